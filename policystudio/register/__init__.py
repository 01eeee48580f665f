"""Answers and knowledge → processing activities with parts, recipients, transfers, cookies."""

from policystudio.register.building import build

__all__ = ["build"]

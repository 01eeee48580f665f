"""Loads what lawyers wrote (resources, templates) and cross-checks it (proof)."""

from policystudio.knowledge.loading import load, read_all
from policystudio.knowledge.proof import prove

__all__ = ["load", "prove", "read_all"]

"""Loads what lawyers wrote (resources, templates) and cross-checks it (proof)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policystudio.knowledge.loading import load

if TYPE_CHECKING:
    from policystudio.domain.issues import Issue
    from policystudio.domain.knowledge import Knowledge
    from policystudio.notation.faults import Fault


def read_all(folder: Path) -> tuple[Knowledge, tuple[Fault, ...]]:
    """See `shelves.read_all`; imported when called, for most starts need no parser."""
    from policystudio.knowledge import shelves

    return shelves.read_all(folder)


def prove(folder: Path | None = None, today: str = "") -> tuple[Issue, ...]:
    """See `proof.prove`; imported when called."""
    from policystudio.knowledge import proof

    return proof.prove(folder, today)


__all__ = ["load", "prove", "read_all"]

"""Rows that the user describes: their ids."""

from __future__ import annotations

import re
import unicodedata


def free_id(name: str, taken: list[str]) -> str:
    """An id of small letters and hyphens made of ``name``, unlike the ``taken`` ones."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40] or "own"
    numbered = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(taken) + 2))
    return next(id for id in numbered if id not in taken)

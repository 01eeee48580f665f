"""Comparing words as one types them: case and diacritics do not matter."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """``text`` without case and marks: “Ģeolokācija” → “geolokacija”."""
    split = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))


def matches(text: str, typed: str) -> bool:
    """Whether every typed word begins or stands in ``text``."""
    where = folded(text)
    return all(word in where for word in folded(typed).split())

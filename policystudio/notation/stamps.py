"""Stamps: short fingerprints of texts, to tell whether something changed since."""

from __future__ import annotations

from hashlib import blake2b


def stamp(text: str) -> str:
    """Eight hex digits that change when ``text`` changes (BLAKE2b, 4 bytes).

    The same on every machine, whatever the hash seed.
    """
    return blake2b(text.encode("utf-8"), digest_size=4).hexdigest()

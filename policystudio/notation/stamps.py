"""Stamps: short fingerprints of texts, to tell whether something changed since."""

from __future__ import annotations

try:  # `hashlib` would load all of OpenSSL beside it, a tenth of the program's own time
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b


def digest(data: bytes) -> str:
    """What tells bytes from any others: equal bytes, equal digest (BLAKE2b, 32 bytes, in hex)."""
    return blake2b(data, digest_size=32).hexdigest()


def stamp(text: str) -> str:
    """Eight hex digits that change when ``text`` changes (BLAKE2b, 4 bytes).

    The same on every machine, whatever the hash seed.
    """
    return blake2b(text.encode("utf-8"), digest_size=4).hexdigest()

"""Where in the user's state folder things about one file lie."""

from __future__ import annotations

import os
from pathlib import Path

from policystudio import paths
from policystudio.notation.stamps import digest


def key(path: Path) -> str:
    """A short name for a file, the same by whichever way it is reached, link or relative path."""
    whole = os.path.normcase(path.resolve())
    return digest(os.fsencode(whole))[:32]


def place(name: str, state: Path | None) -> Path:
    """The folder ``name`` in the state folder, which is the user's own where none is given."""
    return (paths.state() if state is None else state) / name

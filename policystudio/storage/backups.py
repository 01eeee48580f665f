"""Backups of profile files: as they were before each session's first write, the last ten.

They lie in the state folder, never in the library. Forgetting a client takes them away too.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from policystudio.notation.toml import MAX_BYTES
from policystudio.storage import recovery
from policystudio.storage.files import SUFFIX, make_folder, read_whole, remove, write_whole
from policystudio.storage.places import key, place

KEPT = 10
"""How many backups of a file are kept."""

_ORIGIN = "path.txt"


def back_up(path: Path, state: Path | None = None) -> Path | None:
    """Keeps the file as it now is and returns the backup; None where there is no file.

    Called before the first write of a session. Where the newest backup says the same it is
    returned. The oldest beyond KEPT go. Raises Stop ``file.not_readable`` (10) and
    ``file.cannot_write`` (13).
    """
    if not path.exists():
        return None
    data = read_whole(path, 2 * MAX_BYTES)
    older = backups(path, state)
    if older and read_whole(older[0], 2 * MAX_BYTES) == data:
        return older[0]
    folder = _folder(path, state)
    make_folder(folder)
    # Numbers, since a clock can be put back.
    new = folder / f"{_number(older[0]) + 1 if older else 1:06}{SUFFIX}"
    write_whole(folder / _ORIGIN, f"{path.resolve()}\n".encode("utf-8", "surrogateescape"), private=True)
    write_whole(new, data, private=True)
    for old in older[KEPT - 1 :]:
        remove(old)
    return new


def backups(path: Path, state: Path | None = None) -> tuple[Path, ...]:
    """The backups of a profile file, the newest first; `profiles.load` reads them."""
    found = [file for file in _folder(path, state).glob(f"*{SUFFIX}") if file.stem.isdecimal()]
    return tuple(sorted(found, key=_number, reverse=True))


def forget(path: Path, state: Path | None = None) -> None:
    """Takes away all that the state folder holds about a profile file: backups, recovery copy.

    The file itself stays. Raises Stop ``file.cannot_write`` (13).
    """
    folder = _folder(path, state)
    for file in (*backups(path, state), folder / _ORIGIN):
        remove(file)
    with suppress(OSError):
        folder.rmdir()
    recovery.drop(recovery.copy_id(path), state)


def _folder(path: Path, state: Path | None) -> Path:
    return place("backups", state) / key(path)


def _number(file: Path) -> int:
    return int(file.stem)

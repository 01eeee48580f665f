"""Profile files, recovery copies, backups: whole-or-not-at-all writing, locks, migrations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policystudio.storage.files import write_whole
from policystudio.storage.profiles import ABSENT, load, load_with_stamp, save, stamp

__all__ = ["ABSENT", "back_up", "load", "load_with_stamp", "lock", "save", "stamp", "write_whole"]

if TYPE_CHECKING:
    from policystudio.storage.backups import back_up
    from policystudio.storage.locks import lock


def __getattr__(name: str) -> Any:
    """What only writing a profile needs is loaded when it is asked for: a build only reads."""
    if name == "lock":
        from policystudio.storage.locks import lock

        return lock
    if name == "back_up":
        from policystudio.storage.backups import back_up

        return back_up
    raise AttributeError(name)

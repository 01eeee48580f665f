"""Profile files, recovery copies, backups: whole-or-not-at-all writing, locks, migrations."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["ABSENT", "back_up", "load", "load_with_stamp", "lock", "save", "stamp", "write_whole"]

if TYPE_CHECKING:
    from policystudio.storage.backups import back_up
    from policystudio.storage.files import write_whole
    from policystudio.storage.locks import lock
    from policystudio.storage.profiles import ABSENT, load, load_with_stamp, save, stamp

_PROFILES = ("ABSENT", "load", "load_with_stamp", "save", "stamp")
_PLACES = {
    "back_up": "backups",
    "lock": "locks",
    "write_whole": "files",
    **dict.fromkeys(_PROFILES, "profiles"),
}


def __getattr__(name: str) -> Any:
    """What is asked for is loaded then: a build only reads, and the start page reads no profile."""
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"policystudio.storage.{_PLACES[name]}"), name)

"""The user's own settings: a small TOML file in the state folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.i18n import LANGUAGES
from policystudio.notation.toml import MAX_BYTES, read_toml, write_toml
from policystudio.storage.files import make_folder, read_whole, write_whole
from policystudio.storage.places import place

MOST_RECENT = 10
"""How many recent files are remembered."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose, and what he opened last, newest first.

    ``interface``: language of the program, "" where he did not choose. ``unknown``: settings of
    newer versions and of other parts of the program, plain TOML values, kept.
    """

    interface: str = ""
    recent: tuple[str, ...] = ()
    unknown: Pairs[str, Any] = Pairs()

    def opened(self, path: Path) -> Settings:
        """The settings with a file as the one opened last."""
        this = str(path.absolute())
        rest = (old for old in self.recent if old != this)
        return replace(self, recent=(this, *rest)[:MOST_RECENT])

    def without(self, path: Path) -> Settings:
        """The settings with a file forgotten."""
        return replace(self, recent=tuple(old for old in self.recent if old != str(path.absolute())))


def load(state: Path | None = None) -> Settings:
    """The settings; where there are none, or they are damaged, those of a new user.

    A damaged file is no reason not to start. Where a part of it is not as it should be, the rest
    counts.
    """
    try:
        data = read_toml(read_whole(_file(state), MAX_BYTES).decode("utf-8"))
    except (Stop, UnicodeDecodeError):
        return Settings()
    interface, recent = data.pop("interface", ""), data.pop("recent", [])
    return Settings(
        interface=interface if interface in LANGUAGES else "",
        recent=tuple(p for p in recent if isinstance(p, str))[:MOST_RECENT]
        if isinstance(recent, list)
        else (),
        unknown=Pairs(data),
    )


def save(settings: Settings, state: Path | None = None) -> None:
    """Writes the settings whole; Stop ``file.cannot_write`` (13)."""
    data: dict[str, Any] = {"interface": settings.interface} if settings.interface else {}
    data |= {"recent": list(settings.recent), **settings.unknown}
    file = _file(state)
    make_folder(file.parent)
    write_whole(file, write_toml(data).encode("utf-8"), private=True)


def _file(state: Path | None) -> Path:
    return place("settings.toml", state)

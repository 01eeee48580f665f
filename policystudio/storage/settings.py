"""The user's own settings: a small TOML file in the state folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass, replace
from policystudio.i18n import LANGUAGES
from policystudio.storage.files import make_folder, read_whole, write_whole
from policystudio.storage.places import place

MOST_BYTES = 1_000_000
"""The largest file of settings that is read."""
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
        kept = read_whole(_file(state), MOST_BYTES)
        from policystudio.notation.toml import read_toml  # most first starts have nothing to read

        data = read_toml(kept.decode("utf-8"))
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
    from policystudio.notation.toml import write_toml

    data: dict[str, Any] = {"interface": settings.interface} if settings.interface else {}
    data |= {"recent": list(settings.recent), **settings.unknown}
    file = _file(state)
    make_folder(file.parent)
    write_whole(file, write_toml(data).encode("utf-8"), private=True)


def _file(state: Path | None) -> Path:
    return place("settings.toml", state)

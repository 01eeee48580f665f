"""Where the shipped data and the user's own files lie. The only module that knows."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped() -> Path:
    """The folder that holds ``resources`` and ``templates``.

    Inside an installed wheel it is ``policystudio/_shipped``; in a source tree, the tree's root.
    """
    inside = _PACKAGE / "_shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def state() -> Path:
    """The user's state folder: recovery copies and backups. Not made here."""
    from platformdirs import user_state_path

    return user_state_path("policystudio", appauthor=False)


def cache() -> Path:
    """The user's cache folder; what lies there may vanish at any time. Not made here."""
    from platformdirs import user_cache_path

    return user_cache_path("policystudio", appauthor=False)

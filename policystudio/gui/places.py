"""Where the window stood and how wide its panes were, from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from policystudio.domain.values import replace

if TYPE_CHECKING:
    from policystudio.gui.window import Window

KEY = "window"
"""The settings' table for it: ``place`` (x, y, width, height), ``largest``, ``widths``; in pixels."""


class Places:
    """Keeps place and size in the user's settings."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.widths: list[int] | None = None

    def restore(self) -> None:
        """Puts the window where it was, if a screen is still there; else a usual size."""
        window = self._window
        kept = window.settings.unknown.get(KEY)
        kept = dict(kept) if isinstance(kept, Mapping) else {}
        widths = _numbers(kept.get("widths"), 3)
        self.widths = widths if widths and all(w > 0 for w in widths) else None
        screen = QGuiApplication.primaryScreen().availableGeometry()
        place = _numbers(kept.get("place"), 4)
        if place and screen.intersected(QRect(*place)).width() > 200:
            window.setGeometry(QRect(*place))
        else:
            wide, high = min(1480, screen.width() - 40), min(900, screen.height() - 60)
            window.resize(max(1024, wide), max(640, high))
        if kept.get("largest") is True:
            window.setWindowState(window.windowState() | window.windowState().WindowMaximized)

    def arranged(self, widths: list[int]) -> None:
        """The user moved the borders between the panes."""
        self.widths = widths

    def keep(self) -> None:
        """Writes place and widths into the settings."""
        window = self._window
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        table: dict[str, Any] = {
            "place": [place.x(), place.y(), place.width(), place.height()],
            "largest": window.isMaximized(),
        }
        if self.widths:
            table["widths"] = self.widths
        unknown = window.settings.unknown.with_(KEY, table)
        window.settings = replace(window.settings, unknown=unknown)
        window.keep_settings()


def _numbers(raw: object, count: int) -> list[int] | None:
    """``count`` whole numbers, or None: settings may be damaged or another version's."""
    found = [n for n in raw if isinstance(n, int)] if isinstance(raw, list | tuple) else []
    return found if len(found) == count else None

"""Hours of work: what is closed leaves nothing behind."""

from __future__ import annotations

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from policystudio.gui.drive import settle
from policystudio.gui.window import Window


def census(window: Window) -> Counter[str]:
    """How many widgets and timers of which kind there are."""
    settle()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    things: list[QObject] = [*QApplication.allWidgets(), *window.findChildren(QTimer)]
    return Counter(type(thing).__name__ for thing in things)


def test_opening_and_closing_fifty_profiles_leaves_no_widgets_and_no_timers(window: Window) -> None:
    before: Counter[str] = Counter()
    for round in range(50):
        window.open_sample()
        assert window.workspace is not None
        window.workspace.go("overview" if round % 2 else "payments")
        window.workspace.show_problems()
        window.show_start()
        if round == 1:  # what is made once and kept is made by now
            before = census(window)
    assert census(window) - before == Counter()
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    assert isinstance(window.start, QWidget)

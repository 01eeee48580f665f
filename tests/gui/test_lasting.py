"""Hours of work: what is closed leaves nothing behind."""

from __future__ import annotations

import gc
import os
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from policystudio.gui.drive import settle
from policystudio.gui.window import Window
from policystudio.storage import locks

KEPT_LATER = 1000
"""So many Python objects more are no leak: caches that fill. A workspace has tens of thousands."""
GROWTH = 12 * 2**20
"""So many bytes may the process grow by in forty rounds: a leaked workspace each would be ten times
that."""


def census(window: Window) -> Counter[str]:
    """How many widgets and timers of which kind there are."""
    settle()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    gc.collect()
    things: list[QObject] = [*QApplication.allWidgets(), *window.findChildren(QTimer)]
    return Counter(type(thing).__name__ for thing in things)


def resident() -> int:
    """The memory of this process that is in use, in bytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def threads() -> int:
    """The threads of this process, Qt's own too."""
    return len(list(Path("/proc/self/task").iterdir()))


def handles() -> int:
    """The open files of this process."""
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.timeout(180)
def test_opening_and_closing_fifty_profiles_leaves_nothing(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "x.policystudio"
    window.open_sample()
    assert window.save_to(file)
    window.show_start()
    before: Counter[str] = Counter()
    objects = memory = running = opened = 0
    for round in range(50):
        if round % 2:
            assert window.open_path(file)
        else:
            window.open_sample()
        assert window.workspace is not None
        for step in ("overview", "summary") if round % 2 else ("payments", "cards"):
            window.workspace.go(step)
        window.workspace.show_problems()
        window.workspace.why.show_sentence(window.workspace.preview._keys[5])
        settle()
        window.show_start()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as Qt's own loop does
        if round == 9:  # what is made once and kept is made by now
            before = census(window)
            objects, memory, running, opened = len(gc.get_objects()), resident(), threads(), handles()
    assert census(window) - before == Counter()
    assert len(gc.get_objects()) - objects < KEPT_LATER
    assert resident() - memory < GROWTH
    assert threads() == running and handles() <= opened
    assert not locks.in_use(file)
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    assert isinstance(window.start, QWidget)

"""A window to work in, without a screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from policystudio.domain.knowledge import Knowledge
from policystudio.gui import words
from policystudio.gui.app import application
from policystudio.gui.drive import settle
from policystudio.gui.window import Window


@pytest.fixture(scope="session")
def app() -> QApplication:
    """The one application of all tests."""
    return application()


@pytest.fixture
def window(app: QApplication, knowledge: Knowledge) -> Iterator[Window]:
    """A shown window on the start page, in Latvian; taken apart at the end."""
    words.use("lv")
    shown = Window(knowledge)
    shown.show()
    settle()
    yield shown
    if shown.bridge is not None:
        shown.bridge.session.close(forget=True)
        shown._drop_workspace()
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()

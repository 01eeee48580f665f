"""A window to work in, without a screen. What fails inside Qt's callbacks fails the test."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from policystudio.domain.knowledge import Knowledge
from policystudio.gui import words
from policystudio.gui.app import application
from policystudio.gui.drive import settle
from policystudio.gui.export import ExportPage
from policystudio.gui.window import Window


@pytest.fixture(scope="session")
def app() -> Iterator[QApplication]:
    """The one application of all tests; taken down before the interpreter, which would do it in
    no certain order."""
    made = application()
    yield made
    QApplication.clipboard().clear()
    gc.collect()
    made.shutdown()


@pytest.fixture(autouse=True)
def _loud(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Qt swallows what its callbacks raise: here it is gathered, and fails the test."""
    raised: list[BaseException] = []

    def gather(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        raised.append(error)

    monkeypatch.setattr(sys, "excepthook", gather)
    yield
    assert raised == []


@pytest.fixture
def window(app: QApplication, knowledge: Knowledge) -> Iterator[Window]:
    """A shown window on the start page, in Latvian; taken apart at the end."""
    words.use("lv")
    shown = Window(knowledge)
    shown.resize(1366, 768)
    shown.show()
    settle()
    yield shown
    take_apart(shown)


def take_apart(window: Window) -> None:
    """Closes a window without questions, and every other that is open."""
    if window.bridge is not None:
        window.bridge.session.close(forget=True)
        window._drop_workspace()
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


@pytest.fixture
def page(window: Window) -> ExportPage:
    """The last page of the sample, where documents are taken out."""
    window.open_sample()
    assert window.workspace is not None
    window.workspace.go("summary")
    settle()
    found = window.workspace.pages["summary"]
    assert isinstance(found, ExportPage)
    return found

"""What the window looks like where it could go wrong: letters of all sizes, narrow screens, dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from policystudio.domain.knowledge import Knowledge
from policystudio.gui import words
from policystudio.gui.drive import find, press, settle
from policystudio.gui.theme import Colours, colours
from policystudio.gui.window import Window
from tests.gui.conftest import take_apart


@pytest.fixture
def letters(app: QApplication) -> Iterator[QFont]:
    """The application's font, put back at the end."""
    before = QFont(app.font())
    yield QFont(before)
    app.setFont(before)


def cut_off(window: QWidget) -> list[str]:
    """Words that do not fit where they stand."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        wide = label.wordWrap() or label.sizeHint().width() <= label.width()
        if need > label.height() or not wide:
            found.append(f"{label.objectName()} {label.text()[:40]} {label.size()} needs {need}")
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not button.objectName().startswith(("step:", "qt_")):
            if button.sizeHint().width() > button.width() + 1:
                found.append(f"{button.objectName()} {button.text()} {button.width()}")
    return found


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize(
    ("points", "size"), [(9, (1024, 640)), (9, (1366, 768)), (20, (1366, 768)), (20, (1920, 1080))]
)
def test_no_words_are_cut_off(
    app: QApplication, knowledge: Knowledge, letters: QFont, points: int, size: tuple[int, int], language: str
) -> None:
    letters.setPointSize(points)
    app.setFont(letters)
    window = Window(knowledge)
    words.use(language)
    window.use_language(language)
    window.resize(*size)
    window.show()
    settle()
    found = cut_off(window.start)
    window.open_sample()
    settle()
    assert window.workspace is not None
    for step in [s.id for s in window.workspace.plan.steps]:
        window.workspace.go(step)
        settle()
        found += [f"{step}: {what}" for what in cut_off(window)]
        assert (window.width(), window.height()) == size, step
    take_apart(window)
    assert found == []


def test_the_document_folds_to_a_tab_where_there_is_no_room(window: Window) -> None:
    window.open_sample()
    settle()
    assert window.workspace is not None
    assert find("preview").isVisible() and not window.workspace.tabs.isVisible()
    window.resize(1024, 640)
    settle()
    assert window.workspace.tabs.isVisible()
    assert not window.workspace.preview.isVisible()
    find("answer:company.name").setFocus()
    press(find("answer:company.name"), "F6")
    assert window.workspace.preview.isVisible()
    window.workspace.walk_to("company.name")
    settle()
    assert find("answer:company.name").isVisible()


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2's ratio."""

    def light(c: QColor) -> float:
        parts = (c.redF(), c.greenF(), c.blueF())
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def palette(ground: str, text: str) -> QPalette:
    """A palette as a system has it."""
    made = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        made.setColor(role, QColor(ground))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(role, QColor(text))
    return made


@pytest.mark.parametrize(
    ("ground", "text"),
    [("#efefef", "#000000"), ("#202124", "#e8eaed"), ("#000000", "#ffffff"), ("#ffffff", "#000000")],
)
def test_colours_can_be_told_from_their_ground(app: QApplication, ground: str, text: str) -> None:
    c: Colours = colours(palette(ground, text))
    for place in (c.ground, c.surface, c.paper, c.desk):
        for ink in (c.text, c.muted, c.accent, c.amber, c.red, c.green):
            assert contrast(ink, place) >= 4.5, (ink.name(), place.name())
    for place in (c.tint, c.changed):
        for ink in (c.text, c.ink):
            assert contrast(ink, place) >= 4.5, (ink.name(), place.name())
    assert contrast(c.on_accent, c.accent) >= 4.5
    assert contrast(c.edge, c.surface) >= 3


def test_a_dark_palette_reaches_the_document_and_its_links(app: QApplication, window: Window) -> None:
    before = QPalette(app.palette())
    window.open_sample()
    settle()
    assert window.workspace is not None
    try:
        app.setPalette(palette("#202124", "#e8eaed"))
        settle()
        shot = window.workspace.preview.browser.viewport().grab().toImage()
        assert shot.pixelColor(4, 4).lightness() < 80
        assert colours().accent.name() in window.workspace.preview.browser.document().toHtml()
    finally:
        app.setPalette(before)
        settle()

"""What Qt says itself is in the language of the window; keys of menus do not clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from policystudio.gui.app import install_translator
from policystudio.gui.drive import settle
from policystudio.gui.qt_words import WORDS
from policystudio.gui.window import Window
from policystudio.i18n import translate

BUTTONS = ("Ok", "Cancel", "Close", "Save", "Open", "Discard", "Yes", "No", "Retry", "Apply", "Help")
PARTS = (
    "QAbstractFileIconProvider", "QAbstractSpinBox", "QCalendarWidget", "QDialogButtonBox", "QFileDialog",
    "QFileSystemModel", "QLineEdit", "QMessageBox", "QPlatformTheme", "QWidgetTextControl",
)  # fmt: skip
"""The parts of Qt that we use and that have words; kinds of files are the system's."""
SAME = {"QT_LAYOUT_DIRECTION"}


class Listening(QTranslator):
    """Hears what Qt asks for, and gives nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:
        """Never, so that Qt asks."""
        return False

    def translate(self, context: str, text: str, _sense: str | None = None, _n: int = -1) -> str | None:
        """Notes the text; names of keys stand on the keys in English, kinds of files are the system's."""
        if context in PARTS and text not in SAME and not text.startswith("Alt+"):
            self.asked.add(text)
        return None


@pytest.fixture
def asked(app: QApplication) -> Iterator[set[str]]:
    """All texts that Qt asked for while the controls we use were shown, with their menus."""
    install_translator("lv")
    ear = Listening()
    app.installTranslator(ear)
    tops: list[QWidget] = []
    for field in (QLineEdit(), QTextEdit(), QPlainTextEdit(), QTextBrowser()):
        tops += [field, field.createStandardContextMenu()]
    box = QMessageBox()
    for name in BUTTONS:
        box.addButton(QMessageBox.StandardButton[name])
    box.setDetailedText("x")
    files = QFileDialog(None, "", "", "x (*.y)")
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    tops += [box, files, QSpinBox(), QCalendarWidget()]
    for top in tops:
        if not isinstance(top, QMenu):
            top.show()
    settle()
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    settle()
    yield ear.asked
    app.removeTranslator(ear)
    for top in tops:
        top.close()
        top.deleteLater()


def test_no_word_of_qt_is_english_in_latvian(asked: set[str]) -> None:
    assert len(asked) > 40
    left = {text for text in asked if not _in_latvian(text)}
    assert left == set()


def _in_latvian(text: str) -> bool:
    """Whether Qt, asked for the text by one of its parts, gives another."""
    return any(QApplication.translate(part, text) != text for part in PARTS)


def test_words_that_we_say_otherwise_are_ours_everywhere(asked: set[str]) -> None:
    assert QApplication.translate("QLineEdit", "&Redo") == translate("&Redo", "lv")
    said = [QApplication.translate("QFileDialog", text) for text in asked | WORDS]
    assert [word for word in said if "datne" in word.casefold() or "atatsaukt" in word.casefold()] == []


def test_every_word_for_qt_is_translated() -> None:
    assert {text for text in WORDS if translate(text, "lv") == text} == set()


def test_in_english_qt_speaks_english(app: QApplication) -> None:
    install_translator("en")
    assert QApplication.translate("QLineEdit", "&Redo") == "&Redo"
    install_translator("lv")


def keys(texts: list[str]) -> dict[str, int]:
    """The letters that more than one of the texts claims, with how many do."""
    letters = [t.replace("&&", "").partition("&")[2][:1].casefold() for t in texts]
    return {letter: count for letter, count in Counter(letters).items() if letter and count > 1}


@pytest.mark.parametrize("language", ["lv", "en"])
def test_no_two_entries_of_a_menu_answer_to_one_key(window: Window, language: str) -> None:
    window.use_language(language)
    bar = window.menuBar()
    clashes = {"": keys([a.text() for a in bar.actions()])}
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        texts = [a.text() for a in menu.actions()]
        clashes[action.text()] = keys(texts)
        if not action.text().startswith(("&Valoda", "&Language")):
            assert [t for t in texts if "&" not in t] == []
    assert {menu: found for menu, found in clashes.items() if found} == {}
    window.use_language("lv")


@pytest.mark.parametrize("language", ["lv", "en"])
def test_no_two_buttons_of_a_page_answer_to_one_key(window: Window, language: str) -> None:
    window.use_language(language)
    window.open_sample()
    workspace = window.workspace
    assert workspace is not None
    for step in [s.id for s in workspace.plan.steps]:
        workspace.go(step)
        settle()
        shown = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
        menus = [a.text() for a in window.menuBar().actions()]
        assert keys([*shown, *menus]) == {}
    window.use_language("lv")


@pytest.mark.parametrize("language", ["lv", "en"])
def test_no_two_controls_of_a_dialog_for_files_answer_to_one_key(window: Window, language: str) -> None:
    from policystudio.gui import files

    window.use_language(language)
    dialog: QDialog = files._dialog(window, "x", "x (*.y)", "Saglabāt")
    dialog.open()
    settle()
    texts = [b.text() for b in dialog.findChildren(QAbstractButton) if b.isVisible()]
    assert keys(texts) == {}
    dialog.close()
    window.use_language("lv")

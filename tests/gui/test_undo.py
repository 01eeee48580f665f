"""Undo across the interview: wherever the keyboard is, a step is one question, and leads to its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from policystudio.gui.drive import choose, click, find, press, settle, type_into
from policystudio.gui.preview import Preview
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace
from policystudio.studio.cards import is_accepted


@pytest.fixture
def shop(window: Window) -> Workspace:
    """A new e-shop."""
    click(find("kind:e-shop"))
    assert window.workspace is not None
    return window.workspace


def undo(widget: QWidget) -> None:
    """Ctrl+Z as it comes from a keyboard: first offered as a shortcut, then as a key."""
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()


def redo(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    settle()


def answer(shop: Workspace, question: str) -> object:
    return shop.bridge.profile.answers.get(question)


def focus() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def in_sight(preview: Preview, text: str) -> bool:
    """Whether some words stand in the visible part of the document."""
    browser = preview.browser
    area = browser.viewport().rect()
    first, last = (browser.cursorForPosition(p).position() for p in (area.topLeft(), area.bottomRight()))
    return text in browser.toPlainText()[first:last]


def test_in_a_text_field_its_own_history_comes_first_then_the_interviews(shop: Workspace) -> None:
    type_into(find("answer:company.name"), "SIA X")
    press(find("answer:company.name"), "Tab")
    brand = find("answer:company.brand")
    type_into(brand, "Zaļā")
    undo(brand)
    assert answer(shop, "company.brand") != "Zaļā" and focus() == "answer:company.brand"
    while answer(shop, "company.name") is not None:
        before = shop.bridge.profile
        undo(QApplication.focusWidget() or brand)
        assert shop.bridge.profile != before, "undo got stuck"
    assert answer(shop, "company.brand") is None
    assert focus() == "answer:company.name"
    redo(find("answer:company.name"))
    assert answer(shop, "company.name") == "SIA X"


def test_with_the_keyboard_in_a_spin_box(shop: Workspace) -> None:
    type_into(find("answer:company.name"), "SIA X")
    shop.go("publication")
    spin = find("answer:publication.version")
    type_into(spin, "7")
    assert answer(shop, "publication.version") == 7
    undo(spin)
    assert answer(shop, "publication.version") is None
    assert focus() == "answer:publication.version"
    redo(spin)
    assert answer(shop, "publication.version") == 7
    undo(spin)
    undo(spin)
    assert answer(shop, "company.name") is None
    assert shop.current == "company" and focus() == "answer:company.name"


def test_with_the_keyboard_in_a_combo_box(shop: Workspace) -> None:
    type_into(find("answer:company.name"), "SIA X")
    press(find("answer:company.name"), "Tab")
    shop.bridge.confirm()
    settle()
    shop.walk_to("orders.keep")
    settle()
    type_into(find("answer:orders.keep"), "4")
    shop.bridge.settle()
    unit = find("answer:orders.keep:unit")
    choose(unit, "months")
    kept = answer(shop, "orders.keep")
    assert kept is not None and kept.get("unit") == "months"  # type: ignore[attr-defined]
    unit.setFocus()
    undo(unit)
    kept = answer(shop, "orders.keep")
    assert kept is not None and kept.get("unit") == "years"  # type: ignore[attr-defined]
    unit = find("answer:orders.keep:unit")
    unit.setFocus()
    undo(unit)
    assert answer(shop, "orders.keep") is None


def test_with_the_keyboard_in_the_document(shop: Workspace) -> None:
    type_into(find("answer:company.name"), "SIA X")
    browser = shop.preview.browser
    browser.setFocus()
    undo(browser)
    assert answer(shop, "company.name") is None
    redo(browser if browser.hasFocus() else find("answer:company.name"))
    assert answer(shop, "company.name") == "SIA X"


def test_a_step_leads_back_to_its_page_its_field_and_its_sentence(shop: Workspace) -> None:
    type_into(find("answer:company.name"), "SIA Pirmā")
    press(find("answer:company.name"), "Tab")
    shop.walk_to("payments.providers")
    settle()
    page = shop.current
    type_into(find("answer:payments.providers"), "makecom")
    choose(find("answer:payments.providers:list"), "makecommerce")
    shop.go("style")
    bar = shop.preview.browser.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    undo(find("step:style"))
    assert answer(shop, "payments.providers") is None
    assert shop.current == page and focus() == "answer:payments.providers"
    redo(find("answer:payments.providers"))
    assert answer(shop, "payments.providers") == ("makecommerce",)
    moved = shop.preview.moved_by("payments.providers")
    texts = [s.text[:30] for s in shop.bridge.made.document.sentences() if s.key in moved]
    assert texts and any(in_sight(shop.preview, text) for text in texts)
    undo(find("answer:payments.providers"))
    bar.setValue(bar.maximum())
    undo(find("answer:payments.providers"))
    assert shop.current == "company" and focus() == "answer:company.name"


def test_accepting_a_card_is_a_step(shop: Workspace) -> None:
    shop.bridge.confirm()
    settle()
    shop.walk_to("activity:orders")
    settle()
    page = shop.current
    known = shop.bridge.session.knowledge
    click(find("accept:orders"))
    assert is_accepted(shop.bridge.profile, known, "orders")
    shop.go("style")
    undo(find("step:style"))
    assert not is_accepted(shop.bridge.profile, known, "orders")
    assert shop.current == page and focus() == "card:orders"
    redo(find("card:orders"))
    assert is_accepted(shop.bridge.profile, known, "orders")


def test_confirming_the_list_is_a_step(shop: Workspace) -> None:
    assumed = shop.bridge.profile.assumed
    shop.bridge.confirm()
    shop.go("style")
    undo(find("step:style"))
    assert shop.bridge.profile.assumed == assumed and shop.current == "overview"


def test_own_words_are_a_step(shop: Workspace) -> None:
    from policystudio.gui.wording import WordingDialog

    type_into(find("answer:company.name"), "SIA Zaļā")
    sentence = next(
        s for s in shop.bridge.made.document.sentences()
        if "company.name" in s.facts and s.topic == "controller"
    )  # fmt: skip
    dialog = WordingDialog(shop.bridge, sentence, shop)
    dialog.show()
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.Start)
    dialog.text.insertPlainText("Mūsu vārdiem: ")
    click(find("wording:use"))
    assert "Mūsu vārdiem" in shop.preview.text()
    shop.window().activateWindow()  # as a window manager does when a dialog is closed
    settle()
    undo(find("answer:company.name"))
    assert "Mūsu vārdiem" not in shop.preview.text() and answer(shop, "company.name") == "SIA Zaļā"
    assert shop.why.key == sentence.key and in_sight(shop.preview, sentence.text[:20])
    redo(shop.preview.browser)
    assert "Mūsu vārdiem" in shop.preview.text()


def test_not_knowing_is_a_step(shop: Workspace) -> None:
    click(find("answer:company.dpo:unknown"))
    assert "company.dpo" in shop.bridge.profile.unsure
    undo(find("answer:company.dpo:unknown"))
    assert "company.dpo" not in shop.bridge.profile.unsure


@pytest.mark.parametrize(
    ("question", "column", "text"),
    [("style.terms", "term", "Meistars"), ("website.own_cookies", "name", "session_id")],
)
def test_rows_are_typed_without_losing_the_keyboard_and_undone(
    shop: Workspace, question: str, column: str, text: str
) -> None:
    shop.bridge.confirm()
    settle()
    shop.walk_to(question)
    settle()
    click(find(f"answer:{question}:add"))
    cells = [
        line
        for line in find(f"question:{question}").findChildren(QLineEdit)
        if column in line.objectName() and line.isVisible()
    ]
    type_into(cells[0], text)
    assert cells[0].hasFocus(), "the row was drawn anew under the typing hands"
    rows = answer(shop, question)
    assert isinstance(rows, tuple) and rows[0].get(column) == text
    while shop.bridge.session.can_undo and answer(shop, question):
        undo(QApplication.focusWidget() or shop)
    assert not answer(shop, question)
    redo(QApplication.focusWidget() or shop)
    assert answer(shop, question)

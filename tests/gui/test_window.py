"""The window as an owner uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit

from policystudio import storage
from policystudio.gui.drive import choose, click, find, press, settle, type_into
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace


def new_shop(window: Window) -> Workspace:
    """A new e-shop, begun on the start page."""
    click(find("kind:e-shop"))
    assert window.workspace is not None
    return window.workspace


def text(window: Window) -> str:
    """The words of the document pane."""
    assert window.workspace is not None
    return window.workspace.preview.text()


def test_what_is_typed_stands_in_the_document_at_once(window: Window) -> None:
    new_shop(window)
    type_into(find("answer:company.name"), "SIA “Žagariņš un ķirši”")
    assert "SIA “Žagariņš un ķirši”" in text(window)


def test_what_is_likely_counts_only_once_it_is_confirmed(window: Window) -> None:
    workspace = new_shop(window)
    assert window.bridge is not None and window.bridge.profile.assumed
    workspace.go("overview")
    settle()
    for step in [s.id for s in workspace.plan.steps]:
        workspace.go(step)
        settle()
    assert window.bridge.profile.assumed
    workspace.go("overview")
    click(find("confirm:all"))
    assert not window.bridge.profile.assumed


def test_a_service_is_found_without_case_and_marks_and_becomes_a_chip(window: Window) -> None:
    workspace = new_shop(window)
    workspace.go("payments")
    settle()
    type_into(find("answer:payments.providers"), "MAKECOM")
    choose(find("answer:payments.providers:list"), "makecommerce")
    assert find("answer:payments.providers:option:makecommerce").isVisible()
    assert "MakeCommerce" in text(window)
    click(find("answer:payments.providers:option:makecommerce"))
    assert "MakeCommerce" not in text(window)


def test_nobody_is_an_answer(window: Window) -> None:
    workspace = new_shop(window)
    workspace.go("people")
    settle()
    click(find("answer:people.it:nobody"))
    assert window.bridge is not None and window.bridge.profile.answers["people.it"] == ()


def test_not_knowing_tells_where_to_look(window: Window) -> None:
    new_shop(window)
    click(find("answer:company.dpo:unknown"))
    assert window.bridge is not None and "company.dpo" in window.bridge.profile.unsure
    question = window.knowledge.questions["company.dpo"]
    assert question.unknown["lv"] in find("problem:company.dpo").text()  # type: ignore[attr-defined]


def test_nothing_turns_red_before_the_field_is_left(window: Window) -> None:
    new_shop(window)
    click(find("answer:company.form:option:sia"))
    type_into(find("answer:company.regno"), "12")
    problem = window.findChild(object, "problem:company.regno")
    assert not problem.isVisible()  # type: ignore[attr-defined]
    press(find("answer:company.regno"), "Tab")
    assert problem.isVisible()  # type: ignore[attr-defined]
    line = find("answer:company.regno")
    assert "12" in line.accessibleDescription()


@pytest.mark.parametrize("focus", ["answer:company.name", "preview", "step:company"])
def test_undo_goes_back_by_questions_wherever_the_keyboard_is(window: Window, focus: str) -> None:
    new_shop(window)
    type_into(find("answer:company.name"), "SIA X")
    press(find("answer:company.name"), "Tab")
    type_into(find("answer:company.address"), "Rīga")
    press(find("answer:company.address"), "Tab")
    find(focus).setFocus()
    assert window.bridge is not None
    press(find(focus), "Ctrl+Z")
    assert "company.address" not in window.bridge.profile.answers
    press(find("window"), "Ctrl+Shift+Z")
    assert window.bridge.profile.answers["company.address"] == "Rīga"


def test_a_click_on_a_problem_leads_to_its_question(window: Window) -> None:
    workspace = new_shop(window)
    click(find("problems:counter"))
    rows = find("problems")
    place = next(
        rows.item(i).data(Qt.ItemDataRole.UserRole)  # type: ignore[attr-defined]
        for i in range(rows.count())  # type: ignore[attr-defined]
        if rows.item(i).data(Qt.ItemDataRole.UserRole) == "people.email_host"  # type: ignore[attr-defined]
    )
    choose(rows, place)
    settle()
    assert workspace.current == "people"
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "answer:people.email_host"


def test_a_sentence_tells_why_it_is_there_and_leads_to_its_question(window: Window) -> None:
    workspace = new_shop(window)
    type_into(find("answer:company.name"), "SIA Zaļā")
    key = next(s.key for s in window.bridge.made.document.sentences() if "company.name" in s.facts)  # type: ignore[union-attr]
    workspace.go("style")
    workspace.why.show_sentence(key)
    settle()
    click(find("why:change:company.name"))
    settle()
    assert workspace.current == "company"
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "answer:company.name"


def test_own_words_keep_the_answer_alive_and_can_be_put_back(window: Window) -> None:
    from policystudio.gui.wording import WordingDialog

    workspace = new_shop(window)
    type_into(find("answer:company.name"), "SIA Zaļā")
    assert window.bridge is not None
    sentence = next(
        s for s in window.bridge.made.document.sentences()
        if "company.name" in s.facts and s.topic == "controller"
    )  # fmt: skip
    dialog = WordingDialog(window.bridge, sentence, workspace)
    dialog.show()
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.Start)
    dialog.text.insertPlainText("Mūsu vārdiem: ")
    click(find("wording:use"))
    assert "Mūsu vārdiem: " in text(window)
    type_into(find("answer:company.name"), "SIA Melnā")
    assert "SIA Melnā" in next(line for line in text(window).splitlines() if line.startswith("Mūsu vārdiem"))
    window.bridge.reword(sentence.key, None)
    settle()
    assert "Mūsu vārdiem" not in text(window)


def test_the_reader_stays_where_he_is_when_text_above_grows(window: Window) -> None:
    window.open_sample()
    settle()
    assert window.workspace is not None and window.bridge is not None
    preview = window.workspace.preview
    bar = preview.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    before = preview.key_at(preview.browser.cursorForPosition(preview.browser.rect().topLeft()).position())
    window.bridge.session.change(
        window.bridge.profile.answer("company.name", "SIA " + "ļoti garš nosaukums " * 12), "x"
    )
    window.bridge._changed("")
    settle()
    after = preview.key_at(preview.browser.cursorForPosition(preview.browser.rect().topLeft()).position())
    assert after == before


HOSTILE = (
    "<img src='file:///{file}'>",
    '<img src="{file}" width=50 height=50>',
    "<link rel=stylesheet href='file:///{file}'>",
    "<img src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='>",
)


@pytest.mark.parametrize("markup", HOSTILE)
def test_nothing_of_an_answer_is_ever_loaded(window: Window, tmp_path: Path, markup: str) -> None:
    from PySide6.QtGui import QImage

    red = QImage(60, 60, QImage.Format.Format_RGB32)
    red.fill(QColor(255, 0, 0))
    red.save(str(tmp_path / "red.png"))
    new_shop(window)
    type_into(find("answer:company.name"), markup.replace("{file}", str(tmp_path / "red.png")))
    shot = window.grab().toImage()
    reds = sum(
        shot.pixelColor(x, y) == QColor(255, 0, 0)
        for x in range(0, shot.width(), 3)
        for y in range(0, shot.height(), 3)
    )
    assert reds == 0
    assert "<img" in text(window) or "<link" in text(window)


def test_saving_opening_and_going_on(window: Window, tmp_path: Path) -> None:
    new_shop(window)
    type_into(find("answer:company.name"), "SIA Zaļā")
    path = tmp_path / "ā b.policystudio"
    assert window.save_to(path)
    type_into(find("answer:company.name"), "SIA Zaļāka")
    press(find("answer:company.name"), "Ctrl+S")
    assert storage.load(path).answers["company.name"] == "SIA Zaļāka"
    assert not window.isWindowModified()


def test_leaving_a_step_saves(window: Window, tmp_path: Path) -> None:
    new_shop(window)
    path = tmp_path / "x.policystudio"
    window.save_to(path)
    type_into(find("answer:company.name"), "SIA Y")
    click(find("next"))
    assert storage.load(path).answers["company.name"] == "SIA Y"


def test_a_file_changed_by_another_program_is_asked_about_in_a_bar(window: Window, tmp_path: Path) -> None:
    new_shop(window)
    path = tmp_path / "x.policystudio"
    window.save_to(path)
    path.write_text(path.read_text("utf-8").replace('kind = "e-shop"', 'kind = "saas"'), "utf-8")
    type_into(find("answer:company.name"), "SIA Y")
    press(find("answer:company.name"), "Ctrl+S")
    click(find("disk:theirs"))
    assert window.bridge is not None and window.bridge.profile.kind == "saas"
    press(find("window"), "Ctrl+Z")
    assert window.bridge.profile.answers["company.name"] == "SIA Y"


@pytest.mark.parametrize("content", [b"garbage", b"format = 9\n"])
def test_a_file_that_cannot_be_opened_is_told_in_a_bar(
    window: Window, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.policystudio"
    path.write_bytes(content)
    assert not window.open_path(path)
    assert "x.policystudio" in find("bar:text").text()  # type: ignore[attr-defined]


def test_the_same_file_in_a_second_window(window: Window, tmp_path: Path) -> None:
    new_shop(window)
    path = tmp_path / "x.policystudio"
    window.save_to(path)
    second = Window(window.knowledge)
    second.show()
    assert not second.open_path(path)
    assert "x.policystudio" in second.bar._text.text()


def test_unsaved_work_is_offered_after_a_crash(window: Window) -> None:
    new_shop(window)
    type_into(find("answer:company.name"), "SIA Zaļā")
    assert window.bridge is not None
    window.bridge.keep()
    window.bridge.session._lock.release()  # type: ignore[union-attr] — the process died: its lock went with it
    second = Window(window.knowledge)
    second.show()
    settle()
    click(find("recover"))
    assert second.bridge is not None
    assert second.bridge.profile.answers["company.name"] == "SIA Zaļā"
    second.bridge.session.close(forget=True)
    second._drop_workspace()


def test_exports_say_what_the_document_says(window: Window, tmp_path: Path) -> None:
    window.open_sample()
    settle()
    assert window.workspace is not None
    window.workspace.go("summary")
    settle()
    page = window.workspace.pages["summary"]
    for format in ("html", "docx", "md", "txt"):
        out = tmp_path / f"p.{format}"
        page.run(f"export:{format}", out)  # type: ignore[union-attr]
        assert out.stat().st_size > 1000
    click(find("copy:website"))
    data = QApplication.clipboard().mimeData()
    assert "<h2" in data.html() and "class=" not in data.html()
    assert "Datu valsts inspekcijai" in data.text()


def test_another_language_without_restart(window: Window) -> None:
    new_shop(window)
    window.use_language("en")
    settle()
    assert find("next").text() == "Next ›"  # type: ignore[attr-defined]
    assert (
        window.knowledge.questions["company.name"].ask["en"] in find("answer:company.name").accessibleName()
    )
    window.use_language("lv")
    settle()
    assert find("next").text() != "Next ›"  # type: ignore[attr-defined]


def test_every_control_has_a_name_for_those_who_do_not_see_it(window: Window) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QListWidget

    window.open_sample()
    settle()
    assert window.workspace is not None
    nameless = []
    for step in [s.id for s in window.workspace.plan.steps]:
        window.workspace.go(step)
        settle()
        for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QListWidget):
            for control in window.findChildren(kind):
                named = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
                if control.isVisible() and control.objectName() and not named:
                    if not control.objectName().startswith("qt_"):
                        nameless.append(control.objectName())
    assert sorted(set(nameless)) == []

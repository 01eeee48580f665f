"""Markup, very long words, writing from right to left in every answer: nothing takes it for more
than text, and nothing outside is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QTextEdit, QWidget

from policystudio import storage
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.gui.drive import click, find, settle
from policystudio.gui.window import Window
from policystudio.notation.profiles import write_profile
from policystudio.studio.session import Session
from tests.answers import sample

IMAGE = "<img src='file:///{file}'>"
MARKUP = (
    f'<b>B</b> {IMAGE} <img src="http://127.0.0.1:9/x.png"> <img src="data:image/png;base64,iVBORw0KGgo=">'
    " <a href='file:///etc/passwd'>a</a> &amp; &lt; A & B"
)
TEXTS = (
    MARKUP,
    "Ļ" * 400,
    "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} abc \N{PILE OF POO}\N{WINKING FACE}",
    "A&B &C &&D",
)
WRITTEN = ("text", "long-text", "email", "phone", "url", "registration-number", "date")


@pytest.fixture(params=TEXTS, ids=["markup", "long", "pictures", "ampersand"])
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A text that is not what it seems; with the name of a picture that is there."""
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor(255, 0, 0))
    picture.save(str(tmp_path / "red.png"))
    return str(request.param).replace("{file}", str(tmp_path / "red.png"))


def profile_of(text: str, knowledge: Knowledge) -> Profile:
    """The sample with the text wherever a text can stand."""
    profile = sample(knowledge)
    for question in knowledge.questions.values():
        if question.kind in WRITTEN:
            profile = profile.answer(question.id, text[: question.max_length])
        elif question.kind == "records":
            row = {sub.id: text for sub in question.rows if sub.kind in WRITTEN}
            profile = profile.answer(question.id, (Pairs({"id": "a", **row}),))
    own: dict[str, tuple[Pairs[str, Any], ...]] = {
        "data": (Pairs({"id": "d", "name": text[:100]}),),
        "services": (
            Pairs({"id": "s", "name": text[:100], "entity": text[:100], "what": text[:100], "country": "LV", "role": "processor"}),
        ),
        "activities": (
            Pairs({
                "id": "a", "noun": text[:70], "so_that": text[:100], "data": ("own:d", "name"), "basis": "6.1.b",
                "obligatory": "voluntary", "consequence": text[:100], "keep": Pairs({"count": 6, "unit": "months"}),
                "after": text[:100], "recipients": ("own:s",), "marketing": "no",
            }),
        ),
    }  # fmt: skip
    profile = profile.answer("people.it", ("own:s",)).answer("orders.data", ("name", "own:d"))
    entry = Pairs({"runs": (Pairs({"text": text}),)})
    added = Pairs({"after": "rights._topic:1", "runs": (Pairs({"text": text}),)})
    return replace(profile, own=Pairs(own), wording=Pairs({"controller._topic:2": entry, "own:p1": added}))


def faults(top: QWidget) -> Iterator[str]:
    """Where a control of a window would take a text of the user's for markup or for a key."""
    for widget in (top, *top.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel) and widget.text():
            if widget.textFormat() != Qt.TextFormat.PlainText and (
                "<" in widget.text() or "&" in widget.text()
            ):
                yield f"{name}: {widget.text()[:60]}"
        if isinstance(widget, QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
            yield f"{name}: its text may be markup"
        tip = widget.toolTip()
        if ("<" in tip or "&" in tip) and not (tip.startswith("<qt>") and "<" not in tip[4:-5]):
            yield f"{name} tip: {tip[:60]}"
        if isinstance(widget, QAbstractButton) and re.search("A&B|& [By]", widget.text().replace("&&", "")):
            yield f"{name} button: {widget.text()[:60]}"
    if red(top):
        yield f"{type(top).__name__} shows the picture"


def red(widget: QWidget) -> bool:
    """Whether two pixels of the picture stand side by side in it."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return b"\x00\x00\xff\xff" * 2 in bytes(image.constBits())


@pytest.fixture
def opened(window: Window, hostile: str, tmp_path: Path) -> Window:
    """The window on such a profile, in a file whose name is one too."""
    stem = "<b>x[*] & y</b>".replace("/", "∕")
    path = tmp_path / f"{stem}.policystudio"
    order = [q.id for q in window.knowledge.questions.values()]
    path.write_text(write_profile(profile_of(hostile, window.knowledge), order), "utf-8")
    window.show_session(Session.open(path, window.knowledge))
    settle()
    return window


def test_no_page_takes_an_answer_for_more_than_text(opened: Window) -> None:
    workspace = opened.workspace
    assert workspace is not None
    found: list[str] = []
    for step in [s.id for s in workspace.plan.steps]:
        workspace.go(step)
        settle()
        found += faults(opened)
    workspace.show_problems()
    settle()
    for top in QApplication.topLevelWidgets():
        found += faults(top)
    assert sorted(set(found)) == []
    assert opened.windowTitle().replace("[*][*]", "§").count("[*]") == 1


def test_no_card_of_a_sentence_and_no_dialog_does(opened: Window) -> None:
    workspace = opened.workspace
    assert workspace is not None
    for key in ("controller._topic:2", "own:p1"):
        workspace.walk_to(f"sentence:{key}")
        settle()
        assert sorted(set(faults(opened))) == []
        click(find("why:reword"))
        dialog = find("wording")
        assert sorted(set(faults(dialog))) == []
        editor = find("wording:text")
        assert isinstance(editor, QTextEdit)
        entry = opened.bridge.profile.wording[key]  # type: ignore[union-attr]
        assert editor.toPlainText().replace("\N{NO-BREAK SPACE}", " ") == entry["runs"][0]["text"]
        click(find("wording:cancel"))
    workspace.go("overview")
    click(find("own:activities:a:edit"))
    assert sorted(set(faults(find("describe:activities")))) == []
    click(find("describe:activities:cancel"))


def test_the_document_shows_it_letter_by_letter(opened: Window, hostile: str) -> None:
    assert opened.workspace is not None
    said = opened.workspace.preview.text().replace("\N{NO-BREAK SPACE}", " ")
    assert hostile in said


def test_a_file_with_such_a_name_is_told_of_as_text(opened: Window) -> None:
    bridge = opened.bridge
    assert bridge is not None and bridge.session.path is not None
    path = bridge.session.path
    opened.show_start()
    settle()
    path.unlink()
    assert not opened.open_path(path)
    assert "<b>x[*] & y<∕b>" in find("bar:text").text()  # type: ignore[attr-defined]
    assert sorted(set(faults(opened))) == []


def test_a_settings_file_keeps_such_a_name(opened: Window) -> None:
    assert opened.bridge is not None and opened.bridge.session.path is not None
    assert storage.settings.load().recent[0] == str(opened.bridge.session.path)

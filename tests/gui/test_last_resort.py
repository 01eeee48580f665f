"""What nobody foresaw: the answers are kept first, then a dialog says it without frightening."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QTextEdit

from policystudio import storage
from policystudio.gui.app import LastResort, install_translator
from policystudio.gui.drive import click, find, type_into
from policystudio.gui.window import Window
from policystudio.storage import recovery

SECRET = "SIA “Slepenais ķirsis”"

Told = dict[str, str]


class Unforeseen(Exception):
    """What a mistake in the program raises."""


@pytest.fixture
def fail(window: Window, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Told]]:
    """Makes a slot raise, with an answer in its message; what the dialogs said, each left by “go on”."""
    monkeypatch.setattr(sys, "excepthook", LastResort(window))
    install_translator("lv")

    def run() -> list[Told]:
        told: list[Told] = []

        def slot() -> None:
            raise Unforeseen(f"cannot make sense of {SECRET}\n  File {SECRET}")

        def look() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                return
            told.append({
                "name": box.objectName(),
                "text": f"{box.text()} {box.informativeText()}",
                "details": box.detailedText(),
                "shown": "".join(w.toPlainText() for w in box.findChildren(QTextEdit) if w.isVisible()),
                "buttons": " | ".join(b.text() for b in box.buttons()),
                "copies": str(len(recovery.copies())),
            })  # fmt: skip
            going_on = next(
                b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole
            )
            going_on.click()
            QTimer.singleShot(0, QApplication.exit)  # `quit` would close the windows

        looking = QTimer()
        looking.timeout.connect(look)
        looking.start(1)
        QTimer.singleShot(0, slot)
        QApplication.exec()  # elsewhere Qt's bindings hand what a slot raises to the caller
        return told

    return run


def test_the_answers_are_kept_before_anything_is_said(window: Window, fail: Callable[[], list[Told]]) -> None:
    click(find("kind:e-shop"))
    type_into(find("answer:company.name"), SECRET)
    (told,) = fail()
    assert told["name"] == "last-resort" and told["copies"] == "1"
    assert recovery.read(recovery.copies()[0]).answers["company.name"] == SECRET
    assert "Jūsu atbildes ir saglabātas atkopšanas kopijā." in told["text"]
    type_into(find("answer:company.brand"), "Ķirsis")  # work goes on
    assert window.bridge is not None and window.bridge.profile.answers["company.brand"] == "Ķirsis"


def test_the_place_is_named_and_never_an_answer(window: Window, fail: Callable[[], list[Told]]) -> None:
    click(find("kind:e-shop"))
    type_into(find("answer:company.name"), SECRET)
    (told,) = fail()
    assert "company.name" in told["details"] and "Unforeseen" in told["details"]
    assert "test_last_resort.py" in told["details"]
    for words in told.values():
        assert "Slepenais" not in words and SECRET not in words


def test_no_traceback_unless_it_is_asked_for_and_all_words_are_latvian(
    window: Window, fail: Callable[[], list[Told]]
) -> None:
    (told,) = fail()
    assert told["shown"] == "" and "Traceback" not in told["text"] and ".py" not in told["text"]
    assert "Turpināt" in told["buttons"] and "Show" not in told["buttons"]


def test_where_nothing_can_be_kept_that_is_said(
    window: Window, fail: Callable[[], list[Told]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(find("kind:e-shop"))
    (tmp_path / "closed").write_text("a file where a folder should be")
    monkeypatch.setenv("HOME", str(tmp_path / "closed"))
    type_into(find("answer:company.name"), SECRET)
    (told,) = fail()
    assert "atkopšanas kopijā: daļa no tā ceļa nav mape" in told["text"]


def test_what_is_saved_already_is_said_to_be_saved(
    window: Window, fail: Callable[[], list[Told]], tmp_path: Path
) -> None:
    click(find("kind:e-shop"))
    type_into(find("answer:company.name"), SECRET)
    assert window.save_to(tmp_path / "x.policystudio")
    (told,) = fail()
    assert "Jūsu atbildes ir saglabātas." in told["text"] and told["copies"] == "0"
    assert storage.load(tmp_path / "x.policystudio").answers["company.name"] == SECRET


def test_a_mistake_that_comes_again_while_its_dialog_is_open_opens_no_second(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = LastResort(window)
    opened: list[str] = []

    def exec_(box: QMessageBox) -> int:
        opened.append(box.objectName())
        hook(Unforeseen, Unforeseen("again"), None)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    hook(Unforeseen, Unforeseen("once"), None)
    assert opened == ["last-resort"]

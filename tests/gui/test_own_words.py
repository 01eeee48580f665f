"""Own wording through the window: reword, leave out, add a paragraph, put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from policystudio import rendering, storage
from policystudio.domain.document import Sentence, confirmed
from policystudio.domain.pairs import Pairs
from policystudio.gui.bridge import Bridge
from policystudio.gui.drive import click, find, settle, type_into
from policystudio.gui.window import Window
from policystudio.gui.workspace import Workspace


@pytest.fixture
def workspace(window: Window) -> Workspace:
    """The sample, open."""
    window.open_sample()
    settle()
    assert window.workspace is not None
    return window.workspace


def sentence(bridge: Bridge, *, topic: str, fact: str = "") -> Sentence:
    """The first plain sentence of a section (that prints an answer)."""
    return next(
        s for s in bridge.made.document.sentences()
        if s.topic == topic and (fact in s.facts if fact else not s.key.endswith("_topic:1"))
    )  # fmt: skip


def asked(workspace: Workspace, key: str) -> None:
    """Opens the card of a sentence."""
    workspace.walk_to(f"sentence:{key}")
    settle()


def text(workspace: Workspace) -> str:
    """The words of the document pane, a no-break space as a space."""
    return workspace.preview.text().replace("\N{NO-BREAK SPACE}", " ")


def add(workspace: Workspace, key: str, words: str) -> None:
    """Adds a paragraph behind a sentence."""
    asked(workspace, key)
    click(find("why:add"))
    type_into(find("wording:text"), words)
    click(find("wording:use"))
    settle()


def test_a_paragraph_is_added_changed_removed_and_comes_back_with_undo(workspace: Workspace) -> None:
    bridge = workspace.bridge
    add(workspace, sentence(bridge, topic="rights").key, "Mēs atbildam arī ģimenēm.")
    assert "Mēs atbildam arī ģimenēm." in text(workspace).splitlines()
    asked(workspace, "own:p1")
    click(find("why:reword"))
    type_into(find("wording:text"), "Mēs atbildam visiem.")
    click(find("wording:use"))
    assert "Mēs atbildam visiem." in text(workspace).splitlines()
    asked(workspace, "own:p1")
    click(find("why:back"))
    assert "Mēs atbildam visiem." not in text(workspace)
    bridge.undo()
    settle()
    assert "Mēs atbildam visiem." in text(workspace)
    bridge.undo()
    settle()
    assert "Mēs atbildam arī ģimenēm." in text(workspace)
    bridge.undo()
    settle()
    assert not bridge.profile.wording


def test_a_paragraph_of_a_section_stands_at_its_end(workspace: Workspace) -> None:
    bridge = workspace.bridge
    heading = next(s for s in bridge.made.document.sentences() if s.key == "rights._topic:1")
    add(workspace, heading.key, "Pēdējā rindkopa.")
    lines = text(workspace).splitlines()
    following = lines[lines.index("Pēdējā rindkopa.") + 1]
    headings = [s.text for s in bridge.made.document.sentences() if s.key.endswith("_topic:1")]
    assert following in headings


def test_an_answer_in_a_paragraph_stays_alive_and_reaches_every_export(workspace: Workspace) -> None:
    bridge = workspace.bridge
    asked(workspace, sentence(bridge, topic="rights").key)
    click(find("why:add"))
    type_into(find("wording:text"), "Jautājiet: ")
    click(find("wording:chip:company.name"))
    click(find("wording:use"))
    bridge.answer("company.name", "SIA “Cita”")
    settle()
    assert "Jautājiet: SIA “Cita”" in text(workspace)
    document = confirmed(bridge.made.document)
    known = bridge.session.knowledge.words["lv"]
    for format in ("html", "md", "txt", "json"):
        assert "Jautājiet: SIA “Cita”" in rendering.render(document, format, words=known).decode()


def test_a_paragraph_outlives_saving_and_is_marked_in_the_preview(
    workspace: Workspace, window: Window, tmp_path: Path
) -> None:
    bridge = workspace.bridge
    add(workspace, sentence(bridge, topic="rights").key, "Paliek pēc saglabāšanas.")
    marked = [m.cursor.selectedText() for m in workspace.preview.browser.extraSelections()]
    assert any("Paliek pēc saglabāšanas." in words for words in marked)
    assert window.save_to(tmp_path / "x.policystudio")
    entry = storage.profiles.load(tmp_path / "x.policystudio").wording["own:p1"]
    assert entry["runs"] == (Pairs({"text": "Paliek pēc saglabāšanas."}),)
    assert entry["after"] == sentence(bridge, topic="rights").key


def test_a_sentence_left_out_is_found_in_the_problems_and_put_back(workspace: Workspace) -> None:
    bridge = workspace.bridge
    gone = sentence(bridge, topic="rights")
    asked(workspace, gone.key)
    click(find("why:reword"))
    click(find("wording:leave-out"))
    assert gone.key not in {s.key for s in bridge.made.document.sentences()}
    place = next(i.place for i in bridge.issues() if i.code == "wording.left_out")
    workspace.walk_to(place)
    settle()
    click(find("why:back"))
    assert gone.key in {s.key for s in bridge.made.document.sentences()}


def test_rewording_keeps_links_and_fonts_of_what_is_not_touched(workspace: Workspace) -> None:
    bridge = workspace.bridge
    linked = next(
        s for s in bridge.made.document.sentences()
        if any(run.link.startswith("http") for run in s.runs) and any(run.text.strip() and not run.link for run in s.runs)
    )  # fmt: skip
    asked(workspace, linked.key)
    click(find("why:reword"))
    editor = find("wording:text")
    assert isinstance(editor, QTextEdit)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.insertPlainText("Turklāt: ")
    click(find("wording:use"))
    now = next(s for s in bridge.made.document.sentences() if s.key == linked.key)
    assert now.text == "Turklāt: " + linked.text
    assert {run.link for run in now.runs} == {run.link for run in linked.runs}


def test_a_line_break_in_own_words_is_a_space(workspace: Workspace) -> None:
    bridge = workspace.bridge
    asked(workspace, sentence(bridge, topic="rights").key)
    click(find("why:add"))
    editor = find("wording:text")
    assert isinstance(editor, QTextEdit)
    editor.setPlainText("Viens.\nDivi.")
    click(find("wording:use"))
    assert "Viens. Divi." in text(workspace)


def test_own_words_for_every_place_and_ours_beside_them(workspace: Workspace) -> None:
    bridge = workspace.bridge
    lines = [s.key.partition("@")[0] for s in bridge.made.document.sentences() if "@" in s.key]
    line = next(line for line in lines if lines.count(line) > 2)
    ours = [s for s in bridge.made.document.sentences() if s.key.startswith(f"{line}@")]
    asked(workspace, ours[1].key)
    click(find("why:reword"))
    type_into(find("wording:text"), "Visur vienādi.")
    click(find("wording:everywhere"))
    click(find("wording:use"))
    assert list(bridge.profile.wording) == [line]
    now = [s.text for s in bridge.made.document.sentences() if s.key.startswith(f"{line}@")]
    assert set(now) == {"Visur vienādi."}
    asked(workspace, ours[1].key)
    shown = [w.text() for w in find("why").findChildren(type(workspace._legend))]
    assert any(ours[1].text in words for words in shown)
    click(find("why:back"))
    assert not bridge.profile.wording

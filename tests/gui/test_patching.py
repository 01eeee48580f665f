"""The preview patched line by line says and looks what it would, set anew; and it is patched at all."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from policystudio import paths
from policystudio.domain.document import Document
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.gui.patching import Patcher
from policystudio.rendering import html
from policystudio.storage import profiles
from policystudio.studio.pipeline import make

STYLE = "body { font-size: 11pt; } h2 { font-size: 14pt; } td, th { font-size: 10pt; } a { color: #063; }"


@pytest.fixture
def sample(knowledge: Knowledge) -> Profile:
    return profiles.load(paths.shipped() / "resources" / "samples" / "e-veikals.policystudio")


class Shown:
    """A text document that shows a policy, patched where that can be done."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.words = knowledge.words["lv"]
        self.text = QTextDocument()
        self.text.setUndoRedoEnabled(False)
        self.patcher = Patcher()
        self.starts: list[int] = []
        self.keys: list[str] = []

    def set_anew(self, document: Document) -> None:
        self.text.setDefaultStyleSheet(STYLE)
        self.text.setHtml(f"<body>{html.body(document, self.words, anchors=True)}</body>")
        self.patcher.shows(document, STYLE)
        self.starts, self.keys = anchors(self.text)

    def patch(self, document: Document) -> bool:
        return self.patcher.patch(self.text, document, self.words, self.starts, self.keys, STYLE)


def anchors(text: QTextDocument) -> tuple[list[int], list[str]]:
    starts: list[int] = []
    keys: list[str] = []
    block = text.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            for name in iterator.fragment().charFormat().anchorNames():
                starts.append(iterator.fragment().position())
                keys.append(name)
            iterator += 1
        block = block.next()
    return starts, keys


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("company.name", "SIA “Zaļā <b>pļava</b> & dēli”"),
        ("company.address", "Jaunā iela 5, Liepāja, LV-3401"),
        ("company.email", "dati@cits.example"),
        ("publication.effective", "2027-01-02"),
    ],
)
def test_a_patched_text_is_what_setting_it_anew_makes(
    app: QApplication, knowledge: Knowledge, sample: Profile, question: str, value: str
) -> None:
    shown, anew = Shown(knowledge), Shown(knowledge)
    shown.set_anew(make(sample, knowledge).document)
    changed = make(sample.answer(question, value), knowledge).document
    assert shown.patch(changed)
    anew.set_anew(changed)
    assert shown.text.toHtml() == anew.text.toHtml()
    assert (shown.starts, shown.keys) == (anew.starts, anew.keys)
    # And back again: what was patched can be patched.
    assert shown.patch(make(sample, knowledge).document)
    anew.set_anew(make(sample, knowledge).document)
    assert shown.text.toHtml() == anew.text.toHtml()


def test_a_sentence_more_or_less_is_not_patched(
    app: QApplication, knowledge: Knowledge, sample: Profile
) -> None:
    shown = Shown(knowledge)
    shown.set_anew(make(sample, knowledge).document)
    before = shown.text.toHtml()
    assert not shown.patch(make(sample.forget("company.address"), knowledge).document)
    assert shown.text.toHtml() == before

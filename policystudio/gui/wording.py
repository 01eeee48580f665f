"""Own words for a sentence, its values as chips that stay alive."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from policystudio.domain.document import Sentence
from policystudio.domain.pairs import Pairs
from policystudio.gui.bridge import Bridge
from policystudio.gui.theme import L, S, colours, dressed
from policystudio.gui.words import _, said
from policystudio.notation.lines import stamp_at

_FACT = 0x100001  # QTextFormat.UserProperty + 1


class WordingDialog(QDialog):
    """Edits one sentence. What is a chip in it is printed from the answer, whatever that becomes."""

    def __init__(self, bridge: Bridge, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge, self.sentence = bridge, sentence
        self.setObjectName("wording")
        self.setWindowTitle(_("Your own words"))
        lead = QLabel(
            _("Coloured words are your answers: they follow when you change the answer. "
              "The law still has to be met; the check tells you if something is lost.")
        )  # fmt: skip
        lead.setWordWrap(True)
        dressed(lead, "muted")
        self.text = QTextEdit()
        self.text.setObjectName("wording:text")
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("The sentence in your own words"))
        row = QHBoxLayout()
        for name, text, work, role in (
            ("wording:use", _("Use these words"), self._use, "primary"),
            ("wording:leave-out", _("Leave the sentence out"), self._leave_out, ""),
            ("wording:cancel", _("Cancel"), self.reject, ""),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(work)
            if role:
                dressed(button, role)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(S)
        layout.addWidget(lead)
        layout.addWidget(self.text)
        layout.addWidget(QLabel(_("Answers you can put in:")))
        layout.addLayout(self._chips())
        layout.addLayout(row)
        self.resize(620, 320)
        self._fill()

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for id in self._values():
            question = self.bridge.session.knowledge.questions[id]
            button = QPushButton(str(self._values()[id]))
            button.setObjectName(f"wording:chip:{id}")
            button.setToolTip(said(question.ask))
            button.clicked.connect(lambda _on=False, id=id: self._insert(id))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _values(self) -> dict[str, str]:
        """Answers the sentence prints as they are, and that can stand in own words too."""
        found = {}
        for id in self.sentence.facts:
            fact = self.bridge.made.facts.get(id)
            if id in self.bridge.session.knowledge.questions and fact and isinstance(fact.value, str):
                found[id] = fact.value
        return found

    def _fill(self) -> None:
        """The sentence as it stands, with the answers it prints as chips."""
        entry = self.bridge.profile.wording.get(self.sentence.key)
        if entry and entry.get("runs"):
            for run in entry["runs"]:
                if "fact" in run:
                    self._insert(str(run["fact"]))
                else:
                    self.text.insertPlainText(str(run.get("text", "")))
            return
        rest = self.sentence.text
        while rest:
            places = {id: rest.find(v) for id, v in self._values().items() if v and v in rest}
            if not places:
                break
            id = min(places, key=lambda i: places[i])
            self._plain(rest[: places[id]])
            self._insert(id)
            rest = rest[places[id] + len(self._values()[id]) :]
        self._plain(rest)

    def _plain(self, text: str) -> None:
        cursor = self.text.textCursor()
        cursor.insertText(text, QTextCharFormat())

    def _insert(self, id: str) -> None:
        c = colours()
        format = QTextCharFormat()
        format.setBackground(c.tint)
        format.setForeground(c.accent)
        format.setProperty(_FACT, id)
        cursor = self.text.textCursor()
        cursor.insertText(self._values().get(id, id), format)
        cursor.setCharFormat(QTextCharFormat())
        self.text.setTextCursor(cursor)
        self.text.setCurrentCharFormat(QTextCharFormat())

    def runs(self) -> tuple[Pairs[str, Any], ...]:
        """What stands in the editor: text, and chips by their question."""
        found: list[Pairs[str, Any]] = []
        block = self.text.document().begin()
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                piece = iterator.fragment()
                id = piece.charFormat().property(_FACT)
                # A chip that was typed into is no chip any more: what it says is the user's text.
                if id and piece.text() == self._values().get(str(id)):
                    found.append(Pairs({"fact": str(id)}))
                else:
                    found.append(Pairs({"text": piece.text()}))
                iterator += 1
            block = block.next()
        return tuple(found)

    def _use(self) -> None:
        runs = self.runs()
        if any(str(r.get("text", "")).strip() or "fact" in r for r in runs):
            self._take({"runs": runs})
        else:
            self._leave_out()

    def _leave_out(self) -> None:
        self._take({"left_out": True})

    def _take(self, entry: dict[str, Any]) -> None:
        answers = self.bridge.profile.answers
        printed = Pairs((q, answers[q]) for q in self.sentence.facts if q in answers)
        known = self.bridge.session.knowledge
        about = {"of": stamp_at(self.sentence.key, known), "values": printed}
        self.bridge.reword(self.sentence.key, Pairs({**entry, **about}))
        self.accept()

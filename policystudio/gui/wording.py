"""Own words for a sentence, or a paragraph of one's own; answers in it are chips that stay alive."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QFont, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from policystudio import assembly
from policystudio.assembly.filters import Linked
from policystudio.domain.document import ADDED, Run, Sentence
from policystudio.domain.facts import Fact
from policystudio.domain.pairs import Pairs
from policystudio.gui.bridge import Bridge
from policystudio.gui.flow import Flow
from policystudio.gui.parts import plain_label, text_label, tip
from policystudio.gui.theme import L, S, colours, dressed
from policystudio.gui.words import _, said
from policystudio.notation.lines import stamp_at
from policystudio.studio.own_words import free_key, ruling

_FACT = 0x100001  # QTextFormat.UserProperty + 1
OFTEN = ("company.name", "company.email", "company.phone", "company.address", "website.addresses")
"""Answers that a paragraph of one's own may want, besides those of the sentence before it."""


class WordingDialog(QDialog):
    """Edits one sentence, or with ``adding`` a new paragraph behind it. What is a chip in it is
    printed from the answer, whatever that becomes."""

    def __init__(self, bridge: Bridge, sentence: Sentence, parent: QWidget, *, adding: bool = False) -> None:
        super().__init__(parent)
        self.bridge, self.sentence, self.adding = bridge, sentence, adding
        self.paragraph = adding or sentence.key.startswith(ADDED)
        self._shown = self._values()
        self.setObjectName("wording")
        self.setWindowTitle(_("A paragraph of your own") if self.paragraph else _("Your own words"))
        lead = text_label("muted", text=
            _("Coloured words are your answers: they follow when you change the answer. "
              "The law still has to be met; the check tells you if something is lost.")
        )  # fmt: skip
        self.text = QTextEdit()
        self.text.setObjectName("wording:text")
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(
            _("The paragraph") if self.paragraph else _("The sentence in your own words")
        )
        dressed(self.text, "editor")
        self._everywhere = QCheckBox(_("Wherever this sentence stands"))
        self._everywhere.setObjectName("wording:everywhere")
        self._everywhere.setVisible(not self.paragraph and self._stands_often())
        self._everywhere.setChecked(ruling(bridge.profile, sentence.key) == self._line() != sentence.key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(S)
        layout.addWidget(lead)
        layout.addWidget(self.text, 1)
        layout.addWidget(plain_label(_("Answers you can put in:")))
        layout.addWidget(self._chips())
        layout.addWidget(self._everywhere)
        layout.addLayout(self._buttons())
        self.resize(620, 360)
        self._fill()
        self.text.cursorPositionChanged.connect(self._beside_chips)

    def _beside_chips(self) -> None:
        """What is typed before or after a chip is not in it."""
        cursor = self.text.textCursor()
        if not cursor.hasSelection() and cursor.charFormat().property(_FACT):
            self.text.setCurrentCharFormat(QTextCharFormat())

    def _chips(self) -> Flow:
        row = Flow(S)
        strong = QToolButton()
        strong.setObjectName("wording:strong")
        strong.setText(_("Bold"))
        strong.setShortcut(QKeySequence.StandardKey.Bold)
        strong.setToolTip(f"{_('Bold')} ({QKeySequence(QKeySequence.StandardKey.Bold).toString()})")
        strong.clicked.connect(self._embolden)
        for id, value in self._shown.items():
            button = QPushButton(value.replace("&", "&&"))
            button.setObjectName(f"wording:chip:{id}")
            button.setToolTip(tip(said(self.bridge.question(id).ask)))
            button.setAccessibleName(_("Put in: {value}").replace("{value}", value))
            button.clicked.connect(lambda _on=False, id=id: self._insert(id))
            row.add(button)
        row.add(strong)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        use = _("Add the paragraph") if self.adding else _("Use these words")
        buttons = [("wording:use", use, self._use)]
        if not self.paragraph:
            buttons.append(("wording:leave-out", _("Leave the sentence out"), self._leave_out))
        buttons.append(("wording:cancel", _("Cancel"), self.reject))
        for name, text, work in buttons:
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(work)
            if name == "wording:use":
                dressed(button, "primary")
            row.addWidget(button)
        return row

    def _line(self) -> str:
        """The key of the sentence in all its places."""
        return self.sentence.key.partition("@")[0]

    def _stands_often(self) -> bool:
        found = [s for s in self.bridge.made.document.sentences() if s.key.partition("@")[0] == self._line()]
        return len(found) > 1

    def _values(self) -> dict[str, str]:
        """Answers that the sentence prints or that are often wanted, as they stand in own words."""
        filters = assembly.Filters(self.bridge.session.knowledge, self.bridge.document_language)
        questions = self.bridge.session.knowledge.questions
        found = {}
        for id in dict.fromkeys((*self.sentence.facts, *(OFTEN if self.paragraph else ()))):
            shown = (
                filters.answer(id, self.bridge.made.facts.get(id, Fact(None))) if id in questions else None
            )
            if shown:
                found[id] = shown.text if isinstance(shown, Linked) else shown
        return found

    # -- the text ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        """The words as they stand, with the answers in them as chips."""
        if self.adding:
            return
        entry = self.bridge.profile.wording.get(ruling(self.bridge.profile, self.sentence.key))
        if entry and entry.get("runs"):
            for piece in entry["runs"]:
                if "fact" in piece:
                    self._insert(str(piece["fact"]))
                else:
                    self._plain(_run(piece), str(piece.get("text", "")))
            return
        for run in self.sentence.runs:
            self._with_chips(run)

    def _with_chips(self, run: Run) -> None:
        rest = run.text
        while rest:
            places = {id: rest.find(v) for id, v in self._shown.items() if v and v in rest}
            if not places:
                break
            id = min(places, key=lambda i: places[i])
            self._plain(run, rest[: places[id]])
            self._insert(id)
            rest = rest[places[id] + len(self._shown[id]) :]
        self._plain(run, rest)

    def _plain(self, run: Run, text: str) -> None:
        format = QTextCharFormat()
        if run.strong:
            format.setFontWeight(QFont.Weight.Bold.value)
        format.setFontItalic(run.emphasis)
        if run.link:
            format.setAnchorHref(run.link)
            format.setFontUnderline(True)
        self.text.textCursor().insertText(text, format)

    def _insert(self, id: str) -> None:
        c = colours()
        format = QTextCharFormat()
        format.setBackground(c.tint)
        format.setForeground(c.accent)
        format.setProperty(_FACT, id)
        cursor = self.text.textCursor()
        cursor.insertText(self._shown.get(id, f"[{id}]"), format)
        cursor.setCharFormat(QTextCharFormat())
        self.text.setTextCursor(cursor)
        self.text.setCurrentCharFormat(QTextCharFormat())
        self.text.setFocus()

    def _embolden(self) -> None:
        format = QTextCharFormat()
        bold = self.text.fontWeight() == QFont.Weight.Bold.value
        format.setFontWeight(QFont.Weight.Normal.value if bold else QFont.Weight.Bold.value)
        self.text.mergeCurrentCharFormat(format)
        self.text.setFocus()

    def runs(self) -> tuple[Pairs[str, Any], ...]:
        """What stands in the editor: text in its fonts, and chips by their question."""
        found: list[Pairs[str, Any]] = []
        block = self.text.document().begin()
        while block.isValid():
            if found:
                found.append(Pairs({"text": " "}))
            iterator = block.begin()
            while not iterator.atEnd():
                piece = iterator.fragment()
                found += self._pieces(piece.text(), piece.charFormat())
                iterator += 1
            block = block.next()
        return tuple(found)

    def _pieces(self, text: str, format: QTextCharFormat) -> list[Pairs[str, Any]]:
        strong = {"strong": True} if format.fontWeight() >= QFont.Weight.Bold.value else {}
        emphasis = {"emphasis": True} if format.fontItalic() else {}
        link = {"link": format.anchorHref()} if format.anchorHref() else {}
        text = text.replace("\u2028", " ")
        # A chip that was typed into is no chip any more: what it says is the user's text.
        id = str(format.property(_FACT) or "")
        value = self._shown.get(id, f"[{id}]") if id else ""
        before, chip, after = text.partition(value) if value else (text, "", "")
        words = [Pairs({"text": part, **strong, **emphasis, **link}) for part in (before, after)]
        living = Pairs({"fact": id, **strong})
        found = (words[0], living, words[1]) if chip else (words[0],)
        return [piece for piece in found if piece is living or piece["text"]]

    # -- taking it over ------------------------------------------------------------------------------

    def _use(self) -> None:
        runs = self.runs()
        if any(str(r.get("text", "")).strip() or "fact" in r for r in runs):
            self._take({"runs": runs})
        elif not self.paragraph:
            self._leave_out()
        elif self.adding:
            self.reject()
        else:
            self.bridge.reword(self.sentence.key, None)
            self.accept()

    def _leave_out(self) -> None:
        self._take({"left_out": True, "was": self.sentence.text})

    def _take(self, entry: dict[str, Any]) -> None:
        profile = self.bridge.profile
        kept = self._shown if self.paragraph else self.sentence.facts
        about: dict[str, Any] = {
            "values": Pairs((q, profile.answers[q]) for q in kept if q in profile.answers),
            "language": self.bridge.document_language,
        }
        if self.adding:
            key, about["after"] = free_key(profile), self.sentence.key
        elif self.paragraph:
            key = self.sentence.key
            about["after"] = profile.wording[key].get("after", "")
        else:
            key = self._line() if self._everywhere.isChecked() else self.sentence.key
            about["of"] = stamp_at(key, self.bridge.session.knowledge)
        if key != self.sentence.key and not self.adding:
            # What is said everywhere is said here too.
            self.bridge.reword(self.sentence.key, None)
        self.bridge.reword(key, Pairs({**entry, **about}))
        self.accept()


def _run(piece: Pairs[str, Any]) -> Run:
    """The font of a stored piece."""
    return Run("", piece.get("strong") is True, piece.get("emphasis") is True, str(piece.get("link", "")))

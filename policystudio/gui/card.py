"""The card of an activity or section: what the policy will say of it; accepted by an explicit act,
or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import link_button, text_label
from policystudio.gui.question_box import QuestionBox
from policystudio.gui.theme import XS, L, M, S, dressed
from policystudio.gui.words import _, said
from policystudio.studio.accepting import can_take_back
from policystudio.studio.cards import PartLines, first_sentences, part_lines, section_lines, waits


class Card(QFrame):
    """The proposals of one activity or section, with the questions by which they are changed. Once
    accepted it folds to the first sentences of the policy. ``alone``: no heading above it tells what
    it is about."""

    opened_up = Signal()
    """The questions behind “change” came or went."""

    def __init__(self, activity: str, bridge: Bridge, *, alone: bool = True) -> None:
        super().__init__()
        self.activity, self.bridge, self._alone = activity, bridge, alone
        self.setObjectName(f"card:{activity}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dressed(self, "card")
        self.boxes: dict[str, QuestionBox] = {}
        self._ids: list[str] = []
        self._folded = False
        self._shown: tuple[PartLines, ...] | None = None
        self._title = text_label(bold=True, steps=1)
        self._lead = text_label("muted")
        self._brief = text_label()
        self._brief.setObjectName(f"brief:{activity}")
        self._lines = QWidget()
        self._grid = QVBoxLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(M)
        self._inner = QWidget()
        self._questions = QVBoxLayout(self._inner)
        self._questions.setContentsMargins(0, S, 0, S)
        self._questions.setSpacing(L)
        self._inner.hide()
        self._state = QLabel()
        self._show = link_button(f"show:{activity}", lambda _on: self.refresh(), checkable=True)
        self._change = link_button(f"change:{activity}", self._open, checkable=True)
        self._take_back = link_button(f"takeback:{activity}", self._untake)
        self._accept = QPushButton()
        self._accept.setObjectName(f"accept:{activity}")
        self._accept.clicked.connect(lambda: bridge.accept(activity))
        dressed(self._accept, "primary")
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._state, 1)
        row.addWidget(self._show)
        row.addWidget(self._change)
        row.addWidget(self._take_back)
        row.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addWidget(self._brief)
        layout.addWidget(self._lines)
        layout.addWidget(self._inner)
        layout.addLayout(row)

    def show_questions(self, ids: list[str]) -> None:
        """The questions behind “change”; boxes are made when they are opened."""
        self._ids = ids
        self._change.setVisible(bool(ids))
        if self._change.isChecked():
            self._fill()

    def opened(self, question: str) -> QuestionBox | None:
        """The box of a question of this card, opened; None where it has no such question."""
        if question not in self._ids:
            return None
        self._change.setChecked(True)
        self._open(True)
        return self.boxes.get(question)

    def redraw(self) -> None:
        """All words in the language of the window."""
        for box in self.boxes.values():
            box.redraw()
        self._shown = None
        self.refresh()

    def refresh(self) -> None:
        """What the policy says now."""
        bridge, id = self.bridge, self.activity
        known, facts = bridge.session.knowledge, bridge.made.facts
        accepted = not waits(id, bridge.profile, known, facts)
        self._show.setVisible(accepted)
        self._folded = accepted and not self._show.isChecked() and not self._change.isChecked()
        self._lines.setVisible(not self._folded)
        self._brief.setVisible(self._folded)
        self._lead.setVisible(self._alone and id in known.activities)
        self._take_back.setVisible(accepted and can_take_back(bridge.profile, id))
        if self._folded:
            said_so = first_sentences(id, bridge.made.document, known)
            said_so = said_so or [part.so_that for part in self._now()]
            self._brief.setText(
                "\n".join(f"• {line}" for line in said_so) if said_so[1:] else "".join(said_so)
            )
        else:
            lines = self._now()
            if lines != self._shown:
                self._shown = lines
                self._draw(lines)
        asked = known.activities.get(id)
        noun = said(asked.noun if asked else known.sections[id].title)
        self._title.setText(noun if self._alone else _("The policy will say:"))
        self._lead.setText(_("The policy will say:"))
        self._state.setText(f"✓ {_('Accepted')}" if accepted else _("Is this so at your company?"))
        dressed(self._state, "good" if accepted else "muted")
        self._accept.setVisible(not accepted)
        for button, text in (
            (self._accept, _("Yes, accept")),
            (self._show, _("Fold up") if self._show.isChecked() else _("Show")),
            (self._change, _("Hide the questions") if self._change.isChecked() else _("Change")),
            (self._take_back, _("Take back")),
        ):
            button.setText(text)
            button.setAccessibleName(f"{text}: {noun}")
        self._take_back.setToolTip(_("No longer accepted: what you answered stays as it is."))
        for box in self.boxes.values():
            box.refresh()

    def _now(self) -> tuple[PartLines, ...]:
        bridge = self.bridge
        known, language = bridge.session.knowledge, words.language()
        if self.activity in known.sections:
            return section_lines(self.activity, bridge.profile, known, bridge.made.facts, language)
        item = next((a for a in bridge.made.register.activities if a.id == self.activity), None)
        return part_lines(item, known, language) if item is not None else ()

    def _untake(self) -> None:
        # The button goes when it has done its work: the keyboard stays on the card.
        self.setFocus()
        self.bridge.take_back(self.activity)

    def _open(self, on: bool) -> None:
        if on:
            self._fill()
        self._inner.setVisible(on)
        self.refresh()
        self.opened_up.emit()

    def _fill(self) -> None:
        for id in [id for id in self.boxes if id not in self._ids]:
            gone = self.boxes.pop(id)
            gone.hide()
            gone.deleteLater()
        for number, id in enumerate(self._ids):
            if id not in self.boxes:
                self.boxes[id] = QuestionBox(self.bridge.question(id), self.bridge)
            if self._questions.indexOf(self.boxes[id]) != number:
                self._questions.insertWidget(number, self.boxes[id])

    def _draw(self, parts: tuple[PartLines, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for part in parts:
            self._grid.addWidget(self._part(part))

    def _part(self, part: PartLines) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text_label(text=part.so_that, bold=True), 0, 0, 1, 2)
        row = 1
        for line in part.lines:
            if line.about:
                about = QLabel(line.about)
                dressed(about, "muted")
                grid.addWidget(about, row, 0, Qt.AlignmentFlag.AlignTop)
            says = text_label("" if line.says else "warning", text=line.says or _("not answered yet"))
            grid.addWidget(says, row, 1)
            row += 1
            if line.note:
                grid.addWidget(text_label("muted", text=line.note), row, 1)
                row += 1
        return inner

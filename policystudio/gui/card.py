"""The card of an activity: what the policy will say of it; accepted by an explicit act, or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import link_button, text_label
from policystudio.gui.question_box import QuestionBox
from policystudio.gui.theme import XS, L, M, S, dressed
from policystudio.gui.words import _, said
from policystudio.studio.cards import PartLines, is_accepted, part_lines


class Card(QFrame):
    """One activity's proposals, with the questions by which they are changed."""

    def __init__(self, activity: str, bridge: Bridge) -> None:
        super().__init__()
        self.activity, self.bridge = activity, bridge
        self.setObjectName(f"card:{activity}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dressed(self, "card")
        self.boxes: dict[str, QuestionBox] = {}
        self._ids: list[str] = []
        self._shown: tuple[PartLines, ...] | None = None
        self._title = text_label(bold=True, steps=1)
        self._lead = text_label("muted")
        self._grid = QVBoxLayout()
        self._grid.setSpacing(M)
        self._inner = QWidget()
        self._questions = QVBoxLayout(self._inner)
        self._questions.setContentsMargins(0, S, 0, S)
        self._questions.setSpacing(L)
        self._inner.hide()
        self._state = QLabel()
        self._change = link_button(f"change:{activity}", self._open, checkable=True)
        self._accept = QPushButton()
        self._accept.setObjectName(f"accept:{activity}")
        self._accept.clicked.connect(lambda: bridge.accept(activity))
        dressed(self._accept, "primary")
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._state, 1)
        row.addWidget(self._change)
        row.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addLayout(self._grid)
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
        spec = self.bridge.session.knowledge.activities[self.activity]
        item = next((a for a in self.bridge.made.register.activities if a.id == self.activity), None)
        self.setVisible(item is not None)
        if item is None:
            return
        noun = said(spec.noun)
        self._title.setText(noun)
        self._lead.setText(_("The policy will say:"))
        lines = part_lines(item, self.bridge.session.knowledge, words.language())
        if lines != self._shown:
            self._shown = lines
            self._draw(lines)
        self._lead.setVisible(bool(lines))
        accepted = is_accepted(self.bridge.profile, self.bridge.session.knowledge, self.activity)
        self._state.setText(f"✓ {_('Accepted')}" if accepted else _("Is this so at your company?"))
        dressed(self._state, "good" if accepted else "muted")
        self._state.setWordWrap(True)
        self._accept.setText(_("Yes, accept"))
        self._accept.setAccessibleName(f"{self._accept.text()}: {noun}")
        self._accept.setVisible(not accepted)
        self._change.setText(_("Hide the questions") if self._change.isChecked() else _("Change"))
        self._change.setAccessibleName(f"{self._change.text()}: {noun}")
        for box in self.boxes.values():
            box.refresh()

    def _open(self, on: bool) -> None:
        if on:
            self._fill()
        self._inner.setVisible(on)
        self.refresh()

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

"""Rows of sub-questions: add, duplicate, remove, reorder."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.describe import RowForm
from policystudio.gui.fields.base import Field
from policystudio.gui.theme import M, S, dressed
from policystudio.gui.words import _
from policystudio.studio.rows import free_id

Row = Pairs[str, Any]


class RecordsField(Field):
    """A card per row, and a button that adds one."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._rows: list[Row] = []
        self._forms: list[RowForm] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(S)
        self._cards = QVBoxLayout()
        self._layout.addLayout(self._cards)
        self._add = QPushButton()
        self._add.setObjectName(f"{self.name}:add")
        self._add.clicked.connect(lambda: self._insert(len(self._rows), Pairs()))
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._layout.addLayout(row)
        self.redraw()

    def main(self) -> QWidget:
        """The button that adds a row."""
        return self._add

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._add.setText(_("Add a row"))
        self._draw()

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the rows; redraws only where they are others than those shown."""
        rows = [r for r in raw or () if isinstance(r, Pairs)]
        if rows != self._rows:
            self._rows = rows
            self._draw()

    def _draw(self) -> None:
        self._forms = []
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, row in enumerate(self._rows):
            self._cards.addWidget(self._card(number, row))

    def _card(self, number: int, row: Row) -> QWidget:
        card = QFrame()
        dressed(card, "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(M, S, M, M)
        head = QHBoxLayout()
        head.addWidget(QLabel(_("Row {number}").replace("{number}", str(number + 1))))
        head.addStretch(1)
        for sign, name, words, work in (
            ("↑", "up", _("Move up"), lambda: self._move(number, -1)),
            ("↓", "down", _("Move down"), lambda: self._move(number, 1)),
            ("⧉", "copy", _("Duplicate"), lambda: self._insert(number + 1, self._rows[number])),
            ("✕", "remove", _("Remove"), lambda: self._remove(number)),
        ):
            button = QToolButton()
            button.setObjectName(f"{self.name}:{number}:{name}")
            button.setText(sign)
            button.setToolTip(words)
            button.setAccessibleName(f"{words} {number + 1}")
            button.clicked.connect(work)
            head.addWidget(button)
        layout.addLayout(head)
        form = RowForm(self.question.rows, self.bridge)
        form.show_row(row)
        form.changed.connect(lambda: self._edited(number, form))
        self._forms.append(form)
        layout.addWidget(form)
        return card

    def _edited(self, number: int, form: RowForm) -> None:
        self._rows[number] = Pairs(form.values)
        self._tell()

    def _insert(self, place: int, like: Row) -> None:
        taken = [str(r["id"]) for r in self._rows]
        id = free_id(str(like.get("name", "")) or "row", taken)
        self._rows.insert(place, Pairs({**like, "id": id}))
        self._draw()
        self._tell()

    def _move(self, number: int, by: int) -> None:
        to = number + by
        if 0 <= to < len(self._rows):
            self._rows[number], self._rows[to] = self._rows[to], self._rows[number]
            self._draw()
            self._tell()

    def _remove(self, number: int) -> None:
        del self._rows[number]
        self._draw()
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(tuple(self._rows) or None)

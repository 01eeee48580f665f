"""Texts: names, addresses, sentences."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field, Line, Lines


class TextField(Field):
    """One line: text, e-mail, phone, web address, registration number."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._line = Line()
        self._line.setObjectName(self.name)
        self._line.setMaxLength(question.max_length * 2)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        self._showing = False

    def main(self) -> QWidget:
        """The line."""
        return self._line

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the text; leaves the cursor where it is when nothing changes."""
        text = "" if raw is None else str(raw)
        if text != self._line.text():
            self._showing = True
            self._line.setText(text)
            self._showing = False

    def _typed(self, text: str) -> None:
        if not self._showing:
            self.edited.emit(text or None)


class LongTextField(Field):
    """Several lines."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._lines = Lines()
        self._lines.setObjectName(self.name)
        self._lines.installEventFilter(self)
        self._lines.textChanged.connect(self._typed)
        self._lines.setFixedHeight(self._lines.fontMetrics().lineSpacing() * 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._lines)
        self._showing = False

    def main(self) -> QWidget:
        """The text area."""
        return self._lines

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the text; leaves the cursor where it is when nothing changes."""
        text = "" if raw is None else str(raw)
        if text != self._lines.toPlainText():
            self._showing = True
            self._lines.setPlainText(text)
            self._showing = False

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit(self._lines.toPlainText() or None)

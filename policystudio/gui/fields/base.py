"""What all fields have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Field(QWidget):
    """Where one question is answered.

    Subclasses build their controls, name them ``answer:<question id>`` (options
    ``answer:<question id>:option:<id>``), emit ``edited`` with the raw answer (None: nothing), and
    show an answer without emitting in `show_answer`. They compute nothing.
    """

    edited = Signal(object)
    """The user changed the answer: the raw answer, or None."""
    left = Signal()
    """The keyboard left the field."""
    entered = Signal()
    """The keyboard came into the field."""
    finished = Signal()
    """Enter was pressed: on to the next."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__()
        self.question = question
        self.bridge = bridge
        self.unknown: QAbstractButton | None = None
        self.setObjectName(f"field:{question.id}")

    @property
    def name(self) -> str:
        """The object name of the main control."""
        return f"answer:{self.question.id}"

    @property
    def asks_unknown(self) -> bool:
        """Whether "I don't know" can be answered; in rows of a form it cannot."""
        return "." in self.question.id

    def main(self) -> QWidget:
        """The control that takes the keyboard, and that a label belongs to."""
        raise NotImplementedError

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows an answer (None: none), or that it was "I don't know", without telling anybody."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Puts all words into the language of the window."""

    def describe(self, name: str, description: str) -> None:
        """Gives screen readers the question as name, and example or error as description."""
        self.main().setAccessibleName(name)
        self.main().setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells that the keyboard came or left; install on each control that takes it."""
        match event.type():
            case QEvent.Type.FocusIn:
                self.entered.emit()
            case QEvent.Type.FocusOut:
                self.left.emit()
            case QEvent.Type.KeyPress:
                if isinstance(event, QKeyEvent) and _is_enter(event) and self._goes_on(watched):
                    self.finished.emit()
                    return True
        return super().eventFilter(watched, event)

    def _goes_on(self, control: QObject) -> bool:
        """Whether Enter in this control leads on, as in a form; it does where it does nothing else."""
        return isinstance(control, QLineEdit | QRadioButton | QCheckBox | QAbstractSpinBox)


def _is_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Line(QLineEdit):
    """A line that hands undo and redo to the window when its own history is at its end. Its history
    ends when it is left: from then on a step of undo is one question."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forgets its own history, but not while a menu is open over it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self.text())

    def event(self, event: QEvent) -> bool:
        """Lets the window's shortcut have the key where there is nothing to undo here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if (event.matches(UNDO) and not self.isUndoAvailable()) or (
                event.matches(REDO) and not self.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)


class Lines(QPlainTextEdit):
    """Several lines, with undo as in `Line`; Tab leaves the field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forgets its own history, but not while a menu is open over it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        """Lets the window's shortcut have the key where there is nothing to undo here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            if (event.matches(UNDO) and not document.isUndoAvailable()) or (
                event.matches(REDO) and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)


class Combo(QComboBox):
    """A combo box whose choice does not change under a passing wheel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page instead, unless the list is being used by keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

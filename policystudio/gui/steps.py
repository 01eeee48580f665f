"""The pages of the interview in order, and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from policystudio.gui.theme import S, colours, scaled
from policystudio.gui.words import _

SIGNS = {"done": "✓", "open": "○", "unsure": "?", "problem": "!", "none": " "}


@dataclass(frozen=True, slots=True)
class StepInfo:
    """One step: its page id, title, and state (done, open, unsure, problem, none)."""

    id: str
    title: str
    state: str


class StepButton(QPushButton):
    """One step; arrow keys go up and down."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the neighbours."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class Steps(QScrollArea):
    """The list of steps. Emits ``chosen`` with a page id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setObjectName("steps-pane")
        self._layout = QVBoxLayout(self._inner)
        self._layout.setContentsMargins(S, S, S, S)
        self._layout.setSpacing(2)
        self._layout.addStretch(1)
        self.setWidget(self._inner)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, StepButton] = {}

    def show_steps(self, steps: list[StepInfo], current: str) -> None:
        """Shows these steps; buttons of steps that stay are kept."""
        for id in [id for id in self._buttons if id not in {s.id for s in steps}]:
            gone = self._buttons.pop(id)
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        c = colours()
        for number, step in enumerate(steps):
            button = self._buttons.get(step.id) or self._new(step.id)
            if self._layout.indexOf(button) != number:
                self._layout.insertWidget(number, button)
            button.setText(f" {SIGNS[step.state]}  {step.title}")
            button.setToolTip(step.title)
            words = {
                "done": _("done"),
                "open": _("open"),
                "unsure": _("unsure"),
                "problem": _("problem"),
            }.get(step.state, "")
            button.setAccessibleName(f"{step.title} {words}".strip())
            button.setChecked(step.id == current)
            colour = {"problem": c.red, "unsure": c.amber, "done": c.green}.get(step.state, c.text)
            ground = c.tint.name() if step.id == current else "transparent"
            button.setFont(scaled(self, 0, bold=step.id == current))
            button.setStyleSheet(
                f"QPushButton {{ color: {colour.name()}; background: {ground}; border: 1px solid transparent;"
                f" border-radius: 6px; padding: 6px 8px; text-align: left; }}"
                f"QPushButton:hover {{ background: {c.tint.name()}; }}"
                f"QPushButton:focus {{ border: 1px solid {c.accent.name()}; }}"
            )

    def focus_current(self) -> None:
        """Puts the keyboard on the current step."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """About 220 pixels, more with larger letters."""
        return QSize(max(200, self.fontMetrics().averageCharWidth() * 30), 400)

    def _new(self, id: str) -> StepButton:
        button = StepButton()
        button.setObjectName(f"step:{id}")
        button.setCheckable(True)
        size = button.sizePolicy()
        size.setHorizontalPolicy(size.Policy.Expanding)
        button.setSizePolicy(size)
        button.clicked.connect(lambda: self.chosen.emit(id))
        button.moved.connect(lambda by, id=id: self._move(id, by))
        self._group.addButton(button)
        self._buttons[id] = button
        return button

    def _move(self, id: str, by: int) -> None:
        ids = list(self._buttons)
        ids.sort(key=lambda i: self._layout.indexOf(self._buttons[i]))
        to = ids.index(id) + by
        if 0 <= to < len(ids):
            self._buttons[ids[to]].setFocus()
            self.chosen.emit(ids[to])

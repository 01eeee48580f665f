"""Yes or no, one of several, some of several."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field
from policystudio.gui.theme import XS, L
from policystudio.gui.words import _, said


class _Options(Field):
    """Buttons, one per option, in the order of the question."""

    exclusive = True

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._showing = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(self.exclusive)
        self.buttons: dict[str, QAbstractButton] = {}
        layout = self._layout()
        layout.setContentsMargins(0, 0, 0, 0)
        for id, name in self._options():
            button = QRadioButton() if self.exclusive else QCheckBox()
            button.setObjectName(name)
            button.toggled.connect(self._toggled)
            button.installEventFilter(self)
            self._group.addButton(button)
            self.buttons[id] = button
            layout.addWidget(button)
        if isinstance(layout, QHBoxLayout):
            layout.addStretch(1)
        self.redraw()

    def _layout(self) -> QVBoxLayout | QHBoxLayout:
        layout = QVBoxLayout(self)
        layout.setSpacing(XS)
        return layout

    def _options(self) -> list[tuple[str, str]]:
        return [(o.id, f"{self.name}:option:{o.id}") for o in self.question.options]

    def main(self) -> QWidget:
        """The chosen button, else the first."""
        chosen = self._group.checkedButton() if self.exclusive else None
        return chosen or next(iter(self.buttons.values()), self)

    def redraw(self) -> None:
        """The labels in the language of the window."""
        for option in self.question.options:
            self.buttons[option.id].setText(said(option.label).replace("&", "&&"))

    def describe(self, name: str, description: str) -> None:
        """Each button tells its own label, and the question it belongs to."""
        for button in self.buttons.values():
            button.setAccessibleName(f"{name} {button.text()}")
            button.setAccessibleDescription(description)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the options that are on, in order."""
        return tuple(id for id, button in self.buttons.items() if button.isChecked())

    def show_answer(self, raw: Any) -> None:
        """Shows what is chosen."""
        wanted = set((raw,) if isinstance(raw, str) else raw or ())
        self._showing = True
        self._group.setExclusive(False)
        for id, button in self.buttons.items():
            button.setChecked(id in wanted)
        self._group.setExclusive(self.exclusive)
        self._showing = False

    def _toggled(self, on: bool) -> None:
        raise NotImplementedError


class ChoiceField(_Options):
    """One of several."""

    def _toggled(self, on: bool) -> None:
        if on and not self._showing:
            self.edited.emit(self.chosen()[0])


class YesNoField(ChoiceField):
    """Yes or no; "I don't know" stands beside every question."""

    def _layout(self) -> QVBoxLayout | QHBoxLayout:
        layout = QHBoxLayout(self)
        layout.setSpacing(L)
        return layout

    def _options(self) -> list[tuple[str, str]]:
        return [("yes", f"{self.name}:yes"), ("no", f"{self.name}:no")]

    def redraw(self) -> None:
        """Yes and no in the language of the window."""
        self.buttons["yes"].setText(_("Yes"))
        self.buttons["no"].setText(_("No"))


class ChoicesField(_Options):
    """Some of several. None of them ticked is no answer, but the user's own words may stand alone."""

    exclusive = False

    def __init__(self, question: Question, bridge: Bridge) -> None:
        self._own: tuple[str, ...] = ()
        super().__init__(question, bridge)

    def show_answer(self, raw: Any) -> None:
        """Shows what is ticked; own rows named in the answer are kept."""
        self._own = tuple(i for i in raw or () if str(i).startswith("own:"))
        super().show_answer(raw)

    def _toggled(self, on: bool) -> None:
        if not self._showing:
            self.edited.emit((*self.chosen(), *self._own) or None)

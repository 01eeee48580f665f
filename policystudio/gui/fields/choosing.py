"""Yes or no, one of several, some of several."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field, Line
from policystudio.gui.fields.wrapping import Check, Radio
from policystudio.gui.folding import matches
from policystudio.gui.theme import XL, XS, dressed
from policystudio.gui.words import _, said

MANY = 16
"""A list of more choices has a line that finds in it."""


class _Options(Field):
    """Buttons, one per option, in the order of the question; with one choice, "I don't know" too."""

    exclusive = True

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._group = QButtonGroup(self)
        self._group.setExclusive(self.exclusive)
        self.buttons: dict[str, QAbstractButton] = {}
        layout = self._layout()
        layout.setContentsMargins(0, 0, 0, 0)
        for id, name in self._options():
            button = self._button()
            button.setObjectName(name)
            # Clicks alone: what is only assumed is confirmed by a click on what is chosen already.
            button.clicked.connect(self._clicked)
            button.installEventFilter(self)
            self._group.addButton(button)
            self.buttons[id] = button
            layout.addWidget(button)
        if self.exclusive and self.asks_unknown:
            self.unknown = QRadioButton()
            self.unknown.setObjectName(f"{self.name}:unknown")
            self.unknown.installEventFilter(self)
            self._group.addButton(self.unknown)
            layout.addWidget(self.unknown)
        if isinstance(layout, QHBoxLayout):
            layout.addStretch(1)
        self.redraw()

    def _button(self) -> QAbstractButton:
        return Radio() if self.exclusive else Check()

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
            if option.id in self.buttons:
                self.buttons[option.id].setText(said(option.label).replace("&", "&&"))
        if self.unknown is not None:
            self.unknown.setText(_("I don't know"))

    def describe(self, name: str, description: str) -> None:
        """Each button tells its own label, and the question it belongs to."""
        others = (self.unknown, getattr(self, "_none", None))
        for button in (*self.buttons.values(), *(b for b in others if b is not None)):
            button.setAccessibleName(f"{name} {button.text()}")
            button.setAccessibleDescription(description)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the options that are on, in order."""
        return tuple(id for id, button in self.buttons.items() if button.isChecked())

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows what is chosen."""
        wanted = set((raw,) if isinstance(raw, str) else raw or ())
        self._group.setExclusive(False)
        for id, button in self.buttons.items():
            button.setChecked(id in wanted)
        if self.unknown is not None:
            self.unknown.setChecked(unsure)
        self._group.setExclusive(self.exclusive)

    def _clicked(self) -> None:
        raise NotImplementedError


class ChoiceField(_Options):
    """One of several."""

    def _clicked(self) -> None:
        if chosen := self.chosen():
            self.edited.emit(chosen[0])


class YesNoField(ChoiceField):
    """Yes, no or "I don't know", in one row."""

    def _button(self) -> QAbstractButton:
        return QRadioButton()

    def _layout(self) -> QVBoxLayout | QHBoxLayout:
        layout = QHBoxLayout(self)
        layout.setSpacing(XL)
        return layout

    def _options(self) -> list[tuple[str, str]]:
        return [("yes", f"{self.name}:yes"), ("no", f"{self.name}:no")]

    def redraw(self) -> None:
        """Yes and no in the language of the window."""
        super().redraw()
        self.buttons["yes"].setText(_("Yes"))
        self.buttons["no"].setText(_("No"))


class ChoicesField(_Options):
    """Some of several. None of them ticked is no answer, but for "none of these", which says so. Of
    data, others can be described."""

    exclusive = False

    def __init__(self, question: Question, bridge: Bridge) -> None:
        self._words: dict[str, LocalText | str] = {}
        super().__init__(question, bridge)
        layout = self.layout()
        self._search = self._search_line()
        self._add = QPushButton()
        self._add.setObjectName(f"{self.name}:describe")
        self._add.clicked.connect(self._own)
        dressed(self._add, "link")
        self._none = QCheckBox(self)
        self._none.setObjectName(f"{self.name}:none")
        self._none.clicked.connect(lambda on: self.edited.emit(() if on else None))
        self._none.installEventFilter(self)
        data = question.vocabulary == "data"
        for widget, wanted in ((self._none, self.asks_unknown and not data), (self._add, data)):
            if wanted and layout is not None:
                layout.addWidget(widget)
            else:
                widget.hide()

    def _search_line(self) -> Line | None:
        """A line that finds, over a list that is too long to be read."""
        layout = self.layout()
        if len(self.buttons) <= MANY or not isinstance(layout, QVBoxLayout):
            return None
        line = Line()
        line.setObjectName(f"{self.name}:search")
        line.setClearButtonEnabled(True)
        line.setPlaceholderText(_("Find in the list") + "…")
        line.setAccessibleName(_("Find in the list"))
        line.textChanged.connect(self._filter)
        layout.insertWidget(0, line)
        return line

    def _filter(self, typed: str = "") -> None:
        """Of a long list, what is ticked and what fits what is typed."""
        if self._search is not None:
            typed = self._search.text()
            for button in self.buttons.values():
                button.setVisible(button.isChecked() or matches(button.text(), typed))

    def _options(self) -> list[tuple[str, str]]:
        if not self.question.options and self.question.vocabulary:
            # Rows of what the user describes himself offer the whole vocabulary.
            entries = self.bridge.session.knowledge.vocabulary.get(self.question.vocabulary, Pairs())
            for id, word in entries.items():
                self._words[id] = Pairs(
                    {
                        code: ", ".join(word.form("nom", code) or word.form("gen", code) or (id,))
                        for code in ("lv", "en")
                    }
                )
            return [(id, f"{self.name}:option:{id}") for id in self._words]
        return super()._options()

    def redraw(self) -> None:
        """The labels in the language of the window."""
        super().redraw()
        for id, label in self._words.items():
            words = label if isinstance(label, str) else said(label)
            self.buttons[id].setText(words.replace("&", "&&"))
        if hasattr(self, "_add"):
            self._none.setText(_("None of these"))
            self._add.setText(_("Something else? Add it in your own words"))

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows what is ticked, with a box for each row the user described himself."""
        if self.question.vocabulary == "data":
            for row in self.bridge.profile.own.get("data", ()):
                self._show_own(f"own:{row.get('id')}", str(row.get("name", "")))
        super().show_answer(raw)
        self._none.setChecked(raw == ())
        self._filter()

    def _show_own(self, id: str, name: str) -> None:
        button = self.buttons.get(id)
        if button is None:
            button = Check()
            button.setObjectName(f"{self.name}:option:{id}")
            button.clicked.connect(self._clicked)
            button.installEventFilter(self)
            layout = self.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(len(self.buttons) + (self._search is not None), button)
            self._group.addButton(button)
            self.buttons[id] = button
        button.setText(name.replace("&", "&&"))

    def _own(self) -> None:
        from policystudio.gui.describe import DescribeDialog

        dialog = DescribeDialog(self.bridge, "data", "", self.window())
        dialog.described.connect(self._described)
        dialog.open()

    def _described(self, row: Pairs[str, Any]) -> None:
        rows = self.bridge.profile.own.get("data", ())
        self.bridge.own_rows("data", (*rows, row), self.question.id if self.asks_unknown else "page:overview")
        chosen = (*self.chosen(), f"own:{row['id']}")
        self.show_answer(chosen)
        self.edited.emit(chosen)

    def _clicked(self) -> None:
        self.edited.emit(self.chosen() or None)

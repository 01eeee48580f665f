"""A country."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Combo, Field
from policystudio.gui.folding import folded
from policystudio.gui.words import _


class CountryField(Field):
    """A list to choose from; Latvia first, then by name."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._combo = Combo()
        self._combo.setObjectName(self.name)
        self._combo.installEventFilter(self)
        self._combo.activated.connect(self._picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._combo)
        self.redraw()

    def main(self) -> QWidget:
        """The list."""
        return self._combo

    def redraw(self) -> None:
        """The names in the language of the window, sorted as that language sorts."""
        chosen = self._combo.currentData()
        countries = self.bridge.session.knowledge.vocabulary.get("countries", Pairs())
        named = {id: " ".join(word.form("nom", words.language()) or (id,)) for id, word in countries.items()}
        self._combo.clear()
        self._combo.addItem(_("Choose a country"), None)
        for id in sorted(named, key=lambda i: (i != "LV", folded(named[i]))):
            self._combo.addItem(named[id], id)
        self.show_answer(chosen)

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the country."""
        self._combo.setCurrentIndex(max(0, self._combo.findData(raw)))

    def _picked(self) -> None:
        self.edited.emit(self._combo.currentData())

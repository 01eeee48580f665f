"""One page of the interview: its questions and the cards of activities."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.card import Card
from policystudio.gui.parts import scrolling, text_label
from policystudio.gui.question_box import QuestionBox
from policystudio.gui.theme import XL, L, widest

Wanted = list[tuple[str, list[str]]]
"""Activities with the questions behind “change” of their cards."""


class Sheet(QScrollArea):
    """Questions one below the other, each in a comfortable line length."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__()
        self.id, self.bridge = id, bridge
        self.setObjectName(f"page:{id}")
        inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(XL, L, XL, XL)
        self._column = QWidget()
        self._column.setMaximumWidth(widest())
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(XL)
        self.title = text_label(bold=True, steps=5)
        self._layout.addWidget(self.title)
        outer.addWidget(self._column)
        outer.addStretch(1)
        scrolling(self, inner)
        self.boxes: dict[str, QuestionBox] = {}
        self.cards: dict[str, Card] = {}

    def show_title(self, text: str) -> None:
        """The heading of the page."""
        self.title.setText(text)
        self.setAccessibleName(text)

    def show_questions(self, ids: list[str], place: int = 1) -> None:
        """Shows these questions in this order; boxes of those that stay are kept, with the keyboard."""
        self._drop([id for id in self.boxes if id not in ids])
        for number, id in enumerate(ids, place):
            self._put(id, number)

    def show_cards(self, wanted: Wanted) -> None:
        """Shows these cards below the questions."""
        for id in [id for id in self.cards if id not in {w for w, _questions in wanted}]:
            gone = self.cards.pop(id)
            gone.hide()
            gone.deleteLater()
        for number, (id, questions) in enumerate(wanted, 1 + len(self.boxes)):
            card = self.cards.get(id)
            if card is None:
                card = self.cards[id] = Card(id, self.bridge)
            if self._layout.indexOf(card) != number:
                self._layout.insertWidget(number, card)
            card.show_questions(questions)
            card.refresh()

    def redraw(self) -> None:
        """All words in the language of the window."""
        for box in self.boxes.values():
            box.redraw()
        for card in self.cards.values():
            card.redraw()

    def focus(self, question: str) -> None:
        """Shows a question and puts the keyboard into its field."""
        box = self.boxes.get(question)
        for card in self.cards.values():
            box = box or card.opened(question)
        if box is not None:
            box.focus()
            self.ensureWidgetVisible(box, 0, XL)

    def focus_card(self, activity: str) -> None:
        """Shows the card of an activity and puts the keyboard on it."""
        card = self.cards.get(activity)
        if card is not None:
            card.setFocus()
            self.ensureWidgetVisible(card, 0, XL)

    def focus_first(self) -> bool:
        """Puts the keyboard into the first field and shows the top; whether there is one."""
        self.verticalScrollBar().setValue(0)
        box = next(iter(self.boxes.values()), None)
        if box is None:
            card = next(iter(self.cards.values()), None)
            if card is not None:
                card.setFocus()
            return card is not None
        box.focus()
        return True

    def _put(self, id: str, place: int) -> None:
        box = self.boxes.get(id)
        if box is None:
            box = self.boxes[id] = QuestionBox(self.bridge.question(id), self.bridge)
        if self._layout.indexOf(box) != place:
            self._layout.insertWidget(place, box)
        box.refresh()

    def _drop(self, ids: list[str]) -> None:
        for id in ids:
            gone = self.boxes.pop(id)
            gone.hide()
            gone.deleteLater()

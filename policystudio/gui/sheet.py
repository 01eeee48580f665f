"""One page of the interview: its questions and the cards of what we propose."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.card import Card
from policystudio.gui.parts import scrolling, text_label
from policystudio.gui.plan import Block, Content
from policystudio.gui.question_box import QuestionBox
from policystudio.gui.theme import XL, L, widest


class Sheet(QScrollArea):
    """Sections and activities one below the other, each in a comfortable line length."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__()
        self.id, self.bridge = id, bridge
        self.setObjectName(f"page:{id}")
        inner = _Inner()
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
        self._blocks: tuple[Block, ...] = ()
        self._headings: dict[str, QLabel] = {}
        self._chained: list[QWidget] = []

    def show_content(self, content: Content) -> None:
        """Shows what the page holds now; boxes and cards that stay are kept, with the keyboard."""
        self._blocks = content.blocks
        self.title.setText(content.title)
        self.setAccessibleName(content.title)
        self._drop([id for id in self.boxes if id not in {q for b in content.blocks for q in b.questions}])
        _gone(self.cards, {b.id for b in content.blocks if b.card})
        named = {b.id for b in content.blocks if b.questions and b.title != content.title}
        _gone(self._headings, named)
        at = self._top()
        for block in content.blocks:
            if block.id in named:
                at = self._at(self._heading(block), at)
            for id in block.questions:
                at = self._put(id, at)
            if block.card:
                at = self._put_card(block, at)
        self.chain()

    def chain(self) -> None:
        """Makes the keyboard go down the page as one reads it: Qt goes by what was made first."""
        items = (self._layout.itemAt(number) for number in range(self._layout.count()))
        order = [
            inner
            for item in items
            if item is not None and (widget := item.widget()) is not None
            for inner in (widget, *widget.findChildren(QWidget))
            if inner.focusPolicy() != Qt.FocusPolicy.NoFocus and inner.window() is self.window()
        ]
        if order != self._chained:
            self._chained = order
            for before, after in pairwise(order):
                self.setTabOrder(before, after)

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

    def show_block(self, id: str) -> None:
        """Brings a section or activity to the top; the keyboard stays where it is."""
        block = next((b for b in self._blocks if b.id == id), None)
        if block is None:
            return
        above: QWidget | None = self._headings.get(id)
        if above is None and block != self._blocks[0]:
            above = self.cards.get(id)
        self.verticalScrollBar().setValue(self._column.y() + above.y() - L if above is not None else 0)

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

    def _top(self) -> int:
        """The place of the first block in the layout."""
        return 1

    def _at(self, widget: QWidget, place: int) -> int:
        """Puts a widget into its place, unless it stands there; the next place."""
        if self._layout.indexOf(widget) != place:
            self._layout.insertWidget(place, widget)
        return place + 1

    def _heading(self, block: Block) -> QLabel:
        heading = self._headings.get(block.id)
        if heading is None:
            # What shares a page is the equal of its first: each is a step of its own.
            heading = self._headings[block.id] = text_label(bold=True, steps=5)
            heading.setContentsMargins(0, L, 0, 0)
        heading.setText(block.title)
        return heading

    def _put(self, id: str, place: int) -> int:
        box = self.boxes.get(id)
        if box is None:
            box = self.boxes[id] = QuestionBox(self.bridge.question(id), self.bridge)
        self._at(box, place)
        box.refresh()
        return place + 1

    def _put_card(self, block: Block, place: int) -> int:
        card = self.cards.get(block.id)
        if card is None:
            card = self.cards[block.id] = Card(block.id, self.bridge, alone=not block.questions)
            card.opened_up.connect(self.chain)
        self._at(card, place)
        card.show_questions(list(block.behind))
        card.refresh()
        return place + 1

    def _drop(self, ids: Iterable[str]) -> None:
        for id in list(ids):
            _bury(self.boxes.pop(id))


class _Inner(QWidget):
    """As high as its words at their width. Their least heights, which Qt sums up as well, are those
    at a narrower width, and would leave an empty screen below a long page."""

    def minimumSizeHint(self) -> QSize:
        """Any height will do."""
        return QSize(super().minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        """The height at a width; the column of words is never wider than it may be."""
        return super().heightForWidth(min(width, widest() + 2 * XL))


def _gone(widgets: dict[str, QLabel] | dict[str, Card], wanted: set[str]) -> None:
    for id in [id for id in widgets if id not in wanted]:
        _bury(widgets.pop(id))


def _bury(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()

"""One page of the interview: its questions, the overview of activities, or the cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.card import Card
from policystudio.gui.folding import matches
from policystudio.gui.question_box import QuestionBox
from policystudio.gui.theme import XL, L, M, dressed, scaled
from policystudio.gui.words import _, said


class Sheet(QScrollArea):
    """Questions one below the other, each in a comfortable line length."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__()
        self.id, self.bridge = id, bridge
        self.setObjectName(f"page:{id}")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._layout = QVBoxLayout(self._inner)
        self._layout.setContentsMargins(XL, L, XL, XL)
        self._layout.setSpacing(XL)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setFont(scaled(self, 5, bold=True))
        self._layout.addWidget(self.title)
        self._layout.addStretch(1)
        self.setWidget(self._inner)
        self.boxes: dict[str, QuestionBox] = {}
        self.cards: dict[str, Card] = {}

    def show_title(self, text: str) -> None:
        """The heading of the page."""
        self.title.setText(text)
        self.setAccessibleName(text)

    def show_questions(self, ids: list[str], place: int = 1) -> None:
        """Shows these questions in this order; boxes of those that stay are kept, with the keyboard."""
        for id in [id for id in self.boxes if id not in ids]:
            gone = self.boxes.pop(id)
            gone.hide()
            gone.deleteLater()
        for number, id in enumerate(ids, place):
            box = self.boxes.get(id)
            if box is None:
                box = self.boxes[id] = QuestionBox(self.bridge.question(id), self.bridge)
            if self._layout.indexOf(box) != number:
                self._layout.insertWidget(number, box)
            box.refresh()

    def show_cards(self, ids: list[str]) -> None:
        """Shows these cards below the questions."""
        for id in [id for id in self.cards if id not in ids]:
            gone = self.cards.pop(id)
            gone.hide()
            gone.deleteLater()
        for id in ids:
            if id not in self.cards:
                self.cards[id] = Card(id, self.bridge)
                self._layout.insertWidget(self._layout.count() - 1, self.cards[id])
            self.cards[id].refresh()

    def redraw(self) -> None:
        """All words in the language of the window."""
        for box in self.boxes.values():
            box.redraw()
        for card in self.cards.values():
            card.refresh()

    def focus(self, question: str) -> None:
        """Shows a question and puts the keyboard into its field."""
        box = self.boxes.get(question)
        if box is not None:
            box.focus()
            self.ensureWidgetVisible(box, 0, XL)


class Overview(Sheet):
    """What happens with people's data: every activity with yes, no, don't know; one act confirms
    what the kind of business made likely."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__(id, bridge)
        self._lead = QLabel()
        self._lead.setWordWrap(True)
        dressed(self._lead, "muted")
        self._search = QLineEdit()
        self._search.setObjectName("overview:search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._confirm = QPushButton()
        self._confirm.setObjectName("confirm:all")
        self._confirm.clicked.connect(lambda: bridge.confirm())
        dressed(self._confirm, "primary")
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._search, 1)
        row.addWidget(self._confirm)
        head = QWidget()
        box = QVBoxLayout(head)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._lead)
        box.addLayout(row)
        self._layout.insertWidget(1, head)

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._lead.setText(
            _("Go through the list. What we think likely is marked; nothing counts until you confirm it.")
        )
        self._search.setPlaceholderText(_("Find"))
        self._search.setAccessibleName(_("Find an activity"))
        self._confirm.setText(_("The marked ones are right"))
        super().redraw()

    def refresh_head(self) -> None:
        """The button that confirms is there while something is assumed."""
        self._confirm.setVisible(bool(self.bridge.profile.assumed))

    def _filter(self, typed: str) -> None:
        for box in self.boxes.values():
            question = box.question
            box.setVisible(matches(f"{said(question.ask)} {said(question.example)}", typed))

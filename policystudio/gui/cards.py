"""The page of all proposals: what the policy will say, accepted one by one or all by one act."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import text_label
from policystudio.gui.plan import Content
from policystudio.gui.sheet import Sheet
from policystudio.gui.theme import L, M, dressed
from policystudio.gui.words import _
from policystudio.studio.cards import waits


class CardsPage(Sheet):
    """All cards; below the last one the button that accepts those that are still open."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__(id, bridge)
        self._lead = text_label("muted")
        self._layout.addWidget(self._lead)
        self._asked = text_label()
        self._accept = QPushButton()
        self._accept.setObjectName("accept:all")
        self._accept.clicked.connect(self._accept_all)
        dressed(self._accept, "primary")
        self._panel = QFrame()
        dressed(self._panel, "card")
        self._panel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(L, M, L, M)
        row.setSpacing(M)
        row.addWidget(self._asked, 1)
        row.addWidget(self._accept)
        self._layout.addWidget(self._panel)
        self._waiting: list[str] = []
        self._layout.setSpacing(M)

    def show_content(self, content: Content) -> None:
        """Shows the cards, and how many are still to be accepted."""
        super().show_content(content)
        bridge = self.bridge
        ids = [block.id for block in content.blocks if block.card]
        facts = bridge.made.facts
        self._waiting = [id for id in ids if waits(id, bridge.profile, bridge.session.knowledge, facts)]
        count = len(self._waiting)
        self._show_lead(len(ids) - count, len(ids))
        self._accept.setVisible(count > 0)
        self._accept.setText(_("Accept all proposals ({count})").replace("{count}", str(count)))
        if count:
            asked = _("If all that stands above and is not accepted yet is so at your company:")
        else:
            asked = "✓ " + _("Everything that we proposed is accepted or changed by you.")
        self._asked.setText(asked)
        self._panel.setAccessibleName(asked)
        dressed(self._asked, "" if count else "good")

    def _show_lead(self, accepted: int, total: int) -> None:
        told = [
            _(
                "This follows from your answers and from the law. Read it; change what is otherwise."
                " A promise stands in the finished policy only once you accept it."
            ),
            _("Accepted: {count} of {total}. You can take it back on each card."),
        ]
        if self.bridge.sample:
            told.append(_("In the sample all of it was accepted beforehand."))
        text = " ".join(told).replace("{count}", str(accepted)).replace("{total}", str(total))
        self._lead.setText(text)

    def _accept_all(self) -> None:
        # The button goes when it has done its work: the keyboard stays where it was pressed.
        self._panel.setFocus()
        self.bridge.accept(*self._waiting)

    def _top(self) -> int:
        return 2

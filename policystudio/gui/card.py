"""The card of an activity: what the policy will say of it; accepted by an explicit act."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from policystudio.gui import words
from policystudio.gui.bridge import Bridge
from policystudio.gui.theme import M, S, dressed, scaled
from policystudio.gui.words import _, said
from policystudio.studio.cards import card, is_accepted


class Card(QFrame):
    """One activity's proposals."""

    def __init__(self, activity: str, bridge: Bridge) -> None:
        super().__init__()
        self.activity, self.bridge = activity, bridge
        self.setObjectName(f"card:{activity}")
        dressed(self, "card")
        self._title = QLabel()
        self._title.setFont(scaled(self, 1, bold=True))
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        self._accept = QPushButton()
        self._accept.setObjectName(f"accept:{activity}")
        self._accept.clicked.connect(lambda: bridge.accept(activity))
        dressed(self._accept, "primary")
        row = QHBoxLayout()
        row.addWidget(self._state, 1)
        row.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, M, M, M)
        layout.setSpacing(S)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """What the policy says now."""
        spec = self.bridge.session.knowledge.activities[self.activity]
        item = next((a for a in self.bridge.made.register.activities if a.id == self.activity), None)
        self.setVisible(item is not None)
        if item is None:
            return
        self._title.setText(said(spec.noun))
        lines = card(item, self.bridge.session.knowledge, words.language())
        self._text.setText("\n".join(lines[1:]) or _("Nothing has to be promised here."))
        accepted = is_accepted(self.bridge.profile, self.bridge.session.knowledge, self.activity)
        self._state.setText(_("✓ Accepted") if accepted else _("Is this so at your company?"))
        self._accept.setText(_("Accept"))
        self._accept.setAccessibleName(f"{_('Accept')}: {said(spec.noun)}")
        self._accept.setVisible(not accepted)

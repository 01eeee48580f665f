"""The activities that the user described himself: change, copy, remove, add another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.describe import DescribeDialog, Row, put
from policystudio.gui.parts import link_button, text_label
from policystudio.gui.theme import XS, L, M, S, dressed
from policystudio.gui.words import _

NAME, PLACE = "activities", "page:overview"


class OwnActivities(QWidget):
    """A card per activity of the user's own, and the button that describes one more."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("own:activities")
        self._drawn: tuple[Row, ...] | None = None
        self._title = text_label(bold=True, steps=2)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(S)
        self._add = link_button("overview:describe", self.describe)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._title)
        layout.addLayout(self._cards)
        layout.addWidget(self._add)
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._title.setText(_("Described by you"))
        self._add.setText(_("Something else happens? Add a purpose of your own"))
        self._drawn = None
        self.refresh()

    def refresh(self) -> None:
        """The activities as they are now."""
        rows = self._rows()
        if rows == self._drawn:
            return
        self._drawn = rows
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._cards.addWidget(self._card(row))
        self._title.setVisible(bool(rows))

    def describe(self) -> None:
        """Opens the form for one more."""
        self._open(None)

    def _rows(self) -> tuple[Row, ...]:
        return self.bridge.profile.own.get(NAME, ())

    def _card(self, row: Row) -> QFrame:
        card = QFrame()
        dressed(card, "card")
        noun = str(row.get("noun", ""))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(XS)
        layout.addWidget(text_label(bold=True, text=noun))
        layout.addWidget(text_label("muted", text=str(row.get("so_that", ""))))
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        works: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("edit", _("Change"), lambda: self._open(row)),
            ("copy", _("Duplicate"), lambda: self._open(row, copy=True)),
            ("remove", _("Remove"), lambda: self._remove(row)),
        )
        for name, text, work in works:
            button = link_button(f"own:{NAME}:{row.get('id')}:{name}", work)
            button.setText(text)
            button.setAccessibleName(f"{text}: {noun}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        return card

    def _open(self, row: Row | None, *, copy: bool = False) -> None:
        dialog = DescribeDialog(self.bridge, NAME, "", self.window(), row=row, copy=copy)
        dialog.described.connect(lambda done: self._take(put(self._rows(), done)))
        dialog.open()

    def _remove(self, row: Row) -> None:
        self._take(tuple(r for r in self._rows() if r.get("id") != row.get("id")))
        self._add.setFocus()

    def _take(self, rows: tuple[Row, ...]) -> None:
        self.bridge.settle()
        self.bridge.own_rows(NAME, rows, PLACE)
        self.bridge.settle()

"""What happens with people's data at the company: every activity with yes, no, I don't know."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from policystudio.domain.pairs import Pairs
from policystudio.gui.bridge import Bridge
from policystudio.gui.flow import Flow
from policystudio.gui.folding import matches
from policystudio.gui.parts import link_button, text_label
from policystudio.gui.sheet import Sheet
from policystudio.gui.theme import L, M, S, dressed
from policystudio.gui.words import _, said


class Overview(Sheet):
    """The likely activities first; one explicit act confirms what the kind of business assumed."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__(id, bridge)
        self._lead = text_label("muted")
        self._search = QLineEdit()
        self._search.setObjectName("overview:search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._likely = text_label(bold=True, steps=2)
        self._others = text_label(bold=True, steps=2)
        self._confirm = QPushButton()
        self._confirm.setObjectName("confirm:all")
        self._confirm.clicked.connect(lambda: bridge.confirm())
        dressed(self._confirm, "primary")
        self._asked = text_label()
        self._panel = QFrame()
        dressed(self._panel, "card")
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(L, M, L, M)
        row.setSpacing(M)
        row.addWidget(self._asked, 1)
        row.addWidget(self._confirm)
        self._nothing = text_label("muted")
        self._nothing.hide()
        self._own = Flow(S)
        self._drawn: tuple[Pairs[str, Any], ...] | None = None
        self._own_title = QLabel()
        self._describe = link_button("overview:describe", self._describe_own)
        for widget in (self._lead, self._search):
            self._layout.addWidget(widget)
        end = QVBoxLayout()
        end.setSpacing(S)
        for part in (self._nothing, self._own_title, self._own, self._describe):
            end.addWidget(part)
        self._layout.addLayout(end)

    def show_questions(self, ids: list[str], place: int = 1) -> None:
        """Shows the gates in two groups: what is likely for the kind of business, and the others."""
        kind = self.bridge.session.knowledge.kinds.get(self.bridge.profile.kind)
        likely = set(kind.likely) if kind else set()
        first = [id for id in ids if id.partition(".")[0] in likely]
        rest = [id for id in ids if id not in first]
        self._drop([id for id in self.boxes if id not in ids])
        at = 3
        for title, group in ((self._likely, first), (self._others, rest)):
            self._at(title, at)  # first its place: a label without a parent would open as a window
            title.setVisible(bool(group) and bool(first))
            at += 1
            for id in group:
                self._put(id, at)
                at += 1
            if title is self._likely:
                self._at(self._panel, at)
                at += 1
        assumed = [id for id in self.bridge.profile.assumed if id in ids]
        self._panel.setVisible(bool(assumed))
        self._asked.setText(
            _("Marked as our guess: {count}. Nothing of it counts until you confirm it.").replace(
                "{count}", str(len(assumed))
            )
        )
        self._show_own()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._lead.setText(
            _("Go through the list and change what is otherwise at your company. You can come back any time.")
        )
        self._search.setPlaceholderText(_("Find in the list") + "…")
        self._search.setAccessibleName(_("Find an activity"))
        self._likely.setText(_("Usual for a company like yours"))
        self._others.setText(_("Does this happen too?"))
        self._confirm.setText(_("All that is marked is right"))
        self._nothing.setText(_("Nothing found. Describe it yourself below."))
        self._own_title.setText(_("Described by you"))
        self._describe.setText(_("Something else happens? Describe it"))
        super().redraw()

    def _at(self, widget: Any, place: int) -> None:
        if self._layout.indexOf(widget) != place:
            self._layout.insertWidget(place, widget)

    def _filter(self, typed: str) -> None:
        found = False
        for box in self.boxes.values():
            fits = matches(f"{said(box.question.ask)} {said(box.question.example)}", typed)
            box.setVisible(fits)
            found = found or fits
        for title in (self._likely, self._others):
            title.setVisible(not typed and bool(title.text()))
        self._nothing.setVisible(not found)

    # -- own activities --------------------------------------------------------------------------------

    def _rows(self) -> tuple[Pairs[str, Any], ...]:
        return self.bridge.profile.own.get("activities", ())

    def _show_own(self) -> None:
        if self._rows() == self._drawn:
            return
        self._drawn = self._rows()
        self._own.clear()
        for row in self._rows():
            chip = QPushButton(f"{row.get('noun', '')}  ✕".replace("&", "&&"))
            chip.setObjectName(f"own:activities:{row.get('id')}")
            chip.setAccessibleName(_("Remove {name}").replace("{name}", str(row.get("noun", ""))))
            chip.clicked.connect(partial(self._remove, row.get("id")))
            self._own.add(chip)
        self._own.setVisible(bool(self._rows()))
        self._own_title.setVisible(bool(self._rows()))

    def _describe_own(self) -> None:
        from policystudio.gui.describe import DescribeDialog

        dialog = DescribeDialog(self.bridge, "activities", "", self)
        dialog.described.connect(
            lambda row: self.bridge.own_rows("activities", (*self._rows(), row), "page:overview")
        )
        dialog.open()

    def _remove(self, id: Any, _on: bool = False) -> None:
        rows = tuple(r for r in self._rows() if r.get("id") != id)
        self.bridge.settle()
        self.bridge.own_rows("activities", rows, "page:overview")
        self.bridge.settle()

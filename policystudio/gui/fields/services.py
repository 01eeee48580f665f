"""The services a company uses: picked from the catalogue, or described."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from policystudio.domain.knowledge import Service
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field, Line
from policystudio.gui.flow import Flow
from policystudio.gui.folding import matches
from policystudio.gui.parts import tip
from policystudio.gui.theme import XL, XS, S, dressed
from policystudio.gui.words import _, said

SHOWN = 7
"""Rows of the list that are seen at once."""


class ServicesField(Field):
    """Chips of what is chosen, a line to type in, the list that fits, "nobody", "not in the list"."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._chosen: tuple[str, ...] | None = None
        self._wanted = not question.optional
        self.entered.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        self._chips = Flow(S)
        layout.addWidget(self._chips)
        self._line = _Search(self)
        self._line.setObjectName(self.name)
        self._line.setClearButtonEnabled(True)
        self._line.textChanged.connect(self._fill)
        self._line.installEventFilter(self)
        layout.addWidget(self._line)
        self.list = QListWidget()
        self.list.setObjectName(f"{self.name}:list")
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._picked)
        self.list.itemClicked.connect(self._picked)
        self.list.installEventFilter(self)
        layout.addWidget(self.list)
        below = QHBoxLayout()
        self._nobody = QCheckBox()
        self._nobody.setObjectName(f"{self.name}:nobody")
        self._nobody.clicked.connect(self._none)
        self._describe = QPushButton()
        self._describe.setObjectName(f"{self.name}:describe")
        self._describe.clicked.connect(lambda: self._own())
        dressed(self._describe, "link")
        self.unknown = QCheckBox() if self.asks_unknown else None
        below.addWidget(self._nobody)
        below.setSpacing(XL)
        if self.unknown is not None:
            self.unknown.setObjectName(f"{self.name}:unknown")
            below.addWidget(self.unknown)
        below.addStretch(1)
        below.addWidget(self._describe)
        layout.addLayout(below)
        self.redraw()

    def main(self) -> QWidget:
        """The line to type in."""
        return self._line

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._nobody.setText(_("Nobody"))
        if self.unknown is not None:
            self.unknown.setText(_("I don't know"))
        self._describe.setText(_("Not in the list? Describe it"))
        self.list.setAccessibleName(_("Services that fit"))
        self._fill(self._line.text())
        self._show_chips()

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows what is chosen; an empty list is "nobody"."""
        self._chosen = tuple(str(i) for i in raw) if isinstance(raw, tuple | list) else None
        self._nobody.setChecked(self._chosen == ())
        if self.unknown is not None:
            self.unknown.setChecked(unsure)
        self._fill(self._line.text())
        self._show_chips()

    def pick(self, id: str) -> None:
        """Adds a service to what is chosen."""
        if id not in (self._chosen or ()):
            self._take((*(self._chosen or ()), id))
        self._line.clear()

    def drop(self, id: str) -> None:
        """Takes a service away; the last one gone, the question is open again."""
        self._take(tuple(i for i in self._chosen or () if i != id) or None)

    def _goes_on(self, control: QObject) -> bool:
        """Enter takes the first of the list where something is typed."""
        return control is self._line and not self._line.text()

    def _take(self, chosen: tuple[str, ...] | None) -> None:
        self.show_answer(chosen)
        self.edited.emit(chosen)

    def _none(self, on: bool) -> None:
        self._take(() if on else None)

    def _offered(self, typed: str) -> list[Service]:
        """What fits: of the question's category first, all others once something is typed."""
        services = self.bridge.session.knowledge.services.values()
        fitting = [
            s for s in services
            if s.status != "closed" and s.id not in (self._chosen or ())
            and (s.category == self.question.category or typed)
            and matches(f"{s.name} {s.entity} {said(s.what)}", typed)
        ]  # fmt: skip
        return sorted(fitting, key=lambda s: (s.category != self.question.category, s.name.casefold()))

    def _fill(self, typed: str) -> None:
        self.list.clear()
        offered = self._offered(typed)
        for service in offered:
            doubt = "" if service.nameable else " — " + _("we are not sure which company this is")
            item = QListWidgetItem(f"{service.name} · {said(service.what)}{doubt}")
            item.setData(Qt.ItemDataRole.UserRole, service.id)
            item.setToolTip(tip(f"{service.entity} {service.country}".strip()))
            self.list.addItem(item)
        if not offered and typed:
            empty = QListWidgetItem(_("Nothing found. Describe it yourself below."))
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(empty)
        rows = max(1, min(SHOWN, self.list.count()))
        # Who has chosen sees his choice; the list comes back with the first letter. That of a question
        # that may be left out waits until somebody comes to it.
        wanted = self._wanted and self._chosen is None
        self.list.setVisible(self.list.count() > 0 and (bool(typed) or wanted))
        frame = self.list.height() - self.list.viewport().height() if self.list.isVisible() else 0
        frame = max(frame, 2 * self.list.frameWidth() + 6)
        self.list.setFixedHeight(rows * max(18, self.list.sizeHintForRow(0)) + frame)

    def _unfold(self) -> None:
        if not self._wanted:
            self._wanted = True
            self._fill(self._line.text())

    def _picked(self, item: QListWidgetItem) -> None:
        id = item.data(Qt.ItemDataRole.UserRole)
        if id:
            self.pick(str(id))
            self._line.setFocus()

    def _show_chips(self) -> None:
        self._chips.clear()
        for id in self._chosen or ():
            chip = QToolButton()
            chip.setObjectName(f"{self.name}:option:{id}")
            chip.setText(f"{self._named(id)}  ✕".replace("&", "&&"))
            chip.setAccessibleName(_("Remove {name}").replace("{name}", self._named(id)))
            chip.clicked.connect(lambda _on=False, id=id: self.drop(id))
            self._chips.add(chip)
            if (row := self._row(id)) is not None:
                self._chips.add(self._change(id, row))
        self._chips.setVisible(bool(self._chosen))
        # An empty line below an answer must not look as if one more were wanted.
        words = _("One more? Type its name") if self._chosen else _("Type a name to find it")
        self._line.setPlaceholderText(words + "…")

    def _change(self, id: str, row: Pairs[str, Any]) -> QToolButton:
        """The button that changes what the user described."""
        button = QToolButton()
        button.setObjectName(f"{self.name}:change:{id}")
        button.setText(_("Change"))
        button.setAccessibleName(f"{_('Change')}: {self._named(id)}")
        button.clicked.connect(lambda: self._own(row))
        dressed(button, "link")
        return button

    def _row(self, id: str) -> Pairs[str, Any] | None:
        """The row of a service that the user described."""
        rows = self.bridge.profile.own.get("services", ())
        return next((r for r in rows if f"own:{r.get('id')}" == id), None)

    def _named(self, id: str) -> str:
        service = self.bridge.session.knowledge.services.get(id)
        if service is not None:
            return service.name
        row = self._row(id)
        return str(row.get("name", "")) if row is not None else id

    def _own(self, row: Pairs[str, Any] | None = None) -> None:
        from policystudio.gui.describe import DescribeDialog

        typed = "" if row is not None else self._line.text()
        dialog = DescribeDialog(self.bridge, "services", typed, self.window(), row=row)
        dialog.described.connect(self._described)
        dialog.open()

    def _described(self, row: Pairs[str, Any]) -> None:
        from policystudio.gui.describe import put

        rows = self.bridge.profile.own.get("services", ())
        place = self.question.id if self.asks_unknown else "page:overview"
        self.bridge.own_rows("services", put(rows, row), place)
        self.pick(f"own:{row['id']}")
        self._show_chips()


class _Search(Line):
    """The line over the list: Down goes into the list, Enter takes the first."""

    def __init__(self, field: ServicesField) -> None:
        super().__init__()
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter lead into the list."""
        rows = self._field.list
        if event.key() == Qt.Key.Key_Down and rows.count():
            rows.setFocus()
            rows.setCurrentRow(0)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text():
            first = rows.item(0)
            if rows.count() and first.data(Qt.ItemDataRole.UserRole):
                self._field.pick(str(first.data(Qt.ItemDataRole.UserRole)))
            return
        super().keyPressEvent(event)

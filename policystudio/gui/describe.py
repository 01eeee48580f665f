"""A dialog in which a row is filled in: a service the catalogue lacks, own data, a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from policystudio import interview
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field
from policystudio.gui.theme import L, S, dressed, scaled
from policystudio.gui.words import _, said
from policystudio.studio.rows import free_id


class RowForm(QWidget):
    """The sub-questions of a row, one below the other; what does not apply is hidden."""

    changed = Signal()

    def __init__(self, rows: Iterable[Question], bridge: Bridge) -> None:
        super().__init__()
        from policystudio.gui.fields import field_for

        self.values: dict[str, Any] = {}
        self._parts: list[tuple[Question, list[QWidget], Field]] = []
        layout = QVBoxLayout(self)
        layout.setSpacing(S)
        for question in rows:
            label = QLabel(said(question.ask) + ("" if not question.optional else f" ({_('optional')})"))
            label.setWordWrap(True)
            label.setFont(scaled(0, bold=True))
            example = QLabel(said(question.example))
            example.setWordWrap(True)
            dressed(example, "muted")
            field = field_for(question, bridge)
            field.describe(said(question.ask), said(question.example))
            field.edited.connect(lambda raw, id=question.id: self._edited(id, raw))
            field.finished.connect(self.focusNextChild)
            for widget in (label, example, field):
                layout.addWidget(widget)
            example.setVisible(bool(question.example))
            self._parts.append((question, [label, example, field], field))
        layout.addStretch(1)

    def show_row(self, row: Pairs[str, Any]) -> None:
        """Shows a row."""
        self.values = dict(row)
        for question, _widgets, field in self._parts:
            field.show_answer(self.values.get(question.id))
        self._apply()

    def _edited(self, id: str, raw: Any) -> None:
        if raw is None:
            self.values.pop(id, None)
        else:
            self.values[id] = raw
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        row = Pairs(self.values)
        for question, widgets, _field in self._parts:
            applies = interview.applies_in_row(question, row)
            for widget in widgets:
                widget.setVisible(applies and (widget is not widgets[1] or bool(question.example)))


class DescribeDialog(QDialog):
    """Describes one row of an own list. Emits ``described`` with the row when it is confirmed."""

    described = Signal(object)

    def __init__(self, bridge: Bridge, name: str, typed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._name = bridge, name
        question = interview.own_lists(bridge.session.knowledge)[name]
        self._question = question
        self.setObjectName(f"describe:{name}")
        self.setWindowTitle(_("Describe it"))
        self.form = RowForm(question.rows, bridge)
        self._head = question.rows[0].id
        self.form.show_row(Pairs({self._head: typed.strip()}) if typed.strip() else Pairs())
        self._error = QLabel()
        self._error.setWordWrap(True)
        dressed(self._error, "error")
        self._error.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.form)
        buttons = QDialogButtonBox()
        ok = buttons.addButton(_("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setObjectName(f"describe:{name}:add")
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.addWidget(scroll)
        layout.addWidget(self._error)
        layout.addWidget(buttons)
        self.resize(520, 620)

    def _confirm(self) -> None:
        from policystudio import messages
        from policystudio.gui import words

        rows = self._bridge.profile.own.get(self._name, ())
        id = free_id(str(self.form.values.get(self._head, "")), [str(r.get("id", "")) for r in rows])
        row = Pairs({"id": id, **{k: v for k, v in self.form.values.items() if k != "id"}})
        judged = interview.judge(
            self._question, (row,), self._bridge.session.knowledge, self._bridge.profile.own
        )
        errors = [i for i in judged.issues if i.severity == "error"]
        if errors:
            self._error.setText(messages.sentence(errors[0], words.language()))
            self._error.show()
            return
        self.described.emit(row)
        self.accept()

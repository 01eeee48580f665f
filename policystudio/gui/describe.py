"""A dialog in which a row is filled in: a service the catalogue lacks, own data, an own purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from policystudio import interview
from policystudio.domain.issues import Issue
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.questions import Question
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import Field
from policystudio.gui.parts import scrolling, sentence, text_label
from policystudio.gui.theme import XS, L, S
from policystudio.gui.words import _, said
from policystudio.studio.rows import free_id

Row = Pairs[str, Any]


@dataclass(frozen=True, slots=True)
class _Part:
    """One sub-question: its words, its field, the sentence it stands in, what is wrong."""

    question: Question
    words: tuple[QLabel, ...]
    field: Field
    frame: QLabel
    error: QLabel

    def show(self, applies: bool, answer: Any, language: str) -> None:
        """Shows or hides all of it, and the sentence with the answer in it."""
        for label in self.words:
            label.setVisible(applies and bool(label.text()))
        self.field.setVisible(applies)
        frame = in_language(self.question.frame, language) if self.question.frame else ""
        self.frame.setVisible(applies and bool(frame))
        if frame:
            text = frame.replace("…", str(answer) if answer else "…")
            self.frame.setText(f"{_('In the policy:')} “{text}”")
        self.error.setVisible(applies and bool(self.error.text()))


class RowForm(QWidget):
    """The sub-questions of a row, one below the other; what does not apply is hidden."""

    changed = Signal()

    def __init__(self, rows: Iterable[Question], bridge: Bridge) -> None:
        super().__init__()
        from policystudio.gui.fields import field_for

        self.values: dict[str, Any] = {}
        self._bridge = bridge
        self._parts: list[_Part] = []
        layout = QVBoxLayout(self)
        layout.setSpacing(XS)
        for question in rows:
            optional = f" ({_('optional')})" if question.optional else ""
            ask = text_label(bold=True, text=said(question.ask) + optional)
            unsure = f"{_('Not sure?')} {said(question.unknown)}" if question.unknown else ""
            words = (ask, text_label("muted", text=said(question.example)), text_label("muted", text=unsure))
            field = field_for(question, bridge)
            field.redraw()
            field.describe(said(question.ask), said(question.example))
            field.edited.connect(lambda raw, id=question.id: self._edited(id, raw))
            field.finished.connect(self.focusNextChild)
            part = _Part(question, words, field, text_label("muted"), text_label("error"))
            part.error.setObjectName(f"problem:{question.id}")
            for widget in (*words, field, part.frame, part.error):
                layout.addWidget(widget)
            layout.addSpacing(S)
            self._parts.append(part)
        layout.addStretch(1)

    def show_row(self, row: Row) -> None:
        """Shows a row."""
        self.values = dict(row)
        for part in self._parts:
            part.field.show_answer(self.values.get(part.question.id))
        self._apply()

    def show_errors(self, issues: Iterable[Issue]) -> QWidget | None:
        """Says under each field what is wrong with it; the first that has something, or None."""
        first: QWidget | None = None
        found = list(issues)
        for part in self._parts:
            own = [i for i in found if i.values.get("ask") == part.question.ask]
            missing = _("This is not answered yet.")
            text = "\n".join(missing if i.code == "answer.row_missing" else sentence(i) for i in own)
            part.error.setText(f"✖ {text}" if text else "")
            part.error.setVisible(bool(text))
            part.field.describe(said(part.question.ask), text or said(part.question.example))
            first = first or (part.field.main() if text else None)
        return first

    def _edited(self, id: str, raw: Any) -> None:
        if raw is None:
            self.values.pop(id, None)
        else:
            self.values[id] = raw
        for part in self._parts:
            if part.question.id == id:
                part.error.setText("")
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        row = Pairs(self.values)
        for part in self._parts:
            applies = interview.applies_in_row(part.question, row)
            part.show(applies, self.values.get(part.question.id), self._bridge.document_language)


class DescribeDialog(QDialog):
    """Describes one row of an own list. Emits ``described`` with the row when it is confirmed.

    ``typed``: what the user looked for, as its name. ``row``: one to be changed, or with ``copy`` to
    be taken as the start of another.
    """

    described = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        name: str,
        typed: str,
        parent: QWidget,
        *,
        row: Row | None = None,
        copy: bool = False,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._name = bridge, name
        self._id = str(row["id"]) if row is not None and not copy else ""
        question = interview.own_lists(bridge.session.knowledge)[name]
        self._question = question
        self._head = question.rows[0].id
        self.setObjectName(f"describe:{name}")
        self.setWindowTitle(_title(name))
        self.form = RowForm(question.rows, bridge)
        typed = typed.strip()
        self.form.show_row(row if row is not None else Pairs({self._head: typed}) if typed else Pairs())
        scroll = QScrollArea()
        scrolling(scroll, self.form)
        self._scroll = scroll
        buttons = QDialogButtonBox()
        done = _("Use the changes") if self._id else _("Add")
        ok = buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setObjectName(f"describe:{name}:add")
        cancel = buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setObjectName(f"describe:{name}:cancel")
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.addWidget(text_label("muted", text=said(question.ask)))
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.resize(600, 640 if len(question.rows) > 1 else 220)

    def _confirm(self) -> None:
        rows = self._bridge.profile.own.get(self._name, ())
        taken = [str(r.get("id", "")) for r in rows]
        id = self._id or free_id(str(self.form.values.get(self._head, "")), taken)
        row = self._as_asked(id)
        judged = interview.judge(
            self._question, (row,), self._bridge.session.knowledge, self._bridge.profile.own
        )
        errors = [i for i in judged.issues if i.severity == "error"]
        if errors:
            first = self.form.show_errors(errors) or self.form
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self._scroll, lambda: self._scroll.ensureWidgetVisible(first, 0, 60))
            return
        self.described.emit(row)
        self.accept()

    def _as_asked(self, id: str) -> Row:
        """The row without answers to what is not asked any more."""
        filled = Pairs(self.form.values)
        asked = {q.id for q in self._question.rows if interview.applies_in_row(q, filled)}
        return Pairs({"id": id, **{k: v for k, v in filled.items() if k in asked}})


def _title(name: str) -> str:
    titles: dict[str, Callable[[], str]] = {
        "activities": lambda: _("A purpose of your own"),
        "data": lambda: _("Data in your own words"),
        "services": lambda: _("A service that is not in the list"),
    }
    return titles[name]()


def put(rows: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    """The rows with this one in the place of the one with its id, else at the end."""
    ids = [r.get("id") for r in rows]
    if row["id"] in ids:
        return tuple(row if r.get("id") == row["id"] else r for r in rows)
    return (*rows, row)

"""Numbers, lengths of time, days."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QSpinBox, QWidget

from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.terms import UNITS
from policystudio.gui.bridge import Bridge
from policystudio.gui.fields.base import REDO, UNDO, Combo, Field, Line
from policystudio.gui.theme import S, colours
from policystudio.gui.words import _, language

OFFERED = tuple(u for u in UNITS if u != "minutes")
"""Units that an owner thinks in."""


class Spin(QSpinBox):
    """A number that hands undo to the window, and does not change under a passing wheel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._frame()

    def changeEvent(self, event: QEvent) -> None:
        """Another palette of the system: the frame anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._frame()

    def _frame(self) -> None:
        """Fusion's frame is the ground, darker: on a dark ground nobody sees it."""
        c, own = colours(), QPalette()
        if c.dark:
            own.setColor(QPalette.ColorRole.Window, c.edge.lighter(140))
        self.setPalette(own)

    def event(self, event: QEvent) -> bool:
        """A spin box has no history worth keeping: undo is the window's. Its line would claim the
        key before the window's shortcut sees it."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and (event.matches(UNDO) or event.matches(REDO))
        ):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page instead."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(Field):
    """A whole number; 0 stands for nothing until it was touched."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._spin = Spin()
        self._spin.setObjectName(self.name)
        self._spin.setRange(-1, question.most)
        self._spin.setSpecialValueText("–")
        self._spin.installEventFilter(self)
        self._spin.valueChanged.connect(self._changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._spin)
        layout.addStretch(1)
        self._showing = False

    def main(self) -> QWidget:
        """The spin box."""
        return self._spin

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the number, or a dash."""
        self._showing = True
        self._spin.setValue(raw if isinstance(raw, int) else -1)
        self._showing = False

    def _changed(self, value: int) -> None:
        if not self._showing:
            self.edited.emit(None if value < 0 else value)


class DurationField(Field):
    """How many of which unit."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._count = Spin()
        self._count.setObjectName(self.name)
        self._count.setRange(0, 1200)
        self._count.setSpecialValueText("–")
        self._count.setMinimumWidth(self._count.fontMetrics().averageCharWidth() * 12)
        self._unit = Combo()
        self._unit.setObjectName(f"{self.name}:unit")
        for unit in OFFERED:
            self._unit.addItem("", unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._count)
        layout.addWidget(self._unit)
        layout.addStretch(1)
        self._showing = False
        for control in (self._count, self._unit):
            control.installEventFilter(self)
        self._count.valueChanged.connect(self._changed)
        self._unit.currentIndexChanged.connect(self._changed)
        self._unit.setCurrentIndex(OFFERED.index("years"))
        self.redraw()

    def main(self) -> QWidget:
        """The count."""
        return self._count

    def redraw(self) -> None:
        """The units in the language of the window."""
        names = {
            "hours": _("hours"),
            "days": _("days"),
            "working-days": _("working days"),
            "weeks": _("weeks"),
            "months": _("months"),
            "years": _("years"),
        }
        for index, unit in enumerate(OFFERED):
            self._unit.setItemText(index, names[unit])
        self._unit.setAccessibleName(_("Unit of time"))

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the length; where there is none, a dash and the unit left last."""
        self._showing = True
        count, unit = (raw.get("count"), raw.get("unit")) if isinstance(raw, Pairs) else (None, None)
        self._count.setValue(count if isinstance(count, int) else 0)
        if unit in OFFERED:
            self._unit.setCurrentIndex(OFFERED.index(unit))
        self._showing = False

    def _changed(self) -> None:
        if self._showing:
            return
        count = self._count.value()
        answer = Pairs({"count": count, "unit": self._unit.currentData()}) if count > 0 else None
        self.edited.emit(answer)


class DateField(Field):
    """A day: typed as 01.12.2026. or 2026-12-01, or chosen from a calendar."""

    def __init__(self, question: Question, bridge: Bridge) -> None:
        super().__init__(question, bridge)
        self._line = Line()
        self._line.setObjectName(self.name)
        self._line.installEventFilter(self)
        self._line.setMaximumWidth(self._line.fontMetrics().averageCharWidth() * 22)
        self._line.textChanged.connect(self._typed)
        self._button = QPushButton()
        self._button.setObjectName(f"{self.name}:calendar")
        self._button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._line)
        layout.addWidget(self._button)
        layout.addStretch(1)
        self._calendar: QCalendarWidget | None = None
        self._showing = False
        self.redraw()

    def main(self) -> QWidget:
        """The line."""
        return self._line

    def redraw(self) -> None:
        """The button in the language of the window."""
        self._button.setText(_("Calendar…"))

    def show_answer(self, raw: Any, *, unsure: bool = False) -> None:
        """Shows the day as people write it."""
        text = "" if raw is None else str(raw)
        if text != _day(self._line.text()):
            self._showing = True
            self._line.setText(_shown(text))
            self._showing = False

    def _typed(self, text: str) -> None:
        if not self._showing:
            self.edited.emit(_day(text) or None)

    def _open(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.activated.connect(self._picked)
            self._calendar.clicked.connect(self._picked)
        day = QDate.fromString(_day(self._line.text()), Qt.DateFormat.ISODate)
        self._calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._calendar.move(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self._calendar.show()

    def _picked(self, day: QDate) -> None:
        self._line.setText(_shown(day.toString(Qt.DateFormat.ISODate)))
        if self._calendar is not None:
            self._calendar.close()
        self._line.setFocus()


def _day(text: str) -> str:
    """What was typed as it stands in the file: a day as Latvians write it in ISO form, all else as it is."""
    day = QDate.fromString(text.strip().removesuffix(".").replace(" ", ""), "d.M.yyyy")
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else text


def _shown(text: str) -> str:
    """A day in ISO form as the language of the window writes it; all else as it is."""
    day = QDate.fromString(text, Qt.DateFormat.ISODate)
    return day.toString("dd.MM.yyyy.") if day.isValid() and language() == "lv" else text

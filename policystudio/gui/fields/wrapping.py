"""Check boxes and radio buttons whose words go on in a new line where there is no room."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QWidget,
)

# Of two bases that are Qt's own, Qt's bindings make none.
if TYPE_CHECKING:
    Base = QAbstractButton
else:
    Base = object


class _Wrapped(Base):
    """Qt draws such a button's words in one line, and would make a page as wide as the longest."""

    _words = ""
    _sized = False

    def setText(self, text: str) -> None:
        """Takes the words; how they are broken follows from the width."""
        self._words = text
        self._break()

    def text(self) -> str:
        """The words, unbroken."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        lines = len(self._lines(width))
        return super().sizeHint().height() + (lines - super().text().count("\n") - 1) * self._line()

    def minimumSizeHint(self) -> QSize:
        """Some letters wide."""
        wide = _beside() + 16 * self.fontMetrics().averageCharWidth()
        return QSize(min(wide, super().sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the words anew."""
        super().resizeEvent(event)
        self._sized = True
        self._break()

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _lines(self, width: int) -> list[str]:
        metrics, room = self.fontMetrics(), width - _beside()
        lines = [""]
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            fits = metrics.horizontalAdvance(longer.replace("&&", "&")) <= room
            if fits or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _break(self) -> None:
        shown = "\n".join(self._lines(self.width())) if self._sized else self._words
        if shown != super().text():
            super().setText(shown)
            self.updateGeometry()


@cache
def _beside() -> int:
    """The room that the sign takes, in pixels."""
    style, metric = QApplication.style(), QStyle.PixelMetric
    return style.pixelMetric(metric.PM_IndicatorWidth) + style.pixelMetric(metric.PM_CheckBoxLabelSpacing) + 4


def _may_wrap(button: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class Check(_Wrapped, QCheckBox):
    """A check box."""

    def __init__(self) -> None:
        super().__init__()
        _may_wrap(self)


class Radio(_Wrapped, QRadioButton):
    """A radio button."""

    def __init__(self) -> None:
        super().__init__()
        _may_wrap(self)

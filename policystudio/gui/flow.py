"""Widgets in rows that wrap, as words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Lays its widgets side by side and begins a new row where there is no room.

    Not a QLayout of our own: Qt would ask it for items that are not there, and each None handed
    to C++ so costs a reference.
    """

    def __init__(self, space: int) -> None:
        super().__init__()
        self._items: list[QWidget] = []
        self._space = space
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Adds at the end."""
        widget.setParent(self)
        self._items.append(widget)
        widget.show()
        self._changed()

    def clear(self) -> None:
        """Takes all out and deletes them."""
        for widget in self._items:
            widget.hide()
            widget.deleteLater()
        self._items = []
        self._changed()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """As high as its width makes it."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of them."""
        wide = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts everything in its place."""
        super().resizeEvent(event)
        self._changed()

    def event(self, event: QEvent) -> bool:
        """Puts everything in its place again when one of them changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        high = self._arrange(self.width(), move=True)
        if self.minimumHeight() != high:
            self.setMinimumHeight(high)
        self.updateGeometry()

    def _arrange(self, width: int, *, move: bool) -> int:
        x = y = row = 0
        for item in self._items:
            hint = item.sizeHint()
            if x + hint.width() > width and x:
                x, y, row = 0, y + row + self._space, 0
            if move:
                item.resize(hint)
                item.move(QPoint(x, y))
            x += hint.width() + self._space
            row = max(row, hint.height())
        return y + row

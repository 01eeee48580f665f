"""What there is to look at, by weight; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import SIGNS, plain_label, sentence
from policystudio.gui.theme import L, colours, scaled
from policystudio.gui.words import _


class ProblemList(QListWidget):
    """Errors first, then warnings, then notes. Emits ``chosen`` with the place of one."""

    chosen = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("problems")
        self.setWordWrap(True)
        self.setSpacing(2)
        # A row that is chosen beforehand would look like the one that matters.
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)
        bridge.issues_found.connect(self.refresh)
        bridge.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The issues as they are now."""
        self.setAccessibleName(_("Problems"))
        self.clear()
        c, high = colours(), self.fontMetrics().height()
        self.setIconSize(QSize(high, high))
        weights = {
            "error": _("Must be settled"),
            "warning": _("Worth a look"),
            "note": _("Good to know"),
        }
        for issue in self.bridge.issues():
            item = QListWidgetItem(sentence(issue))
            colour = {"error": c.red, "warning": c.amber}.get(issue.severity, c.accent)
            item.setIcon(_sign(SIGNS[issue.severity], colour, high))
            item.setData(Qt.ItemDataRole.UserRole, issue.place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{weights[issue.severity]}: {item.text()}")
            self.addItem(item)
        if not self.count():
            item = QListWidgetItem(_("Everything is answered. Read the policy once from top to bottom."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def needed(self) -> int:
        """The height in which all is seen, in pixels; once it is laid out."""
        self.scrollToTop()
        last = self.visualItemRect(self.item(self.count() - 1))
        return last.bottom() + self.spacing() + self.height() - self.viewport().height() + 2

    def _go(self, item: QListWidgetItem) -> None:
        place = item.data(Qt.ItemDataRole.UserRole)
        if place:
            self.chosen.emit(str(place))


def _sign(sign: str, colour: QColor, high: int) -> QIcon:
    """A sign as a picture, for a list that colours nothing but its pictures."""
    picture = QPixmap(high, high)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(scaled(0, bold=True))
    painter.setPen(colour)
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return QIcon(picture)


class ProblemsDialog(QDialog):
    """The list in a window of its own, beside the work."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("problems-window")
        self.setWindowTitle(_("Problems"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.addWidget(plain_label(_("A click goes to the question.")))
        self.list = ProblemList(bridge)
        self.list.chosen.connect(bridge.walk_to)
        layout.addWidget(self.list)
        self.resize(520, 560)

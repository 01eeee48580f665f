"""What there is to look at, by weight; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import SIGNS, sentence
from policystudio.gui.theme import L, colours
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
        c = colours()
        for issue in self.bridge.issues():
            item = QListWidgetItem(f"{SIGNS[issue.severity]}  {sentence(issue)}")
            item.setData(Qt.ItemDataRole.UserRole, issue.place)
            item.setForeground({"error": c.red, "warning": c.amber}.get(issue.severity, c.text))
            self.addItem(item)
        if not self.count():
            item = QListWidgetItem(_("Everything is answered. Read the policy once from top to bottom."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        place = item.data(Qt.ItemDataRole.UserRole)
        if place:
            self.chosen.emit(str(place))


class ProblemsDialog(QDialog):
    """The list in a window of its own, beside the work."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("problems-window")
        self.setWindowTitle(_("Problems"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.addWidget(QLabel(_("A click goes to the question.")))
        self.list = ProblemList(bridge)
        self.list.chosen.connect(bridge.walk_to)
        layout.addWidget(self.list)
        self.resize(520, 560)

"""The bar over the panes: name, whether it is saved, progress, find, problems, export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from policystudio.gui.bridge import Bridge
from policystudio.gui.theme import L, M, S, dressed
from policystudio.gui.words import _


class Head(QFrame):
    """What is always in sight."""

    problems_wanted = Signal()
    export_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("head")
        self._saved = QLabel()
        self._saved.setObjectName("saved")
        dressed(self._saved, "muted")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(110, 8)
        self._progress = QLabel()
        self._progress.setObjectName("progress:text")
        dressed(self._progress, "muted")
        self._find = self._button("head:find", self.find_wanted)
        self.counter = self._button("problems:counter", self.problems_wanted)
        self._export = self._button("head:export", self.export_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(M)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._bar)
        row.addWidget(self._progress)
        row.addStretch(1)
        for button in (self._find, self.counter, self._export):
            row.addWidget(button)
        bridge.issues_found.connect(self._count)
        bridge.state_changed.connect(self._show_saved)
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._find.setText(_("Find"))
        self._export.setText(_("Export"))
        self._bar.setAccessibleName(_("Progress"))
        self._show_saved()
        self._count()

    def show_progress(self, done: int, total: int) -> None:
        """How many of the questions are answered."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        text = _("{done} of {total} answered").replace("{done}", str(done)).replace("{total}", str(total))
        self._progress.setText(text)

    def _button(self, name: str, wanted: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(lambda: wanted.emit())  # type: ignore[attr-defined]
        return button

    def _show_saved(self) -> None:
        session = self.bridge.session
        if session.path is None:
            text = _("Not saved to a file yet")
        else:
            text = _("Not saved yet") if session.dirty else _("Saved")
        self._saved.setText(text)

    def _count(self) -> None:
        issues = self.bridge.issues()
        errors = sum(i.severity == "error" for i in issues)
        others = sum(i.severity == "warning" for i in issues)
        if errors:
            text = _("✖ {count} open").replace("{count}", str(errors))
        elif others:
            text = _("▲ {count} to look at").replace("{count}", str(others))
        else:
            text = _("✓ Nothing open")
        self.counter.setText(text)
        self.counter.setAccessibleName(_("Problems: {text}").replace("{text}", text))

"""The bar over the panes: whether it is saved, save, progress, find, problems, export."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import SIGNS
from policystudio.gui.theme import L, M, S, dressed
from policystudio.gui.words import _


class Head(QFrame):
    """What is always in sight."""

    save_wanted = Signal()
    problems_wanted = Signal()
    export_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.setObjectName("head")
        self._saved = QLabel()
        self._saved.setObjectName("saved")
        self._save = self._button("head:save", self.save_wanted)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(110, 8)
        self._progress = QLabel()
        self._progress.setObjectName("progress:text")
        dressed(self._progress, "muted")
        self._find = self._button("head:find", self.find_wanted)
        self.counter = self._button("problems:counter", self.problems_wanted)
        self.counter.setCursor(Qt.CursorShape.PointingHandCursor)
        dressed(self.counter, "link")  # it tells how things stand; nothing is done by pressing it
        self._export = self._button("head:export", self.export_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(M)
        row.addWidget(self._saved)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._bar)
        row.addWidget(self._progress)
        row.addStretch(1)
        for button in (self.counter, self._find, self._export):
            row.addWidget(button)
        bridge.issues_found.connect(self._count)
        bridge.state_changed.connect(self._show_saved)
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._save.setText(_("Save"))
        self._find.setText(_("Find"))
        self._export.setText(_("Export"))
        self._bar.setAccessibleName(_("Progress"))
        self._show_saved()
        self._count()

    def show_progress(self, done: int, total: int) -> None:
        """How many of the questions are still to be answered."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        text = _("{left} of {total} left") if done < total else _("{total} of {total} answered")
        self._progress.setText(text.replace("{left}", str(total - done)).replace("{total}", str(total)))

    def _button(self, name: str, wanted: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(lambda: wanted.emit())  # type: ignore[attr-defined]
        return button

    def _show_saved(self) -> None:
        session = self.bridge.session
        if self.bridge.sample and not session.can_undo:
            text, role = _("A sample"), "muted"
        elif session.path is None:
            text, role = f"{SIGNS['warning']} {_('Not saved to a file yet')}", "warning"
        elif session.dirty:
            text, role = _("Not saved yet"), "warning"
        else:
            text, role = f"✓ {_('Saved')}", "good"
        self._saved.setText(text)
        dressed(self._saved, role)
        self._save.setEnabled(session.path is None or session.dirty)

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

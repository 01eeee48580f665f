"""The start page: a new policy by kind of business, open, recent files, a sample to play with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from policystudio.domain.knowledge import Knowledge
from policystudio.gui.parts import scrolling, tip
from policystudio.gui.theme import XXL, L, M, S, dressed, scaled
from policystudio.gui.words import _, language, said
from policystudio.notation.dates import date

COLUMNS = 2
"""Kinds of business beside each other: with one column most of them would lie below the window."""


class StartPage(QScrollArea):
    """Where the program begins."""

    kind_chosen = Signal(str)
    open_wanted = Signal()
    sample_wanted = Signal()
    file_chosen = Signal(str)

    def __init__(self, knowledge: Knowledge, recent: tuple[str, ...]) -> None:
        super().__init__()
        self.knowledge, self.recent = knowledge, recent
        self.setObjectName("start")
        self.redraw()

    def redraw(self) -> None:
        """Everything in the language of the window."""
        inner = QWidget()
        scrolling(self, inner)  # while it is empty: the rows of cards are then laid out once, as it is shown
        outer = QHBoxLayout(inner)
        outer.setContentsMargins(XXL, XXL, XXL, XXL)
        column = QVBoxLayout()
        column.setSpacing(L)
        outer.addStretch(1)
        outer.addLayout(column, 8)
        outer.addStretch(1)
        title = QLabel(_("A privacy policy that says what you really do"))
        title.setFont(scaled(8, bold=True))
        title.setWordWrap(True)
        column.addWidget(title)
        lead = QLabel(
            _(
                "Answer plain questions; the policy grows beside them."
                " You can stop at any time, save, and go on later."
            )
        )
        lead.setWordWrap(True)
        lead.setFont(scaled(1))
        dressed(lead, "muted")
        column.addWidget(lead)
        checked = date(self.knowledge.checked, "gen" if language() == "lv" else "nom", language())
        about = QLabel(
            _(
                "This is no legal advice. Facts of law and services are as of {date}; those we are not "
                "sure of are marked where you meet them. Nothing you enter leaves this computer."
            ).replace("{date}", checked)
        )
        about.setWordWrap(True)
        about.setObjectName("about")
        dressed(about, "muted")
        column.addWidget(about)
        row = QHBoxLayout()
        for name, text, signal in (
            ("open", _("Open a file…"), self.open_wanted),
            ("sample", _("Look at a sample"), self.sample_wanted),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        if self.recent:
            column.addWidget(self._heading(_("Opened lately")))
            for path in self.recent:
                column.addWidget(self._recent(path))
        column.addSpacing(S)
        column.addWidget(self._heading(_("New policy")))
        grid = QGridLayout()
        grid.setSpacing(M)
        for number, kind in enumerate(self.knowledge.kinds.values()):
            card = self._kind(kind.id, said(kind.name), said(kind.example))
            grid.addWidget(card, number // COLUMNS, number % COLUMNS)
        for place in range(COLUMNS):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addStretch(1)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(scaled(2, bold=True))
        return label

    def _kind(self, id: str, name: str, example: str) -> QCommandLinkButton:
        button = QCommandLinkButton(name.replace("&", "&&"), example)
        button.setObjectName(f"kind:{id}")
        button.setIcon(QIcon())  # the style's arrow is black, on a dark ground too
        button.setIconSize(QSize(0, 0))
        button.clicked.connect(lambda: self.kind_chosen.emit(id))
        return button

    def _recent(self, path: str) -> QWidget:
        file = Path(path)
        button = QPushButton(f"{file.stem}  —  {file.parent}".replace("&", "&&"))
        button.setObjectName(f"recent:{file.name}")
        button.setToolTip(tip(path))
        button.setEnabled(file.exists())
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        dressed(button, "link")
        return button

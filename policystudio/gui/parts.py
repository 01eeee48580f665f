"""Small parts that many panes are made of: labels, links, sentences of issues."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from policystudio import messages
from policystudio.domain.issues import Issue, Stop
from policystudio.gui import words
from policystudio.gui.theme import dressed, scaled

SIGNS = {"error": "✖", "warning": "▲", "note": "ⓘ"}
"""Weights are told by a sign, not by colour alone."""


def sentence(issue: Issue | Stop) -> str:
    """An issue with how to mend it, in the language of the window."""
    language = words.language()
    return f"{messages.sentence(issue, language)} {messages.hint(issue, language)}".strip()


def text_label(role: str = "", *, bold: bool = False, steps: int = 0, text: str = "") -> QLabel:
    """A label for words of data files and answers: plain text, wrapped."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("textFormat", "PlainText")
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if bold or steps:
        label.setFont(scaled(steps, bold=bold))
    if role:
        dressed(label, role)
    return label


def plain_label(text: str = "") -> QLabel:
    """A label in one line, whose text is never taken for markup."""
    label = QLabel(text)
    label.setProperty("textFormat", "PlainText")
    return label


def tip(text: str) -> str:
    """A text as a tooltip, which Qt would else take for markup where it looks like some."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # seldom needed, and its table of names takes long to load

    return f"<qt>{escape(text)}</qt>"


def link_button(name: str, work: Callable[..., Any], *, checkable: bool = False) -> QPushButton:
    """A button that looks like a link."""
    from PySide6.QtCore import Qt

    button = QPushButton()
    button.setObjectName(name)
    button.setCheckable(checkable)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(lambda on=False: work(on) if checkable else work())
    dressed(button, "link")
    return button


def scrolling(area: QScrollArea, inner: QWidget) -> None:
    """Makes a scroll area hold a column that scrolls up and down only."""
    # A viewport that Python made: to give Qt's own a type, the bindings would load all of Qt's.
    area.setViewport(QWidget())
    area.setWidgetResizable(True)
    area.setProperty("frameShape", "NoFrame")
    # By their names: for the names of `Qt` itself the bindings load all it has, and the start page needs
    # no more of them than these two.
    area.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
    area.setProperty("focusPolicy", "NoFocus")
    area.setWidget(inner)
    # A rule of the style sheet for grounds would reach the scroll bars too.
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)

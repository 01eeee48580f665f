"""Colours, spaces and sizes of the window, all in one place and derived from the system's palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spaces in pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What each colour is for. Text on its ground has a contrast of at least 4.5 : 1."""

    dark: bool
    ground: QColor
    surface: QColor
    paper: QColor
    ink: QColor
    text: QColor
    muted: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    tint: QColor
    amber: QColor
    red: QColor
    green: QColor
    changed: QColor


def colours(palette: QPalette | None = None) -> Colours:
    """The colours for a palette (the application's by default).

    High contrast palettes (black or white ground with pure text) keep their own text and ground.
    """
    palette = palette or QApplication.palette()
    ground = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    dark = ground.lightness() < 128
    pure = {ground.lightness(), text.lightness()} == {0, 255}

    def pick(light: str, in_dark: str) -> QColor:
        return QColor(in_dark if dark else light)

    return Colours(
        dark=dark,
        ground=ground if pure else pick("#f3f4f6", "#1d1f23"),
        surface=palette.color(QPalette.ColorRole.Base) if pure else pick("#ffffff", "#26292e"),
        paper=palette.color(QPalette.ColorRole.Base) if pure else pick("#ffffff", "#24262a"),
        ink=text if pure else pick("#1f2328", "#e6e8eb"),
        text=text if pure else pick("#1f2328", "#e6e8eb"),
        muted=text if pure else pick("#57606a", "#a2abb5"),
        line=text if pure else pick("#d0d7de", "#3d434b"),
        accent=pick("#0b5cad", "#6cb2ff"),
        on_accent=pick("#ffffff", "#0b1a2b"),
        tint=pick("#e7f0fa", "#22364d"),
        amber=pick("#8a5a00", "#f0b849"),
        red=pick("#b42318", "#ff8a80"),
        green=pick("#1a7f37", "#5fd38d"),
        changed=pick("#fff3c4", "#4a3f14"),
    )


def scaled(widget: QWidget, steps: int, *, bold: bool = False) -> QFont:
    """The application's font, ``steps`` points larger (never below 7 pt)."""
    font = QFont(QApplication.font())
    size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    font.setPointSizeF(max(7.0, size + steps))
    font.setBold(bold)
    return font


def sheet(c: Colours) -> str:
    """The style sheet of the whole window. Native controls keep their own looks."""
    return f"""
    QMainWindow, #questions, #steps-pane, #start {{ background: {c.ground.name()}; }}
    #questions QScrollArea, #questions QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QLabel[role="muted"] {{ color: {c.muted.name()}; }}
    QLabel[role="error"] {{ color: {c.red.name()}; }}
    QLabel[role="warning"] {{ color: {c.amber.name()}; }}
    QFrame[role="card"] {{ background: {c.surface.name()}; border: 1px solid {c.line.name()};
        border-radius: 8px; }}
    QFrame[role="bar"] {{ background: {c.tint.name()}; border: none;
        border-bottom: 1px solid {c.line.name()}; }}
    QPushButton[role="primary"] {{
        background: {c.accent.name()}; color: {c.on_accent.name()}; border: 1px solid {c.accent.name()};
        border-radius: 6px; padding: 6px 14px; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {c.line.name()}; border-color: {c.line.name()}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {c.text.name()}; padding: 5px 13px; }}
    QPushButton[role="link"], QToolButton[role="link"] {{
        border: none; background: transparent; color: {c.accent.name()}; text-align: left; padding: 2px; }}
    QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {{ outline: 2px solid {c.accent.name()}; }}
    QListView#steps {{ background: transparent; border: none; outline: none; }}
    QListView#steps::item {{ padding: 6px 8px; border-radius: 6px; color: {c.text.name()}; }}
    QListView#steps::item:selected {{ background: {c.tint.name()}; color: {c.text.name()}; }}
    QTextBrowser#preview {{
        background: {c.paper.name()}; color: {c.ink.name()};
        border: 1px solid {c.line.name()}; border-radius: 4px; }}
    """


def dressed(widget: QWidget, role: str) -> None:
    """Gives a widget one of the roles of the style sheet."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

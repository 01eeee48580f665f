"""Colours, spaces and sizes of the window, all in one place and derived from the system's palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spaces in pixels."""
WIDEST = 620
"""A column of questions is no wider, in pixels at the usual size of letters."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What each colour is for. Text on its ground has a contrast of at least 4.5 : 1."""

    dark: bool
    ground: QColor
    surface: QColor
    desk: QColor
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
        desk=ground if pure else pick("#e4e7eb", "#17181b"),
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


def letter() -> int:
    """The usual width of a letter in the application's font, in pixels."""
    return QFontMetrics(QApplication.font()).averageCharWidth()


def sheet(c: Colours) -> str:
    """The style sheet of the whole window. Native controls keep their own looks."""
    return f"""
    QMainWindow, QDialog, #questions, #steps, #steps-pane, #start {{ background: {c.ground.name()}; }}
    #document {{ background: {c.desk.name()}; }}
    #head {{ background: {c.surface.name()}; border: none; border-bottom: 1px solid {c.line.name()}; }}
    #questions QScrollArea, #questions QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QScrollArea#steps, QScrollArea#start, QFrame#why QScrollArea,
    QFrame#why QScrollArea > QWidget > QWidget {{
        background: transparent; border: none; }}
    QLabel {{ color: {c.text.name()}; background: transparent; }}
    QLabel[role="muted"] {{ color: {c.muted.name()}; }}
    QLabel[role="error"] {{ color: {c.red.name()}; }}
    QLabel[role="warning"] {{ color: {c.amber.name()}; }}
    QLabel[role="good"] {{ color: {c.green.name()}; }}
    QLabel[role="note"] {{ color: {c.text.name()}; background: {c.tint.name()}; border-radius: 6px; }}
    QFrame[role="card"] {{ background: {c.surface.name()}; border: 1px solid {c.line.name()};
        border-radius: 8px; }}
    QFrame[role="card"]:focus {{ border: 2px solid {c.accent.name()}; }}
    QFrame[role="bar"] {{ background: {c.tint.name()}; border: none;
        border-bottom: 1px solid {c.line.name()}; }}
    QPushButton[role="primary"] {{
        background: {c.accent.name()}; color: {c.on_accent.name()}; border: 1px solid {c.accent.name()};
        border-radius: 6px; padding: 6px 14px; font-weight: 600; }}
    QPushButton[role="primary"]:hover {{ background: {c.accent.darker(112).name()}; }}
    QPushButton[role="primary"]:disabled {{ background: {c.line.name()}; border-color: {c.line.name()};
        color: {c.muted.name()}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {c.text.name()}; padding: 5px 13px; }}
    QPushButton[role="link"], QToolButton[role="link"] {{
        border: 1px solid transparent; border-radius: 4px; background: transparent;
        color: {c.accent.name()}; text-align: left; padding: 2px 3px; }}
    QPushButton[role="link"]:hover, QToolButton[role="link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {{
        border: 1px solid {c.accent.name()}; }}
    QProgressBar {{ background: {c.line.name()}; border: none; border-radius: 4px; }}
    QProgressBar::chunk {{ background: {c.accent.name()}; border-radius: 4px; }}
    QTextBrowser#preview {{
        background: {c.paper.name()}; color: {c.ink.name()};
        border: 1px solid {c.line.name()}; border-radius: 4px; }}
    QTextBrowser#preview:focus {{ border: 1px solid {c.accent.name()}; }}
    """


def dressed(widget: QWidget, role: str) -> None:
    """Gives a widget one of the roles of the style sheet."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

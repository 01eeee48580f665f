"""Colours, spaces and sizes of the window, all in one place and derived from the system's palette."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from policystudio import paths
from policystudio.domain.values import dataclass

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spaces in pixels."""


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
    edge: QColor
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
        edge=text if pure else pick("#868e96", "#7d858f"),
        accent=pick("#0b5cad", "#6cb2ff"),
        on_accent=pick("#ffffff", "#0b1a2b"),
        tint=pick("#e7f0fa", "#22364d"),
        amber=pick("#8a5a00", "#f0b849"),
        red=pick("#b42318", "#ff8a80"),
        green=pick("#176f32", "#5fd38d"),
        changed=pick("#fff3c4", "#4a3f14"),
    )


def scaled(steps: int, *, bold: bool = False) -> QFont:
    """The application's font, ``steps`` points larger (never below 7 pt)."""
    font = QFont(QApplication.font())
    size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    font.setPointSizeF(max(7.0, size + steps))
    font.setBold(bold)
    return font


def letter() -> int:
    """The usual width of a letter in the application's font, in pixels."""
    return QFontMetrics(QApplication.font()).averageCharWidth()


def widest() -> int:
    """A column of questions is no wider, in pixels: some 88 letters."""
    return letter() * 88


def sheet(c: Colours) -> str:
    """The style sheet of the whole window. Native controls keep their own looks."""
    return f"""
    QMainWindow, QDialog, #questions, #steps, #start {{ background: {c.ground.name()}; }}
    #document {{ background: {c.desk.name()}; }}
    #head {{ background: {c.surface.name()}; border: none; border-bottom: 1px solid {c.line.name()}; }}
    QLabel {{ color: {c.text.name()}; background: transparent; }}
    QLabel[role="muted"] {{ color: {c.muted.name()}; }}
    QLabel[role="error"] {{ color: {c.red.name()}; }}
    QLabel[role="warning"] {{ color: {c.amber.name()}; }}
    QLabel[role="good"] {{ color: {c.green.name()}; }}
    QLabel[role="note"] {{ color: {c.text.name()}; background: {c.tint.name()}; border-radius: 6px; }}
    QFrame[role="card"] {{ background: {c.surface.name()}; border: 1px solid {c.line.name()};
        border-radius: 8px; }}
    QFrame[role="card"]:focus {{ border: 2px solid {c.accent.name()}; }}
    QCommandLinkButton {{ background: {c.surface.name()}; color: {c.text.name()};
        border: 1px solid {c.line.name()}; border-radius: 8px; }}
    QCommandLinkButton:hover {{ background: {c.tint.name()}; }}
    QCommandLinkButton:focus {{ border: 2px solid {c.accent.name()}; }}
    QFrame[role="bar"] {{ background: {c.tint.name()}; border: none;
        border-bottom: 1px solid {c.line.name()}; }}
    QLineEdit, QPlainTextEdit, QTextEdit[role="editor"], QListWidget {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.edge.name()};
        border-radius: 4px; padding: 4px 6px; selection-background-color: {c.accent.name()};
        selection-color: {c.on_accent.name()}; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0 2px; }}
    QListWidget {{ padding: 2px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[role="editor"]:focus, QListWidget:focus {{
        border: 1px solid {c.accent.name()}; }}
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
    {_indicators(c) if c.dark else ""}
    """


def paper(c: Colours, size: float) -> str:
    """The style sheet of the document, its text ``size`` points high. As far as Qt reads CSS."""
    return f"""
    body {{ font-size: {size}pt; color: {c.ink.name()}; }}
    h1 {{ font-size: {size + 8}pt; font-weight: 600; margin: 12px 0 16px 0; }}
    h2 {{ font-size: {size + 3}pt; font-weight: 600; margin: 26px 0 8px 0; }}
    h3 {{ font-size: {size + 1}pt; font-weight: 600; margin: 18px 0 6px 0; }}
    p {{ margin: 0 0 10px 0; }}
    ul {{ margin: 0 0 10px 0; list-style-type: none; }} li {{ margin: 0 0 6px 0; }}
    table {{ border-collapse: collapse; margin: 8px 0 12px 0; }}
    th, td {{ border: 1px solid {c.line.name()}; padding: 5px 7px; font-size: {size - 1}pt; }}
    th {{ background: {c.tint.name()}; color: {c.ink.name()}; text-align: left; }}
    a {{ color: {c.accent.name()}; }}
    """


def _indicators(c: Colours) -> str:
    """Check boxes and radio buttons on a dark ground: there Fusion draws edges nobody sees."""
    tick = (paths.shipped() / "resources" / "icons" / "tick-dark.png").as_posix()
    return f"""
    QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
        border: 1px solid {c.edge.name()}; background: {c.surface.name()}; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QCheckBox::indicator:checked {{ background: {c.accent.name()}; border-color: {c.accent.name()};
        image: url("{tick}"); }}
    QRadioButton::indicator:checked {{ border-color: {c.accent.name()};
        background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5,
        stop: 0 {c.accent.name()}, stop: 0.55 {c.accent.name()}, stop: 0.65 {c.surface.name()}); }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c.text.name()};
        width: 12px; height: 12px; }}
    """


def dressed(widget: QWidget, role: str) -> None:
    """Gives a widget one of the roles of the style sheet."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    if widget.parent() is None and not widget.isVisible():
        return  # nobody has seen it, nor has a style sheet reached it
    from PySide6.QtCore import Qt  # its names take long to load; a start page needs none of them

    # Before it is first shown a widget has no looks that could be another role's.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)

"""The pages of the interview in order, and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from policystudio.gui.parts import scrolling, tip
from policystudio.gui.theme import XS, L, M, S, colours, letter, scaled
from policystudio.gui.words import _

SIGNS = {"done": "✓", "open": "○", "unsure": "?", "problem": "!", "none": ""}


@dataclass(frozen=True, slots=True)
class StepInfo:
    """One step: a section or activity, its title, state (done, open, unsure, problem, none), how
    deep it stands in the list (1: an activity), and the page it stands on (several can share one)."""

    id: str
    title: str
    state: str
    depth: int = 0
    page: str = ""


class StepButton(QPushButton):
    """One step: sign and title, in two lines where it is narrow; arrow keys go up and down."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.step = StepInfo("", "", "none")
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_step(self, step: StepInfo) -> None:
        """Shows title and state."""
        self.step = step
        self.setText(step.title.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines at its width with room around them; any width will do."""
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(60, self.fontMetrics().height() + M)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or two where the title needs them."""
        # Bold, as when it is chosen: no list that jumps.
        bold, line = QFontMetrics(scaled(0, bold=True)), self.fontMetrics().height()
        lines = 2 if bold.horizontalAdvance(self.step.title) > width - self._indent() - S else 1
        return lines * line + M

    def _indent(self) -> int:
        return S + L * self.step.depth + self._wide() + XS

    def _wide(self) -> int:
        return max(L, self.fontMetrics().horizontalAdvance("✓") + XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, focus ring, sign and title."""
        c, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(c.tint)
            painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(c.accent)
            painter.drawRoundedRect(QRect(area.left(), area.top() + 5, 3, area.height() - 10), 1, 1)
        if self.hasFocus():
            painter.setPen(QPen(c.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
        colour = {"problem": c.red, "unsure": c.amber, "done": c.green}.get(self.step.state, c.muted)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left = S + L * self.step.depth
        painter.setFont(scaled(0, bold=True))
        painter.setPen(colour)
        painter.drawText(QRect(left, 0, self._wide(), self.height()), middle, SIGNS[self.step.state])
        painter.setFont(scaled(0, bold=self.isChecked()))
        painter.setPen(c.text)
        room = QRect(self._indent(), 0, self.width() - self._indent() - S, self.height())
        metrics = painter.fontMetrics()
        # Half a line less than two: a line seldom ends just where there is no more room.
        most = room.width() if room.height() < 2 * metrics.height() else room.width() * 7 // 4
        cut = metrics.elidedText(self.step.title, Qt.TextElideMode.ElideRight, most)
        self.setToolTip(tip(self.step.title) if cut != self.step.title else "")
        painter.drawText(room, middle | Qt.TextFlag.TextWordWrap, cut)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the neighbours."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class Steps(QScrollArea):
    """The list of steps. Emits ``chosen`` with the id of a step."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(S, S, S, S)
        self._layout.setSpacing(1)
        self._layout.addStretch(1)
        scrolling(self, inner)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, StepButton] = {}
        self.redraw()

    def redraw(self) -> None:
        """What screen readers are told, in the language of the window."""
        self.setAccessibleName(_("Steps"))

    def show_steps(self, steps: list[StepInfo], current: str) -> None:
        """Shows these steps; buttons of steps that stay are kept."""
        for id in [id for id in self._buttons if id not in {s.id for s in steps}]:
            gone = self._buttons.pop(id)
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        words = {"done": _("done"), "open": _("open"), "unsure": _("unsure"), "problem": _("problem")}
        for number, step in enumerate(steps):
            button = self._buttons.get(step.id) or self._new(step.id)
            if self._layout.indexOf(button) != number:
                self._layout.insertWidget(number, button)
            if button.step != step:
                button.show_step(step)
            button.setAccessibleName(f"{step.title} {words.get(step.state, '')}".strip())
            if step.id == current and not button.isChecked():
                button.setChecked(True)
                self.ensureWidgetVisible(button)

    def focus_current(self) -> None:
        """Puts the keyboard on the current step."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """About 220 pixels, more with larger letters."""
        return QSize(self.wanted(), 400)

    def minimumSizeHint(self) -> QSize:
        """So narrow that titles are cut, but signs and first words are seen."""
        return QSize(120, 200)

    @staticmethod
    def wanted() -> int:
        """The width in which most titles are not cut, in pixels."""
        return max(200, letter() * 32)

    def _new(self, id: str) -> StepButton:
        button = StepButton()
        button.setObjectName(f"step:{id}")
        button.clicked.connect(lambda: self.chosen.emit(id))
        button.moved.connect(lambda by, id=id: self._move(id, by))
        self._group.addButton(button)
        self._buttons[id] = button
        return button

    def _move(self, id: str, by: int) -> None:
        ids = sorted(self._buttons, key=lambda i: self._layout.indexOf(self._buttons[i]))
        to = ids.index(id) + by
        if 0 <= to < len(ids):
            self._buttons[ids[to]].setFocus()
            self.chosen.emit(ids[to])

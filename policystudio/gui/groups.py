"""The heading of a group of activities in the overview; the rest of a group folds up to its names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from policystudio.domain.pairs import LocalText
from policystudio.gui.bridge import Bridge
from policystudio.gui.parts import link_button, text_label
from policystudio.gui.theme import XS
from policystudio.gui.words import _, said


class Group(QWidget):
    """A heading; where it folds, a button that unfolds it, and below it what each activity in it is
    called and whether it happens, so that nothing is confirmed unseen."""

    toggled = Signal()

    def __init__(self, id: str, title: LocalText, bridge: Bridge, *, folds: bool) -> None:
        super().__init__()
        self._title_words, self._bridge, self._folds = title, bridge, folds
        self.gates: list[str] = []
        self._searched = False
        self._title = text_label("muted", bold=True)
        self._button = link_button(f"group:{id}", lambda _on: self._toggle(), checkable=True)
        self._names = text_label("muted")
        self._names.setObjectName(f"group:{id}:names")
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self._title)
        layout.addLayout(row)
        layout.addWidget(self._names)

    @property
    def is_open(self) -> bool:
        """Whether its activities are shown one by one."""
        return not self._folds or self._button.isChecked()

    def open(self) -> None:
        """Unfolds it."""
        self._button.setChecked(True)
        self.redraw()

    def show_gates(self, gates: list[str], *, searched: bool = False) -> None:
        """The gates of its activities, as they are answered now. ``searched``: those that were
        found stand below, whether it is folded or not."""
        self.gates, self._searched = gates, searched
        self.redraw()

    def redraw(self) -> None:
        """All words in the language of the window."""
        title = said(self._title_words)
        self._title.setText(title)
        self._title.setVisible(not self._folds or self._searched)
        self._button.setVisible(self._folds and not self._searched)
        self._button.setText(f"{'▾' if self.is_open else '▸'} {title} ({len(self.gates)})")
        self._button.setAccessibleName(f"{title}: {_('Hide') if self.is_open else _('Show')}")
        self._names.setVisible(not self.is_open and not self._searched)
        if self._names.isHidden():
            return
        known, profile = self._bridge.session.knowledge, self._bridge.profile
        by_state: dict[str, list[str]] = {}
        for gate in self.gates:
            noun = said(known.activities[gate.partition(".")[0]].noun)
            answer = "unsure" if gate in profile.unsure else str(profile.answers.get(gate, ""))
            by_state.setdefault(answer, []).append(noun)
        lead = {
            "yes": _("Happens:"),
            "": _("Not answered:"),
            "unsure": _("You do not know:"),
            "no": _("Does not happen:"),
        }
        lines = [f"{text} {', '.join(by_state[state])}." for state, text in lead.items() if state in by_state]
        self._names.setText("\n".join(lines))

    def _toggle(self) -> None:
        self.redraw()
        self.toggled.emit()

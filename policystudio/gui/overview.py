"""What happens with people's data at the company: every activity with yes, no, I don't know."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.folding import matches
from policystudio.gui.groups import Group
from policystudio.gui.own_list import OwnActivities
from policystudio.gui.parts import text_label
from policystudio.gui.plan import Content
from policystudio.gui.sheet import Sheet
from policystudio.gui.theme import L, M, S, dressed
from policystudio.gui.words import _, said
from policystudio.studio.groups import by_group, title_of

TYPED = 2
"""From so many letters on the list is searched: one letter stands in every line."""


class Overview(Sheet):
    """In groups, what is likely for the kind of business before the rest, which is folded up. One
    explicit act confirms all that was assumed: that the one happens, and the other does not."""

    def __init__(self, id: str, bridge: Bridge) -> None:
        super().__init__(id, bridge)
        self._lead = text_label("muted")
        self._search = QLineEdit()
        self._search.setObjectName("overview:search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _typed: self._fill())
        self._first = text_label(bold=True, steps=2)
        self._rest = text_label(bold=True, steps=2)
        self._rest_lead = text_label("muted")
        self.groups: dict[str, Group] = {}
        self._likely: set[str] = set()
        self._confirm = QPushButton()
        self._confirm.setObjectName("confirm:all")
        self._confirm.clicked.connect(lambda: bridge.confirm(*self._assumed()))
        dressed(self._confirm, "primary")
        self._asked = text_label()
        self._panel = QFrame()
        dressed(self._panel, "card")
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(L, M, L, M)
        inside.setSpacing(S)
        inside.addWidget(self._asked)
        row = QHBoxLayout()
        row.addWidget(self._confirm)
        row.addStretch(1)
        inside.addLayout(row)
        self._nothing = text_label("muted")
        self._own = OwnActivities(bridge)
        self._end = QWidget()
        end = QVBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(S)
        for part in (self._nothing, self._own):
            end.addWidget(part)
        for widget in (self._lead, self._search, self._first, self._rest, self._end, self._panel):
            self._layout.addWidget(widget)
        self._layout.insertWidget(self._layout.indexOf(self._rest) + 1, self._rest_lead)
        self._layout.setSpacing(L)

    def show_content(self, content: Content) -> None:
        """Shows every gate that applies, in its group."""
        self.title.setText(content.title)
        self.setAccessibleName(content.title)
        self._fill()

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._lead.setText(
            _("Go through the list and change what is otherwise at your company. You can come back any time.")
        )
        self._search.setPlaceholderText(_("Find in the list") + "…")
        self._search.setAccessibleName(_("Find an activity"))
        self._confirm.setText(_("I confirm: what is marked “yes” happens, the rest does not"))
        self._nothing.setText(_("Nothing found. Describe it yourself below."))
        self._own.redraw()
        for group in self.groups.values():
            group.redraw()
        super().redraw()
        self._fill()

    def focus(self, question: str) -> None:
        """Shows a gate, unfolded and found or not, and puts the keyboard into its field."""
        if question not in self.boxes:
            self._search.clear()
            for group in self.groups.values():
                if question in group.gates:
                    group.open()
            self._fill()
        super().focus(question)

    # -- the list --------------------------------------------------------------------------------------

    def _gates(self) -> dict[str, str]:
        """The activities whose gates are asked now, by their gates."""
        walk = self.bridge.walk()
        return {page.gate: page.id for page in walk.pages if page.gate and page.entries}

    def _assumed(self) -> list[str]:
        gates = self._gates()
        return [id for id in self.bridge.profile.assumed if id in gates]

    def _fill(self) -> None:
        """Lays out headings, gates and folded groups. Boxes are made only for what is in sight."""
        known, gates = self.bridge.session.knowledge, self._gates()
        kind = known.kinds.get(self.bridge.profile.kind)
        self._likely = set(kind.likely) if kind else set()
        typed = self._search.text().strip()
        typed = typed if len(typed) >= TYPED else ""
        grouped = by_group(known, set(gates.values()))
        shown: list[str] = []
        place = self._layout.indexOf(self._first) + 1
        for part, likely in (("likely", True), ("rest", False)):
            if part == "rest":
                place = self._after_rest(typed, place)
            for id, specs in grouped.items():
                chosen = [s.gate.id for s in specs if (s.id in self._likely) is likely]
                key = f"{part}:{id}"
                if not chosen:
                    if key in self.groups:
                        self.groups[key].hide()
                    continue
                group = self.groups.get(key)
                if group is None:
                    group = self.groups[key] = Group(key, title_of(id, known), self.bridge, folds=not likely)
                    group.toggled.connect(self._fill)
                place = self._at(group, place)
                group.show_gates(chosen, searched=bool(typed))
                found = [g for g in chosen if self._fits(g, typed)]
                group.setVisible(bool(found))
                for gate in found if typed or group.is_open else ():
                    place = self._put(gate, place)
                    shown.append(gate)
        self._drop([id for id in self.boxes if id not in shown])
        self._first.setVisible(bool(self._likely) and not typed)
        self._first.setText(_("Usual for a company like yours"))
        self._nothing.setVisible(bool(typed) and not shown)
        self._show_confirm(searching=bool(typed))
        self._own.refresh()
        self.chain()

    def _after_rest(self, typed: str, place: int) -> int:
        """The heading of the rest behind what is likely; the next place."""
        self._rest.setText(_("Everything else") if self._likely else _("What happens at your company?"))
        self._rest_lead.setText(_("Open a group if something in it happens at your company too."))
        self._rest.setVisible(not typed)
        self._rest_lead.setVisible(not typed)
        return self._at(self._rest_lead, self._at(self._rest, place))

    def _fits(self, gate: str, typed: str) -> bool:
        if not typed:
            return True
        known = self.bridge.session.knowledge
        question = known.questions[gate]
        noun = known.activities[gate.partition(".")[0]].noun
        return matches(f"{said(question.ask)} {said(question.example)} {said(noun)}", typed)

    def _show_confirm(self, *, searching: bool) -> None:
        answers = self.bridge.profile.answers
        assumed = self._assumed()
        yes = sum(answers.get(id) == "yes" for id in assumed)
        self._panel.setVisible(bool(assumed) and not searching)
        text = _("Our guess, that nobody has confirmed yet: {yes} happen, {no} do not. Nothing of it counts.")
        self._asked.setText(text.replace("{yes}", str(yes)).replace("{no}", str(len(assumed) - yes)))

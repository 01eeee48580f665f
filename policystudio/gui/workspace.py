"""Steps, questions, document: the three panes over one open profile."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from policystudio.gui.bridge import Bridge
from policystudio.gui.export import ExportPage
from policystudio.gui.find import FindBar
from policystudio.gui.plan import CARDS, OVERVIEW, SUMMARY, Plan, plan
from policystudio.gui.preview import Preview
from policystudio.gui.problems import ProblemsDialog
from policystudio.gui.sheet import Overview, Sheet
from policystudio.gui.steps import Steps
from policystudio.gui.theme import L, M, S, dressed
from policystudio.gui.why import WhyCard
from policystudio.gui.words import _


class Workspace(QWidget):
    """The panes, and the walk between them. Computes nothing: `plan` says which pages there are."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.plan: Plan = plan(bridge.walk(), bridge.session.knowledge)
        self.current = self.plan.steps[0].id
        self.steps = Steps()
        self.steps.chosen.connect(self.go)
        self.stack = QStackedWidget()
        self.stack.setObjectName("questions")
        self.pages: dict[str, Sheet | ExportPage] = {}
        self.preview = Preview(bridge)
        self.why = WhyCard(bridge, self.preview)
        self.preview.asked.connect(self.why.show_sentence)
        self.counter = QPushButton()
        self.counter.setObjectName("problems:counter")
        self.counter.clicked.connect(self.show_problems)
        self._problems: ProblemsDialog | None = None
        self.find_bar = FindBar(self.preview)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.steps)
        self.splitter.addWidget(self._middle())
        self.splitter.addWidget(self._right())
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setStretchFactor(2, 4)
        self.splitter.setSizes([220, 460, 700])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        bridge.made_anew.connect(self._follow)
        bridge.issues_found.connect(self._count)
        bridge.walked_to.connect(self.walk_to)
        bridge.language_changed.connect(self.redraw)
        self.redraw()
        self.go(self.current)

    def _middle(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("questions")
        pane.setMinimumWidth(340)
        self._back = QPushButton()
        self._back.setObjectName("back")
        self._back.clicked.connect(lambda: self.step(-1))
        self._next = QPushButton()
        self._next.setObjectName("next")
        self._next.clicked.connect(lambda: self.step(1))
        dressed(self._next, "primary")
        row = QHBoxLayout()
        row.setContentsMargins(L, S, L, M)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self.counter)
        row.addStretch(1)
        row.addWidget(self._next)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack, 1)
        layout.addLayout(row)
        return pane

    def _right(self) -> QWidget:
        pane = QWidget()
        pane.setMinimumWidth(300)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(S, S, S, S)
        layout.setSpacing(S)
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        dressed(self._legend, "muted")
        layout.addWidget(self._legend)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.why)
        return pane

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._back.setText(_("‹ Back"))
        self._next.setText(_("Next ›"))
        self._legend.setText(_("The policy as it stands. Click a sentence to see why it is there."))
        self.find_bar.redraw()
        self.plan = plan(self.bridge.walk(), self.bridge.session.knowledge)
        for page in self.pages.values():
            page.redraw()
        self._show_steps()
        self._fill(self.current)
        self._count()

    # -- pages ---------------------------------------------------------------------------------------

    def go(self, id: str) -> None:
        """Shows a page; leaving one saves and ends the step of undo."""
        if id not in {s.id for s in self.plan.steps}:
            return
        if id != self.current:
            self.bridge.settle()
            self.bridge.save()
        self.current = id
        page = self._page(id)
        self._fill(id)
        self.stack.setCurrentWidget(page)
        self._show_steps()

    def step(self, by: int) -> None:
        """To the next or the previous page."""
        ids = [s.id for s in self.plan.steps]
        to = ids.index(self.current) + by if self.current in ids else 0
        if 0 <= to < len(ids):
            self.go(ids[to])
            page = self.pages[ids[to]]
            if isinstance(page, Sheet):
                page.verticalScrollBar().setValue(0)
                first = next(iter(page.boxes.values()), None)
                if first is not None:
                    first.focus()

    def walk_to(self, place: str) -> None:
        """Shows a place and puts the keyboard there: a question, an activity, a page, a sentence."""
        kind, sign, rest = place.partition(":")
        if kind == "sentence" and sign:
            self.preview.show_place(place)
            self.why.show_sentence(rest)
            return
        if kind == "page" and sign:
            self.go(rest)
            return
        question = place
        if kind == "activity" and sign:
            self.go(rest if rest in self.plan.pages else CARDS)
            page = self.pages.get(self.current)
            if isinstance(page, Sheet) and rest in page.cards:
                page.ensureWidgetVisible(page.cards[rest])
                page.cards[rest].setFocus()
            return
        page_id = self.plan.page_of(question)
        if page_id:
            self.go(page_id)
            page = self.pages[page_id]
            if isinstance(page, Sheet):
                QTimer.singleShot(0, lambda: page.focus(question))

    def _page(self, id: str) -> Sheet | ExportPage:
        page = self.pages.get(id)
        if page is None:
            if id == SUMMARY:
                page = ExportPage(self.bridge)
            else:
                page = Overview(id, self.bridge) if id == OVERVIEW else Sheet(id, self.bridge)
            page.redraw()
            self.pages[id] = page
            self.stack.addWidget(page)
        return page

    def _fill(self, id: str) -> None:
        """Brings a page up to what the walk says now."""
        page = self.pages.get(id)
        if not isinstance(page, Sheet):
            return
        title = next((s.title for s in self.plan.steps if s.id == id), "")
        page.show_title(title)
        if isinstance(page, Overview):
            page.show_questions(list(self.plan.gates), 2)
            page.refresh_head()
        elif id == CARDS:
            extra = [e.question.id for c in self.plan.cards for e in self._entries(c)[1:]]
            page.show_questions(extra)
            page.show_cards(list(self.plan.cards))
        else:
            asked = self.plan.pages.get(id)
            entries = asked.entries if asked else ()
            gate = asked.gate if asked else ""
            page.show_questions([e.question.id for e in entries if e.question.id != gate])
            page.show_cards([id] if gate else [])

    def _entries(self, activity: str) -> tuple:  # type: ignore[type-arg]
        return next((p.entries for p in self.bridge.walk().pages if p.id == activity), ())

    # -- following -------------------------------------------------------------------------------------

    def _follow(self, _place: str) -> None:
        self.plan = plan(self.bridge.walk(), self.bridge.session.knowledge)
        if self.current not in {s.id for s in self.plan.steps}:
            self.current = OVERVIEW
            self.stack.setCurrentWidget(self._page(OVERVIEW))
        self._show_steps()
        self._fill(self.current)

    def _show_steps(self) -> None:
        self.steps.show_steps(list(self.plan.steps), self.current)
        ids = [s.id for s in self.plan.steps]
        at = ids.index(self.current) if self.current in ids else 0
        self._back.setEnabled(at > 0)
        self._next.setEnabled(at < len(ids) - 1)

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

    def show_problems(self) -> None:
        """Opens the list of problems beside the work."""
        if self._problems is None:
            self._problems = ProblemsDialog(self.bridge, self)
        self._problems.show()
        self._problems.raise_()
        self._problems.activateWindow()

    def focus_next_pane(self, *, back: bool = False) -> None:
        """F6: from steps to questions to the document, and round again."""
        focus = QApplication.focusWidget()
        panes = [pane for n in range(3) if (pane := self.splitter.widget(n)) is not None]
        now = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
        to = (now + (-1 if back else 1)) % 3
        if to == 0:
            self.steps.focus_current()
        elif to == 1:
            page = self.pages[self.current]
            box = next(iter(page.boxes.values()), None) if isinstance(page, Sheet) else None
            if box is not None:
                box.focus()
            else:
                self._next.setFocus()
        else:
            self.preview.browser.setFocus()

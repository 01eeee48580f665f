"""Steps, questions, document: the three panes over one open profile."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from policystudio.gui.book import Book, Leaf
from policystudio.gui.bridge import Bridge
from policystudio.gui.find import FindBar
from policystudio.gui.head import Head
from policystudio.gui.parts import text_label
from policystudio.gui.plan import OVERVIEW, SUMMARY, Plan, plan
from policystudio.gui.preview import Preview
from policystudio.gui.problems import ProblemsDialog
from policystudio.gui.sheet import Sheet
from policystudio.gui.steps import Steps
from policystudio.gui.theme import XL, M, S, dressed, letter
from policystudio.gui.why import WhyCard
from policystudio.gui.words import _

NARROW = 1100
"""Below so many pixels the document folds to a tab beside the questions."""


class Workspace(QWidget):
    """The panes, and the walk between them. Computes nothing: `plan` says which pages there are."""

    arranged = Signal(list)
    """The user moved the borders between the panes: their widths in pixels."""

    def __init__(self, bridge: Bridge, widths: list[int] | None = None) -> None:
        super().__init__()
        self.bridge = bridge
        self.plan: Plan = self._plan()
        self.current = next(iter(self.plan.pages))
        self._place = ""
        self.head = Head(bridge)
        self.head.problems_wanted.connect(self.show_problems)
        self.head.export_wanted.connect(lambda: self.go(SUMMARY))
        self.head.find_wanted.connect(self.show_find)
        self.steps = Steps()
        self.steps.chosen.connect(self.go)
        self.stack = Book(bridge)
        self.preview = Preview(bridge)
        self.why = WhyCard(bridge, self.preview)
        self.preview.asked.connect(self.why.show_sentence)
        self._problems: ProblemsDialog | None = None
        self.find_bar = FindBar(self.preview)
        self.tabs = QTabBar()
        self.tabs.setObjectName("tabs")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _number in range(2):
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(lambda _now: self._fold())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.steps, self._middle(), self._right()):
            self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        for number, share in enumerate((0, 3, 5)):
            self.splitter.setStretchFactor(number, share)
        self.splitter.setSizes(widths or [self.steps.wanted(), 480, 660])
        self.splitter.splitterMoved.connect(lambda _at, _which: self._remember())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs)
        layout.addWidget(self.splitter, 1)
        bridge.made_anew.connect(self._follow)
        bridge.walked_to.connect(self.walk_to)
        bridge.looked_at.connect(self._look)
        bridge.language_changed.connect(self.redraw)
        self.redraw()
        self.go(self.current)

    def _middle(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("questions")
        pane.setMinimumWidth(360)
        self._back = QPushButton()
        self._back.setObjectName("back")
        self._back.clicked.connect(lambda: self.step(-1))
        self._next = QPushButton()
        self._next.setObjectName("next")
        self._next.clicked.connect(lambda: self.step(1))
        dressed(self._next, "primary")
        row = QHBoxLayout()
        row.setContentsMargins(XL, S, XL, M)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._next)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack, 1)
        layout.addLayout(row)
        return pane

    def _right(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("document")
        pane.setMinimumWidth(360)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(S, S, S, S)
        layout.setSpacing(S)
        self._legend = text_label("muted")
        layout.addWidget(self._legend)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.why)
        return pane

    def redraw(self) -> None:
        """All words in the language of the window."""
        self._back.setText(_("‹ Back"))
        self._next.setText(_("Next ›"))
        self._legend.setText(
            _(
                "The policy as it stands. Click a sentence to see why it is there. Blue: what the question"
                " that you are at moves. Yellow: what has just changed. Dotted: what nobody confirmed yet."
            )
        )
        self.tabs.setTabText(0, _("Questions"))
        self.tabs.setTabText(1, _("The policy"))
        self.find_bar.redraw()
        self.head.redraw()
        self.steps.redraw()
        self.plan = self._plan()
        self.stack.redraw()
        self._show_steps()
        self.stack.fill(self.current, self.plan)

    def _plan(self) -> Plan:
        bridge = self.bridge
        return plan(bridge.walk(), bridge.session.knowledge, bridge.made.facts, bridge.profile)

    # -- width -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the document to a tab where there is no room for three panes."""
        super().resizeEvent(event)
        self._fold()

    @property
    def narrow(self) -> bool:
        """Whether the document is a tab beside the questions. Larger letters need more room."""
        letters = letter() * 130
        return self.width() < max(NARROW, letters)

    def _fold(self) -> None:
        narrow, document = self.narrow, self.tabs.currentIndex() == 1
        self.tabs.setVisible(narrow)
        for number, shown in ((1, not narrow or not document), (2, not narrow or document)):
            pane = self.splitter.widget(number)
            if pane is not None and pane.isHidden() == shown:
                pane.setVisible(shown)

    def _remember(self) -> None:
        if not self.narrow:
            self.arranged.emit(self.splitter.sizes())

    # -- pages ---------------------------------------------------------------------------------------

    @property
    def pages(self) -> dict[str, Leaf]:
        """The pages that were opened."""
        return self.stack.pages

    def go(self, id: str) -> None:
        """Shows a page, or the part of it that is called so; leaving a page saves and ends the step
        of undo."""
        page = self.plan.page_of(id)
        if not page:
            return
        if page != self.current:
            self.bridge.settle()
            self.bridge.save()
        self.current, self._place = page, id
        leaf = self.stack.page(page)
        self.stack.fill(page, self.plan)
        self.stack.setCurrentWidget(leaf)
        self.tabs.setCurrentIndex(0)
        self._show_steps()
        self.preview.show_chapter([block.id for block in self.plan.pages[page].blocks], id)
        if isinstance(leaf, Sheet) and self.plan.pages[page].block_of(id):
            # A page that was filled just now is laid out in the next pass.
            QTimer.singleShot(0, leaf, lambda: leaf.show_block(id))

    def step(self, by: int) -> None:
        """To the next or the previous page, with the keyboard in its first field."""
        ids = list(self.plan.pages)
        to = ids.index(self.current) + by if self.current in ids else 0
        if 0 <= to < len(ids):
            self.go(ids[to])
            page = self.pages[ids[to]]
            if not (isinstance(page, Sheet) and page.focus_first()):
                self._next.setFocus() if self._next.isEnabled() else self._back.setFocus()

    def walk_to(self, place: str) -> None:
        """Shows a place and puts the keyboard there: a question, an activity, a page, a sentence."""
        kind, sign, rest = place.partition(":")
        if kind == "sentence" and sign:
            self.tabs.setCurrentIndex(1)
            self.why.show_sentence(rest)
            return
        if kind == "page" and sign:
            self.go(rest)
            return
        activity = kind == "activity" and bool(sign)
        target = rest if activity else place
        here = self.plan.pages.get(self.current)
        id = self.current if here and here.block_of(target) else self.plan.page_of(target)
        if not id:
            return
        self.window().activateWindow()
        self.go(id)
        self._place = target
        self._show_steps()
        page = self.pages[id]
        if not isinstance(page, Sheet):
            return
        if activity and rest in page.cards:
            QTimer.singleShot(0, page, lambda: page.focus_card(rest))
        elif not activity:
            # Boxes that a step of undo brought back are laid out in the next pass.
            QTimer.singleShot(0, page, lambda: page.focus(place))

    # -- following -------------------------------------------------------------------------------------

    def _follow(self, _place: str) -> None:
        self.plan = self._plan()
        if self.current not in self.plan.pages:
            self.current = self.plan.page_of(self._place) or OVERVIEW
            self.stack.setCurrentWidget(self.stack.page(self.current))
        self._show_steps()
        self.stack.fill(self.current, self.plan)

    def _look(self, question: str) -> None:
        """From a question, the sentences that it moves are shown; the tab stays where it is. The
        step of its section or activity is marked."""
        self.preview.show_place(question)
        if self.plan.page_of(question) == self.current:
            self._place = question
            self._show_steps()

    def _show_steps(self) -> None:
        self.steps.show_steps(list(self.plan.steps), self.plan.step_of(self.current, self._place))
        self.head.show_progress(self.plan.done, self.plan.total)
        ids = list(self.plan.pages)
        at = ids.index(self.current) if self.current in ids else 0
        self._back.setEnabled(at > 0)
        self._next.setEnabled(at < len(ids) - 1)

    def show_problems(self) -> None:
        """Opens the list of problems beside the work."""
        if self._problems is None:
            self._problems = ProblemsDialog(self.bridge, self)
        self._problems.show()
        self._problems.raise_()
        self._problems.activateWindow()

    def show_find(self) -> None:
        """Opens the line that finds words in the document."""
        self.tabs.setCurrentIndex(1)
        self.find_bar.open()

    def focus_next_pane(self, *, back: bool = False) -> None:
        """F6: from steps to questions to the document, and round again."""
        focus = QApplication.focusWidget()
        panes = [pane for n in range(3) if (pane := self.splitter.widget(n)) is not None]
        now = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
        to = (now + (-1 if back else 1)) % 3
        if to:
            self.tabs.setCurrentIndex(to - 1)
        if to == 0:
            self.steps.focus_current()
        elif to == 2:
            self.preview.browser.setFocus()
        else:
            page = self.pages[self.current]
            if not (isinstance(page, Sheet) and page.focus_first()):
                self._next.setFocus()

"""The pages of the middle pane, made when they are first opened."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from policystudio.gui.bridge import Bridge
from policystudio.gui.cards import CardsPage
from policystudio.gui.export import ExportPage
from policystudio.gui.overview import Overview
from policystudio.gui.plan import CARDS, OVERVIEW, SUMMARY, Plan
from policystudio.gui.sheet import Sheet

Leaf = Sheet | ExportPage


class Book(QStackedWidget):
    """Holds the pages and brings the one in sight up to what the plan says."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.pages: dict[str, Leaf] = {}

    def page(self, id: str) -> Leaf:
        """A page, made if need be."""
        page = self.pages.get(id)
        if page is None:
            page = self.pages[id] = self._new(id)
            page.redraw()
            self.addWidget(page)
        return page

    def fill(self, id: str, plan: Plan) -> None:
        """Shows on a page what the plan says now; pages that the plan has no longer are let go."""
        for gone in [known for known in self.pages if known not in plan.pages]:
            page = self.pages.pop(gone)
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        leaf = self.pages.get(id)
        if isinstance(leaf, Sheet):
            leaf.show_content(plan.pages[id])

    def redraw(self) -> None:
        """All words in the language of the window."""
        for page in self.pages.values():
            page.redraw()

    def _new(self, id: str) -> Leaf:
        if id == SUMMARY:
            return ExportPage(self._bridge)
        kinds: dict[str, type[Sheet]] = {OVERVIEW: Overview, CARDS: CardsPage}
        return kinds.get(id, Sheet)(id, self._bridge)

"""Which pages the window has, and in which order: computed from the walk through the interview."""

from __future__ import annotations

from dataclasses import dataclass

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import in_language
from policystudio.gui.steps import StepInfo
from policystudio.gui.words import _, language
from policystudio.interview import Page, Walk

OVERVIEW, CARDS, SUMMARY = "overview", "cards", "summary"


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps, and for each page of questions what the walk says of it."""

    steps: tuple[StepInfo, ...]
    pages: dict[str, Page]
    gates: tuple[str, ...]
    cards: tuple[str, ...]

    def page_of(self, question: str) -> str:
        """The page on which a question is asked; the overview for gates; "" where it is nowhere."""
        if question in self.gates:
            return OVERVIEW
        file = question.partition(".")[0]
        if file in self.pages:
            return file
        return CARDS if file in self.cards else ""


def plan(walk: Walk, knowledge: Knowledge) -> Plan:
    """Sections first, the overview of all activities before the first activity, then each
    activity that has questions of its own, the cards of the others, the later sections, the end."""
    steps: list[StepInfo] = []
    pages: dict[str, Page] = {}
    gates: list[str] = []
    cards: list[str] = []
    before = [p for p in walk.pages if not p.gate and knowledge.sections[p.id].order < 50]
    activities = [p for p in walk.pages if p.gate]
    after = [p for p in walk.pages if not p.gate and knowledge.sections[p.id].order >= 50]
    for page in before:
        steps.append(_step(page))
        pages[page.id] = page
    states = {p.entries[0].state for p in activities}
    state = next((s for s in ("problem", "open", "unsure") if s in states), "done")
    steps.append(StepInfo(OVERVIEW, _("What happens with data"), state))
    gates += [p.gate for p in activities]
    for page in activities:
        if len(page.entries) < 2 and page.entries[0].question.id not in _on(walk, page):
            continue
        asked = [e for e in page.entries[1:] if e.question.cls == "fact" and not e.question.optional]
        if asked:
            steps.append(_step(page))
            pages[page.id] = page
        else:
            cards.append(page.id)
    if cards:
        steps.append(StepInfo(CARDS, _("Everything else"), "none"))
    for page in after:
        steps.append(_step(page))
        pages[page.id] = page
    steps.append(StepInfo(SUMMARY, _("Check and export"), "none"))
    return Plan(tuple(steps), pages, tuple(gates), tuple(cards))


def _on(walk: Walk, page: Page) -> set[str]:
    """The gate, if it is answered with yes: activities without questions have only that entry."""
    return {page.gate} if page.entries[0].state in ("done", "open") else set()


def _step(page: Page) -> StepInfo:
    return StepInfo(page.id, in_language(page.title, language()), page.state)

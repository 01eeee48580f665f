"""Which pages the window has, and in which order: computed from the walk through the interview."""

from __future__ import annotations

from dataclasses import dataclass, replace

from policystudio import interview
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import in_language
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.gui.steps import StepInfo
from policystudio.gui.words import _, language
from policystudio.interview import Page, Walk
from policystudio.studio.cards import is_accepted

OVERVIEW, CARDS, SUMMARY = "overview", "cards", "summary"


@dataclass(frozen=True, slots=True)
class Content:
    """What one page holds: questions, and cards of activities with the questions behind
    their “change”."""

    questions: tuple[str, ...]
    cards: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """All questions of the page, those behind cards too."""
        return (*self.questions, *(id for _card, behind in self.cards for id in behind))


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps, and for each page of questions what it holds; how far the interview has come."""

    steps: tuple[StepInfo, ...]
    pages: dict[str, Content]
    gates: tuple[str, ...]
    done: int
    total: int

    def page_of(self, place: str) -> str:
        """The page on which a question is asked or an activity has its card; "" where there is none."""
        if place in self.gates:
            return OVERVIEW
        for id, content in self.pages.items():
            if place in content.all or place in {card for card, _behind in content.cards}:
                return id
        return place if place in self.pages else ""


def plan(walk: Walk, knowledge: Knowledge, facts: Facts, profile: Profile) -> Plan:
    """Sections first, the overview of all activities before the first activity, then each
    activity that has questions of its own, the cards of the others, the later sections, the end."""
    sections = [p for p in walk.pages if not p.gate]
    activities = [p for p in walk.pages if p.gate and p.entries]
    before = [p for p in sections if p.entries and knowledge.sections[p.id].order < 50]
    after = [p for p in sections if p.entries and knowledge.sections[p.id].order >= 50]
    steps: list[StepInfo] = []
    pages: dict[str, Content] = {}

    def section(page: Page) -> None:
        steps.append(_step(page))
        pages[page.id] = Content(tuple(e.question.id for e in page.entries))

    for page in before:
        section(page)
    states = {p.entries[0].state for p in activities}
    state = next((s for s in ("problem", "open", "unsure") if s in states), "done")
    steps.append(StepInfo(OVERVIEW, _("What happens with data"), state))
    waiting = tuple(p.id for p in activities if not is_accepted(profile, knowledge, p.id))
    cards: list[tuple[str, tuple[str, ...]]] = []
    pressing: set[str] = set()
    for page in activities:
        gate = facts.get(page.gate)
        if gate is None or gate.value != "yes":
            continue
        questions = [e.question for e in page.entries if e.question.id != page.gate]
        asked = [q for q in questions if _is_asked(q, facts)]
        if any(not q.optional for q in asked):
            behind = tuple(q.id for q in questions if q not in asked)
            unaccepted = page.id in waiting and page.state == "done"
            steps.append(replace(_step(page, depth=1), state="open" if unaccepted else page.state))
            pages[page.id] = Content(tuple(q.id for q in asked), ((page.id, behind),))
        else:
            cards.append((page.id, tuple(q.id for q in questions)))
            pressing |= {"open"} if page.id in waiting else set()
            pressing |= {e.state for e in page.entries if e.question.id != page.gate}
    if cards:
        found = next((s for s in ("problem", "open", "unsure") if s in pressing), "done")
        steps.append(StepInfo(CARDS, _("Everything else"), found, 1))
        pages[CARDS] = Content((), tuple(cards))
    for page in after:
        section(page)
    steps.append(StepInfo(SUMMARY, _("Check and export"), "none"))
    gates = tuple(p.gate for p in activities)
    shown = [card for content in pages.values() for card, _behind in content.cards]
    accepted = sum(card not in waiting for card in shown)
    return Plan(tuple(steps), pages, gates, walk.done + accepted, walk.total + len(shown))


def _is_asked(question: Question, facts: Facts) -> bool:
    """Whether a question stands on the page itself: facts of practice, and what nothing is proposed for.
    What we propose is accepted or changed on the card."""
    return question.cls == "fact" or interview.proposal_for(question, facts) is None


def _step(page: Page, depth: int = 0) -> StepInfo:
    return StepInfo(page.id, in_language(page.title, language()), page.state, depth)

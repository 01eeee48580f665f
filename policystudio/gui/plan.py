"""Which pages the window has, and in which order: computed from the walk through the interview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from policystudio import interview
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import ActivitySpec, Knowledge
from policystudio.domain.pairs import in_language
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.gui.steps import StepInfo
from policystudio.gui.words import _, language
from policystudio.interview import Page, Walk
from policystudio.studio.cards import has_card, waits
from policystudio.studio.groups import by_group

OVERVIEW, CARDS, SUMMARY = "overview", "cards", "summary"
ROOM = 7
"""Small activities of one group share a page until it would ask more than so many questions."""


@dataclass(frozen=True, slots=True)
class Block:
    """A section or an activity on a page: what it asks there, whether its card stands there, and
    the questions behind the card's “change”."""

    id: str
    title: str = ""
    questions: tuple[str, ...] = ()
    card: bool = False
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What one page holds, from top to bottom."""

    title: str = ""
    blocks: tuple[Block, ...] = ()

    def block_of(self, place: str) -> str:
        """The block that is called so or has a question called so; "" where there is none."""
        for block in self.blocks:
            if place == block.id or place in block.questions or place in block.behind:
                return block.id
        return ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps; what each page holds, in order; the gates; how far the interview has come."""

    steps: tuple[StepInfo, ...]
    pages: dict[str, Content]
    gates: tuple[str, ...]
    done: int
    total: int

    def page_of(self, place: str) -> str:
        """The page on which a question is asked, or a section or activity stands; "" where none."""
        if place in self.pages:
            return place
        if place in self.gates or place.startswith("own."):
            return OVERVIEW
        return next((id for id, content in self.pages.items() if content.block_of(place)), "")

    def step_of(self, page: str, place: str = "") -> str:
        """The step to mark for a place on a page: its own, else the first of the page."""
        steps = [s.id for s in self.steps if (s.page or s.id) == page]
        block = self.pages[page].block_of(place) if page in self.pages else ""
        return block if block in steps else next(iter(steps), "")


def plan(walk: Walk, knowledge: Knowledge, facts: Facts, profile: Profile) -> Plan:
    """The early sections, the overview of all activities, the activities that have something to
    ask, the late sections, all proposals on one page, the end."""
    pages = {p.id: p for p in walk.pages if p.entries}
    gates = [p for p in pages.values() if p.gate]
    on = [p for p in gates if (gate := facts.get(p.gate)) is not None and gate.value == "yes"]
    sections = [p for p in pages.values() if not p.gate]
    made = _Making(knowledge, facts)
    made.sections(p for p in sections if knowledge.sections[p.id].order < 50)
    made.page(OVERVIEW, _("What happens with data"), ())
    made.step(OVERVIEW, made.contents[OVERVIEW].title, _pressing(p.entries[0].state for p in gates))
    made.activities({p.id: p for p in on})
    made.sections(p for p in sections if knowledge.sections[p.id].order >= 50)
    cards = made.cards([*on, *sections])
    waiting = [b.id for b in cards if waits(b.id, profile, knowledge, facts)]
    elsewhere = {id for content in made.contents.values() for id in (b.id for b in content.blocks)}
    states = [e.state for b in cards if b.id not in elsewhere for e in pages[b.id].entries[1:]]
    if cards:
        made.page(CARDS, _("What the policy will say"), cards)
        made.step(CARDS, made.contents[CARDS].title, _pressing([*states, *("open" for _id in waiting)]))
    made.page(SUMMARY, _("Check and export"), ())
    made.step(SUMMARY, made.contents[SUMMARY].title, "none")
    # The overview is one thing to do, however many activities there are.
    settled = [e.state == "done" for p in gates for e in p.entries[:1]]
    done = walk.done - sum(settled) + all(settled) + len(cards) - len(waiting)
    total = walk.total - len(settled) + 1 + len(cards)
    return Plan(tuple(made.steps), made.contents, tuple(p.gate for p in gates), done, total)


class _Making:
    """Pages and steps as they are put together."""

    def __init__(self, knowledge: Knowledge, facts: Facts) -> None:
        self.knowledge, self.facts = knowledge, facts
        self.steps: list[StepInfo] = []
        self.contents: dict[str, Content] = {}

    def page(self, id: str, title: str, blocks: Iterable[Block]) -> None:
        self.contents[id] = Content(title, tuple(blocks))

    def step(self, id: str, title: str, state: str, depth: int = 0, page: str = "") -> None:
        self.steps.append(StepInfo(id, title, state, depth, page or id))

    def sections(self, pages: Iterable[Page]) -> None:
        """Sections; those that name another one's page stand on it."""
        blocks: dict[str, list[Block]] = {}
        for page in pages:
            wanted = self.knowledge.sections[page.id].page
            home = wanted if wanted in blocks else page.id
            block = Block(page.id, _title(page), tuple(e.question.id for e in page.entries))
            blocks.setdefault(home, []).append(block)
            self.step(page.id, block.title, _pressing(e.state for e in page.entries), page=home)
        for home, together in blocks.items():
            self.page(home, together[0].title, together)

    def activities(self, on: dict[str, Page]) -> None:
        """Those with something to ask; small ones of a group together."""
        for group, specs in by_group(self.knowledge, on).items():
            asking = [s for s in specs if any(not q.optional for q in self._asked(on[s.id]))]
            parts = _packed(asking)
            for number, together in enumerate(parts, 1):
                alone = len(together) == 1
                id = together[0].id if alone else f"group:{group}" + (f":{number}" if number > 1 else "")
                # Called as its first step: who presses a step finds its words at the top of the page.
                self.page(id, _title(on[together[0].id]), [self._block(on[s.id]) for s in together])
                for spec in together:
                    page = on[spec.id]
                    asked = {q.id for q in self._asked(page)}
                    pressing = ("problem", "unsure")
                    states = [e.state for e in page.entries if e.question.id in asked or e.state in pressing]
                    self.step(spec.id, _title(page), _pressing(states), 1, id)

    def cards(self, pages: list[Page]) -> list[Block]:
        """A card for every activity that is on, in groups, and every section that promises something."""
        known = {p.id: p for p in pages}
        ordered = [s.id for specs in by_group(self.knowledge, known).values() for s in specs]
        ordered += [p.id for p in pages if not p.gate]
        return [
            Block(id, _title(known[id]), card=True, behind=tuple(q.id for q in _questions(known[id])))
            for id in ordered
            if has_card(id, self.knowledge, self.facts)
        ]

    def _asked(self, page: Page) -> list[Question]:
        return [q for q in _questions(page) if _is_asked(q, self.facts)]

    def _block(self, page: Page) -> Block:
        asked = [q.id for q in self._asked(page)]
        behind = tuple(q.id for q in _questions(page) if q.id not in asked)
        card = has_card(page.id, self.knowledge, self.facts)
        return Block(page.id, _title(page), tuple(asked), card, behind)


def _packed(specs: list[ActivitySpec]) -> list[list[ActivitySpec]]:
    """In order, so many together as have room. What is asked of everybody counts, so that no answer
    moves a question to another page."""
    parts: list[list[ActivitySpec]] = []
    room = 0
    for spec in specs:
        size = sum(q.cls == "fact" and not q.optional and q.when is None for q in spec.questions) or 1
        if not parts or size > room:
            parts.append([])
            room = ROOM
        parts[-1].append(spec)
        room -= size
    return parts


def _questions(page: Page) -> list[Question]:
    return [e.question for e in page.entries if e.question.id != page.gate]


def _is_asked(question: Question, facts: Facts) -> bool:
    """Whether a question stands on the page itself: facts of practice, and what nothing is proposed for.
    What we propose is accepted or changed on the card."""
    return question.cls == "fact" or interview.proposal_for(question, facts) is None


def _pressing(states: Iterable[str]) -> str:
    """The most pressing of the states; "none" where nothing must be answered and nothing is."""
    found = set(states)
    return next((s for s in ("problem", "open", "unsure", "done") if s in found), "none")


def _title(page: Page) -> str:
    return in_language(page.title, language())

"""How far the interview has come: pages, their state, the next question."""

from __future__ import annotations

from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import LocalText
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.values import dataclass
from policystudio.interview.facts import facts as facts_of
from policystudio.interview.openness import State, applies, refused_places, state
from policystudio.interview.order import Sheet, sheets


@dataclass(frozen=True, slots=True)
class Entry:
    """A question that applies and how it stands."""

    question: Question
    state: State


@dataclass(frozen=True, slots=True)
class Page:
    """A section or activity with the questions of it that apply.

    ``gate``: of an activity, else ""; it is the first entry. Counts are of entries: ``done`` of
    ``total``, where optional questions without an answer are in neither.
    """

    id: str
    title: LocalText
    entries: tuple[Entry, ...]
    gate: str = ""

    @property
    def state(self) -> State:
        """The most pressing state of its questions: problem, open, unsure, else done."""
        states = {entry.state for entry in self.entries}
        pressing: tuple[State, ...] = ("problem", "open", "unsure")
        return next((s for s in pressing if s in states), "done")

    @property
    def done(self) -> int:
        """How many questions are answered, accepted or proposed by law."""
        return sum(entry.state == "done" for entry in self.entries)

    @property
    def total(self) -> int:
        """How many questions there are to answer."""
        return sum(entry.state != "optional" for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Walk:
    """All pages in order."""

    pages: tuple[Page, ...]

    def count(self, *states: State) -> int:
        """How many questions stand in one of these states."""
        return sum(entry.state in states for page in self.pages for entry in page.entries)

    @property
    def done(self) -> int:
        """How many questions are answered, accepted or proposed by law."""
        return sum(page.done for page in self.pages)

    @property
    def total(self) -> int:
        """How many questions there are to answer."""
        return sum(page.total for page in self.pages)


def walk(
    profile: Profile, knowledge: Knowledge, settled: tuple[Facts, tuple[Issue, ...]] | None = None
) -> Walk:
    """All pages with the questions that apply. ``settled``: what `facts` gave, where it is at hand."""
    facts, issues = settled or facts_of(profile, knowledge)
    refused = refused_places(issues)

    def page(sheet: Sheet) -> Page:
        entries = tuple(
            Entry(asked.question, state(asked.question, profile, facts, refused))
            for asked in sheet.asked
            if applies(asked, facts)
        )
        return Page(sheet.id, sheet.title, entries, sheet.gate)

    return Walk(tuple(map(page, sheets(knowledge))))


def open_questions(profile: Profile, knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions to ask, in order: they apply and nobody answered them.

    Not among them: what is unsure, optional, refused, proposed by law, or accepted. Among them:
    what a kind of business assumed, and promises that nobody accepted.
    """
    pages = walk(profile, knowledge).pages
    return tuple(entry.question for page in pages for entry in page.entries if entry.state == "open")


def next_question(profile: Profile, knowledge: Knowledge, after: str = "") -> Question | None:
    """The first question to ask behind the question ``after``, else from the beginning; or None.

    Asked are open questions and those whose answers were refused.
    """
    entries = [entry for page in walk(profile, knowledge).pages for entry in page.entries]
    here = next((i + 1 for i, entry in enumerate(entries) if entry.question.id == after), 0)
    return next(
        (e.question for e in entries[here:] + entries[:here] if e.state in ("open", "problem")), None
    )  # fmt: skip

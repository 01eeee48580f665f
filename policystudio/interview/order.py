"""The order of the questionnaire: opening sections, activities, closing sections."""

from __future__ import annotations

from policystudio.domain.knowledge import ActivitySpec, Knowledge, Section
from policystudio.domain.pairs import LocalText
from policystudio.domain.questions import Question
from policystudio.domain.recalling import recalled
from policystudio.domain.values import dataclass

CLOSING = 50
"""Sections whose order is this or more come behind the activities: rights, publication."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it is asked: its page, and the gate that must be "yes" before."""

    question: Question
    page: str
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the questionnaire with all its questions, whether they apply or not.

    ``id``: of the section or activity. ``gate``: of an activity, else "".
    """

    id: str
    title: LocalText
    asked: tuple[Asked, ...]
    gate: str = ""


@recalled()
def sheets(knowledge: Knowledge) -> tuple[Sheet, ...]:
    """All pages in order: sections below `CLOSING`, activities, the other sections.

    Each group goes by its own numbers; equal ones by id.
    """
    sections = sorted(knowledge.sections.values(), key=lambda s: (s.order, s.id))
    activities = sorted(knowledge.activities.values(), key=lambda a: (a.order, a.id))
    opening = [_section(s) for s in sections if s.order < CLOSING]
    closing = [_section(s) for s in sections if s.order >= CLOSING]
    return (*opening, *map(_activity, activities), *closing)


def _section(section: Section) -> Sheet:
    return Sheet(section.id, section.title, tuple(Asked(q, section.id) for q in section.questions))


def _activity(activity: ActivitySpec) -> Sheet:
    gate = activity.gate
    behind = tuple(Asked(q, activity.id, gate.id) for q in activity.questions)
    return Sheet(activity.id, activity.noun, (Asked(gate, activity.id), *behind), gate.id)


@recalled()
def questionnaire(knowledge: Knowledge) -> tuple[Asked, ...]:
    """All questions in order."""
    return tuple(asked for sheet in sheets(knowledge) for asked in sheet.asked)


@recalled()
def order(knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of all questions in order, as answers are written in a profile."""
    return tuple(asked.question.id for asked in questionnaire(knowledge))

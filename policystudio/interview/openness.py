"""Which questions apply, how each stands, and what is still owed."""

from __future__ import annotations

from typing import Literal

from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.interview.answers import blank
from policystudio.interview.conditions import holds, names_of
from policystudio.interview.order import Asked, questionnaire
from policystudio.notation.evaluation import truth_of

State = Literal["done", "open", "unsure", "problem", "optional"]
"""``done``: answered, accepted or proposed by law. ``open``: not answered, or nobody confirmed
it. ``unsure``: "I don't know". ``problem``: the answer is not acceptable. ``optional``: not
answered and need not be."""


def applies(asked: Asked, facts: Facts) -> bool:
    """Whether a question is asked at all: its gate is "yes" and its condition holds."""
    if asked.gate and (asked.gate not in facts or truth_of(facts[asked.gate].value) is not True):
        return False
    return holds(asked.question.when, names_of(facts))


def state(question: Question, profile: Profile, facts: Facts, refused: frozenset[str]) -> State:
    """How a question that applies stands. ``refused``: places of errors that `facts` found."""
    if question.id in profile.unsure:
        return "unsure"
    if question.id in refused:
        return "problem"
    fact = facts.get(question.id)
    if fact is not None:
        return "open" if fact.how == "assumed" else "done"
    return "optional" if question.optional else "open"


def refused_places(issues: tuple[Issue, ...]) -> frozenset[str]:
    """The questions whose answers have errors."""
    return frozenset(issue.place for issue in issues if issue.severity == "error")


def missing(profile: Profile, knowledge: Knowledge, facts: Facts) -> tuple[Issue, ...]:
    """What is still owed, in order: ``answer.missing`` (error), ``answer.assumed`` and
    ``answer.unsure`` (warnings).

    Answers that were given and are not acceptable are not named again here. The values hold
    ``ask`` (words per language) and, for ``answer.unsure``, ``unknown``: where to look. Where many
    activities are assumed not to happen, one ``answer.assumed_no`` with their ``count`` stands for
    all, at the first of them: they are confirmed by one act.
    """
    owed = [asked for asked in questionnaire(knowledge) if applies(asked, facts)]
    gates = {activity.gate.id for activity in knowledge.activities.values()}
    absent = [a.question.id for a in owed if a.question.id in gates and _assumed_no(a.question.id, facts)]
    many = set(absent) if len(absent) > 1 else set()
    issues: list[Issue] = []
    for asked in owed:
        id = asked.question.id
        if id in many:
            if id == absent[0]:
                issues.append(Issue("warning", "answer.assumed_no", id, Pairs({"count": len(absent)})))
        elif (issue := _owed(asked.question, profile, facts)) is not None:
            issues.append(issue)
    return tuple(issues)


def _assumed_no(gate: str, facts: Facts) -> bool:
    fact = facts.get(gate)
    return fact is not None and fact.how == "assumed" and truth_of(fact.value) is False


def _owed(question: Question, profile: Profile, facts: Facts) -> Issue | None:
    if question.id in profile.unsure:
        values: Pairs[str, object] = Pairs({"ask": question.ask, "unknown": question.unknown})
        return Issue("warning", "answer.unsure", question.id, values)
    fact = facts.get(question.id)
    if fact is not None and fact.how != "assumed":
        return None
    asked: Pairs[str, object] = Pairs({"ask": question.ask})
    if fact is not None:
        return Issue("warning", "answer.assumed", question.id, asked)
    if question.optional or not blank(profile.answers.get(question.id)):
        return None
    return Issue("error", "answer.missing", question.id, asked)

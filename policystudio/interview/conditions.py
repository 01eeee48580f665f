"""Conditions of questions and proposals over what is known so far."""

from __future__ import annotations

from policystudio.domain.expressions import Expression
from policystudio.domain.facts import Fact, Facts
from policystudio.notation.evaluation import Names, evaluate, truth_of


def nothing(steps: tuple[str, ...]) -> Fact:
    """Knows no name at all."""
    return Fact(None)


def names_of(facts: Facts) -> Names:
    """The names ``f.<file>.<name>`` over facts; one that is not known names its question."""

    def name(steps: tuple[str, ...]) -> Fact:
        question = question_of(steps)
        return Fact(None) if question is None else facts.get(question, Fact(None, (question,)))

    return name


def question_of(steps: tuple[str, ...]) -> str | None:
    """The id of the question that ``f.<file>.<name>`` speaks of; None for any other name."""
    return f"{steps[1]}.{steps[2]}" if len(steps) == 3 and steps[0] == "f" else None


def holds(condition: Expression | None, names: Names) -> bool:
    """Whether a condition is true; an absent one is, an unknown one is not."""
    return condition is None or truth_of(evaluate(condition, names).value) is True

"""What the making of an item of the register reads: answers and conditions, each with its origins."""

from __future__ import annotations

from policystudio.domain.expressions import Expression
from policystudio.domain.facts import Fact, Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass
from policystudio.notation.evaluation import evaluate, truth_of


@dataclass(frozen=True, slots=True)
class PartContext:
    """What the making of a part needs beside its spec."""

    facts: Facts
    knowledge: Knowledge
    accepted: Pairs[tuple[str, str], str]
    language: str


def answer_fact(facts: Facts, question: str) -> Fact:
    """The fact of a question; one without a value, but with its origin, where it is open."""
    return facts.get(question) or Fact(None, (question,))


def held(condition: Expression | None, context: PartContext) -> Fact:
    """Whether a condition over answers holds, with what it read: None where nobody knows.

    An absent one holds.
    """
    if condition is None:
        return Fact(True, (), "fixed")
    fact = evaluate(condition, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))
    return Fact(truth_of(fact.value), fact.origins, fact.how)

"""Which question to walk to: only one that is asked can be answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policystudio.domain.clauses import Clause
from policystudio.domain.expressions import paths
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge, Requirement
from policystudio.domain.recalling import recalled
from policystudio.domain.register import Register
from policystudio.notation.evaluation import evaluate, truth_of
from policystudio.notation.names import Names


def nearest(questions: Iterable[str], facts: Facts, register: Register, knowledge: Knowledge) -> str:
    """The first of the questions that is asked; where none is, the first asked gate that keeps
    one of them closed; else ""."""
    wanted = tuple(dict.fromkeys(questions))
    names = Names(facts, register)
    gates = (_gate(id, knowledge) for id in wanted)
    return next((id for id in (*wanted, *gates) if _asked(id, names, facts, knowledge)), "")


def steering(requirement: Requirement, knowledge: Knowledge) -> Iterator[str]:
    """The questions that decide whether the sentences that meet a requirement stand."""
    for clause in _clauses(knowledge):
        if clause.when is not None and any(
            requirement.id in line.satisfies for block in clause.blocks for line in block.lines
        ):
            yield from (".".join(path[1:]) for path in paths(clause.when) if path[:1] == ("f",))


@recalled()
def _clauses(knowledge: Knowledge) -> tuple[Clause, ...]:
    return tuple(clause for topic in knowledge.topics.values() for clause in topic.clauses)


def _gate(id: str, knowledge: Knowledge) -> str:
    activity = knowledge.activities.get(id.partition(".")[0])
    return activity.gate.id if activity else ""


def _asked(id: str, names: Names, facts: Facts, knowledge: Knowledge) -> bool:
    question = knowledge.questions.get(id)
    if question is None:
        # Rows of the user's own and whole activities are always at hand.
        return bool(id)
    gate = _gate(id, knowledge)
    if gate and gate != id:
        opened = facts.get(gate)
        if opened is None or opened.value != "yes" or not _asked(gate, names, facts, knowledge):
            return False
    return question.when is None or truth_of(evaluate(question.when, names).value) is True

"""Traps of activities and sections: combinations of answers that are wrong, risky or too much for us."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge, Trap
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register
from policystudio.notation.evaluation import evaluate
from policystudio.notation.names import Names


def limits(facts: Facts, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """An issue for each trap whose condition is true; traps of activities only where they are on.

    ``limits.stop`` where the document is not ready while the trap holds.
    """
    names = Names(facts, register)
    for section in knowledge.sections.values():
        yield from _sprung(section.traps, names, "")
    for activity in register.activities:
        inner = Names(facts, register, activity)
        spec = knowledge.activities.get(activity.id)
        yield from _sprung(spec.traps if spec else (), inner, f"activity:{activity.id}")


def _sprung(traps: tuple[Trap, ...], names: Names, place: str) -> Iterator[Issue]:
    for trap in traps:
        fact = evaluate(trap.when, names)
        if fact.value is None or fact.value == "no" or not fact.value:
            continue
        where = trap.place or next((o for o in fact.origins if ":" not in o), place)
        yield Issue(
            trap.severity,
            "limits.stop" if trap.stop else trap.code,
            where,
            Pairs({"law": ", ".join(trap.law)}),
            message=trap.message,
        )

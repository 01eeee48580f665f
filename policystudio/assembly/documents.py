"""Which documents a register makes, and what of it each of them is about."""

from __future__ import annotations

from policystudio.domain.clauses import Outline
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.register import Item, Register, fields
from policystudio.domain.values import replace
from policystudio.notation.evaluation import evaluate, truth_of
from policystudio.notation.names import Names


def documents(facts: Facts, register: Register, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of the documents that these answers make, in the order of `Outline.order`.

    What only unconfirmed answers would make is not offered: an export would hold nothing.
    """
    return tuple(id for id, outline in knowledge.outlines.items() if _offered(outline, facts, register))


def _offered(outline: Outline, facts: Facts, register: Register) -> bool:
    if outline.when is not None:
        fact = evaluate(outline.when, Names(facts, register))
        if truth_of(fact.value) is not True or fact.how == "assumed":
            return False
    return not outline.activities or bool(_about(outline, register))


def _about(outline: Outline, register: Register) -> tuple[Item, ...]:
    return tuple(a for a in register.activities if a.id in outline.activities and not a.assumed)


def narrowed(register: Register, outline: Outline | None) -> Register:
    """The register as the document sees it: with the activities it is about, and their parts, alone."""
    if outline is None or not outline.activities:
        return register
    activities = tuple(a for a in register.activities if a.id in outline.activities)
    parts = tuple(part for activity in activities for part in activity.items("parts"))
    return Register(
        replace(
            register.root,
            fields=fields({**register.root.fields, "activities": activities, "parts": parts}),
        )
    )

"""Facts and knowledge → the register of processing activities."""

from __future__ import annotations

from typing import Any

from policystudio.domain.facts import Fact, Facts, How, weakest
from policystudio.domain.knowledge import ActivitySpec, Knowledge
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.register import Item, Register, fields
from policystudio.notation.evaluation import evaluate, merge, truth_of
from policystudio.register.own import definitions, own_activities
from policystudio.register.parts import PartContext, answer_fact, build_part, part_parties, parties_of
from policystudio.register.recipients import Served, cookies_of, recipients_of, transfers_of

FEW = 5
"""So many purposes can be read in one breath; more are named by their nouns."""


def build(
    facts: Facts, knowledge: Knowledge, accepted: Pairs[tuple[str, str], str], language: str
) -> Register:
    """The register: activities whose gate is yes, with parts, recipients, transfers, cookies.

    ``accepted``: the stamps of proposals the user accepted, by (activity, part). Words are in
    ``language``. Pure; the same arguments give the same value.
    """
    context = PartContext(facts, knowledge, accepted, language)
    activities: list[Item] = []
    served: Served = []
    for spec in knowledge.activities.values():
        gate = facts.get(spec.gate.id)
        if gate is None or gate.value != "yes":
            continue
        activity, parts = _activity(spec, context, gate)
        activities.append(activity)
        for part_spec, part in parts:
            served += [(activity, part, party, fact) for party, fact in part_parties(part_spec, context)]
        served += _on_instructions(spec, activity, context)
    for activity, part, receivers in own_activities(context):
        activities.append(activity)
        served += [(activity, part, party, fact) for party, fact in receivers]
    recipients = recipients_of(served, context)
    transfers = transfers_of(served, context)
    cookies = cookies_of(facts, knowledge, language)
    root = Item(
        "register",
        "register",
        fields(
            {
                "activities": tuple(activities),
                "parts": tuple(part for activity in activities for part in activity.items("parts")),
                "recipients": recipients,
                "transfers": transfers,
                "cookies": cookies,
                "cookie_categories": _categories(cookies),
                "definitions": definitions(facts),
                **_summaries(activities, recipients, transfers, context),
            }
        ),
    )
    return Register(root)


def _activity(spec: ActivitySpec, context: PartContext, gate: Fact) -> tuple[Item, list[tuple[Any, Item]]]:
    parts = [(p, part) for p in spec.parts if (part := build_part(spec, p, context, gate)) is not None]
    origins = gate.origins
    values = {
        "id": Fact(spec.id, (), "fixed"),
        "noun": Fact(in_language(spec.noun, context.language), origins, "fixed"),
        "so_that": Fact(in_language(spec.so_that, context.language), origins, "fixed"),
        "people": Fact(spec.people or None, origins, "fixed"),
        "role": Fact(spec.role, origins, "fixed"),
        "source": _source(spec, context, origins),
        "marketing": Fact("yes" if spec.marketing else "no", origins, "fixed"),
        "recipients": _receivers(spec, context),
        "parts": tuple(part for _, part in parts),
    }
    activity = Item("activity", spec.id, fields(values), spec.id, origins, gate.how == "assumed")
    return activity, parts


def _source(spec: ActivitySpec, context: PartContext, origins: tuple[str, ...]) -> Fact:
    """Where the data come from: sources with a condition count only where it holds."""
    held = {
        id: evaluate(condition, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))
        for id, condition in spec.source_when.items()
    }
    sources = tuple(id for id in spec.source if id not in held or held[id].value is True)
    return Fact(sources or None, merge(origins, *(fact.origins for fact in held.values())), "fixed")


def _receivers(spec: ActivitySpec, context: PartContext) -> Fact:
    """Who gets the data of an activity without parts, by name."""
    facts = [answer_fact(context.facts, question) for question in spec.recipients]
    names = [party.name for party, _ in parties_of(spec.recipients, context)]
    return Fact(tuple(dict.fromkeys(names)) or None, merge(*(f.origins for f in facts)), "answered")


def _on_instructions(spec: ActivitySpec, activity: Item, context: PartContext) -> Served:
    """Who receives data that we only handle for our customers: there is no part to hang it on."""
    data = {"data": Fact(spec.data or None, activity.existence, "fixed")}
    held = Item("part", f"{spec.id}.held", fields(data), spec.id, activity.existence, activity.assumed)
    return [(activity, held, party, fact) for party, fact in parties_of(spec.recipients, context)]


def _summaries(
    activities: list[Item], recipients: tuple[Item, ...], transfers: tuple[Item, ...], context: PartContext
) -> dict[str, Fact]:
    """What follows from the whole register.

    "no" is only said where every gate is answered: an activity nobody spoke of could change it.
    """
    gates = [
        context.facts.get(spec.gate.id) for spec in context.knowledge.activities.values() if _asked(spec, context)
    ]
    complete = all(gate is not None and gate.value in ("yes", "no") for gate in gates)
    all_origins = merge(*(gate.origins for gate in gates if gate is not None))
    parts = [part for activity in activities for part in activity.items("parts")]

    def yes_where(found: list[Item]) -> Fact:
        if found:
            return Fact("yes", merge(*(i.existence for i in found)), _how(found))
        return Fact("no" if complete else None, all_origins, "answered")

    def with_basis(code: str) -> list[Item]:
        return [p for p in parts if p.value("basis") == code]

    def texts(items: list[Item], field: str) -> Fact:
        values = tuple(dict.fromkeys(str(i.value(field)) for i in items if i.value(field)))
        return Fact(values or None, merge(*(i.existence for i in items)), _how(items))

    sources = tuple(
        dict.fromkeys(s for a in activities for s in (a.fact("source").value or ()) if s != "person")
    )
    # Of what is done on a customer's instructions the customer tells the purpose and the people.
    decided = [a for a in activities if a.value("role") != "processor"]
    people = tuple(dict.fromkeys(p for a in decided for p in a.fact("people").value or ()))
    return {
        "bases": texts(parts, "basis"),
        "consent": yes_where(with_basis("6.1.a")),
        "contract": yes_where(with_basis("6.1.b")),
        "duty": yes_where(with_basis("6.1.c")),
        "interests": yes_where(with_basis("6.1.f")),
        "marketing": yes_where([a for a in activities if a.value("marketing") == "yes"]),
        "sources": Fact(sources or None, merge(*(a.existence for a in activities)), _how(activities)),
        "roles": texts(list(recipients), "role"),
        "purposes": texts(decided, "so_that"),
        "people": Fact(people or None, merge(*(a.existence for a in decided)), _how(decided)),
        "nouns": texts(activities, "noun"),
        "many_activities": Fact("yes" if len(activities) > FEW else "no", all_origins, "answered"),
        "recipient_kinds": texts(list(recipients), "what"),
        "outside_eea": _outside(transfers, context.facts),
    }


def _asked(spec: ActivitySpec, context: PartContext) -> bool:
    """Whether the activity is asked about: a gate whose condition is false needs no answer."""
    if spec.gate.when is None:
        return True
    held = evaluate(spec.gate.when, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))
    return truth_of(held.value) is not False


def _categories(cookies: tuple[Item, ...]) -> Fact:
    """The categories of cookies in use, each once; nothing known where there is no cookie."""
    values = tuple(dict.fromkeys(str(c.value("category")) for c in cookies))
    return Fact(values or None, merge(*(c.existence for c in cookies)), _how(list(cookies)))


def _how(items: list[Item]) -> How:
    return weakest(["assumed" if i.assumed else "answered" for i in items])


def _outside(transfers: tuple[Item, ...], facts: Facts) -> Fact:
    if transfers:
        return Fact("yes", merge(*(t.existence for t in transfers)), _how(list(transfers)))
    return facts.get("people.outside_eea") or Fact(None, ("people.outside_eea",))

"""One activity's parts: basis × data × term, each field with where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policystudio.domain.expressions import paths
from policystudio.domain.facts import Fact, How, weakest
from policystudio.domain.knowledge import ActivitySpec, PartSpec
from policystudio.domain.pairs import LocalText, in_language
from policystudio.domain.register import Item, fields
from policystudio.domain.terms import Duration, Term
from policystudio.notation.evaluation import merge
from policystudio.register.context import PartContext, answer_fact, held
from policystudio.register.data import needed_data, same_data, used_data
from policystudio.register.services import Party, parties

ALL_DATA = "*"
"""In a service's list: whatever the activities use passes through it."""


def build_part(activity: ActivitySpec, spec: PartSpec, context: PartContext, gate: Fact) -> Item | None:
    """The part as an item; None where its condition does not hold (or is not known to)."""
    condition = held(spec.when, context)
    if condition.value is not True:
        return None
    existence = merge(gate.origins, condition.origins)
    assumed = "assumed" in (gate.how, condition.how)
    before = _part_before(activity, spec, context)
    id = f"{activity.id}.{spec.id}"
    law = Fact(spec.law or None, tuple(f"law:{p}" for p in spec.law), "fixed")
    data, own = used_data(spec, context)
    recipients = _recipients(spec, context)
    values = {
        "id": _fixed(id),
        "activity": _fixed(activity.id),
        "noun": _words(activity.noun, context, gate.origins),
        "kind": _fixed(spec.kind),
        "so_that": _words(spec.so_that or activity.so_that, context, gate.origins),
        "basis": Fact(spec.basis, gate.origins, "proposed"),
        "exception": Fact(spec.exception or None, gate.origins, "proposed"),
        "law": law,
        "grounds": Fact((f"VDAR {spec.basis}", *spec.law) if spec.law else None, law.origins, "fixed"),
        "interest": _words(spec.interest, context, gate.origins, "proposed"),
        "data": data,
        "own_data": own,
        "first": _fixed("no" if before else "yes"),
        "same_data": _fixed("yes" if before and same_data(before, spec, context) else "no"),
        "same_recipients": _fixed(
            "yes" if before and _same_recipients(before, spec, recipients, context) else "no"
        ),
        "needed": needed_data(spec, data, context),
        "obligatory": Fact(spec.obligatory or None, gate.origins, "proposed"),
        "consequence": _words(spec.consequence, context, gate.origins, "proposed"),
        "term": _term(activity, spec, context, gate),
        "term_law": _term_law(spec, context),
        "withdraw": _words(spec.withdraw, context, gate.origins, _promised(activity, spec, context)),
        **recipients,
    }
    return Item("part", id, fields(values), activity.id, existence, assumed)


def _same_recipients(before: PartSpec, spec: PartSpec, told: Mapping[str, Any], context: PartContext) -> bool:
    """Whether “the same” is shorter: a single recipient is named again just as easily."""
    names = told["recipients"].value
    fewer = any(_done_with(party, spec) for party, _ in parties_of(spec.recipients, context))
    return before.recipients == spec.recipients and not fewer and isinstance(names, tuple) and len(names) > 1


def _part_before(activity: ActivitySpec, spec: PartSpec, context: PartContext) -> PartSpec | None:
    """The part that stands before this one in the text, where there is one to lean on.

    A part that is only assumed is left out of an export, and what leans on it would hang in the air.
    """
    earlier = activity.parts[: activity.parts.index(spec)]
    before = next((p for p in reversed(earlier) if held(p.when, context).value is True), None)
    if before is None or held(spec.when, context).how == "assumed":
        return before
    return None if held(before.when, context).how == "assumed" else before


def part_parties(spec: PartSpec, context: PartContext) -> tuple[tuple[Party, Fact], ...]:
    """Who receives the part's data, each with the fact of the answer that names him."""
    found: list[tuple[Party, Fact]] = []
    for question in spec.recipients:
        counts = held(spec.recipient_when.get(question), context)
        if counts.value is True:
            there = parties_of((question,), context)
            found += [(p, _also(fact, [counts])) for p, fact in there if not _done_with(p, spec)]
    return tuple(found)


def _done_with(party: Party, spec: PartSpec) -> bool:
    """Whether a controller that got certain data for their use gets none of what we keep in our interest.

    One that may hold everything (a mailbox, a host) holds what is kept too.
    """
    certain = bool(party.data) and ALL_DATA not in party.data
    return spec.kind == "keep" and spec.basis == "6.1.f" and party.role == "controller" and certain


def parties_of(questions: tuple[str, ...], context: PartContext) -> tuple[tuple[Party, Fact], ...]:
    """Who is named in answers to questions of kind services, each with the fact of the answer."""
    found: list[tuple[Party, Fact]] = []
    for question in questions:
        fact = context.facts.get(question)
        if fact is not None and fact.value is not None:
            found += [(party, fact) for party in parties(fact.value, context.facts, context.knowledge)]
    return tuple(found)


def _fixed(value: Any) -> Fact:
    return Fact(value, (), "fixed")


def _words(text: LocalText, context: PartContext, origins: tuple[str, ...], how: How = "fixed") -> Fact:
    return Fact(in_language(text, context.language) or None, origins, how)


def _promised(activity: ActivitySpec, spec: PartSpec, context: PartContext) -> How:
    return "answered" if context.accepted.get((activity.id, spec.id)) == spec.stamp else "assumed"


def _term(activity: ActivitySpec, spec: PartSpec, context: PartContext, gate: Fact) -> Fact:
    if spec.term is None:
        return Fact(None, gate.origins)
    if not spec.term_question:
        return Fact(spec.term, gate.origins, _promised(activity, spec, context))
    fact = answer_fact(context.facts, spec.term_question)
    if not isinstance(fact.value, Duration):
        return Fact(None, fact.origins, fact.how)
    return Fact(Term(fact.value, spec.term.after, spec.term.until), fact.origins, fact.how)


def _term_law(spec: PartSpec, context: PartContext) -> Fact:
    """What explains the term: of the proposal in force, else as the part says.

    An answer that differs from the proposal is not explained by the proposal's law.
    """
    question = context.knowledge.questions.get(spec.term_question)
    if question is None or not question.proposals:
        return Fact(spec.term_law or None, (), "fixed")
    fact = answer_fact(context.facts, spec.term_question)
    for proposal in question.proposals:
        condition = held(proposal.when, context)
        if condition.value is not True:
            continue
        law = proposal.law or spec.term_law
        explains = bool(law) and fact.value == proposal.value
        return Fact(law if explains else None, merge(fact.origins, condition.origins), "fixed")
    return Fact(None, fact.origins, "fixed")


def _idle(id: str, context: PartContext) -> bool:
    """Whether a question does not apply: its condition is false, or its activity is off."""
    question = context.knowledge.questions.get(id)
    activity = context.knowledge.activities.get(id.partition(".")[0])
    gate = context.facts.get(activity.gate.id) if activity else None
    if gate is not None and gate.value == "no":
        return True
    return question is not None and held(question.when, context).value is False


def named(questions: tuple[str, ...], context: PartContext, spec: PartSpec | None = None) -> Fact:
    """The names of those whom the answers to questions of kind services name.

    Without any: a fact that names the questions which are open, else all of them. For a part,
    without those who get none of its data.
    """
    facts = [answer_fact(context.facts, question) for question in questions]
    found = parties_of(questions, context)
    parties_there = [p for p in found if spec is None or not _done_with(p[0], spec)]
    names = tuple(dict.fromkeys(party.named(context.language) for party, _ in parties_there))
    if not names:
        return Fact(None, _open(facts))
    given = [fact for fact in facts if fact.value is not None]
    return Fact(names, merge(*(f.origins for f in given)), weakest([f.how for f in given]))


def _recipients(spec: PartSpec, context: PartContext) -> dict[str, Fact | tuple[Item, ...]]:
    """Names of recipients, or that there is nobody: only where every question is answered."""
    counts = {id: held(spec.recipient_when.get(id), context) for id in spec.recipients}
    asked = tuple(id for id in spec.recipients if not _idle(id, context) and counts[id].value is not False)
    open_ = [counts[id] for id in asked if counts[id].value is None]
    facts = [answer_fact(context.facts, question) for question in asked]
    silent = Fact(None, _open([*facts, *open_]))
    yes = Fact("yes", merge(*(f.origins for f in facts)), weakest([f.how for f in facts]))
    known, told_of = context.knowledge.questions, zip(asked, facts, strict=True)
    must = [id for id, f in told_of if f.value is None and not (id in known and known[id].optional)]
    told = yes if facts and not open_ and not must else silent
    nobody = told if all(_names_nobody(id, asked, context) for id in asked) else silent
    there = named(tuple(id for id in asked if counts[id].value is True), context, spec)
    found = {"recipients": there, "nobody": nobody, "stays": told}
    return {name: _also(fact, list(counts.values())) for name, fact in found.items()}


def _also(fact: Fact, read: list[Fact]) -> Fact:
    """A fact that hangs on these conditions too; one without a value keeps what would tell it."""
    if fact.value is None:
        return fact
    how = weakest([fact.how, *(f.how for f in read)])
    return Fact(fact.value, merge(fact.origins, *(f.origins for f in read)), how)


def _open(facts: list[Fact]) -> tuple[str, ...]:
    """The questions that would tell: those without an answer, else all."""
    return merge(*(f.origins for f in facts if f.value is None)) or merge(*(f.origins for f in facts))


def _names_nobody(question: str, asked: tuple[str, ...], context: PartContext) -> bool:
    """Whether the answer to a question is that nobody receives the data.

    Software that the company runs itself is nobody either, where another question that is asked
    because of it tells on whose server it runs; else its host is somebody who was not named.
    """
    fact = answer_fact(context.facts, question)
    if not fact.value:
        return fact.value is not None
    services = [context.knowledge.services.get(id) for id in fact.value]
    if not all(service is not None and service.role == "none" for service in services):
        return False
    conditions = (context.knowledge.questions[id].when for id in asked if id in context.knowledge.questions)
    return any(("f", *question.split(".")) in paths(condition) for condition in conditions)

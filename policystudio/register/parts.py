"""One activity's parts: basis × data × term, each field with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.knowledge import ActivitySpec, Knowledge, PartSpec
from policystudio.domain.pairs import LocalText, Pairs, in_language
from policystudio.domain.register import Item, fields
from policystudio.domain.terms import Duration, Term
from policystudio.notation.evaluation import evaluate, merge, truth_of
from policystudio.register.services import Party, parties


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


def build_part(activity: ActivitySpec, spec: PartSpec, context: PartContext, gate: Fact) -> Item | None:
    """The part as an item; None where its condition does not hold (or is not known to)."""
    held = _held(spec, context)
    if held.value is not True:
        return None
    existence = merge(gate.origins, held.origins)
    before = _part_before(activity, spec, context)
    id = f"{activity.id}.{spec.id}"
    law = Fact(spec.law or None, (f"law:{spec.law[0]}",) if spec.law else (), "fixed")
    data, own = _data(spec, context)
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
        "interest": _words(spec.interest, context, gate.origins, "proposed"),
        "data": data,
        "own_data": own,
        "same_data": _fixed("yes" if before and before.data == spec.data else "no"),
        "same_recipients": _fixed("yes" if before and before.recipients == spec.recipients else "no"),
        "obligatory": Fact(spec.obligatory or None, gate.origins, "proposed"),
        "consequence": _words(spec.consequence, context, gate.origins, "proposed"),
        "term": _term(activity, spec, context, gate),
        "term_law": _term_law(spec, context),
        "withdraw": _words(spec.withdraw, context, gate.origins, _promised(activity, spec, context)),
        **recipients,
    }
    return Item("part", id, fields(values), activity.id, existence, gate.how == "assumed")


def _part_before(activity: ActivitySpec, spec: PartSpec, context: PartContext) -> PartSpec | None:
    """The part that stands before this one in the text, where there is one."""
    earlier = activity.parts[: activity.parts.index(spec)]
    return next((p for p in reversed(earlier) if _held(p, context).value is True), None)


def _held(spec: PartSpec, context: PartContext) -> Fact:
    """Whether the part's condition holds."""
    if spec.when is None:
        return _fixed(True)
    return evaluate(spec.when, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))


def part_parties(spec: PartSpec, context: PartContext) -> tuple[tuple[Party, Fact], ...]:
    """Who receives the part's data, each with the fact of the answer that names him."""
    return parties_of(spec.recipients, context)


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


def _data(spec: PartSpec, context: PartContext) -> tuple[Fact, Fact]:
    """Which data: ids of the vocabulary, and the user's own words beside them."""
    if not isinstance(spec.data, str):
        return Fact(spec.data or None, tuple(f"law:{p}" for p in spec.law), "fixed"), Fact(None)
    if not spec.data:
        return Fact(None), Fact(None)
    fact = answer_fact(context.facts, spec.data)
    ids = tuple(i for i in fact.value or () if not i.startswith("own:"))
    names = own_names(context.facts, "own.data")
    own = tuple(names[i] for i in fact.value or () if i in names)
    return (
        Fact(ids or None, fact.origins, fact.how),
        Fact(own or None, merge(fact.origins, ("own.data",)), fact.how),
    )


def own_names(facts: Facts, rows: str) -> dict[str, str]:
    """``own:<id>`` → name, of the rows the user described himself."""
    found = facts.get(rows)
    return {f"own:{row['id']}": str(row.get("name", "")) for row in (found.value if found else ()) or ()}


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
        if proposal.when is not None:
            held = evaluate(proposal.when, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))
            if held.value is not True:
                continue
            origins = merge(fact.origins, held.origins)
        else:
            origins = fact.origins
        law = proposal.law or spec.term_law
        return Fact(law if law and fact.value == proposal.value else None, origins, "fixed")
    return Fact(None, fact.origins, "fixed")


def _idle(id: str, context: PartContext) -> bool:
    """Whether a question does not apply: its condition is false, or its activity is off."""
    question = context.knowledge.questions.get(id)
    activity = context.knowledge.activities.get(id.partition(".")[0])
    gate = context.facts.get(activity.gate.id) if activity else None
    if gate is not None and gate.value == "no":
        return True
    if question is None or question.when is None:
        return False
    held = evaluate(question.when, lambda steps: answer_fact(context.facts, ".".join(steps[1:])))
    return truth_of(held.value) is False


def _recipients(spec: PartSpec, context: PartContext) -> dict[str, Fact | tuple[Item, ...]]:
    """Names of recipients, or that there is nobody: only where every question is answered."""
    asked = [question for question in spec.recipients if not _idle(question, context)]
    facts = [answer_fact(context.facts, question) for question in asked]
    origins = merge(*(f.origins for f in facts))
    how: How = "assumed" if any(f.how == "assumed" for f in facts) else "answered"
    names = tuple(dict.fromkeys(party.name for party, _ in part_parties(spec, context)))
    answered = bool(facts) and all(f.value is not None for f in facts)
    chosen = any(f.value for f in facts)
    return {
        "recipients": Fact(names or None, origins, how),
        "nobody": Fact("yes" if answered and not chosen else None, origins, how),
    }

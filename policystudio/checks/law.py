"""Terms below a statutory minimum or above what gives a reason; disputed readings of the law."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.document import Document
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue, Severity
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Proposal, Question
from policystudio.domain.register import Register
from policystudio.domain.terms import Duration, Term
from policystudio.notation.evaluation import evaluate, truth_of
from policystudio.notation.names import Names


def law(document: Document, facts: Facts, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """``law.below_minimum`` (error), ``law.longer_than_reason`` (warning where a law gives the
    reason for the proposed length, else a note) and ``law.contested`` (note)."""
    yield from _too_long(facts, register, knowledge)
    known = [a for item in register.activities if (a := knowledge.activities.get(item.id)) is not None]
    specs = {f"{activity.id}.{spec.id}": spec for activity in known for spec in activity.parts}
    for part in register.parts:
        spec = specs.get(part.id)
        term = part.fact("term")
        if spec is None or spec.least is None:
            continue
        if not isinstance(term.value, Term) or term.value.duration is None:
            continue
        if term.value.duration.days < spec.least.days:
            values = {"least": spec.least, "law": ", ".join(spec.law), "about": f" ({part.value('noun')})"}
            place = next((o for o in term.origins if ":" not in o), f"activity:{part.activity}")
            yield Issue("error", "law.below_minimum", place, Pairs(values))
    for sentence in document.sentences():
        if sentence.status == "contested":
            values = {"text": sentence.text, "law": ", ".join(sentence.law)}
            yield Issue("note", "law.contested", f"sentence:{sentence.key}", Pairs(values))


def _too_long(facts: Facts, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """Answers longer than what we would propose: data kept without a reason (VDAR 5(1)(e))."""
    names = Names(facts, register)
    for question in knowledge.questions.values():
        fact = facts.get(question.id)
        if fact is None or not isinstance(fact.value, Duration):
            continue
        proposal = _proposal(question, names)
        if proposal is None:
            continue
        if isinstance(proposal.value, Duration) and fact.value.days > proposal.value.days * 1.01:
            values = Pairs({"proposed": proposal.value, "law": ", ".join(proposal.law)})
            severity: Severity = "warning" if proposal.law else "note"
            yield Issue(severity, "law.longer_than_reason", question.id, values)


def _proposal(question: Question, names: Names) -> Proposal | None:
    held = (p for p in question.proposals if p.when is None or truth_of(evaluate(p.when, names).value))
    return next(held, None)

"""Terms below a statutory minimum, and clauses whose reading of the law is disputed."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.document import Document
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register
from policystudio.domain.terms import Term


def law(document: Document, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """``law.below_minimum`` (error) and ``law.contested`` (note)."""
    for part in register.parts:
        spec = next(
            p for p in knowledge.activities[part.activity].parts if f"{part.activity}.{p.id}" == part.id
        )
        term = part.fact("term")
        if spec.least is None or not isinstance(term.value, Term) or term.value.duration is None:
            continue
        if term.value.duration.days < spec.least.days:
            values = {"least": spec.least, "law": ", ".join(spec.law), "about": part.value("noun")}
            place = next((o for o in term.origins if ":" not in o), f"activity:{part.activity}")
            yield Issue("error", "law.below_minimum", place, Pairs(values))
    for sentence in document.sentences():
        if sentence.status == "contested":
            values = {"text": sentence.text, "law": ", ".join(sentence.law)}
            yield Issue("note", "law.contested", f"sentence:{sentence.key}", Pairs(values))

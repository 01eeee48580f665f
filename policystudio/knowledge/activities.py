"""Processing activities out of ``resources/activities``."""

from __future__ import annotations

from typing import Any, cast

from policystudio.domain.expressions import Expression
from policystudio.domain.knowledge import ActivitySpec, PartSpec
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Term
from policystudio.domain.values import replace
from policystudio.knowledge.questions import Vocabulary, read_question, read_trap
from policystudio.knowledge.reading import Table, as_duration, distinct
from policystudio.notation.faults import Fault
from policystudio.notation.stamps import stamp

# A task in the public interest (6.1.e) is for public bodies, and the program writes for companies.
_BASES = ("6.1.a", "6.1.b", "6.1.c", "6.1.d", "6.1.f")


def read_activity(table: Table, id: str, vocabulary: Vocabulary) -> ActivitySpec:
    """One activity. Raises Fault where a key is missing, unknown or out of its range."""
    purpose = table.table("purpose")
    gate = table.table("gate")
    if purpose is None or gate is None:
        raise Fault("proof.missing_key", table.file, key="purpose, gate")
    words = {
        language: Table(data, table.file, f"purpose.{language}") for language, data in purpose.data.items()
    }
    if "lv" not in words:
        raise Fault("proof.missing_key", table.file, key="purpose.lv")
    counts = _when_of(table, "recipient_when")
    spec = ActivitySpec(
        id=id,
        order=table.number("order"),
        role=table.one_of("role", ("controller", "processor", "joint"), "controller"),
        people=table.texts("people"),
        source=table.texts("source"),
        noun=Pairs({language: t.text("noun") for language, t in words.items()}),
        so_that=Pairs({language: t.text("so_that") for language, t in words.items()}),
        aim=Pairs({language: said for language, t in words.items() if (said := t.text("aim", ""))}),
        gate=read_question(gate, id, vocabulary, gate=True),
        questions=tuple(read_question(t, id, vocabulary) for t in table.tables("question")),
        parts=tuple(_part(t, counts) for t in table.tables("part")),
        traps=tuple(read_trap(t) for t in table.tables("trap")),
        marketing=table.flag("marketing"),
        source_when=_when_of(table, "source_when"),
        data=table.texts("data"),
        recipients=table.texts("recipients"),
        group=table.text("group", ""),
        file=table.file,
    )
    for words_table in words.values():
        words_table.done()
    table.done()
    names = [p.id for p in spec.parts] + [q.id.partition(".")[2] for q in (spec.gate, *spec.questions)]
    distinct(names, table.file)
    return spec


def _when_of(table: Table, key: str) -> Pairs[str, Expression]:
    """The conditions of sources or recipients by their id."""
    found = table.table(key)
    if found is None:
        return Pairs()
    conditions = {source: found.when(source) for source in found.data}
    found.done()
    return Pairs({source: condition for source, condition in conditions.items() if condition is not None})


def _part(table: Table, counts: Pairs[str, Expression]) -> PartSpec:
    data = table.get("data", (str, list), "")
    term, question = _term(table)
    part = PartSpec(
        id=table.text("id"),
        basis=cast(Any, table.one_of("basis", _BASES)),
        kind=cast(Any, table.one_of("kind", ("use", "keep"), "use")),
        when=table.when(),
        exception=table.text("exception", ""),
        law=table.texts("law"),
        so_that=table.local("so_that"),
        interest=table.local("interest"),
        data=data if isinstance(data, str) else table.texts("data"),
        needed=table.texts("needed"),
        without=table.texts("without"),
        obligatory=table.one_of("obligatory", ("", "law", "contract", "voluntary"), ""),
        consequence=table.local("consequence"),
        term=term,
        term_question=question,
        term_law=table.texts("term_law"),
        recipients=table.texts("recipients"),
        recipient_when=counts,
        withdraw=table.local("withdraw"),
        reason=table.local("reason"),
        least=table.duration("least"),
    )
    table.done()
    return replace(
        part, stamp=stamp(repr((part.basis, part.law, part.interest, part.term, part.term_question)))
    )


def _term(table: Table) -> tuple[Term | None, str]:
    """The term as proposed, and the id of the question that may tell another length."""
    words = table.table("term")
    if words is None:
        return None, ""
    question = words.text("question", "")
    length = {k: v for k, v in words.data.items() if k in ("count", "unit")}
    words.get("count", int, 0)
    words.get("unit", str, "")
    duration = as_duration(length, table.file, "term") if length else None
    term = Term(duration, words.text("after", ""), words.text("until", ""))
    words.done()
    if not (duration or question or term.until):
        raise Fault("proof.empty_term", table.file, key=table.text("id"))
    return term, question

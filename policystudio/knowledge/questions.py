"""Questions, sections of the interview and traps out of their tables."""

from __future__ import annotations

from typing import Any, cast

from policystudio.domain.knowledge import Section, Trap, Word
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import KINDS, Class, Kind, Option, Proposal, Question
from policystudio.knowledge.reading import Table, as_duration, distinct
from policystudio.notation.faults import Fault

Vocabulary = Pairs[str, Pairs[str, Word]]
_CLASSES = ("fact", "legal", "promise")


def read_question(table: Table, file_id: str, vocabulary: Vocabulary, *, gate: bool = False) -> Question:
    """One question. Its id must be ``<file_id>.<name>``; a row's id (``file_id`` "") is bare."""
    id = table.text("id")
    if (file_id and id.split(".") != [file_id, id.rpartition(".")[2]]) or (not file_id and "." in id):
        raise Fault("proof.question_id", table.file, key=id)
    name = table.get("vocabulary", str, "")
    question = Question(
        id=id,
        kind=cast(Kind, "yes-no" if gate else table.one_of("kind", KINDS)),
        ask=table.local("ask", required=True),
        cls=cast(Class, table.one_of("class", _CLASSES, "fact")),
        example=table.local("example"),
        why=table.local("why"),
        unknown=table.local("unknown"),
        law=table.texts("law"),
        when=table.when(),
        optional=table.flag("optional"),
        options=_options(table, name, vocabulary),
        vocabulary=name,
        category=table.text("category", ""),
        frame=table.local("frame"),
        proposals=tuple(_proposal(t) for t in table.tables("proposal")),
        rows=tuple(read_question(t, "", vocabulary) for t in table.tables("row")),
        max_length=table.number("max_length", 400),
        most=table.number("most", 100_000),
        steers_only=table.text("steers_only", ""),
        topic=table.local("topic"),
    )
    table.done()
    distinct((row.id for row in question.rows), table.file)
    if question.cls == "fact" and question.proposals:
        raise Fault("proof.fact_proposed", table.file, key=id)
    if question.kind in ("choice", "choices") and not question.options:
        raise Fault("proof.no_options", table.file, key=id)
    return question


def read_trap(table: Table) -> Trap:
    """One trap: a condition with words for the user."""
    when = table.when()
    if when is None:
        raise Fault("proof.missing_key", table.file, key="trap.when")
    trap = Trap(
        when=when,
        severity=cast(Any, table.one_of("severity", ("error", "warning", "note"))),
        message=table.local("message", required=True),
        place=table.text("place", ""),
        law=table.texts("law"),
        stop=table.flag("stop"),
        code=table.text("code", "limits.trap"),
    )
    table.done()
    return trap


def read_section(table: Table, id: str, vocabulary: Vocabulary) -> Section:
    """One section of questions outside activities."""
    section = Section(
        id=id,
        order=table.number("order"),
        title=table.local("title", required=True),
        questions=tuple(read_question(t, id, vocabulary) for t in table.tables("question")),
        traps=tuple(read_trap(t) for t in table.tables("trap")),
        page=table.text("page", ""),
    )
    table.done()
    distinct((q.id for q in section.questions), table.file)
    return section


def _options(table: Table, name: str, vocabulary: Vocabulary) -> tuple[Option, ...]:
    written = tuple(_option(t) for t in table.tables("option"))
    ids = table.texts("options")
    if not name:
        return written
    words = vocabulary.get(name)
    if words is None:
        raise Fault("proof.unknown_vocabulary", table.file, key=name)
    missing = [i for i in ids if i not in words]
    if missing:
        raise Fault("proof.unknown_word", table.file, key=", ".join(missing), vocabulary=name)
    return tuple(
        Option(id, Pairs({lang: " ".join(_label(words[id], lang)) for lang in words[id].forms}))
        for id in (ids or tuple(words))
    )


def _label(word: Word, language: str) -> tuple[str, ...]:
    found = word.form("nom", language) or (word.id,)
    return found if len(found) == 1 else (", ".join(found),)


def _option(table: Table) -> Option:
    option = Option(table.text("id"), table.local("label", required=True))
    table.done()
    return option


def _proposal(table: Table) -> Proposal:
    raw = table.get("value", (str, int, list, dict), ...)
    value: Any = raw
    if isinstance(raw, dict):
        value = as_duration(raw, table.file, f"{table.where}.value")
    elif isinstance(raw, list):
        value = table.texts("value")
    proposal = Proposal(value, table.when(), table.local("reason"), table.texts("law"))
    table.done()
    return proposal

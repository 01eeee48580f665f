"""Proof of names: everything that clauses and conditions read exists."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.clauses import Clause
from policystudio.domain.expressions import Const, Expression, Path, paths
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import FIELDS
from policystudio.knowledge.walking import (
    clauses,
    expressions,
    filters,
    lines,
    place_of,
    place_of_requirement,
)

OWN = ("own.services", "own.data", "own.activities")
"""Facts that come from rows the user described himself."""

_DEEPER = {"duration", "after", "until", "count", "unit"}
_CASES = ("nom", "gen", "dat", "acc", "loc")


def names(knowledge: Knowledge) -> Iterator[Issue]:
    """``proof.unknown_name``, ``proof.unknown_form``, ``proof.unknown_provision``,
    ``proof.not_a_list``: in clauses, questions, parts, traps and requirements."""
    for clause in clauses(knowledge):
        yield from _clause(clause, knowledge)
    for clause in knowledge.translations.values():
        yield from _clause(clause, knowledge, like=_latvian(clause, knowledge))
    for where, expression, kinds in conditions(knowledge):
        yield from _names(expression, knowledge, kinds, where)


def conditions(knowledge: Knowledge) -> Iterator[tuple[str, Expression, dict[str, str]]]:
    """Every condition outside clauses: where it stands, itself, and what ``a`` and ``p`` are."""
    for question in knowledge.questions.values():
        if question.when is not None:
            yield place_of(question.id, knowledge), question.when, {}
        for proposal in question.proposals:
            if proposal.when is not None:
                yield place_of(question.id, knowledge), proposal.when, {}
    for activity in knowledge.activities.values():
        for part in activity.parts:
            if part.when is not None:
                yield f"{activity.file}: {part.id}", part.when, {}
            for recipient, condition in part.recipient_when.items():
                yield f"{activity.file}: recipient {recipient}", condition, {}
        for source, condition in activity.source_when.items():
            yield f"{activity.file}: source {source}", condition, {}
        for trap in activity.traps:
            yield activity.file, trap.when, {"a": "activity"}
    for section in knowledge.sections.values():
        for trap in section.traps:
            yield f"resources/interview/{section.id}.toml", trap.when, {}
    for service in knowledge.services.values():
        for cookie in service.cookies:
            if cookie.when is not None:
                yield f"{service.file}: {cookie.name}", cookie.when, {}
    for outline in knowledge.outlines.values():
        if outline.when is not None:
            yield f"templates/outlines/{outline.document}.toml", outline.when, {}
    for requirement in knowledge.requirements.values():
        if requirement.when is not None:
            kind = "register" if requirement.per == "document" else requirement.per
            yield place_of_requirement(requirement.id), requirement.when, {"a": "activity", "p": kind}


def item_kind(path: Path, kinds: dict[str, str]) -> str:
    """The kind of item a list holds: "part" for ``a.parts``; "" where it is no list."""
    owner = {"r": "register", **kinds}.get(path.steps[0], "")
    said = FIELDS.get(owner, {}).get(path.steps[1], "") if len(path.steps) == 2 else ""
    return said[1:-1] if said.startswith("[") else ""


def _latvian(clause: Clause, knowledge: Knowledge) -> Clause | None:
    return next((c for c in clauses(knowledge) if c.id == clause.id), None)


def _kinds(clause: Clause, knowledge: Knowledge) -> dict[str, str]:
    topic = knowledge.topics[clause.topic]
    kinds = {"a": item_kind(topic.each, {})} if topic.each else {}
    if clause.each is not None and clause is not topic.head:
        kinds["p"] = item_kind(clause.each, kinds)
    return kinds


def _clause(clause: Clause, knowledge: Knowledge, like: Clause | None = None) -> Iterator[Issue]:
    master = like or clause
    if master.topic not in knowledge.topics:
        return
    kinds = _kinds(master, knowledge)
    if clause.each is not None and not item_kind(clause.each, kinds):
        yield _issue("proof.not_a_list", clause.file, name=".".join(clause.each.steps))
    if clause.activity and clause.activity not in knowledge.activities:
        yield _issue("proof.unknown_name", clause.file, name=clause.activity)
    if clause.gathers and clause.gathers not in knowledge.topics:
        yield _issue("proof.unknown_name", clause.file, name=clause.gathers)
    if clause.when is not None:
        yield from _names(clause.when, knowledge, kinds, clause.file)
    for line in lines(clause):
        where = f"{clause.file}:{line.source_line}"
        for expression in expressions(line.parts):
            yield from _names(expression, knowledge, kinds, where)
            yield from _filters(expression, knowledge, where)


def _names(
    expression: Expression, knowledge: Knowledge, kinds: dict[str, str], where: str
) -> Iterator[Issue]:
    for steps in paths(expression):
        if not _exists(steps, knowledge, kinds):
            yield _issue("proof.unknown_name", where, name=".".join(steps))


def _exists(steps: tuple[str, ...], knowledge: Knowledge, kinds: dict[str, str]) -> bool:
    if steps[0] == "f":
        id = ".".join(steps[1:3])
        known = id in knowledge.questions or id in OWN
        return known and len(steps) >= 3 and all(s in _DEEPER for s in steps[3:])
    owner = {"r": "register", **kinds}.get(steps[0])
    if owner is None or len(steps) < 2:
        return False
    said = FIELDS.get(owner, {}).get(steps[1], "[")  # a list is for `each`; as a value it is never known
    return not said.startswith("[") and all(s in _DEEPER for s in steps[2:])


def _filters(expression: Expression, knowledge: Knowledge, where: str) -> Iterator[Issue]:
    for used in filters(expression):
        if used.name == "words":
            yield from _forms(used.arguments, knowledge, where)
        elif used.name in ("term", "duration", "date", "cite"):
            if used.arguments and used.arguments[0] not in _CASES:
                yield _issue("proof.unknown_form", where, name=str(used.arguments[0]), word=used.name)
        if used.name == "cite" and isinstance(used.of, Const):
            cited = used.of.value if isinstance(used.of.value, tuple) else (used.of.value,)
            for id in map(str, cited):
                if id not in knowledge.provisions:
                    yield _issue("proof.unknown_provision", where, name=id)


def _forms(arguments: tuple[object, ...], knowledge: Knowledge, where: str) -> Iterator[Issue]:
    """Every entry of the vocabulary must have the form that the clause asks for."""
    if len(arguments) != 2 or arguments[0] not in knowledge.vocabulary:
        yield _issue("proof.unknown_form", where, name=str(arguments), word="words")
        return
    vocabulary, form = str(arguments[0]), str(arguments[1])
    entries = knowledge.vocabulary[vocabulary]
    found = [id for id, word in entries.items() if word.form(form, "lv")]
    if vocabulary == "events":  # an event is either "after" or "until"; each has its own form
        if not found:
            yield _issue("proof.unknown_form", where, name=form, word=vocabulary)
        return
    for id in entries:
        if id not in found:
            yield _issue("proof.unknown_form", where, name=form, word=f"{vocabulary}.{id}")


def _issue(code: str, where: str, **values: str) -> Issue:
    return Issue("error", code, where, Pairs(values))

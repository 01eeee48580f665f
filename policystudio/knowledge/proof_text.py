"""Proof of texts: tags hold to their words, every sentence has a reason, translations in step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policystudio.domain.clauses import Clause, Line
from policystudio.domain.issues import Issue, Severity
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.walking import (
    clauses,
    expressions,
    lines,
    place_of_requirement,
    static_text,
    topics_of,
)


def texts(knowledge: Knowledge) -> Iterator[Issue]:
    """``proof.unknown_requirement``, ``proof.tag_words``, ``proof.requirement_without_clause``,
    ``proof.no_reason``, ``proof.translation``."""
    tagged: dict[str, set[str]] = {}
    latvian = {clause.id: clause for clause in clauses(knowledge)}
    for clause in latvian.values():
        for id in (id for line in lines(clause) for id in line.satisfies):
            tagged.setdefault(id, set()).add(clause.topic)
        yield from _reasons(clause)
    for same in _by_topic([*latvian.values(), *knowledge.translations.values()]):
        yield from _tags(same, knowledge)
    topics = {id: topics_of(outline, knowledge) for id, outline in knowledge.outlines.items()}
    for requirement in knowledge.requirements.values():
        within = [topics[document] for document in requirement.documents if document in topics]
        if not all(
            tagged.get(requirement.id, set()) & topic for topic in within or [frozenset(knowledge.topics)]
        ):
            place = place_of_requirement(requirement.id)
            yield _issue("error", "proof.requirement_without_clause", place, requirement=requirement.id)
    for (language, id), clause in knowledge.translations.items():
        master = latvian.get(id)
        if master is None:
            yield _issue("error", "proof.translation", clause.file, reason="unknown clause")
            continue
        yield from _translation(clause, master, language)


def _by_topic(clauses: list[Clause]) -> list[list[Clause]]:
    """The clauses of each topic and language together."""
    found: dict[tuple[str, str], list[Clause]] = {}
    for clause in clauses:
        found.setdefault((clause.language, clause.topic), []).append(clause)
    return list(found.values())


def _tags(clauses: list[Clause], knowledge: Knowledge) -> Iterator[Issue]:
    """Tags of one topic: known, and held to their words.

    What a sentence will print is not known here, so a tagged sentence that prints something is
    held to its words where it is written (`checks.coverage`); the fixed ones are held here.
    """
    said: dict[str, list[Line]] = {}
    where: dict[str, str] = {}
    for clause in clauses:
        for line in lines(clause):
            for id in line.satisfies:
                said.setdefault(id, []).append(line)
                where.setdefault(id, f"{clause.file}:{line.source_line}")
    for id, tagged in said.items():
        requirement = knowledge.requirements.get(id)
        if requirement is None:
            yield _issue("error", "proof.unknown_requirement", where[id], requirement=id)
            continue
        if any(True for line in tagged for _ in expressions(line.parts)):
            continue
        text = " ".join(static_text(line.parts) for line in tagged)
        for pattern in requirement.words.get(clauses[0].language, ()):
            if not re.search(pattern, text, re.IGNORECASE):
                yield _issue("error", "proof.tag_words", where[id], requirement=id, pattern=pattern)


def _reasons(clause: Clause) -> Iterator[Issue]:
    """A fixed sentence needs a law; without one it must print or depend on something."""
    if clause.law or clause.when is not None or clause.each is not None:
        return
    for line in lines(clause):
        if not any(True for _ in expressions(line.parts)):
            yield _issue("error", "proof.no_reason", f"{clause.file}:{line.source_line}")


def _translation(clause: Clause, master: Clause, language: str) -> Iterator[Issue]:
    if clause.of != master.stamp:
        yield _issue("warning", "proof.translation", clause.file, reason=f"of is not {master.stamp}")
    ours, theirs = list(lines(clause)), list(lines(master))
    if len(ours) != len(theirs):
        yield _issue("error", "proof.translation", clause.file, reason="number of lines")
    elif any(a.satisfies != b.satisfies for a, b in zip(ours, theirs, strict=True)):
        yield _issue("error", "proof.translation", clause.file, reason="tags")


def _issue(severity: Severity, code: str, where: str, **values: str) -> Issue:
    return Issue(severity, code, where, Pairs(values))

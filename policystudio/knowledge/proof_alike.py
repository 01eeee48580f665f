"""Proof of sameness: no two clauses of a document say nearly the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from policystudio.domain.clauses import Clause, Line
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.reading import open_table
from policystudio.knowledge.walking import clauses, lines_of, static_text, topics_of
from policystudio.notation.faults import Fault

ALIKE = 0.7
"""Share of common words, of all words of two sentences, from which on they count as nearly the same."""

FEWEST = 5
"""Different words that a sentence has at least: shorter ones are alike by nature."""

STEM = 6
"""Letters that tell a word: its ending is left out, for in Latvian that is its case."""

EXCEPTIONS = "templates/alike.toml"
"""Pairs of clauses that may sound alike, each with its reason."""


def alike(knowledge: Knowledge, folder: Path) -> Iterator[Issue]:
    """``proof.alike``, as warnings: sentences of different clauses that a reader of one document
    could meet twice. ``proof.alike_no_more`` where an exception has nothing to except, and the
    faults of the file of exceptions."""
    excepted, faults = _exceptions(folder)
    yield from faults
    known = {clause.id for clause in clauses(knowledge)}
    for pair in excepted:
        for id in sorted(pair - known):
            yield _issue("error", "proof.unknown_id", EXCEPTIONS, kind="clause", id=id)
    met: set[frozenset[str]] = set()
    for (one, first), (other, second) in _pairs(knowledge):
        pair = frozenset({one.id, other.id})
        met.add(pair)
        if pair not in excepted:
            place = f"{other.file}:{second.source_line}"
            yield _issue("warning", "proof.alike", place, other=f"{one.file}:{first.source_line}")
    for pair in excepted:
        if pair not in met and pair <= known:
            yield _issue("warning", "proof.alike_no_more", EXCEPTIONS, clauses=", ".join(sorted(pair)))


def _pairs(knowledge: Knowledge) -> Iterator[tuple[tuple[Clause, Line], tuple[Clause, Line]]]:
    """Sentences of different clauses that stand in one document and are nearly the same."""
    together = [topics_of(outline, knowledge) for outline in knowledge.outlines.values()]
    said = []
    for clause in clauses(knowledge):
        # Titles, and the cells of a table, are short and alike because they are.
        for line in lines_of(clause, "paragraph", "item"):
            words = _words(static_text(line.parts))
            if len(words) >= FEWEST:
                said.append((clause, line, words))
    for (one, first, words), (other, second, others) in combinations(said, 2):
        if one.id == other.id or len(words & others) < ALIKE * len(words | others):
            continue
        if any(one.topic in topics and other.topic in topics for topics in together):
            yield (one, first), (other, second)


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"[^\W\d_]+", text.casefold()))


def _exceptions(folder: Path) -> tuple[list[frozenset[str]], list[Issue]]:
    """What the file of exceptions holds, and what is wrong with it; none where there is none."""
    file = folder / EXCEPTIONS
    found: list[frozenset[str]] = []
    if not file.is_file():
        return found, []
    try:
        table = open_table(file, folder)
        for row in table.tables("alike"):
            found.append(frozenset(row.texts("clauses")))
            if not row.text("reason").strip():
                raise Fault("proof.missing_key", EXCEPTIONS, key="reason")
            row.done()
        table.done()
    except Fault as fault:
        return found, [fault.issue()]
    return found, []


def _issue(severity: str, code: str, where: str, **values: str) -> Issue:
    return Issue("error" if severity == "error" else "warning", code, where, Pairs(values))

"""The clauses as files: how a line is set, so that texts of many hands look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from policystudio.domain.clauses import Choice, Clause, Fill, Inline, Text
from policystudio.domain.expressions import paths
from policystudio.domain.knowledge import Knowledge
from policystudio.knowledge.walking import clauses, lines


def _texts(parts: tuple[Inline, ...]) -> Iterator[str]:
    """Every piece of fixed words of a line, in all branches."""
    for part in parts:
        if isinstance(part, Text):
            yield part.text
        elif isinstance(part, Choice):
            for _, branch in part.branches:
                yield from _texts(branch)
            yield from _texts(part.otherwise)


def _all(knowledge: Knowledge) -> list[Clause]:
    return [*clauses(knowledge), *knowledge.translations.values()]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (r"[\"']", "typographic quotation marks"),
        (r" - ", "an en dash between spaces"),
        (r"  ", "one space"),
        (r"\N{NO-BREAK SPACE}", "non-breaking spaces come from filters"),
        (r"\.\.\.", "an ellipsis hides what should be said"),
        (r"[a-zāčēģīķļņšūž]/-?[a-zāčēģīķļņšūž]", "no forms parted by a slash"),
        (r"\b(?:jūs|jūsu|jums)\b", "Jūs with a capital"),
        (r"\b(?:sīkfail|kūkij|epast|mājaslap|telefona numur|Vispārējā)", "the field's own words"),
        (r"\besat \w+(?:is|usi|ies|usies)\b", "no participles with a gender"),
    ],
)
def test_letters_are_set_alike(knowledge: Knowledge, wrong: str, why: str) -> None:
    found = [
        f"{clause.file}: {text}"
        for clause in _all(knowledge)
        for line in lines(clause)
        for text in _texts(line.parts)
        if re.search(wrong, text)
    ]
    assert found == [], why


def test_one_sentence_a_line(knowledge: Knowledge) -> None:
    """A line holds one sentence, so that a trace and own wording mean just that one."""
    found = [
        f"{clause.file}: {text}"
        for clause in _all(knowledge)
        for line in lines(clause)
        for text in _texts(line.parts)
        if re.search(r"[a-zāčēģīķļņšūž]\. [A-ZĀČĒĢĪĶĻŅŠŪŽ]", text)
    ]
    assert found == []


def test_a_sentence_that_prints_nothing_rests_on_law(knowledge: Knowledge) -> None:
    for clause in clauses(knowledge):
        if any(not any(isinstance(p, Fill | Choice) for p in line.parts) for line in lines(clause)):
            assert clause.law, clause.file


def test_every_latvian_clause_has_a_title_and_a_pack(knowledge: Knowledge) -> None:
    assert [c.file for c in clauses(knowledge) if not c.title or not c.since] == []


NAMES = {"name", "entity", "to", "recipient", "recipients", "service"}
"""Last steps of the paths that print names of companies and services."""

GOVERNS = re.compile(r"\b(?:no|ar|uz|par|pie|pēc|bez|starp|kopā ar|nododam|nosūtām|lūdzam)\s$", re.IGNORECASE)
"""Words after which Latvian would want a case ending; a name has none."""


def _before_names(parts: tuple[Inline, ...], before: str = "") -> Iterator[str]:
    """The fixed words right before each printed name."""
    for part in parts:
        if isinstance(part, Text):
            before = part.text
        elif isinstance(part, Fill):
            if any(steps[-1] in NAMES for steps in paths(part.expression)):
                yield before
            before = ""
        else:
            for _, branch in part.branches:
                yield from _before_names(branch, before)
            yield from _before_names(part.otherwise, before)
            before = ""


def test_company_names_are_never_inflected(knowledge: Knowledge) -> None:
    """Names stand as subjects or behind a word that takes the ending (“uzņēmumam …”)."""
    found = [
        f"{clause.file}: {before}"
        for clause in clauses(knowledge)
        for line in lines(clause)
        for before in _before_names(line.parts)
        if GOVERNS.search(before)
    ]
    assert found == []

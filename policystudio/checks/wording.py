"""Doubtful words in what the user wrote himself: own wording, and free text that is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policystudio.checks.patterns import Pattern, doubts
from policystudio.checks.patterns_law import DENIED, LAW, STALE
from policystudio.checks.patterns_words import WORDS
from policystudio.domain.document import Document
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.register import Register
from policystudio.notation.names import Names

PATTERNS: tuple[Pattern, ...] = (*STALE, *LAW, *DENIED, *WORDS)
"""Every pattern, law first."""

GIVEN = frozenset({"company.name", "company.brand", "company.address", "website.addresses"})
"""Texts that are names or addresses: they are as they are, whatever words are in them."""

_SPOKEN_IN_OWN_ROWS = frozenset({"what", "noun", "so_that", "interest", "withdraw", "consequence", "after"})


def wording(document: Document, facts: Facts, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """``wording.…``, ``law.…`` and ``consistency.denied`` for each doubtful expression (`patterns`).

    Place: ``sentence:<key>`` for own wording; the question for an answer in the user's own words
    that some sentence prints. Our own clauses are not looked at: a test holds them to the same.
    """
    items = {item.id: item for item in (*register.parts, *register.recipients, *register.transfers)}
    activities = {activity.id: activity for activity in register.activities}
    described = " ".join(own_words("own.activities", facts, knowledge))
    patterns = tuple(p for p in PATTERNS if p.code != "wording.apart" or not p.found_in(described))
    for sentence in document.sentences():
        if sentence.own:
            names = Names(facts, register, activities.get(sentence.activity), items.get(sentence.item))
            yield from doubts(sentence.text, names, patterns, f"sentence:{sentence.key}")
    names = Names(facts, register)
    printed = dict.fromkeys(id for sentence in document.sentences() for id in sentence.facts)
    for id in printed:
        for text in own_words(id, facts, knowledge):
            yield from doubts(text, names, patterns, id)


def own_words(id: str, facts: Facts, knowledge: Knowledge) -> Iterator[str]:
    """What the user wrote in his own words as the answer to one question."""
    fact = facts.get(id)
    if fact is None or fact.how == "proposed" or id in GIVEN:
        return
    if id.startswith("own."):
        for row in fact.value or ():
            spoken = _SPOKEN_IN_OWN_ROWS | ({"name"} if id == "own.data" else set())
            yield from (str(value) for key, value in row.items() if key in spoken and isinstance(value, str))
        return
    question = knowledge.questions.get(id)
    if question is not None:
        yield from _texts(question, fact.value)


def _texts(question: Question, value: Any) -> Iterator[str]:
    if question.kind in ("text", "long-text") and isinstance(value, str):
        yield value
    if question.kind == "records":
        for row in value or ():
            for inner in question.rows:
                if isinstance(row, Pairs) and inner.id in row:
                    yield from _texts(inner, row[inner.id])

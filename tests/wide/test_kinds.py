"""Whoever starts from a kind of business, confirms what is likely and answers the rest has a whole policy.

What is asked is answered as the first owner would whose answers the program finds no fault with: from the
sample company where it answers the question, else with the first choice that brings no error.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from policystudio.domain.document import Heading, confirmed
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.interview.starters import start
from policystudio.knowledge import load
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

KNOWN = load()
KINDS = list(KNOWN.kinds)
OPEN = ("answer.missing", "answer.assumed", "answer.assumed_no")
MOST_ROUNDS = 12


def _values(question: Question) -> Iterator[Any]:
    """What an owner may answer, the likeliest first."""
    told = sample(KNOWN).answers.get(question.id)
    if told is not None:
        yield told
    ids = [option.id for option in question.options]
    match question.kind:
        case "yes-no":
            yield from ("yes", "no")
        case "choice":
            yield from ids
        case "choices":
            yield from ((id,) for id in ids)
        case "services":
            fits = [s for s in KNOWN.services.values() if s.category == question.category and s.nameable]
            yield from ((s.id,) for s in fits[:5])
            yield ()
        case "duration":
            yield Pairs({"count": 1, "unit": "years"})
        case "records":
            yield ()
        case _:
            yield "paraugu nosūtītu"


def _errors(made: Made) -> set[tuple[str, str]]:
    return {(i.code, i.place) for i in made.issues if i.severity == "error" and i.code not in OPEN}


def _answered(profile: Profile, question: Question) -> Profile:
    """The profile with the first answer to the question that brings no new error."""
    before = _errors(make(profile, KNOWN))
    tried = [profile.answer(question.id, value) for value in _values(question)]
    return next((p for p in tried if not _errors(make(p, KNOWN)) - before), tried[0])


@cache
def _owner(kind: str, form: str) -> Made:
    company = {id: value for id, value in sample(KNOWN).answers.items() if id.startswith("company.")}
    profile = start(kind, KNOWN).answer("style.form", form)
    for id, value in company.items():
        profile = profile.answer(id, value)
    profile = accept(profile, KNOWN).confirm()
    for _ in range(MOST_ROUNDS):
        made = make(accept(profile, KNOWN), KNOWN)
        asked = [i.place for i in made.issues if i.code in OPEN and i.place in KNOWN.questions]
        if not asked:
            break
        for id in dict.fromkeys(asked):
            profile = _answered(accept(profile, KNOWN), KNOWN.questions[id])
    return make(accept(profile, KNOWN), KNOWN)


@pytest.mark.parametrize("form", ["sections", "table"])
@pytest.mark.parametrize("kind", KINDS)
def test_from_the_starter_to_a_policy_without_errors(kind: str, form: str) -> None:
    made = _owner(kind, form)
    wrong = [(i.severity, i.code, i.place) for i in made.issues if i.severity == "error"]
    assert wrong == []
    assert not made.document.draft


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_likely_for_a_kind_stands_in_its_policy(kind: str) -> None:
    document = confirmed(_owner(kind, "sections").document)
    headings = {b.sentence.text for b in document.blocks if isinstance(b, Heading)}
    spoken = {s.activity for s in document.sentences()}
    likely = [KNOWN.activities[id] for id in KNOWN.kinds[kind].likely]
    asked = [a for a in likely if a.gate.when is None and a.role != "processor"]
    assert [a.id for a in asked if a.noun["lv"] not in headings or a.id not in spoken] == []

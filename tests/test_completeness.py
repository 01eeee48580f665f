"""Completeness that cannot be faked: sentences, answers and requirements hold each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from policystudio.checks.coverage import coverage, matrix
from policystudio.domain.document import Sentence, without
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

FORMS = ("sections", "table")

STEERING = {
    "style.form": "chooses between sections and a table: every sentence of the purposes changes its place",
}
"""Questions whose change is seen in the whole document, not at one sentence; with the reason."""


def _made(knowledge: Knowledge, form: str) -> Made:
    return make(sample(knowledge).answer("style.form", form), knowledge)


@pytest.mark.parametrize("form", FORMS)
def test_the_sample_meets_every_requirement(knowledge: Knowledge, form: str) -> None:
    made = _made(knowledge, form)
    assert [i for i in made.issues if i.severity == "error"] == []
    assert not made.document.draft
    applied = {
        requirement.id for requirement, _ in matrix("privacy-policy", made.register, made.facts, knowledge)
    }
    assert {"13.1.c", "13.1.d", "13.2.a", "13.2.e"} <= applied


@pytest.mark.parametrize("form", FORMS)
def test_removing_a_sentence_that_carries_a_requirement_is_noticed(knowledge: Knowledge, form: str) -> None:
    made = _made(knowledge, form)
    sentences = list(made.document.sentences())
    for sentence in (s for s in sentences if s.satisfies):
        left = without(made.document, frozenset({sentence.key}))
        found = {i.requirement for i in coverage(left, made.register, made.facts, knowledge)}
        for requirement in sentence.satisfies:
            if _applies(requirement, sentence, made, knowledge):
                others = [s for s in sentences if s is not sentence and requirement in s.satisfies]
                spared = any(
                    _same_item(sentence, other, knowledge.requirements[requirement].per) for other in others
                )
                assert requirement in found or spared, (
                    f"{sentence.key} carries {requirement}, nobody misses it"
                )


def _applies(requirement: str, sentence: Sentence, made: Made, knowledge: Knowledge) -> bool:
    """Whether the requirement applies to what the sentence speaks of."""
    return any(
        r.id == requirement and (r.per == "document" or item.id in (sentence.item, sentence.activity))
        for r, item in matrix("privacy-policy", made.register, made.facts, knowledge)
    )


def _same_item(one: Sentence, other: Sentence, per: str) -> bool:
    if per == "document":
        return True
    return one.activity == other.activity if per == "activity" else one.item == other.item


@pytest.mark.parametrize("form", FORMS)
def test_no_sentence_stands_without_a_reason(knowledge: Knowledge, form: str) -> None:
    for sentence in _made(knowledge, form).document.sentences():
        assert sentence.facts or sentence.because or sentence.law, sentence.key


def test_changing_any_answer_is_seen_at_a_sentence_or_an_issue(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    before = make(profile, knowledge)
    deaf = [
        question.id
        for question in knowledge.questions.values()
        if question.id in profile.answers and question.id not in STEERING
        if not any(
            _seen(question.id, before, make(other, knowledge))
            for other in _changes(question, profile, knowledge)
        )
    ]
    assert deaf == []


def _changes(question: Question, profile: Profile, knowledge: Knowledge) -> Iterator[Profile]:
    yield profile.forget(question.id)
    for value in _other_values(question, profile.answers[question.id], knowledge):
        yield profile.answer(question.id, value)


def _other_values(question: Question, now: Any, knowledge: Knowledge) -> list[Any]:
    ids = [o.id for o in question.options if o.id != now]
    match question.kind:
        case "yes-no":
            return ["no" if now == "yes" else "yes"]
        case "choice":
            return list(ids)
        case "choices":
            return [tuple(now)[1:], (*now, *(i for i in ids if i not in now))]
        case "services":
            return [(), tuple(s for s in knowledge.services if s not in now)[:1]]
        case "duration":
            return [Pairs({"count": 7, "unit": "months"})]
        case "date":
            return ["2030-01-01"]
    return ["cita atbilde"]


def _seen(question: str, before: Made, after: Made) -> bool:
    old = {s.key: s for s in before.document.sentences()}
    new = {s.key: s for s in after.document.sentences()}
    for key in old.keys() | new.keys():
        one, other = old.get(key), new.get(key)
        if one and other and one.text == other.text:
            continue
        if any(question in (*s.facts, *s.because) for s in (one, other) if s):
            return True
    return {i for i in before.issues if i.place == question} != {
        i for i in after.issues if i.place == question
    }

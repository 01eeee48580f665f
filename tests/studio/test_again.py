"""What is made after a change is what is made from nothing: nothing that was kept is used in vain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policystudio import paths
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.storage import profiles
from policystudio.studio.pipeline import Made, make

SAMPLES = ("e-veikals", "saas")


def sample(name: str) -> Profile:
    return profiles.load(paths.shipped() / "resources" / "samples" / f"{name}.policystudio")


def from_nothing(profile: Profile, knowledge: Knowledge, language: str = "lv") -> Made:
    """Other knowledge, though equal, is other knowledge: nothing kept is about it."""
    return make(profile, replace(knowledge), language=language)


def told(made: Made) -> tuple[object, ...]:
    return made.facts, made.register, made.document, made.issues


@pytest.mark.parametrize("name", SAMPLES)
def test_any_answer_may_go_and_come_back(knowledge: Knowledge, name: str) -> None:
    whole = sample(name)
    expected = told(from_nothing(whole, knowledge))
    for question in whole.answers:
        make(whole.forget(question), knowledge)
        assert told(make(whole, knowledge)) == expected, question


@pytest.mark.parametrize("name", SAMPLES)
def test_each_change_makes_what_nothing_kept_would(knowledge: Knowledge, name: str) -> None:
    steps = [sample(name)]
    for question in steps[0].answers:
        steps.append(steps[-1].forget(question))
    # First all of them in a row, as a user would: what is made from nothing makes an end of what is kept.
    made = [told(make(step, knowledge)) for step in steps]
    for number in range(0, len(steps), 4):
        assert made[number] == told(from_nothing(steps[number], knowledge)), number


def test_wording_acceptance_and_language_count_too(knowledge: Knowledge) -> None:
    profile = sample("e-veikals")
    key = next(s.key for s in make(profile, knowledge).document.sentences() if s.activity)
    words = Pairs({"runs": (Pairs({"text": "Citi vārdi."}),)})
    changes = (profile, replace(profile, wording=Pairs({key: words})), replace(profile, accepted=Pairs()))
    asked = [(changed, language) for changed in (*changes, profile) for language in ("lv", "en")]
    made = [told(make(changed, knowledge, language=language)) for changed, language in asked]
    for (changed, language), result in zip(asked, made, strict=True):
        assert result == told(from_nothing(changed, knowledge, language))

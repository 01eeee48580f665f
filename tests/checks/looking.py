"""What the tests of the checks share: the sample, changed a little, and the issues it then has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from policystudio import paths
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.notation.profiles import read_profile
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

CASES = Path(__file__).resolve().parent.parent / "cases"


def with_answers(knowledge: Knowledge, answers: Mapping[str, Any], without: tuple[str, ...] = ()) -> Profile:
    """The shipped sample with other answers; all its proposals accepted as they are then."""
    profile = sample(knowledge)
    for question, value in answers.items():
        profile = profile.answer(question, value)
    for question in without:
        profile = profile.forget(question)
    return accept(profile, knowledge)


def reworded(profile: Profile, key: str, text: str, **entry: Any) -> Profile:
    """The profile with own words for one sentence."""
    words = Pairs({"runs": (Pairs({"text": text}),), **entry})
    return replace(profile, wording=profile.wording.with_(key, words))


def issues(profile: Profile, knowledge: Knowledge, code: str, **arguments: Any) -> list[Issue]:
    """The issues whose code begins with ``code``."""
    return [i for i in make(profile, knowledge, **arguments).issues if i.code.startswith(code)]


def short(found: list[Issue]) -> list[tuple[str, str, str]]:
    """Severity, code and place of each: what the user sees first."""
    return [(i.severity, i.code, i.place) for i in found]


@cache
def profiles(knowledge: Knowledge) -> dict[str, Profile]:
    """The shipped samples and the companies of tests/cases, by name, everything accepted."""
    shipped = paths.shipped() / "resources" / "samples"
    files = [*sorted(shipped.glob("*.policystudio")), *sorted(CASES.glob("*/profile.policystudio"))]
    return {
        (file.parent.name if file.stem == "profile" else file.stem): accept(
            read_profile(file.read_text(encoding="utf-8")), knowledge
        ).confirm()
        for file in files
    }


FORMS = ("sections", "table")


@cache
def policies(knowledge: Knowledge) -> dict[str, Made]:
    """Every profile in both forms, as ``<name> in <form>``."""
    return {
        f"{name} in {form}": make(profile.answer("style.form", form), knowledge)
        for name, profile in profiles(knowledge).items()
        for form in FORMS
    }

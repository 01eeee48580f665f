"""The criteria by which others judge whether a policy is complete, asked of the bare text.

They are independent of our own requirements and tags: the words are looked for where a reader
would look. `tests/criteria.toml` restates them with their source.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from policystudio.domain.document import Document, Sentence, confirmed, without
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.register import Item
from policystudio.notation.evaluation import evaluate, truth_of
from policystudio.notation.expressions import condition
from policystudio.notation.names import Names
from policystudio.studio.pipeline import Made, make
from tests.checks.looking import FORMS, policies, with_answers

Criterion = dict[str, Any]
CRITERIA: dict[str, Criterion] = {
    c["id"]: c
    for c in tomllib.loads((Path(__file__).parent / "criteria.toml").read_text(encoding="utf-8"))["criterion"]
}
ASKED = {id: c for id, c in CRITERIA.items() if "never" not in c}


def _items(criterion: Criterion, made: Made) -> tuple[Item, ...]:
    return {
        "document": (made.register.root,),
        "activity": made.register.activities,
        "part": made.register.parts,
        "transfer": made.register.transfers,
    }[criterion.get("per", "document")]


def _applying(criterion: Criterion, made: Made) -> Iterator[Item]:
    """What the criterion is asked of."""
    activities = {a.id: a for a in made.register.activities}
    when = condition(criterion["when"]) if "when" in criterion else None
    for item in _items(criterion, made):
        activity = item if item.kind == "activity" else activities.get(item.activity)
        names = Names(made.facts, made.register, activity, item)
        if when is None or truth_of(evaluate(when, names).value) is True:
            yield item


def _said_of(item: Item, document: Document) -> str:
    """What the policy says of it, in one text."""

    def about(sentence: Sentence) -> bool:
        return item.kind == "register" or item.id in (sentence.item, sentence.activity)

    said = " ".join(s.text for s in document.sentences() if about(s))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def _unmet(criterion: Criterion, made: Made, document: Document) -> list[str]:
    return [
        f"{item.id} lacks “{need}”"
        for item in _applying(criterion, made)
        for need in criterion["needs"]
        if not re.search(need, _said_of(item, document), re.IGNORECASE)
    ]


EVERYTHING = {
    "company.dpo": "yes",
    "company.dpo_contact": "specialists@zala-plava.example",
    "others_data.takes": "yes",
    "others_data.whose": ("gift",),
    "others_data.data": ("name", "phone", "address"),
    "people.it": ("own:helper",),
}
HELPER = Pairs({
    "id": "helper", "name": "Helper", "entity": "Helper Ltd", "what": "palīdzības dienests",
    "country": "IN", "role": "processor", "data": ("name", "email"), "mechanism": "scc",
})  # fmt: skip


def _everything(knowledge: Knowledge) -> Profile:
    """The sample, and with it all that the criteria make conditions on."""
    profile = with_answers(knowledge, EVERYTHING)
    return replace(profile, own=profile.own.with_("services", (*profile.own["services"], HELPER)))


def _all(knowledge: Knowledge) -> dict[str, Made]:
    full = {
        f"everything in {f}": make(_everything(knowledge).answer("style.form", f), knowledge) for f in FORMS
    }
    return {**policies(knowledge), **full}


@pytest.mark.parametrize("id", ASKED)
def test_every_policy_meets_it_wherever_it_applies(id: str, knowledge: Knowledge) -> None:
    unmet = {
        name: lacking
        for name, made in _all(knowledge).items()
        if (lacking := _unmet(CRITERIA[id], made, confirmed(made.document)))
    }
    assert unmet == {}, CRITERIA[id]["says"]


@pytest.mark.parametrize("id", ASKED)
def test_it_applies_somewhere_and_would_be_missed(id: str, knowledge: Knowledge) -> None:
    """A criterion that nothing can fail proves nothing."""
    made = make(_everything(knowledge), knowledge)
    assert list(_applying(CRITERIA[id], made))
    needs = [re.compile(need, re.IGNORECASE) for need in CRITERIA[id]["needs"]]
    telling = [
        s.key
        for s in made.document.sentences()
        if any(n.search(s.text.replace("\N{NO-BREAK SPACE}", " ")) for n in needs)
    ]
    assert _unmet(CRITERIA[id], made, without(made.document, frozenset(telling)))


def test_all_23_are_there_and_what_is_left_out_has_a_reason() -> None:
    assert list(CRITERIA) == [f"C{n}" for n in range(1, 24)]
    assert {id for id, c in CRITERIA.items() if "never" in c} == {"C8", "C22", "C23"}
    assert all(c["level"] in ("violation", "warning") and c["says"] for c in CRITERIA.values())


def test_a_requirement_of_ours_stands_behind_each(knowledge: Knowledge) -> None:
    """So that a gap is told to the user before anybody else finds it."""
    covered = {id for requirement in knowledge.requirements.values() for id in requirement.criteria}
    assert covered == set(ASKED)

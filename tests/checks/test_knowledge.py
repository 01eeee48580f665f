"""Doubts about the catalogue itself, told once and where they can be settled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.messages import sentence
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, short, with_answers


def _doubtful(knowledge: Knowledge, id: str, **changes: Any) -> Knowledge:
    service = replace(knowledge.services[id], **changes)
    return replace(knowledge, services=knowledge.services.with_(id, service))


@pytest.mark.parametrize(
    "changes", [{"confidence": "low"}, {"entity": ""}, {"status": "closed"}, {"status": "avoid"}]
)
def test_a_service_whose_company_is_not_known_is_not_named_but_asked_for(
    changes: dict[str, str], knowledge: Knowledge
) -> None:
    doubtful = _doubtful(knowledge, "mailerlite", **changes)
    profile = sample(knowledge)
    assert short(issues(profile, doubtful, "knowledge.ask_company")) == [
        ("error", "knowledge.ask_company", "newsletter.tool")
    ]
    assert "MailerLite" not in " ".join(s.text for s in make(profile, doubtful).document.sentences())


def test_a_likely_company_is_named_and_noted_once(knowledge: Knowledge) -> None:
    found = [
        i
        for i in issues(sample(knowledge), knowledge, "knowledge.medium")
        if i.values["service"] == "Mozello"
    ]
    assert short(found) == [("note", "knowledge.medium_confidence", "website.host")]
    assert "Mozello" in " ".join(s.text for s in make(sample(knowledge), knowledge).document.sentences())


def test_software_of_ones_own_has_no_company_to_doubt(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"website.host": ("woocommerce", "hostnet")})
    assert "woocommerce" not in {
        str(i.values["service"]).lower() for i in issues(profile, knowledge, "knowledge")
    }


def _helper(country: str, **more: Any) -> Pairs[str, Any]:
    row = {"id": "helper", "name": "Helper", "entity": "Helper Inc.", "what": "palīdzības dienests"}
    return Pairs({**row, "country": country, "role": "processor", "data": ("name",), **more})


def _helped(knowledge: Knowledge, row: Pairs[str, Any]) -> Profile:
    profile = with_answers(knowledge, {"people.it": ("own:helper",)})
    return replace(profile, own=profile.own.with_("services", (*profile.own["services"], row)))


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (_helper("US"), False),
        (_helper("IN"), False),
        (_helper("IN", mechanism="scc"), True),
        (_helper("US", mechanism="dpf"), True),
        (_helper("GB"), True),
        (_helper("EE"), True),
    ],
    ids=["US", "India", "India, clauses", "US, framework", "adequate country", "EEA"],
)
def test_what_leaves_the_area_needs_a_mechanism(
    row: Pairs[str, Any], named: bool, knowledge: Knowledge
) -> None:
    profile = _helped(knowledge, row)
    expected = [] if named else [("error", "consistency.no_mechanism", "people.it")]
    assert short(issues(profile, knowledge, "consistency.no_mechanism")) == expected
    assert make(profile, knowledge).document.draft is not named


def test_nothing_is_doubted_that_nobody_picked(knowledge: Knowledge) -> None:
    assert issues(Profile(), knowledge, "knowledge") == []


def test_the_country_is_called_by_its_name(knowledge: Knowledge) -> None:
    (issue,) = issues(_helped(knowledge, _helper("IN")), knowledge, "consistency.no_mechanism")
    assert "(Indija)" in sentence(issue, "lv")
    assert "to India" in sentence(issue, "en")


def test_a_doubtful_service_of_an_own_activity_is_asked_for_too(knowledge: Knowledge) -> None:
    row = Pairs(
        {
            "id": "club",
            "noun": "Klubs",
            "so_that": "vestu kluba sarakstu",
            "people": ("customers",),
            "source": ("person",),
            "data": ("name",),
            "basis": "6.1.b",
            "obligatory": "contract",
            "consequence": "klubā nevaram uzņemt",
            "ends": "after",
            "keep": Pairs({"count": 1, "unit": "years"}),
            "after": "izstāšanās",
            "recipients": ("mailchimp",),
            "marketing": "no",
        }
    )
    profile = sample(knowledge)
    profile = replace(profile, own=profile.own.with_("activities", (row,)))
    doubtful = _doubtful(knowledge, "mailchimp", confidence="low")
    assert short(issues(profile, doubtful, "knowledge.ask_company")) == [
        ("error", "knowledge.ask_company", "own.activities")
    ]

"""Where doubtful words are looked for: in what the user wrote and the policy prints, nowhere else."""

from __future__ import annotations

from dataclasses import replace

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.messages import hint, sentence
from tests.checks.looking import issues, reworded, short, with_answers

VAGUE = "Dati var tikt nodoti kurjeram."


def test_names_and_addresses_are_as_they_are(knowledge: Knowledge) -> None:
    profile = with_answers(
        knowledge,
        {
            "company.name": "SIA “Sīkfailu partneri un citi”",
            "company.brand": "Dažādi cepumi",
            "company.address": "Blaumaņa iela 11, Rīga, LV-1011",
            "website.addresses": "twitter-email.example",
        },
    )
    assert short(issues(profile, knowledge, "wording")) == []
    assert short(issues(profile, knowledge, "law.stale")) == []


def test_an_answer_that_no_sentence_prints_is_left_alone(knowledge: Knowledge) -> None:
    """It may hold what it likes: nobody reads it."""
    profile = with_answers(knowledge, {"company.dpo_contact": VAGUE})
    assert short(issues(profile, knowledge, "wording")) == []
    shown = with_answers(knowledge, {"company.dpo": "yes", "company.dpo_contact": f"dati@a.example. {VAGUE}"})
    assert short(issues(shown, knowledge, "wording.vague")) == [
        ("warning", "wording.vague", "company.dpo_contact")
    ]


def test_own_words_for_a_sentence_that_does_not_stand_are_left_alone(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"company.dpo": "no"})
    assert issues(reworded(profile, "controller.dpo:1", VAGUE), knowledge, "wording.vague") == []


def test_own_words_for_all_items_of_a_clause_are_reported_at_each(knowledge: Knowledge) -> None:
    profile = reworded(with_answers(knowledge, {}), "activity.basis_contract:1", VAGUE)
    places = [i.place for i in issues(profile, knowledge, "wording.vague")]
    assert "sentence:activity.basis_contract:1@orders.contract" in places
    assert "sentence:activity.basis_contract:1@payments.payment" in places


def test_services_in_the_users_words_are_read_but_not_their_names(knowledge: Knowledge) -> None:
    row = Pairs(
        {
            "id": "accountant",
            "name": "Partneri un citi",
            "entity": "SIA “Trešās personas”",
            "what": "dažādi sadarbības partneri",
            "country": "LV",
            "role": "processor",
        }
    )
    profile = replace(with_answers(knowledge, {}), own=Pairs({"services": (row,)}))
    found = issues(profile, knowledge, "wording")
    assert {i.place for i in found} == {"own.services"}
    assert {i.values["found"] for i in found} == {"dažādi", "sadarbības partneri"}


CAMERAS = Pairs(
    {
        "id": "cameras",
        "noun": "Videonovērošana",
        "so_that": "sargātu veikalu pret zādzībām",
        "people": ("customers",),
        "source": ("person",),
        "data": (),
        "basis": "6.1.f",
        "interest": "aizsargāt preces",
        "obligatory": "voluntary",
        "consequence": "veikalā ienākt nevar",
        "ends": "after",
        "keep": Pairs({"count": 7, "unit": "days"}),
        "after": "ieraksta",
        "recipients": (),
        "marketing": "no",
    }
)


def test_a_purpose_in_passing_is_doubtful_until_it_is_described(knowledge: Knowledge) -> None:
    profile = reworded(with_answers(knowledge, {}), "controller.sites:1", "Veikalā ir videonovērošana.")
    assert short(issues(profile, knowledge, "wording.apart")) == [
        ("warning", "wording.apart", "sentence:controller.sites:1")
    ]
    described = replace(profile, own=profile.own.with_("activities", (CAMERAS,)))
    assert issues(described, knowledge, "wording.apart") == []


def test_what_is_said_names_the_words_the_reason_and_the_cure(knowledge: Knowledge) -> None:
    profile = reworded(Profile(answers=with_answers(knowledge, {}).answers), "controller.sites:1", VAGUE)
    (issue,) = issues(profile, knowledge, "wording.vague")
    assert "“var tikt”" in sentence(issue, "en")
    assert "does not learn" in sentence(issue, "en")
    assert "“nododam”" in hint(issue, "en")

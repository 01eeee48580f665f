"""Activities that the user describes himself stand in the policy like all others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio.domain.document import confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.register import FIELDS
from policystudio.domain.terms import Duration, Term
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

CONTEST: dict[str, Any] = {
    "id": "contest",
    "noun": "Fotokonkurss",
    "so_that": "rīkotu fotokonkursu",
    "people": ("customers",),
    "data": ("name", "email", "own:photo"),
    "basis": "6.1.b",
    "obligatory": "contract",
    "consequence": "konkursā piedalīties nevar",
    "keep": Pairs({"count": 6, "unit": "months"}),
    "after": "konkursa beigām",
    "recipients": (),
    "marketing": "no",
}
INTERESTS = {"basis": "6.1.f", "interest": "parādīt, kā lieto mūsu preces"}
CONSENT = {
    "basis": "6.1.a", "withdraw": "rakstot mums", "obligatory": None, "ends": "withdrawal",
    "keep": None, "after": None,
}  # fmt: skip


def _profile(knowledge: Knowledge, **changes: Any) -> Profile:
    profile = sample(knowledge)
    row = Pairs({k: v for k, v in {**CONTEST, **changes}.items() if v is not None})
    photo = Pairs({"id": "photo", "name": "konkursa fotogrāfija"})
    return replace(profile, own=profile.own.with_("activities", (row,)).with_("data", (photo,)))


def _made(knowledge: Knowledge, form: str = "sections", **changes: Any) -> Made:
    return make(_profile(knowledge, **changes).answer("style.form", form), knowledge)


def _said(made: Made) -> str:
    about = "own:contest"
    sentences = confirmed(made.document).sentences()
    return " ".join(s.text for s in sentences if s.activity == about or s.item.startswith(about)).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_the_activity_and_its_part_hold_what_the_user_said(knowledge: Knowledge) -> None:
    register = _made(knowledge).register
    activity = next(a for a in register.activities if a.id == "own:contest")
    (part,) = activity.items("parts")
    assert activity.value("noun") == "Fotokonkurss"
    assert activity.value("so_that") == "lai rīkotu fotokonkursu"
    assert activity.value("source") == ("person",)
    assert (part.value("data"), part.value("own_data")) == (("name", "email"), ("konkursa fotogrāfija",))
    assert part.value("term") == Term(Duration(6, "months"), "own:konkursa beigām")
    assert part.value("nobody") == "yes"
    assert {origin for fact in ("basis", "term", "data") for origin in part.fact(fact).origins} == {
        "own.activities"
    }
    assert set(part.fields) <= set(FIELDS["part"])
    assert set(activity.fields) <= set(FIELDS["activity"])


@pytest.mark.parametrize("form", ["sections", "table"])
@pytest.mark.parametrize("changes", [{}, INTERESTS, CONSENT, {"obligatory": "voluntary"}])
def test_it_meets_every_requirement(changes: dict[str, Any], form: str, knowledge: Knowledge) -> None:
    made = _made(knowledge, form, **changes)
    assert [(i.code, i.place, i.requirement) for i in made.issues if i.severity == "error"] == []
    assert not made.document.draft


def test_the_users_words_stand_in_whole_sentences(knowledge: Knowledge) -> None:
    said = _said(_made(knowledge))
    assert "Lai rīkotu fotokonkursu, lietojam Jūsu vārdu, uzvārdu un e-pasta adresi." in said
    assert "Lietojam arī šādus datus: konkursa fotogrāfija." in said
    assert "Bez šiem datiem konkursā piedalīties nevar." in said
    assert "6 mēnešus pēc konkursa beigām." in said


def test_consent_that_ends_when_it_is_withdrawn(knowledge: Knowledge) -> None:
    said = _said(_made(knowledge, **CONSENT))
    assert "Piekrišanu varat atsaukt jebkurā brīdī rakstot mums." in said
    assert "līdz atsaucat piekrišanu." in said
    assert "Piekrist nav obligāti: bez piekrišanas konkursā piedalīties nevar." in said


def test_lai_is_not_said_twice(knowledge: Knowledge) -> None:
    register = _made(knowledge, so_that="lai rīkotu konkursu").register
    assert (
        next(a for a in register.activities if a.id == "own:contest").value("so_that")
        == "lai rīkotu konkursu"
    )


def test_only_data_in_own_words_are_data_too(knowledge: Knowledge) -> None:
    made = _made(knowledge, data=("own:photo",))
    assert "konkursa fotogrāfija" in _said(made)
    assert [i.requirement for i in made.issues if i.severity == "error"] == []


def test_its_recipients_are_named_and_its_people_counted(knowledge: Knowledge) -> None:
    made = _made(knowledge, recipients=("mailchimp",), people=("contacts",))
    recipient = next(r for r in made.register.recipients if r.id == "mailchimp")
    assert recipient.value("activities") == ("Fotokonkurss",)
    assert any(t.value("recipient") == "Mailchimp" for t in made.register.transfers)
    assert "contacts" in (made.register.root.value("people") or ())  # type: ignore[operator]


def test_marketing_of_the_users_own_can_be_objected_to(knowledge: Knowledge) -> None:
    profile = _profile(knowledge, **INTERESTS, marketing="yes")
    for gate in ("newsletter.sends", "cart_reminders.sends"):
        profile = profile.answer(gate, "no")
    made = make(profile, knowledge)
    assert made.register.root.value("marketing") == "yes"
    assert any("21.2" in s.satisfies for s in made.document.sentences())


def test_a_row_without_a_term_leads_back_to_the_row(knowledge: Knowledge) -> None:
    made = _made(knowledge, after=None)
    assert ("answer.row_missing", "own.activities") in {(i.code, i.place) for i in made.issues}
    assert "Fotokonkurss" not in _said(made)

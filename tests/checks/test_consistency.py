"""Answers that are possible one by one and do not fit each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.messages import sentence
from tests.checks.looking import issues, short, with_answers


@pytest.mark.parametrize(
    ("date", "today", "expected"),
    [
        ("2018-05-24", "", [("error", "consistency.date_too_early", "publication.effective")]),
        ("2018-05-25", "", []),
        ("2026-12-01", "2026-11-22", []),
        ("2027-06-30", "2026-11-22", []),
        ("2062-12-01", "2026-11-22", [("warning", "consistency.date_far", "publication.effective")]),
        ("2062-12-01", "", []),
        ("2026-12-01", "2031-01-01", []),
    ],
    ids=lambda value: str(value),
)
def test_the_date_of_effect(date: str, today: str, expected: list[object], knowledge: Knowledge) -> None:
    """A date in the future is as it should be; one before the Regulation, or decades away, is a slip."""
    profile = with_answers(knowledge, {"publication.effective": date})
    assert short(issues(profile, knowledge, "consistency.date", today=today)) == expected


@pytest.mark.parametrize(
    ("contact", "reachable"),
    [
        ("Jānis Bērziņš", False),
        ("mūsu jurists, darba dienās", False),
        ("specialists@zala-plava.example", True),
        ("Anna Kalna, +371 20 000 001", True),
        ("Parauga iela 2, Rīga, LV-1001", True),
    ],
)
def test_an_officer_must_be_reachable(contact: str, reachable: bool, knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"company.dpo": "yes", "company.dpo_contact": contact})
    expected = [] if reachable else [("error", "consistency.officer_unreachable", "company.dpo_contact")]
    assert short(issues(profile, knowledge, "consistency.officer")) == expected


@pytest.mark.parametrize(
    ("form", "name", "shown"),
    [
        ("sia", "Pļavas grozs", False),
        ("sia", "SIA “Zaļā pļava”", True),
        ("sia", "Sabiedrība ar ierobežotu atbildību “Zaļā pļava”", True),
        ("sia", "Asia pļava", False),
        ("as", "“Zaļā banka” AS", True),
        ("as", "SIA “Zaļā pļava”", False),
        ("ik", "IK Annas dārzs", True),
        ("partnership", "Komandītsabiedrība “Divi”", True),
        ("farm", "Zemnieku saimniecība “Kalni”", True),
        ("farm", "Z/S “Kalni”", True),
        ("association", "Biedrība “Pļava”", True),
        ("association", "“Pļava”", False),
        ("sole_trader", "Anna Kalna", True),
        ("other", "Pļava", True),
    ],
)
def test_the_name_shows_the_legal_form(form: str, name: str, shown: bool, knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"company.form": form, "company.name": name})
    expected = [] if shown else [("warning", "consistency.legal_form", "company.name")]
    assert short(issues(profile, knowledge, "consistency.legal_form")) == expected


@pytest.mark.parametrize(
    ("email", "sites", "fits"),
    [
        ("info@zala-plava.example", "zala-plava.example", True),
        ("info@zala-plava.example", "https://www.zala-plava.example/", True),
        ("info@pasts.zala-plava.example", "zala-plava.example", True),
        ("info@zala-plava.example", "veikals.zala-plava.example", True),
        ("info@grozs.example", "zala-plava.example un grozs.example", True),
        ("info@ala-plava.example", "zala-plava.example", False),
        ("zala.plava@gmail.com", "zala-plava.example", False),
        ("info@zala-plava.example", "veikala lietotne", True),
    ],
)
def test_letters_go_to_the_domain_of_the_site(
    email: str, sites: str, fits: bool, knowledge: Knowledge
) -> None:
    profile = with_answers(knowledge, {"company.email": email, "website.addresses": sites})
    expected = [] if fits else [("note", "consistency.email_domain", "company.email")]
    assert short(issues(profile, knowledge, "consistency.email_domain")) == expected


def test_a_personal_code_that_a_duty_or_the_purpose_needs_is_not_doubted(knowledge: Knowledge) -> None:
    answers = {"criminal_check.checks": "yes", "e_receipts.sends": "yes"}
    assert issues(with_answers(knowledge, answers), knowledge, "consistency.personal_code") == []


def test_a_personal_code_is_asked_for_its_reason(knowledge: Knowledge) -> None:
    """In orders a question and traps ask; where none does, the check does, once per activity."""
    traps = with_answers(knowledge, {"orders.data": ("name", "personal_code")})
    assert {i.place for i in issues(traps, knowledge, "answer.missing")} == {"orders.personal_code_why"}
    other = traps.answer("orders.personal_code_why", "other")
    assert "orders.data" in {i.place for i in issues(other, knowledge, "limits")}
    assert issues(traps, knowledge, "consistency.personal_code") == []
    row = Pairs(
        {
            "id": "club",
            "noun": "Klubs",
            "so_that": "vestu kluba sarakstu",
            "people": ("customers",),
            "source": ("person",),
            "data": ("name", "personal_code"),
            "basis": "6.1.b",
            "obligatory": "contract",
            "consequence": "klubā nevaram uzņemt",
            "ends": "after",
            "keep": Pairs({"count": 1, "unit": "years"}),
            "after": "izstāšanās",
            "recipients": (),
            "marketing": "no",
        }
    )
    own = with_answers(knowledge, {})
    own = replace(own, own=own.own.with_("activities", (row,)))
    assert short(issues(own, knowledge, "consistency.personal_code")) == [
        ("warning", "consistency.personal_code", "own.activities")
    ]


def test_a_doubtful_day_is_said_in_words(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"publication.effective": "2016-12-01"})
    (early,) = issues(profile, knowledge, "consistency.date", today="2026-11-22")
    assert sentence(early, "lv").replace("\N{NO-BREAK SPACE}", " ").startswith("2016. gada 1. decembrī ")
    assert "1 December 2016" in sentence(early, "en").replace("\N{NO-BREAK SPACE}", " ")
    profile = with_answers(knowledge, {"publication.effective": "2036-12-01"})
    (far,) = issues(profile, knowledge, "consistency.date", today="2026-11-22")
    assert "no 2036. gada 1. decembra" in sentence(far, "lv").replace("\N{NO-BREAK SPACE}", " ")

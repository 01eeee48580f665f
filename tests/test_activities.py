"""The activities of an online shop against the table of the law: basis, duty, term, traps."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.terms import Duration
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

PROPOSED = (
    "orders.keep", "account.keep", "accounting.invoices_keep", "accounting.books_keep", "withdrawal.keep",
    "complaints.keep", "enquiries.keep", "cart_reminders.keep", "logs.keep", "claims.keep",
)  # fmt: skip
"""Terms that the sample answers; forgotten, the proposals come forth."""

# part: basis, the law named with it, the proposed term of a merchant, event, what explains the term
LAW: dict[str, tuple[str, str, str, str, str]] = {
    "orders.contract": ("6.1.b", "", "", "order_done", ""),
    "orders.claims": ("6.1.f", "", "3 years", "order_done", "KL 406"),
    "account.account": ("6.1.b", "", "2 years", "last_login", ""),
    "delivery.deliver": ("6.1.b", "", "", "delivery", ""),
    "delivery.proof": ("6.1.f", "", "3 years", "delivery", "KL 406"),
    "payments.payment": ("6.1.b", "", "", "paid", ""),
    "accounting.invoices": ("6.1.c", "GL 28.5", "5 years", "year_end_invoice", "GL 28.5"),
    "accounting.books": ("6.1.c", "GL 28.2", "10 years", "year_end_entry", "GL 28.2"),
    "accounting.oss": ("6.1.c", "PVN 140³", "10 years", "year_end_sale", "PVN 140³"),
    "withdrawal.handle": ("6.1.c", "PTAL 12", "", "refund", ""),
    "withdrawal.proof": ("6.1.f", "", "3 years", "refund", "KL 406"),
    "complaints.answer": ("6.1.c", "PTAL 26¹", "", "complaint_answered", ""),
    "complaints.proof": ("6.1.f", "", "3 years", "complaint_answered", "KL 406"),
    "recall.warn": ("6.1.c", "GPSR 35", "3 years", "order_done", "KL 406"),
    "enquiries.offer": ("6.1.b", "", "", "reply", ""),
    "enquiries.other": ("6.1.f", "", "", "reply", ""),
    "enquiries.kept": ("6.1.f", "", "12 months", "last_message", ""),
    "newsletter.consent": ("6.1.a", "ISPL 9.1", "", "withdrawal", ""),
    "newsletter.opening": ("6.1.a", "ISPL 7¹.1", "", "withdrawal", ""),
    "newsletter.own_buyers": ("6.1.f", "ISPL 9.2", "", "objection", ""),
    "newsletter.refusal": ("6.1.f", "", "", "newsletter_end", ""),
    "newsletter.proof": ("6.1.f", "", "5 years", "withdrawal", "FPDAL 26.2"),
    "cart_reminders.reminder": ("6.1.a", "ISPL 9.1", "14 days", "basket_change", ""),
    "cart_reminders.proof": ("6.1.f", "", "5 years", "withdrawal", "FPDAL 26.2"),
    "analytics.visits": ("6.1.a", "ISPL 7¹.1", "14 months", "visit", ""),
    "logs.security": ("6.1.f", "", "12 months", "visit", "FPDAL 37.2"),
    "requests.answer": ("6.1.c", "VDAR 12.3", "", "request_answered", ""),
    "requests.proof": ("6.1.f", "", "5 years", "request_answered", "FPDAL 26.2"),
    "claims.dispute": ("6.1.f", "", "3 years", "dispute_end", "KL 406"),
}

EVERYTHING = {
    "accounting.about": ("names", "oss"),
    "withdrawal.refund": "same",
    "newsletter.joins": ("box", "bought"),
    "newsletter.could_refuse": "yes",
    "newsletter.similar": "yes",
    "newsletter.opens": "yes",
}


def _shop(knowledge: Knowledge, **answers: Any) -> Profile:
    """The sample with other answers (dots written as two underscores) and all proposals accepted."""
    profile = sample(knowledge)
    for id in PROPOSED:
        profile = profile.forget(id)
    for id, value in answers.items():
        profile = profile.answer(id.replace("__", "."), value)
    return accept(profile, knowledge)


def _terms(made: Made) -> dict[str, tuple[str, str, str, str, str]]:
    found = {}
    for part in made.register.parts:
        term: Any = part.value("term")
        length = f"{term.duration.count} {term.duration.unit}" if term.duration else ""
        laws: Any = part.value("law") or ("",)
        explained: Any = part.value("term_law") or ("",)
        found[part.id] = (str(part.value("basis")), laws[0], length, term.after or term.until, explained[0])
    return found


def test_a_merchant_gets_the_bases_and_terms_of_the_law(knowledge: Knowledge) -> None:
    profile = _shop(knowledge)
    for id, value in EVERYTHING.items():
        profile = profile.answer(id, value)
    found = _terms(make(accept(profile, knowledge), knowledge))
    assert found == LAW


@pytest.mark.parametrize("form", ["sole_trader", "farm", "association"])
def test_who_is_no_merchant_is_sued_for_ten_years(knowledge: Knowledge, form: str) -> None:
    found = _terms(make(_shop(knowledge, company__form=form), knowledge))
    ours = (
        "orders.claims",
        "delivery.proof",
        "withdrawal.proof_account",
        "complaints.proof",
        "claims.dispute",
    )
    assert {found[id][2:] for id in ours} >= {
        ("10 years", "order_done", "CL 1895"),
        ("10 years", "dispute_end", "CL 1895"),
    }
    assert {found[id][2] for id in ours} == {"10 years"}
    assert found["accounting.invoices"][2] == "5 years"


def test_every_use_by_law_names_the_law_and_every_promise_is_a_number(knowledge: Knowledge) -> None:
    for part in make(_shop(knowledge), knowledge).register.parts:
        if part.value("basis") == "6.1.c":
            assert part.value("law"), part.id
        term: Any = part.value("term")
        assert isinstance(term.duration, Duration) or term.until, part.id


STOPS: list[tuple[dict[str, Any], str]] = [
    ({"newsletter__joins": ("ticked",)}, "newsletter.joins"),
    ({"newsletter__joins": ("list",)}, "newsletter.joins"),
    ({"newsletter__joins": ("bought",), "newsletter__could_refuse": "no"}, "newsletter.could_refuse"),
    ({"newsletter__joins": ("bought",), "newsletter__similar": "no"}, "newsletter.similar"),
    ({"newsletter__joins": ("bought",), "newsletter__channels": ("email", "sms")}, "newsletter.channels"),
    ({"newsletter__joins": ("bought",), "newsletter__opens": "yes"}, "newsletter.opens"),
    ({"newsletter__joins": ("bought",), "company__form": "association"}, "newsletter.joins"),
    ({"cart_reminders__address": ("agreed", "typed")}, "cart_reminders.address"),
    ({"cart_reminders__address": ("account",)}, "cart_reminders.address"),
    ({"payments__cards": "we"}, "payments.cards"),
    ({"enquiries__channels": ("phone_recorded",)}, "enquiries.channels"),
]


@pytest.mark.parametrize(("answers", "place"), STOPS)
def test_what_the_law_forbids_stops_the_document(
    knowledge: Knowledge, answers: dict[str, Any], place: str
) -> None:
    made = make(_shop(knowledge, **answers), knowledge)
    assert (place, "error") in {(i.place, i.severity) for i in made.issues if i.code == "limits.stop"}
    assert made.document.draft


WARNINGS: list[tuple[dict[str, Any], str, str]] = [
    ({"account__needed": "yes"}, "account.needed", "warning"),
    ({"account__data": ("email", "personal_code")}, "account.data", "error"),
    ({"account__data": ("email", "salutation")}, "account.data", "warning"),
    ({"withdrawal__refund": "always"}, "withdrawal.refund", "warning"),
    ({"newsletter__opens": "yes"}, "newsletter.opens", "warning"),
    ({"newsletter__channels": ("email", "calls")}, "newsletter.channels", "note"),
    ({"orders__takes": "no"}, "delivery.sends", "error"),
    ({"orders__takes": "no"}, "recall.sells_goods", "error"),
    ({"payments__takes": "no"}, "accounting.keeps", "error"),
    ({"payments__data": ("name", "personal_code")}, "payments.data", "warning"),
    ({"logs__keep": Pairs({"count": 2, "unit": "years"})}, "logs.keep", "warning"),
    (
        {"accounting__invoices_keep": Pairs({"count": 3, "unit": "years"})},
        "accounting.invoices_keep",
        "error",
    ),
    ({"orders__keep": Pairs({"count": 10, "unit": "years"})}, "orders.keep", "warning"),
    ({}, "withdrawal.distance", "note"),
]


@pytest.mark.parametrize(("answers", "place", "severity"), WARNINGS)
def test_what_is_risky_is_said_at_its_question(
    knowledge: Knowledge, answers: dict[str, Any], place: str, severity: str
) -> None:
    made = make(_shop(knowledge, **answers), knowledge)
    assert (place, severity) in {(i.place, i.severity) for i in made.issues}


def test_only_what_was_said_of_the_refund_is_written(knowledge: Knowledge) -> None:
    def withdrawal(refund: str) -> str:
        document = make(_shop(knowledge, withdrawal__refund=refund), knowledge).document
        return " ".join(s.text for s in document.sentences() if s.activity == "withdrawal")

    assert "konta numuru" not in withdrawal("same")
    assert "tikai tad, ja maksājāt skaidrā naudā" in withdrawal("cash")
    assert "konta numuru" in withdrawal("always") and "skaidrā naudā" not in withdrawal("always")


def test_advertising_brings_the_right_to_object_at_once(knowledge: Knowledge) -> None:
    both = {"newsletter__sends": "no", "cart_reminders__sends": "no"}
    for off in ({}, {"newsletter__sends": "no"}, {"cart_reminders__sends": "no"}, both):
        made = make(_shop(knowledge, **off), knowledge)
        said = any("pret reklāmu" in s.text for s in made.document.sentences())
        assert said == (off != both)


def test_who_delivers_himself_has_no_parcel_numbers(knowledge: Knowledge) -> None:
    def parts(**answers: Any) -> set[str]:
        return {p.id for p in make(_shop(knowledge, **answers), knowledge).register.parts}

    assert "delivery.proof" in parts()
    assert "delivery.proof" not in parts(delivery__carriers=())

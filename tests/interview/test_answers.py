from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration
from policystudio.interview.answers import Judged, judge
from policystudio.messages import HINTS, MESSAGES, hint, sentence
from tests.interview.raw_values import kinds, raw_values
from tests.interview.small import knowledge, question, row, words

KNOWN = knowledge()
OWN = Pairs({
    "services": (row(id="bookkeeper", name="Cipari"),),
    "data": (row(id="dog", name="suņa vārds"),),
})  # fmt: skip
QUESTIONS: dict[str, Any] = {
    "choice": question("q.q", "choice", options=("sia", "as")),
    "choices": question("q.q", "choices", options=("email", "name"), vocabulary="data"),
    "number": question("q.q", "number", most=90),
    "text": question("q.q", "text", max_length=20),
    "records": question(
        "q.q",
        "records",
        rows=(
            question("name"),
            question("country", "country", optional=True),
            question("state", when='p.country == "US"'),
        ),
    ),
}


def judged(kind: str, raw: Any) -> Judged:
    return judge(QUESTIONS.get(kind) or question("q.q", kind), raw, KNOWN, OWN)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("yes-no", "yes", "yes"),
        ("yes-no", "no", "no"),
        ("text", "  SIA   “Paraugs” ", "SIA “Paraugs”"),
        ("text", "one\nline", "one line"),
        ("text", "a" * 20, "a" * 20),
        ("long-text", "first\n\nsecond", "first\n\nsecond"),
        ("choice", "as", "as"),
        ("choices", ["name", "email", "name"], ("email", "name")),
        ("choices", ("own:dog", "phone", "email"), ("email", "phone", "own:dog")),
        ("choices", [], ()),
        ("number", 0, 0),
        ("number", 90, 90),
        ("duration", {"count": 3, "unit": "years"}, Duration(3, "years")),
        ("duration", Pairs({"unit": "working-days", "count": 1200}), Duration(1200, "working-days")),
        ("duration", Duration(14, "days"), Duration(14, "days")),
        ("date", "2026-11-22", "2026-11-22"),
        ("date", "2028-02-29", "2028-02-29"),
        ("email", "Anna@Paraugs.LV", "Anna@paraugs.lv"),
        ("email", "info@zaļāpļava.lv", "info@zaļāpļava.lv"),
        ("phone", "67223131", "+371 67 223 131"),
        ("phone", "+371 2912-3456", "+371 29 123 456"),
        ("phone", "+44 20 7946 0958", "+44 20 7946 0958"),
        ("url", "paraugs.lv", "https://paraugs.lv"),
        ("url", "HTTP://WWW.Paraugs.lv/Par-mums?a=1#b", "http://www.paraugs.lv/Par-mums?a=1#b"),
        ("url", "paraugs.lv:8080/x", "https://paraugs.lv:8080/x"),
        ("url", "zaļāpļava.lv", "https://zaļāpļava.lv"),
        ("registration-number", "40203123456", "40203123456"),
        ("registration-number", "LV 4020 3123 456", "40203123456"),
        ("registration-number", "90000028300", "90000028300"),
        ("country", "LV", "LV"),
        ("services", ["parcels", "own:bookkeeper", "mailer", "parcels"], ("parcels", "own:bookkeeper", "mailer")),
        ("services", [], ()),
        ("records", [], ()),
        (
            "records",
            [{"id": "1", "name": " a "}, {"id": "2", "name": "b", "country": "US", "state": "Utah"}],
            (row(id="1", name="a"), row(id="2", name="b", country="US", state="Utah")),
        ),
    ],
)  # fmt: skip
def test_an_acceptable_answer_gives_its_typed_value(kind: str, raw: Any, value: Any) -> None:
    assert judged(kind, raw) == Judged(value)


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        ("yes-no", True, "answer.yes_no"),
        ("yes-no", "maybe", "answer.yes_no"),
        ("yes-no", ["yes"], "answer.yes_no"),
        ("text", 7, "answer.not_text"),
        ("text", "a" * 21, "answer.too_long"),
        ("long-text", ["a"], "answer.not_text"),
        pytest.param("text", [10**5000], "answer.not_text", id="huge-in-a-list"),
        ("choice", "kft", "answer.option"),
        ("choice", ["as"], "answer.not_one"),
        ("choices", "email", "answer.not_list"),
        ("choices", ["email", "shoe-size"], "answer.option"),
        ("choices", ["own:cat"], "answer.own_missing"),
        ("choices", [1], "answer.not_list"),
        ("number", -1, "answer.number_range"),
        ("number", 91, "answer.number_range"),
        pytest.param("number", 10**5000, "answer.number_range", id="huge"),
        ("number", True, "answer.number"),
        ("number", 1.5, "answer.number"),
        ("number", "12", "answer.number"),
        ("duration", "3 years", "answer.duration"),
        ("duration", {"count": 3}, "answer.duration"),
        ("duration", {"count": 3, "unit": "years", "or": "so"}, "answer.duration"),
        ("duration", {"count": 0, "unit": "years"}, "answer.duration_count"),
        ("duration", {"count": -3, "unit": "years"}, "answer.duration_count"),
        ("duration", {"count": 1201, "unit": "months"}, "answer.duration_count"),
        ("duration", {"count": True, "unit": "years"}, "answer.duration_count"),
        ("duration", {"count": 2.5, "unit": "years"}, "answer.duration_count"),
        ("duration", {"count": 3, "unit": "decades"}, "answer.duration_unit"),
        ("duration", {"count": 3, "unit": ["years"]}, "answer.duration_unit"),
        ("date", "2026-02-30", "answer.date"),
        ("date", "22.11.2026", "answer.date_form"),
        ("date", "2026-11-22T10:00", "answer.date_form"),
        ("date", "20261122", "answer.date_form"),
        ("email", "info paraugs.lv", "answer.email"),
        ("email", "info@paraugs", "answer.email"),
        ("email", "Anna <anna@paraugs.lv>", "answer.email"),
        ("phone", "abc", "answer.phone"),
        ("phone", "+371 2911", "answer.phone"),
        ("phone", "1" * 1000, "answer.phone"),
        ("url", "javascript:alert(1)", "answer.url"),
        ("url", "javascript://paraugs.lv/%0aalert(1)", "answer.url"),
        ("url", "mailto:info@paraugs.lv", "answer.url"),
        ("url", "https://user:word@paraugs.lv", "answer.url"),
        ("url", "https://paraugs", "answer.url"),
        ("url", "https://paraugs.lv/a b", "answer.url"),
        ("url", 'https://paraugs.lv/"onclick', "answer.url"),
        ("url", "file:///etc/passwd", "answer.url"),
        ("url", "//paraugs.lv", "answer.url"),
        ("url", "http://[paraugs.lv", "answer.url"),
        ("url", "paraugs.lv:99999", "answer.url"),
        ("registration-number", "40203123457", "answer.registration_number"),
        ("registration-number", "4020312345", "answer.registration_number"),
        ("registration-number", "HRB 1234", "answer.registration_number"),
        ("registration-number", "161175-19997", "answer.personal_code"),
        ("registration-number", "32867300679", "answer.personal_code"),
        ("registration-number", "16117519990", "answer.personal_code"),
        ("country", "lv", "answer.country"),
        ("country", "Narnia", "answer.country"),
        ("country", ["LV"], "answer.country"),
        ("services", "mailer", "answer.not_list"),
        ("services", ["mailer", "gone"], "answer.service"),
        ("services", ["own:gone"], "answer.own_missing"),
        ("records", {"id": "1"}, "answer.rows"),
        ("records", ["1"], "answer.rows"),
        ("records", [{"name": "a"}], "answer.row_id"),
        ("records", [{"id": "1"}], "answer.row_missing"),
        ("records", [{"id": "1", "name": "a", "country": "US"}], "answer.row_missing"),
        ("records", [{"id": "1", "name": "a", "country": "XX"}], "answer.country"),
    ],
)
def test_a_bad_answer_has_no_value_and_an_error_that_leads_to_its_question(
    kind: str, raw: Any, code: str
) -> None:
    found = judged(kind, raw)
    assert found.value is None
    assert [(i.code, i.severity, i.place) for i in found.issues] == [(code, "error", "q.q")]


@pytest.mark.parametrize("raw", [None, "", "  ", "\u200b"])
@pytest.mark.parametrize("kind", ["text", "yes-no", "services", "duration", "email", "records"])
def test_an_emptied_field_is_not_answered_and_no_error(kind: str, raw: Any) -> None:
    assert judged(kind, raw) == Judged()


def test_a_row_that_cannot_be_used_is_left_out_and_the_others_stay() -> None:
    found = judged("records", [{"id": "1", "name": "a"}, {"id": "2"}, {"id": "1", "name": "again"}])
    assert found.value == (row(id="1", name="a"),)
    assert [(i.code, i.values["row"]) for i in found.issues] == [
        ("answer.row_missing", 2),
        ("answer.row_id", 3),
    ]


def test_what_no_field_of_a_row_asks_for_is_told_and_kept_out() -> None:
    found = judged("records", [{"id": "1", "name": "a", "nmae": "b"}])
    assert found.value == (row(id="1", name="a"),)
    assert [(i.code, i.severity, i.values["value"]) for i in found.issues] == [
        ("answer.row_unknown", "warning", "nmae")
    ]


def test_a_personal_code_is_not_repeated_in_the_message() -> None:
    for raw in ("161175-19997", "161175 19997", "16117519997"):
        (issue,) = judged("registration-number", raw).issues
        told = sentence(issue, "en") + hint(issue, "en") + repr(issue)
        assert "19997" not in told


def test_a_personal_code_in_a_text_is_warned_of() -> None:
    asked = question("q.q")
    found = judge(asked, "Jānis, p. k. 161175–19997, Rīga", KNOWN)
    assert [(i.code, i.severity) for i in found.issues] == [("answer.personal_code_in_text", "warning")]
    assert not judge(asked, "Rīga, tālr. 67223131, rēķins 123456-12345", KNOWN).issues


def test_a_telephone_number_outside_known_ranges_stays_and_is_warned_of() -> None:
    found = judged("phone", "+371 99 999 999")
    assert found.value == "+371 99 999 999"
    assert [(i.code, i.severity) for i in found.issues] == [("answer.phone_unlikely", "warning")]


@pytest.mark.parametrize(
    ("frame", "raw", "value"),
    [
        ("Mēs esam ….", "interneta veikals.", "interneta veikals"),
        ("Mēs esam ….", "veikals, darbnīca u. c.", "veikals, darbnīca u. c"),
        ("… atbild par datiem.", "mūsu vadītāja", "Mūsu vadītāja"),
        ("Lēmums: …", "rakstām Jums.", "rakstām Jums."),
        ("Mēs esam ….", "Anna Bērziņa", "Anna Bērziņa"),
        ("Mēs esam ….", "SIA un biedrība", "SIA un biedrība"),
        ("Mēs esam ….", "...", "..."),
    ],
)
def test_a_text_is_made_to_fit_the_sentence_it_stands_in(frame: str, raw: str, value: str) -> None:
    assert judge(question("q.q", frame=words(frame)), raw, KNOWN) == Judged(value)


def test_a_capital_letter_inside_a_sentence_is_noted_and_left_to_the_user() -> None:
    found = judge(question("q.q", frame=words("Mēs esam ….")), "Interneta veikals un kafejnīca", KNOWN)
    assert found.value == "Interneta veikals un kafejnīca"
    assert [(i.code, i.severity) for i in found.issues] == [("answer.capital", "note")]


@given(kind=kinds, raw=raw_values)
def test_judging_never_raises_and_its_outcome_is_a_value_like_any_other(kind: str, raw: Any) -> None:
    found = judged(kind, raw)
    hash(found)
    for issue in found.issues:
        for template in (MESSAGES[issue.code], HINTS[issue.code]):
            assert set(re.findall(r"\{(\w+)\}", template)) <= set(issue.values)
    # Judged again, a value is itself.
    if found.value is not None:
        assert judged(kind, found.value).value == found.value

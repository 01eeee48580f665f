from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import UNITS, Duration
from policystudio.interview.answers import judge
from policystudio.interview.reading import parse_value, show_value
from tests.interview.raw_values import kinds, raw_values
from tests.interview.small import knowledge, question, row

KNOWN = knowledge()
QUESTIONS: dict[str, Any] = {
    "choice": question("q.q", "choice", options=("sia", "as")),
    "choices": question("q.q", "choices", options=("email", "none"), vocabulary="data"),
    "records": question("q.q", "records", rows=(question("name"), question("n", "number", optional=True))),
}


def asked(kind: str) -> Any:
    return QUESTIONS.get(kind) or question("q.q", kind)


@pytest.mark.parametrize(
    ("kind", "text", "raw"),
    [
        ("yes-no", "yes", "yes"),
        ("yes-no", " Jā ", "yes"),
        ("yes-no", "j", "yes"),
        ("yes-no", "NĒ", "no"),
        ("yes-no", "n", "no"),
        ("text", " yes, no ", "yes, no"),
        ("number", "14", 14),
        ("number", "-3", -3),
        ("number", "many", "many"),
        ("duration", "3 years", Pairs({"count": 3, "unit": "years"})),
        ("duration", "3y", Pairs({"count": 3, "unit": "years"})),
        ("duration", "14 d", Pairs({"count": 14, "unit": "days"})),
        ("duration", "3 gadi", Pairs({"count": 3, "unit": "years"})),
        ("duration", "21 gads", Pairs({"count": 21, "unit": "years"})),
        ("duration", "1 mēnesis", Pairs({"count": 1, "unit": "months"})),
        ("duration", "5 darba dienas", Pairs({"count": 5, "unit": "working-days"})),
        ("duration", "5 working days", Pairs({"count": 5, "unit": "working-days"})),
        ("duration", "72 stundas", Pairs({"count": 72, "unit": "hours"})),
        ("duration", "-1 year", Pairs({"count": -1, "unit": "years"})),
        ("duration", "for ever", "for ever"),
        ("choices", "email, phone,", ("email", "phone")),
        ("choices", "none", ("none",)),
        ("services", "mailer", ("mailer",)),
        ("services", "none", ()),
        ("services", "neviens", ()),
        ("services", "-", ()),
        ("services", "", ""),
        ("country", "lv", "LV"),
        ("records", "none", ()),
        (
            "records",
            '[{"name": "a", "id": "1"}, {"name": "b", "n": null}]',
            (row(name="a", id="1"), row(id="2", name="b")),
        ),
        ("records", '{"name": "a"}', (row(id="1", name="a"),)),
        ("records", '["a"]', '["a"]'),
        ("records", "[{", "[{"),
    ],
)
def test_what_is_typed_becomes_the_raw_answer(kind: str, text: str, raw: Any) -> None:
    assert parse_value(asked(kind), text) == raw


@pytest.mark.parametrize(
    ("kind", "value", "lv", "en"),
    [
        ("yes-no", "yes", "jā", "yes"),
        ("yes-no", "no", "nē", "no"),
        ("text", "yes", "yes", "yes"),
        ("choice", "sia", "sia lv", "sia en"),
        ("choice", "gone", "gone", "gone"),
        ("choices", ("email", "phone"), "email lv, tālruņa numurs", "email en, telephone number"),
        ("choices", ("own:dog",), "suņa vārds", "suņa vārds"),
        (
            "services",
            ("mailer", "own:books", "own:gone"),
            "Mailer, Cipari, own:gone",
            "Mailer, Cipari, own:gone",
        ),
        ("services", (), "neviens", "nobody"),
        ("records", (), "nav", "none"),
        ("country", "US", "ASV", "USA"),
        ("number", 14, "14", "14"),
        ("duration", Duration(3, "years"), "3\u00a0gadi", "3\u00a0years"),
        ("duration", Pairs({"count": 1, "unit": "months"}), "1\u00a0mēnesis", "1\u00a0month"),
        ("duration", {"count": 3, "unit": "decades"}, "3 decades", "3 decades"),
        ("date", "2026-11-22", "2026-11-22", "2026-11-22"),
        ("records", (row(id="1", name="a", n=2), row(id="2", name="b")), "a · 2, b", "a · 2, b"),
        ("text", None, "", ""),
    ],
)
def test_an_answer_is_shown_in_words(kind: str, value: Any, lv: str, en: str) -> None:
    own = Pairs({
        "services": (row(id="books", name="Cipari"),),
        "data": (row(id="dog", name="suņa vārds"),),
    })  # fmt: skip
    assert show_value(value, asked(kind), KNOWN, "lv", own) == lv
    assert show_value(value, asked(kind), KNOWN, "en", own) == en


@given(count=st.integers(1, 1200), unit=st.sampled_from(UNITS), language=st.sampled_from(["lv", "en"]))
def test_a_length_of_time_that_is_shown_can_be_typed(count: int, unit: str, language: str) -> None:
    length = Duration(count, unit)
    shown = show_value(length, asked("duration"), KNOWN, language)
    assert judge(asked("duration"), parse_value(asked("duration"), shown), KNOWN).value == length


@given(kind=kinds, text=st.one_of(st.text(max_size=40), st.text('[]{}":,a1', max_size=12)))
def test_whatever_is_typed_is_read_judged_and_shown(kind: str, text: str) -> None:
    raw = parse_value(asked(kind), text)
    judge(asked(kind), raw, KNOWN)
    show_value(raw, asked(kind), KNOWN, "lv")


@given(kind=kinds, raw=raw_values)
def test_whatever_stands_in_a_file_can_be_shown(kind: str, raw: Any) -> None:
    assert isinstance(show_value(raw, asked(kind), KNOWN, "lv"), str)

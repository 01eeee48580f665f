"""Activities that the user describes himself: which rows are acceptable, and what is asked in each."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration
from policystudio.interview.answers import applies_in_row
from policystudio.interview.own import judge_own, own_lists

CONTEST: dict[str, Any] = {
    "id": "contest",
    "noun": "Fotokonkurss",
    "so_that": "rīkotu fotokonkursu un pasniegtu balvas",
    "data": ("name", "email", "own:photo"),
    "basis": "6.1.b",
    "obligatory": "contract",
    "consequence": "konkursā piedalīties nevar",
    "keep": Pairs({"count": 6, "unit": "months"}),
    "after": "konkursa beigām",
    "recipients": ("own:jury",),
    "marketing": "no",
}

PHOTO = Pairs({"id": "photo", "name": "konkursa fotogrāfija"})
JURY = Pairs({
    "id": "jury", "name": "Parauga žūrija", "what": "konkursa vērtētāji", "country": "LV", "role": "processor",
})  # fmt: skip


def _judged(knowledge: Knowledge, **changes: Any) -> tuple[Any, list[tuple[str, Any]]]:
    row = Pairs({k: v for k, v in {**CONTEST, **changes}.items() if v is not None})
    own = Pairs({"activities": (row,), "services": (JURY,), "data": (PHOTO,)})
    good, issues = judge_own(own, knowledge)
    return good.get("activities", ()), [(i.code, i.place) for i in issues]


def _asked(knowledge: Knowledge, **row: Any) -> set[str]:
    rows = own_lists(knowledge)["activities"].rows
    return {sub.id for sub in rows if applies_in_row(sub, Pairs(row))}


def test_a_whole_row_is_taken_with_its_own_data_and_services(knowledge: Knowledge) -> None:
    """Whatever the order of the lists in the file, rows can name rows."""
    (row,), issues = _judged(knowledge)
    assert issues == []
    assert row["keep"] == Duration(6, "months")
    assert (row["data"], row["recipients"]) == (("name", "email", "own:photo"), ("own:jury",))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"noun": None}, "answer.row_missing"),
        ({"basis": None}, "answer.row_missing"),
        ({"basis": "6.1.c"}, "answer.option"),
        ({"data": ("name", "own:gone")}, "answer.own_missing"),
        ({"recipients": ("own:gone",)}, "answer.own_missing"),
        ({"recipients": None}, "answer.row_missing"),
        ({"after": None}, "answer.row_missing"),
        ({"keep": Pairs({"count": 0, "unit": "months"})}, "answer.duration_count"),
    ],
)
def test_a_row_that_lacks_what_the_law_asks_is_left_out_and_told(
    changes: dict[str, Any], code: str, knowledge: Knowledge
) -> None:
    rows, issues = _judged(knowledge, **changes)
    assert rows == ()
    assert issues == [(code, "own.activities")]


def test_of_a_legal_duty_the_program_does_not_let_users_speak(knowledge: Knowledge) -> None:
    bases = next(q for q in own_lists(knowledge)["activities"].rows if q.id == "basis").options
    assert {o.id for o in bases} == {"6.1.a", "6.1.b", "6.1.f"}


def test_what_is_asked_follows_from_the_basis(knowledge: Knowledge) -> None:
    always = {
        "noun",
        "so_that",
        "people",
        "source",
        "data",
        "basis",
        "consequence",
        "recipients",
        "marketing",
    }
    assert _asked(knowledge) == always
    counted = {"keep", "after"}
    assert _asked(knowledge, basis="6.1.b") == always | counted | {"obligatory"}
    assert _asked(knowledge, basis="6.1.f") == always | counted | {"obligatory", "interest"}
    assert _asked(knowledge, basis="6.1.a") == always | {"withdraw", "ends"}
    assert _asked(knowledge, basis="6.1.a", ends="counted") == always | counted | {"withdraw", "ends"}
    assert _asked(knowledge, basis="6.1.a", ends="withdrawal") == always | {"withdraw", "ends"}

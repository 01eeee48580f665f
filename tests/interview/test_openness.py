from __future__ import annotations

from typing import Any

from policystudio.interview.facts import facts
from policystudio.interview.openness import missing
from policystudio.messages import hint, sentence
from tests.interview.small import knowledge, profile

KNOWN = knowledge()


def owed(answers: dict[str, Any], **rest: Any) -> dict[str, tuple[str, str]]:
    given = profile(answers, **rest)
    return {i.place: (i.severity, i.code) for i in missing(given, KNOWN, facts(given, KNOWN)[0])}


def test_a_fact_nobody_told_is_an_error_that_leads_to_its_question() -> None:
    told = owed({})
    assert set(told) == {"company.name", "company.form", "orders.takes", "cameras.films"}
    assert set(told.values()) == {("error", "answer.missing")}


def test_what_does_not_apply_or_is_optional_is_not_owed() -> None:
    told = owed({"company.name": "x", "company.form": "association", "orders.takes": "no"})
    assert set(told) == {"cameras.films"}


def test_what_nobody_confirmed_is_a_warning() -> None:
    told = owed({"company.form": "sia", "orders.takes": "yes"}, assumed=("orders.takes",))
    assert told["orders.takes"] == told["orders.keep"] == ("warning", "answer.assumed")


def test_activities_nobody_confirmed_to_be_absent_are_owed_together() -> None:
    """One act confirms them all, so a list of sixty tells nothing more than their number."""
    answers = {"orders.takes": "no", "cameras.films": "no"}
    given = profile(answers, assumed=tuple(answers))
    (issue,) = [i for i in missing(given, KNOWN, facts(given, KNOWN)[0]) if i.severity == "warning"]
    assert (issue.code, issue.place, issue.values["count"]) == ("answer.assumed_no", "orders.takes", 2)
    assert "2" in sentence(issue, "lv")
    told = owed(answers, assumed=("cameras.films",))
    assert told["cameras.films"] == ("warning", "answer.assumed")


def test_a_promise_for_which_nothing_can_be_proposed_is_owed() -> None:
    assert owed({"orders.takes": "yes"})["orders.keep"] == ("error", "answer.missing")


def test_i_dont_know_is_a_warning_that_says_where_to_look() -> None:
    given = profile({"orders.takes": "yes"}, unsure=("orders.tool",))
    (issue,) = [i for i in missing(given, KNOWN, facts(given, KNOWN)[0]) if i.code == "answer.unsure"]
    assert (issue.severity, issue.place) == ("warning", "orders.tool")
    assert hint(issue, "lv") == "Skatieties rēķinā."
    assert hint(issue, "en") == "Look at the bill."
    assert "orders.tool?" in sentence(issue, "en")


def test_a_bad_answer_is_not_told_twice() -> None:
    assert "company.form" not in owed({"company.form": "kft"})


def test_an_emptied_field_is_owed_like_one_never_filled() -> None:
    assert owed({"company.name": " "})["company.name"] == ("error", "answer.missing")

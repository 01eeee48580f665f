from __future__ import annotations

from typing import Any

from policystudio.domain.pairs import Pairs
from policystudio.interview.progress import Walk, next_question, open_questions, walk
from policystudio.interview.proposals import proposal_stamp
from policystudio.interview.starters import start
from tests.interview.small import knowledge, profile

KNOWN = knowledge()
KEEP = KNOWN.questions["orders.keep"]
DONE: dict[str, Any] = {
    "company.name": "x",
    "company.form": "association",
    "company.host": (),
    "orders.takes": "yes",
    "orders.data": ("email",),
    "orders.keep": Pairs({"count": 1, "unit": "years"}),
    "orders.tool": (),
    "cameras.films": "no",
}


def states(given: Walk) -> dict[str, str]:
    return {page.id: page.state for page in given.pages}


def asked(answers: dict[str, Any], **rest: Any) -> list[str]:
    return [q.id for q in open_questions(profile(answers, **rest), KNOWN)]


def test_an_empty_profile_asks_first_what_needs_no_other_answer() -> None:
    assert asked({}) == ["company.name", "company.form", "orders.takes", "cameras.films"]


def test_questions_appear_when_an_answer_makes_them_apply() -> None:
    assert "company.regno" in asked({"company.form": "sia"})
    assert "cameras.days" in asked({"cameras.films": "yes"})


def test_a_complete_profile_asks_nothing_and_every_page_is_done() -> None:
    assert asked(DONE) == []
    assert next_question(profile(DONE), KNOWN) is None
    whole = walk(profile(DONE), KNOWN)
    assert states(whole) == {"company": "done", "orders": "done", "cameras": "done", "style": "done"}
    assert (whole.done, whole.total, whole.count("optional")) == (9, 9, 1)


def test_what_was_only_assumed_or_proposed_is_still_asked() -> None:
    new = start("e-shop", KNOWN)
    assert "orders.takes" in [q.id for q in open_questions(new, KNOWN)]
    assert "orders.takes" not in [q.id for q in open_questions(new.confirm("orders.takes"), KNOWN)]
    promise = {**DONE, "company.form": "sia", "company.regno": "40203123456"}
    del promise["orders.keep"]
    assert asked(promise) == ["orders.keep"]
    accepted = Pairs({("orders", "keep"): proposal_stamp(KEEP, KEEP.proposals[0])})
    assert asked(promise, accepted=accepted) == []


def test_i_dont_know_is_not_asked_again_and_shows_on_its_page() -> None:
    unsure = profile(DONE).dont_know("orders.tool")
    assert open_questions(unsure, KNOWN) == ()
    assert states(walk(unsure, KNOWN))["orders"] == "unsure"


def test_the_worst_state_of_its_questions_is_the_state_of_a_page() -> None:
    bad = profile({**DONE, "orders.data": ("shoe-size",)}).dont_know("orders.tool").forget("orders.keep")
    whole = walk(bad, KNOWN)
    assert states(whole)["orders"] == "problem"
    assert whole.count("problem") == whole.count("unsure") == 1
    assert states(walk(bad.answer("orders.data", ("email",)), KNOWN))["orders"] == "open"


def test_a_switched_off_activity_shows_its_gate_alone() -> None:
    (cameras,) = [p for p in walk(profile(DONE), KNOWN).pages if p.id == "cameras"]
    assert cameras.gate == "cameras.films"
    assert [e.question.id for e in cameras.entries] == ["cameras.films"]


def test_the_next_question_is_the_one_behind_and_then_from_the_beginning() -> None:
    given = profile({"company.form": "association", "orders.takes": "no"})
    found = next_question(given, KNOWN, after="company.form")
    assert found is not None
    assert found.id == "cameras.films"
    found = next_question(given, KNOWN, after="cameras.films")
    assert found is not None
    assert found.id == "company.name"


def test_a_refused_answer_is_asked_again_by_next() -> None:
    found = next_question(profile({**DONE, "company.form": "kft", "company.regno": "x"}), KNOWN)
    assert found is not None
    assert found.id == "company.form"

from __future__ import annotations

from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Proposal
from policystudio.domain.terms import Duration
from policystudio.interview.facts import facts
from policystudio.interview.proposals import accept, proposal_for, proposal_stamp
from tests.interview.small import knowledge, profile, proposal, question, words

KNOWN = knowledge()
KEEP = KNOWN.questions["orders.keep"]


def test_the_first_proposal_that_holds_is_made() -> None:
    sia = facts(profile({"company.form": "sia"}), KNOWN)[0]
    assert proposal_for(KEEP, sia) == KEEP.proposals[0]
    assert proposal_for(KEEP, facts(profile(), KNOWN)[0]) is None


def test_accepting_makes_just_the_named_promises_answered() -> None:
    given = profile({"company.form": "sia", "orders.takes": "yes"})
    taken = accept(given, facts(given, KNOWN)[0], KEEP, KNOWN.questions["company.name"])
    assert taken.accepted == Pairs({("orders", "keep"): proposal_stamp(KEEP, KEEP.proposals[0])})
    assert facts(taken, KNOWN)[0]["orders.keep"].how == "answered"


def test_what_was_not_shown_cannot_be_accepted() -> None:
    given = profile({"company.form": "sia", "orders.takes": "yes"})
    unsure = given.dont_know("orders.keep")
    answered = given.answer("orders.keep", Pairs({"count": 1, "unit": "years"}))
    for other in (unsure, answered):
        assert accept(other, facts(other, KNOWN)[0], KEEP) == other
    hidden = question(
        "orders.keep",
        "duration",
        cls="promise",
        when='f.company.form == "as"',
        proposals=(proposal(Duration(3, "years")),),
    )
    assert accept(given, facts(given, KNOWN)[0], hidden) == given


def test_a_stamp_stands_for_the_value_however_it_is_held_and_not_for_its_reason() -> None:
    stamps = {
        proposal_stamp(KEEP, Proposal(value, reason=words(reason)))
        for value in (
            Duration(3, "years"),
            Pairs({"unit": "years", "count": 3}),
            {"count": 3, "unit": "years"},
        )
        for reason in ("a", "b")
    }
    # Written in files: it must not change from one version of the program to the next.
    assert stamps == {"f22d5210"}
    assert proposal_stamp(KEEP, Proposal(Duration(4, "years"))) not in stamps
    assert proposal_stamp(KNOWN.questions["style.form"], Proposal(Duration(3, "years"))) not in stamps

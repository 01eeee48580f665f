from __future__ import annotations

from dataclasses import replace

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.interview.facts import facts
from policystudio.interview.starters import start
from policystudio.messages import hint, sentence
from tests.interview.small import CAMERAS, ORDERS, knowledge, proposal, question

KNOWN = knowledge()


def test_a_kind_assumes_its_likely_activities_to_happen_and_all_others_not() -> None:
    assert start("e-shop", KNOWN, "en") == Profile(
        kind="e-shop",
        pack="2026.1",
        language="en",
        answers=Pairs({"orders.takes": "yes", "cameras.films": "no"}),
        assumed=("orders.takes", "cameras.films"),
    )


def test_nothing_a_kind_assumed_counts_as_said() -> None:
    found = facts(start("e-shop", KNOWN), KNOWN)[0]
    assert {found[gate].how for gate in ("orders.takes", "cameras.films")} == {"assumed"}
    assert "answered" not in {fact.how for fact in found.values()}


def test_what_is_not_asked_under_the_assumptions_is_left_alone() -> None:
    """Who says later that it is otherwise is asked, and not told what we guessed."""
    gate = question("gifts.takes", "yes-no", when='f.cameras.films == "yes"')
    gifts = replace(CAMERAS, id="gifts", gate=gate, questions=())
    begun = start("e-shop", knowledge(activities=(ORDERS, CAMERAS, gifts)))
    assert begun.assumed == ("orders.takes", "cameras.films")
    assert "gifts.takes" not in begun.answers


def test_where_the_law_lets_us_propose_the_answer_nothing_is_assumed() -> None:
    gate = question("log.keeps", "yes-no", cls="legal", proposals=(proposal("yes"),))
    known = knowledge(activities=(ORDERS, replace(CAMERAS, id="log", gate=gate, questions=())))
    begun = start("e-shop", known)
    assert "log.keeps" not in begun.answers
    assert facts(begun, known)[0]["log.keeps"].how == "proposed"


def test_one_can_start_without_a_kind() -> None:
    assert start("", KNOWN) == Profile(pack="2026.1")


def test_an_unknown_kind_is_refused_and_the_known_ones_named() -> None:
    with pytest.raises(Stop) as stop:
        start("bakery", KNOWN)
    assert stop.value.exit_code == 2
    assert "bakery" in sentence(stop.value, "en")
    assert "e-shop" in hint(stop.value, "en")

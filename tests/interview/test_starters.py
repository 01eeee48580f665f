from __future__ import annotations

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.interview.facts import facts
from policystudio.interview.starters import start
from policystudio.messages import hint, sentence
from tests.interview.small import knowledge

KNOWN = knowledge()


def test_a_kind_assumes_its_likely_activities_and_answers_nothing_else() -> None:
    assert start("e-shop", KNOWN, "en") == Profile(
        kind="e-shop",
        pack="2026.1",
        language="en",
        answers=Pairs({"orders.takes": "yes"}),
        assumed=("orders.takes",),
    )


def test_nothing_a_kind_assumed_counts_as_said() -> None:
    found = facts(start("e-shop", KNOWN), KNOWN)[0]
    assert "answered" not in {fact.how for fact in found.values()}
    assert "cameras.films" not in found


def test_one_can_start_without_a_kind() -> None:
    assert start("", KNOWN) == Profile(pack="2026.1")


def test_an_unknown_kind_is_refused_and_the_known_ones_named() -> None:
    with pytest.raises(Stop) as stop:
        start("bakery", KNOWN)
    assert stop.value.exit_code == 2
    assert "bakery" in sentence(stop.value, "en")
    assert "e-shop" in hint(stop.value, "en")

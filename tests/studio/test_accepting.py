"""The explicit act by which proposals become the user's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio import interview
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import ActivitySpec, Knowledge, PartSpec, Section
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.terms import Duration, Term
from policystudio.notation.expressions import condition
from policystudio.studio.accepting import accept, shown_parts
from tests.interview import small
from tests.interview.small import proposal, question, words

YEARS_3 = Pairs({"count": 3, "unit": "years"})


def part(id: str, when: str = "", stamp: str = "1") -> PartSpec:
    """A part that promises a term."""
    return PartSpec(
        id,
        "6.1.b",
        when=condition(when) if when else None,
        term=Term(until="order_done"),
        stamp=f"{id}-{stamp}",
    )


def activity(id: str, *parts: PartSpec) -> ActivitySpec:
    """An activity with a promise of its own beside its parts."""
    return replace(
        small.ORDERS,
        id=id,
        gate=question(f"{id}.on", "yes-no"),
        questions=(
            question(f"{id}.keep", "duration", cls="promise", proposals=(proposal(Duration(3, "years")),)),
            question(f"{id}.joins", "choice", options=("box", "bought")),
        ),
        parts=parts,
    )


RIGHTS = Section(
    "rights",
    60,
    words("Tiesības"),
    (
        question(
            "rights.notice", "choice", cls="promise", options=("site", "email"), proposals=(proposal("site"),)
        ),
    ),
)
KNOWN = small.knowledge(
    RIGHTS,
    activities=(
        activity("shop", part("use"), part("bought", 'f.shop.joins == "bought"')),
        activity("news", part("use")),
    ),
)


def accepted(
    answers: dict[str, Any], *pages: str, known: Knowledge = KNOWN, **rest: Any
) -> set[tuple[str, str]]:
    """What of it is accepted."""
    return set(accept(small.profile(answers, **rest), known, *pages).accepted)


BOTH = {"shop.on": "yes", "news.on": "yes"}


def test_without_pages_everything_that_is_proposed_is_accepted() -> None:
    assert accepted(BOTH) == {
        ("rights", "notice"), ("shop", "keep"), ("shop", "use"), ("news", "keep"), ("news", "use")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (("shop",), {("shop", "keep"), ("shop", "use")}),
        (("rights",), {("rights", "notice")}),
        (("rights", "news"), {("rights", "notice"), ("news", "keep"), ("news", "use")}),
    ],
)
def test_a_page_is_accepted_alone(pages: tuple[str, ...], found: set[tuple[str, str]]) -> None:
    assert accepted(BOTH, *pages) == found


@pytest.mark.parametrize("gate", ["no", None])
def test_nothing_is_accepted_of_an_activity_that_is_not_on(gate: str | None) -> None:
    assert accepted({} if gate is None else {"shop.on": gate}, "shop") == set()


def test_an_unknown_page_is_refused() -> None:
    with pytest.raises(Stop) as stop:
        accept(Profile(), KNOWN, "shop", "shoop")
    assert (stop.value.code, stop.value.exit_code, stop.value.values["page"]) == (
        "usage.unknown_page",
        2,
        "shoop",
    )


def test_a_part_that_is_not_shown_yet_is_accepted_only_when_it_is() -> None:
    """Nobody accepts a promise he has not seen."""
    assert ("shop", "bought") not in accepted({**BOTH, "shop.joins": "box"})
    assert ("shop", "bought") not in accepted(BOTH)
    assert ("shop", "bought") in accepted({**BOTH, "shop.joins": "bought"})


def test_shown_parts_are_those_whose_condition_holds() -> None:
    for joins, ids in (("bought", ["use", "bought"]), ("box", ["use"]), (None, ["use"])):
        answers = BOTH if joins is None else {**BOTH, "shop.joins": joins}
        facts, _ = interview.facts(small.profile(answers), KNOWN)
        assert [p.id for p in shown_parts(KNOWN.activities["shop"], facts)] == ids


def test_answers_that_are_given_or_unsure_are_not_accepted_for_the_user() -> None:
    assert ("shop", "keep") not in accepted({**BOTH, "shop.keep": YEARS_3})
    assert ("shop", "keep") not in accepted(BOTH, unsure=("shop.keep",))


def test_accepting_changes_nothing_else() -> None:
    profile = small.profile(BOTH, assumed=("shop.on",), unsure=("news.joins",))
    found = accept(profile, KNOWN)
    assert replace(found, accepted=Pairs()) == profile
    assert found.assumed == ("shop.on",)


def test_what_is_accepted_stands_as_answered_until_the_proposal_changes() -> None:
    profile = accept(small.profile(BOTH), KNOWN)
    facts, _ = interview.facts(profile, KNOWN)
    assert (facts["shop.keep"].how, facts["rights.notice"].how) == ("answered", "answered")
    assert profile.accepted["shop", "use"] == "use-1"
    changed = small.knowledge(RIGHTS, activities=(activity("shop", part("use", stamp="2")),))
    assert profile.accepted["shop", "use"] != changed.activities["shop"].parts[0].stamp
    assert accept(profile, changed).accepted["shop", "use"] == "use-2"


def test_accepting_twice_is_accepting_once(knowledge: Knowledge) -> None:
    answers = {a.gate.id: "yes" for a in knowledge.activities.values()}
    profile = accept(small.profile(answers), knowledge)
    assert accept(profile, knowledge) == profile
    assert len(profile.accepted) > 10

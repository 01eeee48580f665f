"""Where a problem leads: each activity alone, without those whose answers it uses."""

from __future__ import annotations

import pytest

from policystudio.domain.facts import Facts
from policystudio.domain.profile import Profile
from policystudio.interview.conditions import holds, names_of
from policystudio.interview.order import questionnaire
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make
from tests.wide.test_activities import KNOWN, VARIANTS, _answered, _idle


def _asked(facts: Facts) -> set[str]:
    """The questions that somebody with these answers is asked."""
    names = names_of(facts)
    shown = {a.question.id: a.gate for a in questionnaire(KNOWN) if holds(a.question.when, names)}
    on = {id for id, fact in facts.items() if fact.value == "yes"}
    return {id for id, gate in shown.items() if not gate or (gate in shown and gate in on)}


def _lonely(id: str, variant: str) -> Profile:
    """The company that does this alone, and has not said who else sees the data."""
    spec = KNOWN.activities[id]
    profile = _idle(KNOWN).answer(spec.gate.id, "yes").forget("people.it")
    for question in spec.questions:
        profile = _answered(profile, question, id, variant)
    return accept(profile, KNOWN)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("id", KNOWN.activities)
def test_what_is_missing_or_wrong_leads_to_a_question_that_is_asked(id: str, variant: str) -> None:
    made = make(_lonely(id, variant), KNOWN)
    places = {i.place for i in made.issues if i.severity == "error" and i.place in KNOWN.questions}
    assert places <= _asked(made.facts)


@pytest.mark.parametrize("id", ["payouts", "donations"])
def test_who_says_that_nobody_else_sees_the_data_lacks_no_recipient(id: str) -> None:
    made = make(_lonely(id, "nobody"), KNOWN)
    assert "people.it" in {i.place for i in made.issues if i.requirement == "13.1.e"}
    mended = make(_lonely(id, "nobody").answer("people.it", ()), KNOWN)
    assert [i for i in mended.issues if i.requirement == "13.1.e"] == []


@pytest.mark.parametrize("kept", ["yes", "no"])
def test_where_an_order_came_from_is_told_with_its_cookies_or_not_at_all(kept: str) -> None:
    profile = _idle(KNOWN).answer("website.host", ("woocommerce",)).answer("orders.takes", "yes")
    profile = profile.answer("orders.attribution", kept)
    for question in KNOWN.activities["orders"].questions:
        profile = _answered(profile, question, "orders", "first")
    made = make(accept(profile, KNOWN), KNOWN)
    text = " ".join(s.text for s in made.document.sentences())
    assert ("no kurienes pircēji mūs atrod" in text) == ("sbjs_current" in text) == (kept == "yes")

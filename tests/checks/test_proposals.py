"""Proposals: open until accepted, open again when what was accepted is no longer what is proposed."""

from __future__ import annotations

from dataclasses import replace

from policystudio import interview
from policystudio.domain.document import confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, short


def _open(knowledge: Knowledge) -> Profile:
    return replace(sample(knowledge), accepted=Pairs())


def _of_activities(profile: Profile, knowledge: Knowledge) -> list[tuple[str, str, str]]:
    return [i for i in short(issues(profile, knowledge, "answer.")) if i[2].startswith("activity:")]


def test_an_open_proposal_is_told_once_for_each_activity(knowledge: Knowledge) -> None:
    found = _of_activities(_open(knowledge), knowledge)
    assert ("warning", "answer.assumed", "activity:orders") in found
    assert ("warning", "answer.assumed", "activity:delivery") in found
    assert len(set(found)) == len(found)


def test_accepting_settles_one_activity_or_all(knowledge: Knowledge) -> None:
    one = accept(_open(knowledge), knowledge, "orders")
    places = {place for _, _, place in _of_activities(one, knowledge)}
    assert "activity:orders" not in places
    assert "activity:delivery" in places
    assert _of_activities(accept(_open(knowledge), knowledge), knowledge) == []


def test_an_accepted_proposal_that_changed_is_open_again_and_says_so(knowledge: Knowledge) -> None:
    spec = knowledge.activities["delivery"]
    parts = tuple(replace(p, stamp="00000000") if p.id == "deliver" else p for p in spec.parts)
    later = replace(knowledge, activities=knowledge.activities.with_("delivery", replace(spec, parts=parts)))
    profile = sample(knowledge)
    assert _of_activities(profile, later) == [("warning", "answer.proposal_changed", "activity:delivery")]
    assert make(profile, later).document.draft
    assert _of_activities(accept(profile, later, "delivery"), later) == []


def test_a_changed_proposal_leaves_the_export_until_it_is_accepted(knowledge: Knowledge) -> None:
    key = "activity.use_term:1@delivery.deliver"
    open_ = make(_open(knowledge), knowledge).document
    assert key in {s.key for s in open_.sentences() if s.assumed}
    assert key not in {s.key for s in confirmed(open_).sentences()}
    assert key in {s.key for s in confirmed(make(sample(knowledge), knowledge).document).sentences()}


def test_a_supposed_activity_is_not_asked_about_its_terms(knowledge: Knowledge) -> None:
    """Whether he does it at all comes first."""
    assert _of_activities(interview.start("e-shop", knowledge), knowledge) == []


def test_an_answered_term_needs_no_acceptance(knowledge: Knowledge) -> None:
    asked = {q for q in sample(knowledge).answers if q.endswith(".keep")}
    assumed = {i.place for i in issues(_open(knowledge), knowledge, "answer.assumed")}
    assert not asked & assumed


def test_unsure_and_assumed_answers_are_told_and_make_a_draft(knowledge: Knowledge) -> None:
    unsure = sample(knowledge).dont_know("orders.data")
    assert ("warning", "answer.unsure", "orders.data") in short(issues(unsure, knowledge, "answer"))
    assert make(unsure, knowledge).document.draft
    supposed = replace(sample(knowledge), assumed=("newsletter.sends",))
    assert ("warning", "answer.assumed", "newsletter.sends") in short(issues(supposed, knowledge, "answer"))
    document = make(supposed, knowledge).document
    assert all(s.assumed for s in document.sentences() if s.activity == "newsletter")
    assert not any(s.activity == "newsletter" for s in confirmed(document).sentences())
    assert issues(supposed.confirm("newsletter.sends"), knowledge, "answer") == []

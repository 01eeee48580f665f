"""The matrix of requirements: each cell is met by a sentence or named, with the way to mend it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from policystudio import interview
from policystudio.checks.coverage import coverage, matrix
from policystudio.domain.document import without
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.interview.conditions import holds, names_of
from policystudio.messages import sentence
from policystudio.studio.pipeline import Made, make
from tests.answers import sample
from tests.checks.looking import FORMS, issues, policies, profiles, reworded, with_answers


def _cells(made: Made, knowledge: Knowledge) -> list[tuple[str, str]]:
    cells = matrix("privacy-policy", made.register, made.facts, knowledge)
    return [(requirement.id, item.id) for requirement, item in cells]


def test_every_finished_policy_meets_the_whole_matrix(knowledge: Knowledge) -> None:
    for name, made in policies(knowledge).items():
        assert [i for i in made.issues if i.code.startswith("coverage")] == [], name
        assert len(_cells(made, knowledge)) > 100, name


def test_each_requirement_is_counted_for_each_thing_it_is_about(knowledge: Knowledge) -> None:
    made = make(sample(knowledge), knowledge)
    cells = _cells(made, knowledge)
    assert len(set(cells)) == len(cells)
    count = Counter(id for id, _ in cells)
    parts = made.register.parts
    assert count["13.1.c"] == count["13.2.a"] == count["14.1.d"] == len(parts)
    assert count["13.1.d"] == sum(p.value("basis") == "6.1.f" for p in parts)
    assert count["6.3"] == sum(p.value("basis") == "6.1.c" for p in parts)
    assert count["13.1.e.who"] == len(made.register.recipients)
    others = [r for r in made.register.recipients if r.value("role") != "processor"]
    assert count["13.1.e.data"] == len(others) < len(made.register.recipients)
    assert count["28"] == 1
    assert count["13.1.f"] == len(made.register.transfers)
    assert count["13.2.d"] == 1


@pytest.mark.parametrize(
    ("requirement", "answers", "applies"),
    [
        ("13.1.b", {}, False),
        ("13.1.b", {"company.dpo": "yes"}, True),
        ("13.1.a.number", {}, True),
        ("13.1.a.number", {"company.form": "sole_trader"}, False),
        ("26.2", {}, False),
        ("26.2", {"analytics.tools": ("google-analytics", "meta-pixel")}, True),
        ("ISPL.7.1", {}, True),
        ("ISPL.7.1", {"analytics.runs": "no"}, False),
        ("13.1.f.none", {}, False),
        ("13.1.f.none", {"analytics.runs": "no", "people.email_host": ("mozello",)}, True),
        ("21.2", {}, True),
        ("21.2", {"newsletter.sends": "no", "cart_reminders.sends": "no"}, False),
        ("13.2.c", {}, True),
        ("13.2.c", {"newsletter.sends": "no", "cart_reminders.sends": "no", "analytics.runs": "no"}, False),
        ("21.1", {}, True),
    ],
)
def test_a_requirement_applies_where_the_answers_call_for_it(
    requirement: str, answers: dict[str, object], applies: bool, knowledge: Knowledge
) -> None:
    made = make(with_answers(knowledge, answers), knowledge)
    assert (requirement in {id for id, _ in _cells(made, knowledge)}) is applies


def test_an_answer_taken_away_is_asked_for_at_its_question(knowledge: Knowledge) -> None:
    wanted = {
        "company.name": "13.1.a",
        "company.address": "13.1.a.address",
        "company.email": "12.2",
        "orders.data": "14.1.d",
        "analytics.kept_by_tool": "13.2.a",
        "publication.effective": "WP260.date",
        "scope.limits": "13.2.f",
        "website.consent_settings": "ISPL.7.1.change",
    }
    for question, requirement in wanted.items():
        made = make(sample(knowledge).forget(question), knowledge)
        found = {
            (i.severity, i.place)
            for i in made.issues
            if i.code.startswith("coverage") and i.requirement == requirement
        }
        assert ("error", question) in found, question
        assert made.document.draft


def test_only_the_item_that_lost_its_sentence_is_named(knowledge: Knowledge) -> None:
    made = make(sample(knowledge), knowledge)
    left = without(made.document, frozenset({"recipients.each:3@dpd", "activity.use_term:1@orders.contract"}))
    found = list(coverage(left, made.register, made.facts, knowledge))
    assert {(i.requirement, i.code) for i in found} == {
        ("13.1.e.data", "coverage.missing"),
        ("13.2.a", "coverage.missing"),
    }
    said = " ".join(sentence(i, "en") for i in found)
    assert "(DPD)" in said
    assert "(Pasūtījumi)" in said


def test_words_that_the_law_asks_for_may_not_be_lost(knowledge: Knowledge) -> None:
    lost = reworded(sample(knowledge), "consent._topic:3", "Ja pārdomājat, mēs to pieņemam.")
    (issue,) = issues(lost, knowledge, "coverage")
    assert (issue.severity, issue.code, issue.requirement) == ("error", "coverage.words", "13.2.c")
    assert make(lost, knowledge).document.draft
    kept = reworded(sample(knowledge), "consent._topic:3", "Tas neietekmē to, kas bija pirms tam.")
    assert issues(kept, knowledge, "coverage") == []


def test_what_only_own_words_say_is_a_warning_at_those_words(knowledge: Knowledge) -> None:
    profile = reworded(sample(knowledge), "rights.how:5", "Atbildam bez maksas.")
    (issue,) = issues(profile, knowledge, "coverage")
    assert (issue.severity, issue.code) == ("warning", "coverage.own_words")
    assert (issue.place, issue.requirement) == ("sentence:rights.how:5", "12.5")
    assert not make(profile, knowledge).document.draft


def test_a_required_sentence_left_out_is_missed(knowledge: Knowledge) -> None:
    entry = Pairs({"left_out": True})
    profile = replace(sample(knowledge), wording=Pairs({"complaint._topic:3": entry}))
    assert {(i.code, i.requirement) for i in issues(profile, knowledge, "coverage")} == {
        ("coverage.words", "13.2.d")
    }


def test_what_nobody_confirmed_meets_nothing(knowledge: Knowledge) -> None:
    open_ = replace(sample(knowledge), accepted=Pairs()).forget("orders.keep")
    found = issues(open_, knowledge, "coverage.unconfirmed")
    assert "13.2.a" in {i.requirement for i in found}
    assert all(i.severity == "error" for i in found)


def test_activities_that_a_kind_only_supposes_are_not_counted(knowledge: Knowledge) -> None:
    """Else somebody who just began would be told of gaps in what he perhaps does not do."""
    made = make(interview.start("e-shop", knowledge), knowledge)
    assert made.register.activities
    assert {item for _, item in _cells(made, knowledge)} == {"register"}


def test_an_empty_profile_lacks_just_what_is_about_the_document(knowledge: Knowledge) -> None:
    found = {i.requirement for i in make(Profile(), knowledge).issues if i.code.startswith("coverage")}
    assert {"13.1.a", "13.1.a.address", "13.1.a.email", "12.2", "13.2.f", "WP260.date"} <= found
    assert not found & {"13.2.d", "12.3", "12.5"}, "the law alone says these"


@pytest.mark.parametrize("form", FORMS)
def test_requirements_hold_in_english_too(form: str, knowledge: Knowledge) -> None:
    for name, profile in profiles(knowledge).items():
        made = make(profile.answer("style.form", form), knowledge, language="en")
        assert [i for i in made.issues if i.code.startswith("coverage")] == [], name


def test_gaps_are_described_in_the_language_of_the_face(knowledge: Knowledge) -> None:
    (issue,) = issues(sample(knowledge).forget("company.name"), knowledge, "coverage")
    assert knowledge.requirements["13.1.a"].says["en"] in sentence(issue, "en")
    assert knowledge.requirements["13.1.a"].says["lv"] in sentence(issue, "lv")


def test_what_the_parts_of_an_activity_lack_alike_is_one_problem(knowledge: Knowledge) -> None:
    made = make(sample(knowledge).forget("enquiries.data"), knowledge)
    assert len([p for p in made.register.parts if p.activity == "enquiries"]) > 1
    found = [i for i in made.issues if i.code == "coverage.missing" and i.requirement == "14.1.d"]
    assert [i.place for i in found] == ["enquiries.data"]


@pytest.mark.parametrize(
    ("answers", "requirement", "place"),
    [
        ({"delivery.sends": "yes", "delivery.carriers": (), "orders.takes": "no"}, "14.1.d", "orders.takes"),
        ({"website.host": ("magento",), "analytics.runs": "no"}, "ISPL.7.1", "website.cookies_early"),
        (
            {"website.host": ("magento",), "analytics.runs": "no"},
            "ISPL.7.1.change",
            "website.consent_settings",
        ),
        (
            {"newsletter.sends": "yes", "newsletter.tool": ("klaviyo",), "analytics.runs": "no"},
            "ISPL.7.1",
            "website.cookies_early",
        ),
    ],
)
def test_what_is_missing_leads_to_a_question_that_is_asked(
    answers: dict[str, object], requirement: str, place: str, knowledge: Knowledge
) -> None:
    profile = with_answers(knowledge, answers)
    for open_ in ("website.cookies_early", "website.consent_settings"):
        profile = profile.forget(open_)
    made = make(profile, knowledge)
    assert place in {i.place for i in made.issues if i.requirement == requirement}
    asked = names_of(made.facts)
    assert holds(knowledge.questions[place].when, asked)


def test_who_says_that_optional_cookies_wait_lacks_nothing_where_nobody_counts_visits(
    knowledge: Knowledge,
) -> None:
    answers = {
        "website.host": ("magento",),
        "analytics.runs": "no",
        "website.cookies_early": "no",
        "website.consent_settings": "lapas apakšā",
        "cookie_choice.keeps": "yes",
    }
    made = make(with_answers(knowledge, answers), knowledge)
    assert not [i for i in made.issues if str(i.requirement).startswith("ISPL.7")]

"""The companies of tests/cases: their policies as they are now, and what became of what two published."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

import pytest

from policystudio import interview
from policystudio.domain.document import Sentence, confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.terms import Duration
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make
from tests.make_golden import CASES, COMPANIES, FORMS, golden, policy, profile, with_accepted

STATEMENTS = {"paytraq": 38, "huntprox": 47}
"""How many statements each published policy was taken apart into."""

FATES = ("carried", "narrowed", "asked", "refused")


def _statements(company: str) -> list[dict[str, Any]]:
    found = tomllib.loads((CASES / company / "statements.toml").read_text(encoding="utf-8"))
    return list(found["statement"])


EVERY = [pytest.param(c, s, id=s["id"]) for c in STATEMENTS for s in _statements(c)]
SAID = [p for p in EVERY if p.values[1]["fate"] in ("carried", "narrowed")]
UNSAID = [p for p in EVERY if p.values[1]["fate"] not in ("carried", "narrowed")]


@cache
def _text(company: str, form: str) -> str:
    text = (CASES / company / f"golden-{form}.md").read_text(encoding="utf-8")
    # Markdown's own marks would hide a phrase that stands across them.
    return re.sub(r"[*\\]", "", text.replace("\N{NO-BREAK SPACE}", " "))


def _sentences(answers: Profile, knowledge: Knowledge) -> dict[str, Sentence]:
    """What is exported once the user has accepted what he is shown, by key."""
    made = make(accept(answers, knowledge), knowledge)
    return {s.key: s for s in confirmed(made.document).sentences()}


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return Pairs({k: _frozen(v) for k, v in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("company", STATEMENTS)
def test_every_statement_has_its_fate(company: str) -> None:
    ids = [s["id"] for s in _statements(company)]
    assert ids == [f"{company}-{n:03}" for n in range(1, STATEMENTS[company] + 1)]
    assert {s["fate"] for s in _statements(company)} <= set(FATES)


@pytest.mark.parametrize(("company", "statement"), EVERY)
def test_what_is_not_carried_as_it_stands_has_a_reason_and_a_law(
    company: str, statement: dict[str, Any], knowledge: Knowledge
) -> None:
    if statement["fate"] == "carried":
        return
    assert len(statement["why"]) > 10
    assert statement["law"]
    assert set(statement["law"]) <= set(knowledge.provisions)


@pytest.mark.parametrize(("company", "statement"), SAID)
def test_the_answer_makes_the_sentence(company: str, statement: dict[str, Any], knowledge: Knowledge) -> None:
    """The answer is what the profile says, and the golden policy says it in the sentence named."""
    facts, _ = interview.facts(profile(company), knowledge)
    if "value" in statement:
        value = facts[statement["question"]].value
        plain = Pairs({"count": value.count, "unit": value.unit}) if isinstance(value, Duration) else value
        assert plain == _frozen(statement["value"])
    sentence = _sentences(profile(company), knowledge)[statement["key"]]
    assert statement["quote"] in sentence.text.replace("\N{NO-BREAK SPACE}", " ")
    assert statement["question"] in (*sentence.facts, *sentence.because)
    assert statement["quote"] in _text(company, "sections")


@pytest.mark.parametrize(("company", "statement"), SAID)
def test_another_answer_makes_the_sentence_go_or_change(
    company: str, statement: dict[str, Any], knowledge: Knowledge
) -> None:
    answers, question = profile(company), statement["question"]
    before = _sentences(answers, knowledge)[statement["key"]]
    turned = "turn" in statement
    other = answers.answer(question, _frozen(statement["turn"])) if turned else answers.forget(question)
    after = _sentences(other, knowledge).get(statement["key"])
    assert after is None or statement["quote"] not in after.text.replace("\N{NO-BREAK SPACE}", " ")
    assert before != after


@pytest.mark.parametrize(("company", "statement"), UNSAID)
def test_a_question_that_was_asked_and_not_answered_so_is_there(
    company: str, statement: dict[str, Any], knowledge: Knowledge
) -> None:
    """What could be said by answering has its question; what is refused has none."""
    assert (statement["fate"] == "asked") == ("question" in statement)
    if "question" in statement:
        assert statement["question"] in knowledge.questions


@pytest.mark.parametrize(("company", "statement"), EVERY)
def test_no_policy_says_what_may_not_be_said(company: str, statement: dict[str, Any]) -> None:
    if statement["fate"] == "carried":
        return
    for form in FORMS:
        text = _text(company, form)
        assert statement["says"].casefold() not in text.casefold()
        for pattern in statement.get("never", ()):
            found = re.search(pattern, text)
            assert found is None, f"{company} in {form}: {found}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("company", COMPANIES)
def test_the_golden_policy_is_what_the_answers_give(company: str, form: str, knowledge: Knowledge) -> None:
    """When this fails after a change of clauses: python -m tests.make_golden, and read the difference."""
    assert golden(company, form, knowledge) == (CASES / company / f"golden-{form}.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("company", COMPANIES)
def test_the_case_is_complete(company: str, knowledge: Knowledge) -> None:
    text = (CASES / company / "profile.policystudio").read_text(encoding="utf-8")
    assert text == with_accepted(text, knowledge)
    made = make(profile(company), knowledge, today="2026-11-22")
    assert [(i.code, i.place) for i in made.issues if i.severity == "error"] == []
    assert not made.document.draft


@pytest.mark.parametrize("company", COMPANIES)
def test_both_forms_say_the_same_facts(company: str, knowledge: Knowledge) -> None:
    """Sections or table is a matter of looks: every answer printed in one is printed in the other."""
    printed = [
        {fact for s in policy(company, form, knowledge).sentences() for fact in s.facts} for form in FORMS
    ]
    assert printed[0] == printed[1]

"""Terms that the law bounds, and readings on which lawyers differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.messages import sentence
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, short, with_answers


def _length(count: int, unit: str = "years") -> Pairs[str, Any]:
    return Pairs({"count": count, "unit": unit})


@pytest.mark.parametrize(
    ("question", "length", "below"),
    [
        ("accounting.invoices_keep", _length(3), True),
        ("accounting.invoices_keep", _length(4), True),
        ("accounting.invoices_keep", _length(59, "months"), True),
        ("accounting.invoices_keep", _length(5), False),
        ("accounting.invoices_keep", _length(60, "months"), False),
        ("accounting.books_keep", _length(9), True),
        ("accounting.books_keep", _length(10), False),
        ("orders.keep", _length(1), False),
    ],
    ids=str,
)
def test_a_term_below_the_statutory_minimum_is_an_error(
    question: str, length: Pairs[str, Any], below: bool, knowledge: Knowledge
) -> None:
    found = issues(with_answers(knowledge, {question: length}), knowledge, "law.below_minimum")
    assert short(found) == ([("error", "law.below_minimum", question)] if below else [])


@pytest.mark.parametrize(
    ("question", "length", "form", "severity"),
    [
        ("orders.keep", _length(3), "sia", ""),
        ("orders.keep", _length(10), "sia", "warning"),
        ("orders.keep", _length(37, "months"), "ik", "warning"),
        ("orders.keep", _length(10), "farm", ""),
        ("orders.keep", _length(10), "association", ""),
        ("orders.keep", _length(11), "sole_trader", "warning"),
        ("accounting.invoices_keep", _length(10), "sia", "warning"),
        ("cart_reminders.keep", _length(60, "days"), "sia", "note"),
    ],
    ids=str,
)
def test_a_term_longer_than_its_reason_is_told(
    question: str, length: Pairs[str, Any], form: str, severity: str, knowledge: Knowledge
) -> None:
    """The reason is the law's for the legal form; where it is only ours, it is told more softly."""
    profile = with_answers(knowledge, {"company.form": form, question: length})
    found = [i for i in issues(profile, knowledge, "law.longer") if i.place == question]
    assert [i.severity for i in found] == ([severity] if severity else [])


def test_both_are_said_with_their_measure(knowledge: Knowledge) -> None:
    profile = with_answers(knowledge, {"accounting.invoices_keep": _length(3), "orders.keep": _length(10)})
    (below,) = issues(profile, knowledge, "law.below_minimum")
    assert "GL 28.5" in sentence(below, "en")
    (longer,) = issues(profile, knowledge, "law.longer")
    assert "KL 406" in str(longer.values["law"])


def test_a_disputed_reading_is_noted_where_it_is_printed(knowledge: Knowledge) -> None:
    topic = knowledge.topics["complaint"]
    clauses = tuple(
        replace(c, status="contested") if c.id == "complaint.elsewhere" else c for c in topic.clauses
    )
    disputed = replace(knowledge, topics=knowledge.topics.with_("complaint", replace(topic, clauses=clauses)))
    assert short(issues(sample(knowledge), disputed, "law.contested")) == [
        ("note", "law.contested", "sentence:complaint.elsewhere:1")
    ]
    assert not make(sample(knowledge), disputed).document.draft


def test_every_proposed_term_is_one_that_the_checks_let_pass(knowledge: Knowledge) -> None:
    """Who takes what we propose is never told that it is too short or too long."""
    terms = [q.id for q in knowledge.questions.values() if q.kind == "duration" and q.proposals]
    for form in ("sia", "farm", "sole_trader"):
        profile = with_answers(knowledge, {"company.form": form}, without=tuple(terms))
        found = [i for i in issues(profile, knowledge, "law") if i.severity != "note"]
        assert found == [], form

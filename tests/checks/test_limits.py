"""Traps: every one that the data files describe springs, at its place, and only when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from policystudio.checks.limits import limits
from policystudio.domain.expressions import Both, Compare, Const, Either, Expression, Known, Negation, Path
from policystudio.domain.knowledge import Knowledge, Trap
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.notation.expressions import condition
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, with_answers

Wanted = dict[str, Any]
"""Question → answer that makes a condition true."""


def _solutions(expression: Expression, truth: bool, knowledge: Knowledge) -> Iterator[Wanted]:
    """Answers under which a condition has this truth; none where it reads more than answers."""
    match expression:
        case Negation():
            yield from _solutions(expression.of, not truth, knowledge)
        case Both() | Either():
            if isinstance(expression, Both) == truth:
                for one in _solutions(expression.left, truth, knowledge):
                    for other in _solutions(expression.right, truth, knowledge):
                        yield from _merged(one, other)
            else:
                yield from _solutions(expression.left, truth, knowledge)
                yield from _solutions(expression.right, truth, knowledge)
        case Compare(Path(("f", *steps)), op, Const(value)):
            yield from _compared(".".join(steps), op, value, truth, knowledge)
        case Compare(Const(value), op, Path(("f", *steps))) if op in ("in", "notin"):
            yield {".".join(steps): (value,) if (op == "in") == truth else ()}
        case Path(("f", *steps)):
            yield from _compared(".".join(steps), "eq", "yes", truth, knowledge)
        case Known():
            # Nothing need be answered for something to be unknown.
            yield from () if truth else ({},)
        case Compare() | Path():
            return


def _compared(id: str, op: str, value: Any, truth: bool, knowledge: Knowledge) -> Iterator[Wanted]:
    accepted = value if op in ("in", "notin") else (value,)
    if (op in ("eq", "in")) != truth:
        question = knowledge.questions[id]
        every: list[Any] = [o.id for o in question.options] or ["yes", "no"]
        if question.kind == "choices":
            every = [(option.id,) for option in question.options]
        if question.kind == "services":
            every = [(s.id,) for s in knowledge.services.values() if s.category == question.category][:1]
        accepted = [v for v in every if v not in accepted]
    yield from ({id: v} for v in accepted)


def _merged(one: Wanted, other: Wanted) -> Iterator[Wanted]:
    both = dict(one)
    for id, value in other.items():
        if isinstance(value, tuple) and isinstance(both.get(id, ()), tuple):
            both[id] = (*both.get(id, ()), *value)
        elif both.setdefault(id, value) != value:
            return
    yield both


def _asked(id: str, knowledge: Knowledge) -> Iterator[Wanted]:
    """Answers under which a question is asked."""
    question, activity = knowledge.questions[id], knowledge.activities.get(id.partition(".")[0])
    gate = {activity.gate.id: "yes"} if activity and activity.gate.id != id else {}
    for own in _solutions(question.when, True, knowledge) if question.when else [{}]:
        yield from _merged(gate, own)


def _sprung_by(trap: Trap, activity: str, knowledge: Knowledge) -> list[Wanted]:
    """Answers under which a trap springs, with all that must be answered for them to be asked."""
    spec = knowledge.activities.get(activity)
    ways = list(_solutions(trap.when, True, knowledge))
    if spec:
        ways = [m for way in ways for m in _merged(way, {spec.gate.id: "yes"})]
    found = []
    while ways:
        way = ways.pop()
        more = way
        for id in way:
            more = next((m for asked in _asked(id, knowledge) for m in _merged(more, asked)), more)
        if set(more) == set(way):
            found.append(more)
        else:
            ways.append(more)
    return found


def _traps(knowledge: Knowledge) -> list[tuple[str, Trap]]:
    holders = [*knowledge.sections.values(), *knowledge.activities.values()]
    return [(holder.id, trap) for holder in holders for trap in holder.traps]


def _answered(profile: Profile, wanted: Wanted, knowledge: Knowledge) -> Profile:
    """Lists keep what they held, so that a trap springs beside other answers too."""
    for id, value in wanted.items():
        held = profile.answers.get(id, ())
        keep = isinstance(value, tuple) and value and knowledge.questions[id].kind == "choices"
        merged = tuple(dict.fromkeys((*value, *(held if isinstance(held, tuple) else ())))) if keep else value
        profile = profile.answer(id, merged)
    return profile


def test_every_trap_springs_at_its_place(knowledge: Knowledge) -> None:
    silent = []
    for holder, trap in _traps(knowledge):
        ways = _sprung_by(trap, holder, knowledge)
        tried = [with_answers(knowledge, way) for way in ways]
        tried += [_answered(sample(knowledge), way, knowledge) for way in ways]
        found = [i for profile in tried for i in make(profile, knowledge).issues if i.message == trap.message]
        if not found:
            silent.append(f"{holder}: {trap.message['en'][:60]}")
            continue
        assert found[0].severity == trap.severity
        assert found[0].code == ("limits.stop" if trap.stop else "limits.trap")
        if trap.place:
            assert found[0].place == trap.place
    assert silent == []


def test_the_sample_springs_no_trap_that_would_hold_it_up(knowledge: Knowledge) -> None:
    assert [i for i in issues(sample(knowledge), knowledge, "limits") if i.severity != "note"] == []


def test_a_stop_makes_a_draft_and_an_error_alone_does_not(knowledge: Knowledge) -> None:
    stopped = make(with_answers(knowledge, {"analytics.before_consent": "yes"}), knowledge)
    assert "limits.stop" in {i.code for i in stopped.issues}
    assert stopped.document.draft
    code = {"orders.data": ("name", "personal_code"), "orders.personal_code_why": "other"}
    wrong = make(with_answers(knowledge, code), knowledge)
    assert [i.severity for i in wrong.issues if i.code == "limits.trap" and i.place == "orders.data"] == [
        "error"
    ]
    assert not wrong.document.draft


def test_what_nobody_answered_springs_nothing(knowledge: Knowledge) -> None:
    assert issues(Profile(), knowledge, "limits") == []


def test_traps_of_an_activity_rest_while_it_is_off(knowledge: Knowledge) -> None:
    wrong = {"analytics.before_consent": "yes"}
    assert issues(with_answers(knowledge, wrong), knowledge, "limits.stop") != []
    assert issues(with_answers(knowledge, {**wrong, "analytics.runs": "no"}), knowledge, "limits.stop") == []


@pytest.mark.parametrize(
    ("place", "expected"),
    [("orders.data", "orders.data"), ("", "orders.sensitive")],
    ids=["named", "not named"],
)
def test_a_trap_leads_to_its_place_or_to_what_it_read(
    place: str, expected: str, knowledge: Knowledge
) -> None:
    trap = Trap(condition('f.orders.sensitive == "no"'), "note", Pairs({"lv": "Labi.", "en": "Good."}), place)
    orders = replace(knowledge.activities["orders"], traps=(trap,))
    changed = replace(knowledge, activities=knowledge.activities.with_("orders", orders))
    made = make(sample(knowledge), changed)
    found = [i for i in limits(made.facts, made.register, changed) if i.message == trap.message]
    assert [i.place for i in found] == [expected]


def test_every_trap_says_what_and_what_to_do_and_can_be_walked_to(knowledge: Knowledge) -> None:
    def known(place: str) -> Question | bool:
        return knowledge.questions.get(place) or place.removeprefix("activity:") in knowledge.activities

    for holder, trap in _traps(knowledge):
        for language in ("lv", "en"):
            said = trap.message[language]
            assert said.endswith("."), f"{holder}: {said}"
            assert len(re.findall(r"[^\d]\. ", said)) <= 2, f"{holder}: {said}"
        assert not trap.place or known(trap.place), f"{holder}: {trap.place}"
        assert all(id in knowledge.provisions for id in trap.law), f"{holder}: {trap.law}"

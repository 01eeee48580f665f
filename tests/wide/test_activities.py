"""Each activity alone: switched on in an otherwise idle company, it says all that the law asks.

What is expected of basis, law and term stands in ``activities.toml``, written from the law and not
from the activities.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from policystudio import interview
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.register import Item
from policystudio.domain.terms import Duration
from policystudio.interview.conditions import holds, names_of
from policystudio.knowledge import load
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

HERE = Path(__file__).resolve().parent
TABLE: dict[str, dict[str, dict[str, Any]]] = {
    id: rows
    for name in ("activities.toml", "activities_more.toml")
    for id, rows in tomllib.loads((HERE / name).read_text(encoding="utf-8")).items()
}
VARIANTS = ("first", "all", "nobody")

NEEDS: dict[str, str] = {
    "delivery": "orders",
    "others_data": "orders",
    "recall": "orders",
    "cart_reminders": "orders",
    "cookie_choice": "analytics",
    "consents": "e_receipts",
    "allergies": "table_booking",
    "client_books": "accounting_services",
}
"""Activities that hang on another: their gate, data or term is asked there."""

TOOLS = ("analytics",)
"""Activities that are nothing without a tool of somebody: their data are what the tool takes."""

OURS = Duration(99, "days")
"""The length that these tests answer where nothing is proposed."""

HELPER = Pairs(
    {
        "id": "helper",
        "name": "SIA “Parauga palīgs”",
        "entity": "SIA “Parauga palīgs”",
        "country": "LV",
        "role": "processor",
        "what": "programmas uzturētājs",
        "purpose": "lai uzturētu programmu",
        "data": ("name", "msg"),
    }
)
"""Whoever helps: answers every question of kind services."""

KNOWN = load()

DECIDED = [id for id, spec in KNOWN.activities.items() if spec.role != "processor"]
"""Activities that we decide on; of what is done on instructions the customer tells the purpose."""


@cache
def _alone(id: str, variant: str = "first") -> Made:
    """The policy of a company that does nothing else.

    ``first``: each question of the activity is answered with its first option, and HELPER helps;
    ``all``: with all options; ``nobody``: as first, in a table, and nobody helps. What is proposed
    is accepted.
    """
    knowledge = KNOWN
    spec = knowledge.activities[id]
    if id in TOOLS and variant == "nobody":
        variant = "first"
    profile = _idle(knowledge).answer("style.form", "table" if variant == "nobody" else "sections")
    for one in [*([knowledge.activities[NEEDS[id]]] if id in NEEDS else []), spec]:
        profile = profile.answer(one.gate.id, "yes")
        for question in one.questions:
            profile = _answered(profile, question, one.id, variant)
    return make(accept(profile, knowledge), knowledge)


@cache
def _idle(knowledge: Knowledge) -> Profile:
    """The sample company without any activity and without anybody who helps."""
    profile = sample(knowledge)
    for section in knowledge.sections.values():
        for question in section.questions:
            if question.kind == "services":
                profile = profile.answer(question.id, ())
    for spec in knowledge.activities.values():
        for question in spec.questions:
            profile = profile.forget(question.id)
        profile = profile.answer(spec.gate.id, "no")
    return replace(profile, own=Pairs({"services": (HELPER,)}))


def _answered(profile: Profile, question: Question, activity: str, variant: str) -> Profile:
    """The profile with the question answered, if it is asked and nothing is proposed."""
    knowledge = KNOWN
    profile = accept(profile, knowledge, activity)
    facts, _ = interview.facts(profile, knowledge)
    skipped = question.optional and question.kind != "services"
    if question.id in facts or skipped or not holds(question.when, names_of(facts)):
        return profile
    every = variant == "all"
    ids = tuple(option.id for option in question.options)
    match question.kind:
        case "yes-no":
            value: Any = "yes" if every else "no"
        case "choice":
            value = ids[-1] if every else ids[0]
        case "choices":
            value = ids if every else ids[:1]
        case "services":
            value = () if variant == "nobody" else ("own:helper",)
        case "duration":
            value = Pairs({"count": OURS.count, "unit": OURS.unit})
        case _:
            value = "paraugs"
    return profile.answer(question.id, value)


def _said(made: Made, activity: str) -> set[str]:
    """The requirements that sentences traced to the activity meet."""
    return {
        requirement
        for s in made.document.sentences()
        if s.activity == activity
        for requirement in s.satisfies
    }


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("id", DECIDED)
def test_an_activity_alone_says_all_that_the_law_asks(id: str, variant: str) -> None:
    made = _alone(id, variant)
    assert {"13.1.c", "14.1.d", "13.1.e", "13.2.a", "13.2.e"} <= _said(made, id) | _not_owed(id)
    noun = KNOWN.activities[id].noun["lv"]
    assert any(noun in s.text for s in made.document.sentences())


def _not_owed(id: str) -> set[str]:
    """What an activity that only keeps data does not owe: nothing is asked for, nobody need get it."""
    used = any(part.kind == "use" for part in KNOWN.activities[id].parts)
    return set() if used else {"13.2.e", "13.1.e"}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("id", DECIDED)
def test_no_part_lacks_what_the_law_asks(id: str, variant: str) -> None:
    made = _alone(id, variant)
    unmet = [i for i in made.issues if i.code.startswith("coverage.") and i.severity == "error"]
    assert [i.place for i in unmet if i.place.startswith((f"{id}.", "people."))] == []


@pytest.mark.parametrize("id", DECIDED)
def test_whoever_helps_is_a_recipient_and_nobody_is_nobody(id: str) -> None:
    questions = [q for q in KNOWN.activities[id].questions if q.kind == "services" and not q.proposals]
    named = {v: {r.id for r in _alone(id, v).register.recipients} for v in ("first", "nobody")}
    assert "own:helper" in named["first"] or all(q.when for q in questions)
    assert "own:helper" not in named["nobody"] or id in TOOLS


@pytest.mark.parametrize("id", DECIDED)
def test_basis_law_and_term_are_those_of_the_law(id: str) -> None:
    found = {
        part.id.partition(".")[2]: _row(part)
        for variant in ("first", "all")
        for part in _alone(id, variant).register.parts
        if part.activity == id
    }
    assert found
    for name, row in found.items():
        assert row == TABLE[id][name], f"{id}.{name}"


def _row(part: Item) -> dict[str, Any]:
    """A part as a row of the table."""
    term: Any = part.value("term")
    length = term.duration if term.duration and term.duration != OURS else None
    laws: Any = (part.value("law") or (), part.value("term_law") or ())
    row = {
        "basis": part.value("basis"),
        "exception": part.value("exception"),
        "law": list(laws[0]),
        "event": term.after or term.until,
        "term": f"{length.count} {length.unit}" if length else None,
        "term_law": list(laws[1]),
    }
    return {key: value for key, value in row.items() if value}


def test_the_table_speaks_of_every_part(knowledge: Knowledge) -> None:
    parts = {a.id: {p.id for p in a.parts} for a in knowledge.activities.values() if a.parts}
    assert {id: set(rows) for id, rows in TABLE.items()} == parts


def test_every_law_of_the_table_is_known_with_its_source(knowledge: Knowledge) -> None:
    for id, rows in TABLE.items():
        for name, row in rows.items():
            for provision in (*row.get("law", ()), *row.get("term_law", ())):
                act = knowledge.acts[provision.split()[0]]
                assert provision in knowledge.provisions and act.source and act.checked, f"{id}.{name}"


def _text(id: str, variant: str = "first") -> str:
    return " ".join(s.text for s in _alone(id, variant).document.sentences() if s.activity == id)


def test_what_people_would_not_expect_is_said_in_words() -> None:
    assert "mākslīgā intelekta programma, nevis cilvēks" in _text("chat_bot")
    assert "izlemj finansētājs" in _text("instalments")
    assert "pasakām pirms sarunas" in _text("calls", "all")
    assert "veselības datus varat atsaukt jebkurā brīdī" in _text("health_booking", "all")


def test_treatment_and_beauty_rest_on_other_exceptions() -> None:
    assert "profesionālais noslēpums" in _text("health_booking")
    assert "nepārprotamu piekrišanu" in _text("health_booking", "all")


def test_foreigners_are_declared_to_the_police(knowledge: Knowledge) -> None:
    recipients = {r.id for r in _alone("lodging", "all").register.recipients}
    assert "state-police" in recipients
    assert "state-police" not in {r.id for r in _alone("lodging").register.recipients}


@pytest.mark.parametrize("id", ["loyalty", "prize_draws", "photos"])
def test_consent_is_spoken_of_only_where_it_is_asked(id: str) -> None:
    bases = {v: {p.value("basis") for p in _alone(id, v).register.parts} for v in ("first", "all")}
    assert "6.1.a" in bases["all"] and "6.1.a" not in bases["first"]

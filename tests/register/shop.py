"""Small made-up activities, services and answers for tests of the register."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.knowledge import (
    ActivitySpec,
    Cookie,
    Knowledge,
    PartSpec,
    Service,
    TransferSpec,
    Word,
)
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.register import Item, Register
from policystudio.domain.terms import Duration, Term
from policystudio.notation.expressions import condition
from policystudio.register import build
from tests.interview import small
from tests.interview.small import question, word, words

YEARS_3 = Duration(3, "years")


def part(id: str = "use", basis: Any = "6.1.b", *, when: str = "", **rest: Any) -> PartSpec:
    """A part; its term is a promise until the order is done, unless told otherwise."""
    given: dict[str, Any] = {"term": Term(until="order_done"), "stamp": f"{id}-1", **rest}
    return PartSpec(id, basis, when=condition(when) if when else None, **given)


def activity(id: str, *parts: PartSpec, questions: tuple[Question, ...] = (), **rest: Any) -> ActivitySpec:
    """An activity whose gate is ``<id>.on``."""
    when = rest.pop("gate_when", "")
    sources = {s: condition(c) for s, c in rest.pop("source_when", {}).items()}
    given: dict[str, Any] = {
        "order": 10,
        "role": "controller",
        "people": ("customers",),
        "source": ("person",),
        "noun": words(f"{id} lv", f"{id} en"),
        "so_that": words(f"lai {id}", f"to {id}"),
        "source_when": Pairs(sources),
        **rest,
    }
    gate = question(f"{id}.on", "yes-no", when=when)
    return ActivitySpec(id=id, gate=gate, questions=questions, parts=parts, **given)


def service(id: str, **rest: Any) -> Service:
    """A service of a confirmed company in Latvia, called after its id."""
    given: dict[str, Any] = {
        "name": id.capitalize(),
        "category": "any",
        "entity": f"SIA “{id.capitalize()}”",
        "country": "LV",
        "role": "processor",
        "what": words(f"{id} rīks", f"{id} tool"),
        "purpose": words("lai strādātu"),
        "data": ("email",),
        "confidence": "verified",
        **rest,
    }
    return Service(id=id, **given)


def abroad(
    to: str = "Example Inc.", country: str = "US", mechanism: str = "dpf", **rest: Any
) -> TransferSpec:
    """A way out of the European Economic Area."""
    return TransferSpec(to, country, mechanism, **rest)


def cookie(name: str, category: str = "analytics", term: Duration | None = None) -> Cookie:
    """A first-party cookie."""
    return Cookie(name, "first", category, words(f"{name} dara", f"{name} does"), term)


def entry(id: str, **forms: str) -> tuple[str, Word]:
    """A vocabulary entry in Latvian, its forms by their names."""
    return id, Word(id, Pairs({"lv": Pairs({name: (said,) for name, said in forms.items()})}))


def known(*activities: ActivitySpec, services: tuple[Service, ...] = (), **asked: str) -> Knowledge:
    """The knowledge with these activities and services; ``asked``: questions outside activities,
    ``people__it="services"``."""
    made = small.knowledge(activities=activities)
    others = [question(id.replace("__", "."), kind) for id, kind in asked.items()]
    countries = [
        word("LV", "Latvija", "Latvia", eea=True),
        word("US", "ASV", "USA", adequacy="2023/1795", limited="dpf"),
        word("GB", "Apvienotā Karaliste", "United Kingdom", adequacy="2021/1772"),
        word("IN", "Indija", "India"),
    ]
    return replace(
        made,
        services=Pairs((s.id, s) for s in services),
        vocabulary=made.vocabulary.with_("countries", Pairs(countries)),
        questions=Pairs((*made.questions.items(), *((q.id, q) for q in others))),
    )


def answers(values: dict[str, Any], **hows: How) -> Facts:
    """Facts as the interview makes them; ``hows``: of those that are not answered, ``a__b="assumed"``."""
    how = {id.replace("__", "."): value for id, value in hows.items()}
    return Pairs((id, Fact(value, (id,), how.get(id, "answered"))) for id, value in values.items())


def own(id: str, **fields: Any) -> Pairs[str, Any]:
    """A row that the user described himself."""
    return Pairs({"id": id, "name": id.capitalize(), **fields})


def made(
    facts: Facts,
    knowledge: Knowledge,
    accepted: dict[tuple[str, str], str] | None = None,
    language: str = "lv",
) -> Register:
    """The register."""
    return build(facts, knowledge, Pairs(accepted or {}), language)


def one(items: tuple[Item, ...], id: str) -> Item:
    """The only item with this id."""
    (found,) = [item for item in items if item.id == id]
    return found

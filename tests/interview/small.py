"""A small made-up knowledge for tests of the interview."""

from __future__ import annotations

from typing import Any

from policystudio.domain.knowledge import ActivitySpec, KindSpec, Knowledge, Section, Service, Word
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Option, Proposal, Question
from policystudio.notation.expressions import condition


def words(lv: str, en: str = "") -> LocalText:
    """Words in both languages; the Latvian ones where no English ones are given."""
    return Pairs({"lv": lv, "en": en or lv})


def question(id: str, kind: Any = "text", *, when: str = "", **rest: Any) -> Question:
    """A question asked in words made of its id; ``when`` as data files write it."""
    rest["options"] = tuple(Option(o, words(f"{o} lv", f"{o} en")) for o in rest.get("options", ()))
    return Question(id, kind, words(f"{id}?"), when=condition(when) if when else None, **rest)


def proposal(value: Any, when: str = "") -> Proposal:
    """A proposal, its condition as data files write it."""
    return Proposal(value, condition(when) if when else None, words("tāpēc", "because"))


def word(id: str, lv: str, en: str, **extra: Any) -> tuple[str, Word]:
    """A vocabulary entry in the nominative."""
    forms = {"lv": Pairs({"nom": (lv,)}), "en": Pairs({"nom": (en,)})}
    return id, Word(id, Pairs(forms), Pairs(extra))


def service(id: str, name: str) -> tuple[str, Service]:
    """A service of the catalogue."""
    return id, Service(
        id, name, "any", f"SIA “{name}”", "LV", "processor", words("rīks"), words("lai strādātu"), ("email",)
    )


COMPANY = Section(
    "company",
    10,
    words("Uzņēmums", "Company"),
    (
        question("company.name"),
        question("company.form", "choice", options=("sia", "association")),
        question("company.brand", optional=True),
        question("company.regno", "registration-number", when='f.company.form == "sia"'),
        question("company.host", "services", when="f.orders.takes"),
    ),
)

STYLE = Section(
    "style",
    90,
    words("Izskats", "Style"),
    (
        question(
            "style.form",
            "choice",
            cls="legal",
            options=("sections", "table"),
            proposals=(proposal("sections"),),
        ),
    ),
)

ORDERS = ActivitySpec(
    "orders",
    10,
    "controller",
    ("customers",),
    ("person",),
    words("Pasūtījumi", "Orders"),
    words("lai izpildītu pasūtījumu"),
    question("orders.takes", "yes-no"),
    (
        question("orders.data", "choices", options=("email", "name"), vocabulary="data"),
        question(
            "orders.keep",
            "duration",
            cls="promise",
            proposals=(
                proposal(Pairs({"count": 3, "unit": "years"}), 'f.company.form == "sia"'),
                proposal(Pairs({"count": 10, "unit": "years"}), 'f.company.form == "association"'),
            ),
        ),
        question("orders.tool", "services", unknown=words("Skatieties rēķinā.", "Look at the bill.")),
    ),
    (),
)

CAMERAS = ActivitySpec(
    "cameras",
    20,
    "controller",
    ("visitors",),
    ("person",),
    words("Kameras", "Cameras"),
    words("lai sargātu īpašumu"),
    question("cameras.films", "yes-no"),
    (question("cameras.days", "number", most=90),),
    (),
)


def knowledge(*sections: Section, activities: tuple[ActivitySpec, ...] = (ORDERS, CAMERAS)) -> Knowledge:
    """The knowledge with these sections (by default company and style) and activities."""
    sections = sections or (STYLE, COMPANY)
    asked = [q for s in sections for q in s.questions]
    asked += [q for a in activities for q in (a.gate, *a.questions)]
    return Knowledge(
        pack="2026.1",
        checked="2026-11-22",
        sections=Pairs((s.id, s) for s in sections),
        activities=Pairs((a.id, a) for a in activities),
        services=Pairs([service("mailer", "Mailer"), service("parcels", "Parcels")]),
        vocabulary=Pairs({
            "data": Pairs([word("name", "vārds", "name"), word("email", "e-pasta adrese", "e-mail address"),
                           word("phone", "tālruņa numurs", "telephone number")]),
            "countries": Pairs([word("LV", "Latvija", "Latvia", eea=True), word("US", "ASV", "USA")]),
        }),
        acts=Pairs(),
        provisions=Pairs(),
        requirements=Pairs(),
        kinds=Pairs({
            "e-shop": KindSpec("e-shop", words("E-veikals"), 10, ("orders", "gone")),
        }),
        words=Pairs(),
        topics=Pairs(),
        outlines=Pairs(),
        translations=Pairs(),
        questions=Pairs((q.id, q) for q in asked),
    )  # fmt: skip


def profile(answers: dict[str, Any] | None = None, **rest: Any) -> Profile:
    """A profile with these answers."""
    return Profile(answers=Pairs(answers or {}), **rest)


def row(**fields: Any) -> Pairs[str, Any]:
    """A row as a profile holds it."""
    return Pairs(fields)

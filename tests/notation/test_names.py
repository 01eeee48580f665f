"""Names of clauses lead to answers, to the register and to the item a sentence speaks of."""

from __future__ import annotations

import pytest

from policystudio.domain.expressions import Path
from policystudio.domain.facts import Fact
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Item, Register, fields
from policystudio.domain.terms import Duration, Term
from policystudio.notation.names import Names


def item(kind: str, id: str, **values: object) -> Item:
    known = {name: v if isinstance(v, tuple) and v and isinstance(v[0], Item) else Fact(v, (f"q.{name}",), "proposed")
             for name, v in values.items()}  # fmt: skip
    return Item(kind, id, fields(known))


PART = item("part", "orders.contract", basis="6.1.b", term=Term(Duration(3, "years"), after="order_done"))
OTHER = item("part", "orders.claims", basis="6.1.f", term=Term(until="withdrawal"))
ACTIVITY = item("activity", "orders", noun="Pasūtījumi", parts=(PART, OTHER))
ROOT = item("register", "register", consent="no", activities=(ACTIVITY,), parts=(PART, OTHER))
FACTS = Pairs(
    {
        "company.name": Fact("SIA Paraugs", ("company.name",), "answered"),
        "orders.keep": Fact(Duration(3, "years"), ("orders.keep",), "assumed"),
        "own.services": Fact((Pairs({"id": "a"}),), ("own.services",)),
    }
)
NAMES = Names(FACTS, Register(ROOT), ACTIVITY, PART)


def at(name: str, names: Names = NAMES) -> Fact:
    return names(tuple(name.split(".")))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("f.company.name", "SIA Paraugs"),
        ("f.orders.keep", Duration(3, "years")),
        ("f.orders.keep.count", 3),
        ("f.orders.keep.unit", "years"),
        ("f.own.services", (Pairs({"id": "a"}),)),
        ("r.consent", "no"),
        ("a.noun", "Pasūtījumi"),
        ("p.basis", "6.1.b"),
        ("p.term.duration", Duration(3, "years")),
        ("p.term.duration.count", 3),
        ("p.term.after", "order_done"),
    ],
)
def test_a_name_tells_its_value(name: str, value: object) -> None:
    assert at(name).value == value


@pytest.mark.parametrize(
    "name",
    [
        "f.company.phone",
        "f.nobody.knows",
        "f.company",
        "f",
        "f.company.name.count",
        "r.nothing",
        "r",
        "x.y",
        "p.term.until",
        "p.term.days",
        "p.term.duration.days",
        "p.basis.upper",
        "r.parts",
        "a.parts",
    ],
)
def test_what_is_not_there_is_unknown(name: str) -> None:
    assert at(name).value is None


def test_what_is_read_of_a_value_comes_from_where_the_value_comes() -> None:
    assert at("f.orders.keep.count") == Fact(3, ("orders.keep",), "assumed")
    assert at("p.term.duration.unit") == Fact("years", ("q.term",), "proposed")
    assert at("p.term.until") == Fact(None, ("q.term",), "proposed")


def test_an_open_question_is_named_by_what_asks_for_it() -> None:
    assert at("f.company.phone").origins == ("company.phone",)
    assert at("f.orders.other.count").origins == ("orders.other",)


def test_outside_of_a_section_and_of_an_item_their_names_are_unknown() -> None:
    bare = Names(FACTS, Register(ROOT))
    assert at("a.noun", bare).value is None
    assert at("p.basis", bare).value is None
    assert bare.items(Path(("a", "parts"))) == ()


@pytest.mark.parametrize(
    ("path", "items"),
    [
        ("r.activities", (ACTIVITY,)),
        ("r.parts", (PART, OTHER)),
        ("a.parts", (PART, OTHER)),
        ("p.parts", ()),
        ("r.transfers", ()),
        ("r.consent", ()),
        ("r", ()),
        ("f.company.name", ()),
        ("x.parts", ()),
    ],
)
def test_each_goes_over_the_items_of_a_list(path: str, items: tuple[Item, ...]) -> None:
    assert NAMES.items(Path(tuple(path.split(".")))) == items

"""What the user describes himself: activities that no file knows, and his own words."""

from __future__ import annotations

from typing import Any

from policystudio.domain.facts import Fact, Facts
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Item, fields
from policystudio.domain.terms import Duration, Term
from policystudio.register.context import PartContext
from policystudio.register.data import own_names
from policystudio.register.services import Party, parties

OWN = "own:"
"""What ids of own rows begin with in the register; in `Term.after`, what the user's words begin with."""

_ORIGIN = ("own.activities",)


def own_activities(context: PartContext) -> list[tuple[Item, Item, list[tuple[Party, Fact]]]]:
    """The activities of the rows ``own.activities``, each with its one part and who receives its data.

    They look like any other activity, so the same clauses and requirements hold for them; their ids
    are ``own:<row id>``.
    """
    fact = context.facts.get("own.activities")
    return [_activity(row, context) for row in (fact.value if fact else ()) or ()]


def _activity(row: Pairs[str, Any], context: PartContext) -> tuple[Item, Item, list[tuple[Party, Fact]]]:
    id = f"{OWN}{row['id']}"
    receivers = parties(row.get("recipients", ()), context.facts, context.knowledge)
    part = Item("part", f"{id}.use", fields(_part(row, id, receivers, context)), id, _ORIGIN)
    values = {
        "id": _said(id),
        "noun": _said(row.get("noun")),
        "so_that": _said(_so_that(row)),
        "aim": _said((_so_that(row) or "").removeprefix("lai ") or None),
        "people": _said(tuple(row.get("people", ())) or None),
        "role": _said("controller"),
        "source": _said(tuple(row.get("source", ())) or ("person",)),
        "marketing": _said(row.get("marketing")),
        "parts": (part,),
    }
    activity = Item("activity", id, fields(values), id, _ORIGIN)
    return activity, part, [(party, Fact(row["recipients"], _ORIGIN)) for party in receivers]


def _part(row: Pairs[str, Any], id: str, receivers: list[Party], context: PartContext) -> dict[str, Fact]:
    consent = row.get("basis") == "6.1.a"
    names = own_names(context.facts, "own.data")
    data = tuple(row.get("data", ()))
    return {
        "id": _said(f"{id}.use"),
        "activity": _said(id),
        "noun": _said(row.get("noun")),
        "kind": _said("use"),
        "so_that": _said(_so_that(row)),
        "basis": _said(row.get("basis")),
        "interest": _said(row.get("interest")),
        "data": _said(tuple(i for i in data if not i.startswith(OWN)) or None),
        "own_data": _said(tuple(names[i] for i in data if i in names) or None),
        "first": _said("yes"),
        "same_data": _said("no"),
        "same_recipients": _said("no"),
        # Consent that one has to give is none (VDAR 7(4)).
        "obligatory": _said("voluntary" if consent else row.get("obligatory")),
        "consequence": _said(row.get("consequence")),
        "term": _said(_term(row)),
        "recipients": _said(tuple(dict.fromkeys(p.name for p in receivers)) or None),
        "nobody": _said("yes" if row.get("recipients") == () else None),
        "stays": _said(None if row.get("recipients") is None else "yes"),
        "withdraw": _said(row.get("withdraw")),
    }


def _said(value: Any) -> Fact:
    return Fact(value, _ORIGIN)


def _so_that(row: Pairs[str, Any]) -> str | None:
    """The purpose as clauses want it: an infinitive clause that begins with “lai”."""
    text = str(row.get("so_that", ""))
    return (text if text.startswith("lai ") else f"lai {text}") if text else None


def _term(row: Pairs[str, Any]) -> Term | None:
    if row.get("ends") == "withdrawal":
        return Term(until="withdrawal")
    duration, after = row.get("keep"), str(row.get("after", ""))
    return Term(duration, f"{OWN}{after}") if isinstance(duration, Duration) and after else None


def definitions(facts: Facts) -> tuple[Item, ...]:
    """The company's own words with their meanings, in its order."""
    fact = facts.get("style.terms")
    rows: tuple[Pairs[str, Any], ...] = (fact.value if fact else ()) or ()
    return tuple(
        Item(
            "definition",
            str(row["id"]),
            fields(
                {name: Fact(row.get(name), ("style.terms",), fact.how) for name in ("id", "term", "meaning")}
            ),
            existence=("style.terms",),
            assumed=fact.how == "assumed",
        )
        for row in rows
        if fact is not None
    )

"""Lists that were told before: later ones point back to them instead of repeating them."""

from __future__ import annotations

from collections.abc import Iterable

from policystudio.domain.facts import Fact
from policystudio.domain.register import Item, fields
from policystudio.domain.values import replace

MANY = 3
"""So many kinds of data are worth pointing back to; fewer are as quickly said."""


def pointing_back(activities: Iterable[Item]) -> list[Item]:
    """The activities, their parts with ``data_as`` where an earlier activity uses just the same data.

    A part that is confirmed never points to one that is only supposed: an export leaves that out.
    """
    told: dict[object, str] = {}
    firm: dict[object, str] = {}
    pointing = []
    for activity in activities:
        parts = []
        for part in activity.items("parts"):
            data, noun = part.fact("data"), str(part.value("noun"))
            key = (data.value, part.value("own_data"))
            sure = not (part.assumed or data.how == "assumed")
            before = (firm if sure else told).get(key)
            many = isinstance(data.value, tuple) and len(data.value) >= MANY
            points = many and part.value("same_data") != "yes" and before != noun
            parts.append(_with(part, "data_as", Fact(before if points else None, data.origins, data.how)))
            for seen in (told, firm) if sure else (told,):
                seen.setdefault(key, noun)
        pointing.append(replace(activity, fields=fields({**activity.fields, "parts": tuple(parts)})))
    return pointing


def same_as(recipients: Iterable[Item]) -> tuple[Item, ...]:
    """The recipients, with ``same_as`` where an earlier one that is no processor gets just the same data."""
    told: dict[object, Item] = {}
    pointing = []
    for recipient in recipients:
        data = recipient.fact("data")
        key = (data.value, recipient.value("own_data"))
        before = told.get(key)
        points = before is not None and (recipient.assumed or not before.assumed)
        name = before.value("name") if before is not None and points else None
        pointing.append(_with(recipient, "same_as", Fact(name, data.origins, data.how)))
        many = isinstance(data.value, tuple) and len(data.value) >= MANY
        if many and recipient.value("role") in ("controller", "joint"):
            told.setdefault(key, recipient)
    return tuple(pointing)


def _with(item: Item, name: str, fact: Fact) -> Item:
    return replace(item, fields=fields({**item.fields, name: fact}))

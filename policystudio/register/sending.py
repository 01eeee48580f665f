"""What the record of processing activities tells of each part beside the policy: whose data, sent where.

VDAR 30(1)(c) and (e).
"""

from __future__ import annotations

from policystudio.domain.facts import Fact, weakest
from policystudio.domain.register import Item, fields
from policystudio.domain.values import replace
from policystudio.notation.evaluation import merge
from policystudio.register.context import PartContext
from policystudio.register.recipients import Served, direct


def with_sending(activities: list[Item], served: Served, context: PartContext) -> list[Item]:
    """The activities, each part with the people it is about and where its recipients send its data."""
    return [
        replace(
            activity,
            fields=fields(
                {
                    **activity.fields,
                    "parts": tuple(_part(p, activity, served, context) for p in activity.items("parts")),
                }
            ),
        )
        for activity in activities
    ]


def _part(part: Item, activity: Item, served: Served, context: PartContext) -> Item:
    served_here = [(party, fact) for _, other, party, fact in served if other.id == part.id]
    uses = [
        (spec, fact)
        for party, fact in served_here
        for spec in party.transfers or direct(party, context.knowledge)
    ]
    # Where a joint controller sends the data is told by its arrangement, not by us.
    unsure = uses or any(party.role == "joint" for party, _ in served_here)
    origins = merge(*(fact.origins for _, fact in uses))
    how = weakest([fact.how for _, fact in uses])

    def told(values: list[str]) -> Fact:
        return Fact(tuple(dict.fromkeys(filter(None, values))) or None, origins, how)

    return replace(
        part,
        fields=fields(
            {
                **part.fields,
                "people": activity.fact("people"),
                "stays": Fact(None, origins, how) if unsure else part.fact("stays"),
                "sent_to": told([spec.to for spec, _ in uses]),
                "countries": told([spec.country for spec, _ in uses]),
                "mechanisms": told([spec.mechanism for spec, _ in uses]),
            }
        ),
    )

"""Activities in the groups of the overview."""

from __future__ import annotations

from collections.abc import Container

from policystudio.domain.knowledge import ActivitySpec, Knowledge
from policystudio.domain.pairs import LocalText, Pairs

LAST = "other"
"""The group of activities that name none."""


def by_group(knowledge: Knowledge, wanted: Container[str]) -> dict[str, list[ActivitySpec]]:
    """The wanted activities by group; groups in the order of their vocabulary, without empty ones."""
    found: dict[str, list[ActivitySpec]] = {id: [] for id in knowledge.vocabulary.get("groups", Pairs())}
    for activity in knowledge.activities.values():
        if activity.id in wanted:
            found.setdefault(activity.group or LAST, []).append(activity)
    return {group: activities for group, activities in found.items() if activities}


def title_of(group: str, knowledge: Knowledge) -> LocalText:
    """The heading of a group; its id where the vocabulary lacks it."""
    word = knowledge.vocabulary.get("groups", Pairs()).get(group)
    if word is None:
        return Pairs({"lv": group})
    return Pairs({language: " ".join(forms.get("nom", ())) for language, forms in word.forms.items()})

"""The card of an activity: what the policy will say of it, to be accepted or changed."""

from __future__ import annotations

from policystudio import assembly, interview
from policystudio.domain.expressions import Path
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import in_language
from policystudio.domain.profile import Profile
from policystudio.domain.register import Item
from policystudio.i18n import translate


def open_cards(profile: Profile, knowledge: Knowledge) -> tuple[str, ...]:
    """Activities that are on and have a part whose proposal was not accepted as it is now."""
    facts, _ = interview.facts(profile, knowledge)
    found = []
    for activity in knowledge.activities.values():
        gate = facts.get(activity.gate.id)
        accepted = is_accepted(profile, knowledge, activity.id)
        if gate is not None and gate.value == "yes" and not accepted:
            found.append(activity.id)
    return tuple(found)


def is_accepted(profile: Profile, knowledge: Knowledge, activity: str) -> bool:
    """Whether every part of the activity was accepted as it is proposed now."""
    parts = knowledge.activities[activity].parts
    return all(profile.accepted.get((activity, p.id)) == p.stamp for p in parts)


def card(activity: Item, knowledge: Knowledge, language: str) -> list[str]:
    """The lines of a card: per part the data, basis with its reason, term, recipients."""
    words = assembly.Filters(knowledge, language)
    spec = knowledge.activities[activity.id]
    reasons = {f"{spec.id}.{p.id}": in_language(p.reason, language) for p in spec.parts}
    lines = [str(activity.value("noun"))]

    def line(lead: str, fact: Fact, name: str = "", *arguments: str) -> None:
        if fact.value is None:
            return
        shown = words(name, fact, arguments, Path(())) if name else words.plain(fact.value)
        if shown is not None:
            lines.append(f"    {translate(lead, language)} {shown}")

    for part in activity.items("parts"):
        lines.append(f"  {part.value('so_that')}")
        line("data:", part.fact("data"), "words", "data", "nom")
        line("basis:", Fact(f"VDAR {part.value('basis')}"), "cite", "nom")
        if reasons[part.id]:
            lines.append(f"      {reasons[part.id]}")
        line("kept:", part.fact("term"), "term", "acc")
        line("recipients:", part.fact("recipients"), "join")
    return lines

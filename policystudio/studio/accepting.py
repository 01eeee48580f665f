"""Accepting proposals: the explicit act that makes a promise the user's own (design §4)."""

from __future__ import annotations

from policystudio import interview
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import ActivitySpec, Knowledge, PartSpec
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.values import replace
from policystudio.interview.conditions import holds, names_of


def accept(profile: Profile, knowledge: Knowledge, *pages: str) -> Profile:
    """The profile with all proposals of these activities and sections accepted as they are now.

    An activity's page takes its parts with it, as far as they are shown: what a later answer brings
    is to be accepted then. Without pages: everything that is proposed. Confirms nothing that was
    assumed. Raises Stop ``usage.unknown_page`` (exit code 2).
    """
    for page in pages:
        if page not in knowledge.activities and page not in knowledge.sections:
            raise Stop("usage.unknown_page", 2, page=page)
    facts, _ = interview.facts(profile, knowledge)
    wanted = pages or (*knowledge.sections, *knowledge.activities)
    for page in wanted:
        activity = knowledge.activities.get(page)
        if activity is None:
            profile = interview.accept(profile, facts, *knowledge.sections[page].questions)
            continue
        gate = facts.get(activity.gate.id)
        if gate is None or gate.value != "yes":
            continue
        profile = interview.accept(profile, facts, *activity.questions)
        for part in shown_parts(activity, facts):
            profile = profile.accept(activity.id, part.id, part.stamp)
    return profile


def can_take_back(profile: Profile, page: str) -> bool:
    """Whether something of an activity or section was accepted. What was answered is no proposal."""
    return any(file == page for file, _name in profile.accepted)


def take_back(profile: Profile, page: str) -> Profile:
    """The profile with nothing of an activity or section accepted any more; answers stay."""
    kept = Pairs((key, stamp) for key, stamp in profile.accepted.items() if key[0] != page)
    return replace(profile, accepted=kept)


def shown_parts(activity: ActivitySpec, facts: Facts) -> tuple[PartSpec, ...]:
    """The parts that are proposed now: those whose condition is known to hold."""
    names = names_of(facts)
    return tuple(part for part in activity.parts if holds(part.when, names))

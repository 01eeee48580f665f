"""What is proposed and nobody accepted yet; what was accepted and has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.register import Register


def proposals(profile: Profile, register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """``answer.assumed`` for parts whose term was not accepted, once per activity;
    ``answer.proposal_changed`` where it was accepted in an older form."""
    for activity in register.activities:
        spec = knowledge.activities.get(activity.id)
        if spec is None:  # the user's own: nothing was proposed
            continue
        stamps = {f"{spec.id}.{p.id}": p for p in spec.parts}
        open_parts = [
            stamps[part.id]
            for part in activity.items("parts")
            if part.fact("term").how == "assumed" and not stamps[part.id].term_question
        ]
        if not open_parts or activity.assumed:
            continue
        old = any((spec.id, p.id) in profile.accepted for p in open_parts)
        code = "answer.proposal_changed" if old else "answer.assumed"
        yield Issue("warning", code, f"activity:{spec.id}", Pairs({"question": spec.id, "ask": spec.noun}))

"""Proposals: what we put forward as an answer, and whether the user accepted just that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from policystudio.domain.facts import Facts
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Proposal, Question
from policystudio.domain.terms import Duration
from policystudio.interview.answers import blank
from policystudio.interview.conditions import holds, names_of
from policystudio.notation.evaluation import Names
from policystudio.notation.stamps import stamp


def proposal_for(question: Question, facts: Facts) -> Proposal | None:
    """The first proposal of a question whose condition holds; None for facts of practice."""
    return first_that_holds(question, names_of(facts))


def first_that_holds(question: Question, names: Names) -> Proposal | None:
    """As `proposal_for`, over names."""
    # A fact of practice is never preset, whatever a data file says.
    if question.cls == "fact":
        return None
    return next((p for p in question.proposals if holds(p.when, names)), None)


def proposal_stamp(question: Question, proposal: Proposal) -> str:
    """The stamp of what is proposed as the answer to which question.

    The reason is not in it: mending its words leaves what was accepted accepted.
    """
    plain = json.dumps([question.id, _plain(proposal.value)], ensure_ascii=False, sort_keys=True)
    return stamp(plain)


def accepted(profile: Profile, question: Question, proposal: Proposal) -> bool:
    """Whether the user accepted this proposal as it is now."""
    return profile.accepted.get(key_of(question)) == proposal_stamp(question, proposal)


def accept(profile: Profile, facts: Facts, *questions: Question) -> Profile:
    """The profile with the proposals that are now shown for these questions accepted.

    Passed over are questions that show none: for they do not apply, have an answer, are marked
    unsure, or have no proposal that holds. A gate is for the caller to look at.
    """
    names = names_of(facts)
    for question in questions:
        if question.id in profile.unsure or not blank(profile.answers.get(question.id)):
            continue
        proposal = first_that_holds(question, names) if holds(question.when, names) else None
        if proposal is not None:
            profile = profile.accept(*key_of(question), proposal_stamp(question, proposal))
    return profile


def key_of(question: Question) -> tuple[str, str]:
    """The two parts of a question's id, as proposals are kept in a profile."""
    file, _, name = question.id.partition(".")
    return file, name


def _plain(value: Any) -> Any:
    if isinstance(value, Duration):
        return {"count": value.count, "unit": value.unit}
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value

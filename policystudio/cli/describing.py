"""Describing in the terminal what the catalogue lacks: a service, or data in own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from policystudio import interview
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.values import replace
from policystudio.i18n import translate
from policystudio.studio.rows import free_id

PREFIX = "+"
"""``+Name`` describes something that is not in the list."""


def list_for(question: Question, knowledge: Knowledge) -> str:
    """The list of own rows that an answer to this question can name; at the question whether an
    activity happens, that of own activities; "" where there is none."""
    if any(activity.gate.id == question.id for activity in knowledge.activities.values()):
        return "activities"
    if question.kind == "services":
        return "services"
    return "data" if question.kind == "choices" and question.vocabulary == "data" else ""


def describe(
    question: Question,
    name: str,
    profile: Profile,
    knowledge: Knowledge,
    language: str,
    read: Callable[[], str],
    say: Callable[[str], None],
) -> Profile:
    """The profile with a row called ``name`` described and named in the answer to ``question``; a
    purpose of one's own (at the question whether an activity happens) is named in no answer.

    Asks for the rest of the row; Enter leaves an optional field out. What is not acceptable is
    found by the check, as in any answer.
    """
    list_name = list_for(question, knowledge)
    rows = profile.own.get(list_name, ())
    asked = interview.own_lists(knowledge)[list_name].rows
    row: dict[str, Any] = {"id": free_id(name, [str(r.get("id", "")) for r in rows]), asked[0].id: name}
    for sub in asked:
        if sub.id == asked[0].id or not interview.applies_in_row(sub, Pairs(row)):
            continue
        say(f"  {in_language(sub.ask, language)}")
        if sub.example:
            say(f"  {in_language(sub.example, language)}")
        for option in sub.options if sub.kind == "choice" else ():
            say(f"    {option.id} = {in_language(option.label, language)}")
        if sub.kind == "choices":
            known = knowledge.vocabulary.get(sub.vocabulary, Pairs())
            say("    " + ", ".join([option.id for option in sub.options] or list(known)))
        if sub.optional:
            say(f"  {translate('(optional: Enter)', language)}")
        typed = read().strip()
        if typed:
            row[sub.id] = interview.parse_value(sub, typed)
    profile = replace(profile, own=profile.own.with_(list_name, (*rows, Pairs(row))))
    if list_name == "activities":
        return profile
    chosen = profile.answers.get(question.id) or ()
    return profile.answer(question.id, (*chosen, f"own:{row['id']}"))

"""``set FILE question=value …``: answers, acceptances and confirmations."""

from __future__ import annotations

from policystudio import interview
from policystudio.cli.output import print_issues
from policystudio.cli.parser import Options, usage
from policystudio.cli.profiles import opened
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.studio.accepting import accept

OWN = "own."
"""Rows the user described himself: ``own.services='[{"id": …, "name": …}]'``."""


def run(options: Options) -> int:
    """Writes all of it or nothing. What is not acceptable is said (exit code 3) and still kept
    in the file, as the window would: for a build it counts as not given."""
    at = opened(options.file)
    profile = at.profile
    for text in options.answers:
        id, equals, value = text.partition("=")
        if not equals:
            return usage(f"“{text}” is not question=value")
        if id.startswith(OWN):
            rows = interview.parse_value(Question(id, "records", Pairs()), value)
            if not isinstance(rows, tuple):
                return usage(f"{id} takes a JSON array of objects")
            profile = _with_rows(profile, id.removeprefix(OWN), rows)
        elif id in at.knowledge.questions:
            profile = profile.answer(id, interview.parse_value(at.knowledge.questions[id], value))
        else:
            return usage(f"there is no question “{id}”; see: policystudio questions")
    profile = _marked(profile, at.knowledge, options)
    at.save(profile)
    touched = {text.partition("=")[0] for text in options.answers}
    _, issues = interview.facts(profile, at.knowledge)
    refused = [i for i in issues if i.severity == "error" and i.place in touched]
    print_issues(refused, options)
    return 3 if refused else 0


def _marked(profile: Profile, knowledge: Knowledge, options: Options) -> Profile:
    for id in options.unsure:
        profile = profile.dont_know(id)
    for id in options.confirm:
        profile = profile.confirm(*(() if id == "all" else (id,)))
    for page in options.accept:
        profile = accept(profile, knowledge, *(() if page == "all" else (page,)))
    return profile


def _with_rows(profile: Profile, name: str, rows: tuple[Pairs[str, object], ...]) -> Profile:
    from dataclasses import replace

    return replace(profile, own=profile.own.with_(name, rows))

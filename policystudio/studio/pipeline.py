"""The way the data goes: profile → facts → register → document, with everything to look at."""

from __future__ import annotations

from policystudio import assembly, checks, interview, register
from policystudio.domain.document import Document
from policystudio.domain.facts import Facts
from policystudio.domain.issues import SEVERITIES, Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.register import Register
from policystudio.domain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Made:
    """What a profile makes. ``document`` still holds the sentences nobody confirmed, marked
    (`domain.document.confirmed` takes them out for an export); it is a ``draft`` while it is
    not ready. ``issues``: errors first, then warnings, then notes."""

    facts: Facts
    register: Register
    document: Document
    issues: tuple[Issue, ...]


def make(
    profile: Profile,
    knowledge: Knowledge,
    today: str = "",
    language: str = "lv",
    document: str = "privacy-policy",
) -> Made:
    """The document of a profile, with its facts, register and issues. Pure.

    ``today`` (ISO date, or "" for none) reaches the checks alone, never the document.
    """
    facts, refused = interview.facts(profile, knowledge)
    built = register.build(facts, knowledge, profile.accepted, language)
    text = assembly.build(
        facts, built, knowledge, language=language, document=document, wording=profile.wording
    )
    issues = (
        *refused,
        *interview.missing(profile, knowledge, facts),
        *checks.all_issues(profile, facts, built, text, knowledge, today),
    )
    ordered = tuple(sorted(dict.fromkeys(issues), key=lambda issue: SEVERITIES.index(issue.severity)))
    return Made(facts, built, replace(text, draft=not_ready(ordered)), ordered)


def documents(made: Made, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of the documents that the same answers make, the privacy policy first."""
    return assembly.documents(made.facts, made.register, knowledge)


def not_ready(issues: tuple[Issue, ...]) -> bool:
    """Whether exports must carry the draft mark (design §4): something the law asks for is
    missing, a fact of practice is open or unsure, or a stop is active."""
    return any(
        issue.code in ("answer.unsure", "limits.stop")
        or (issue.severity == "error" and issue.code.startswith(("answer.", "coverage.")))
        for issue in issues
    )

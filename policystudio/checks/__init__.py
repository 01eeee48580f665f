"""One kind of doubt per file over answers, register, document and knowledge; each yields issues."""

from __future__ import annotations

from policystudio.checks.consistency import consistency
from policystudio.checks.coverage import coverage
from policystudio.checks.knowledge import knowledge as _knowledge
from policystudio.checks.law import law
from policystudio.checks.limits import limits
from policystudio.checks.own import own
from policystudio.checks.proposals import proposals
from policystudio.checks.stale import stale
from policystudio.checks.untranslated import untranslated
from policystudio.checks.wording import wording
from policystudio.domain.document import Document
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.register import Register


def all_issues(
    profile: Profile,
    facts: Facts,
    register: Register,
    document: Document,
    knowledge: Knowledge,
    today: str = "",
) -> tuple[Issue, ...]:
    """Every doubt of every check, each once. ``today``: ISO date, or "" where nobody knows it."""
    found = [
        *proposals(profile, register, knowledge),
        *coverage(document, register, facts, knowledge),
        *limits(facts, register, knowledge),
        *consistency(facts, register, knowledge, today),
        *stale(profile, document, facts, knowledge),
        *own(profile, document),
        *wording(document, facts, register, knowledge),
        *untranslated(document, facts, knowledge),
        *law(document, facts, register, knowledge),
        *_knowledge(facts, register, knowledge),
    ]
    return tuple(dict.fromkeys(found))


__all__ = ["all_issues"]

"""Proof: all shipped data checked against itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from policystudio import paths
from policystudio.domain.issues import SEVERITIES, Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.proof_links import links
from policystudio.knowledge.proof_names import names
from policystudio.knowledge.proof_text import texts
from policystudio.knowledge.shelves import read_all


def prove(folder: Path | None = None, today: str = "") -> tuple[Issue, ...]:
    """Every fault of the data files in ``folder`` (by default the shipped ones), errors first.

    ``today`` (ISO date, or "" for none) tells how old the facts are.
    """
    knowledge, faults = read_all(folder or paths.shipped())
    found = [fault.issue() for fault in faults]
    found += names(knowledge)
    found += links(knowledge)
    found += texts(knowledge)
    found += _age(knowledge, today)
    return tuple(sorted(dict.fromkeys(found), key=lambda issue: SEVERITIES.index(issue.severity)))


def _age(knowledge: Knowledge, today: str) -> Iterator[Issue]:
    """Facts looked at more than a year ago, as notes."""
    if not today:
        return
    limit = f"{int(today[:4]) - 1}{today[4:]}"
    dated = [(s.file, s.checked) for s in knowledge.services.values()]
    dated += [(f"resources/laws/{a.id}.toml", a.checked) for a in knowledge.acts.values()]
    for file, checked in dated:
        if checked < limit:
            yield Issue("note", "proof.old", file, Pairs({"checked": checked}))

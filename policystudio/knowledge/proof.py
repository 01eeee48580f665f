"""Proof: all shipped data checked against itself."""

from __future__ import annotations

from pathlib import Path

from policystudio import paths
from policystudio.domain.issues import SEVERITIES, Issue
from policystudio.knowledge.proof_alike import alike
from policystudio.knowledge.proof_languages import languages
from policystudio.knowledge.proof_links import links
from policystudio.knowledge.proof_names import names
from policystudio.knowledge.proof_sources import sources
from policystudio.knowledge.proof_text import texts
from policystudio.knowledge.shelves import read_all


def prove(folder: Path | None = None, today: str = "") -> tuple[Issue, ...]:
    """Every fault of the data files in ``folder`` (by default the shipped ones), errors first.

    ``today`` (ISO date, or "" for none) tells how old the facts are.
    """
    folder = folder or paths.shipped()
    knowledge, faults = read_all(folder)
    found = [fault.issue() for fault in faults]
    found += names(knowledge)
    found += links(knowledge)
    found += texts(knowledge)
    found += alike(knowledge, folder)
    found += languages(knowledge)
    found += sources(knowledge, today)
    return tuple(sorted(dict.fromkeys(found), key=lambda issue: SEVERITIES.index(issue.severity)))

"""Proof of sources: every law and service says where it was read and when, and how long ago that is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs


def sources(knowledge: Knowledge, today: str) -> Iterator[Issue]:
    """``proof.missing_key`` where a fact has no source, ``proof.bad_value`` where the day it was looked
    at is no date and, as notes, ``proof.old``: facts looked at more than a year before ``today`` (ISO
    date; "": nothing is said of age), once a file, with the oldest day."""
    limit = f"{int(today[:4]) - 1}{today[4:]}" if today else ""
    oldest: dict[str, str] = {}
    for file, id, source, checked in _dated(knowledge):
        place = f"{file}: {id}" if id else file
        if not source.strip():
            yield Issue("error", "proof.missing_key", place, Pairs({"file": file, "key": "source"}))
        if not _is_date(checked):
            values = {"file": file, "key": "checked", "value": checked or "“”"}
            yield Issue("error", "proof.bad_value", place, Pairs(values))
        elif checked < limit:
            oldest[file] = min(checked, oldest.get(file, checked))
    for file, checked in oldest.items():
        yield Issue("note", "proof.old", file, Pairs({"checked": checked}))


def _dated(knowledge: Knowledge) -> Iterator[tuple[str, str, str, str]]:
    """File, what it is of the file, its source, its day."""
    for act in knowledge.acts.values():
        yield f"resources/laws/{act.id}.toml", "", act.source, act.checked
    for provision in knowledge.provisions.values():
        act = knowledge.acts[provision.act]
        if (provision.source, provision.checked) != (act.source, act.checked):
            file = f"resources/laws/{act.id}.toml"
            yield file, provision.id, provision.source, provision.checked
    for service in knowledge.services.values():
        yield service.file, "", service.source, service.checked
        for cookie in service.cookies:
            # One that names neither has the service's.
            if cookie.source or cookie.checked:
                yield service.file, cookie.name, cookie.source, cookie.checked


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

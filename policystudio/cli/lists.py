"""What the list commands print of questions, activities, services, kinds, requirements and documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from policystudio import knowledge
from policystudio.cli.output import print_json
from policystudio.cli.parser import Options
from policystudio.domain.clauses import Outline
from policystudio.domain.knowledge import ActivitySpec, KindSpec, Knowledge, PartSpec, Requirement, Service
from policystudio.domain.pairs import in_language
from policystudio.domain.questions import Question


def show(plural: str, options: Options) -> int:
    """Prints one list, a line each or as JSON."""
    known = knowledge.load()
    listed: dict[str, Callable[[], list[dict[str, Any]]]] = {
        "questions": lambda: [question(q, known) for q in known.questions.values()],
        "activities": lambda: [_activity(a) for a in known.activities.values()],
        "services": lambda: [_service(s) for s in known.services.values()],
        "kinds": lambda: [_kind(k) for k in known.kinds.values()],
        "documents": lambda: [_document(o) for o in known.outlines.values()],
        "requirements": lambda: [_requirement(r, known) for r in known.requirements.values()],
    }
    things = listed[plural]()
    if options.json:
        print_json({"format": 1, plural: things})
        return 0
    for thing in things:
        words = thing.get("ask") or thing.get("noun") or thing.get("says") or thing["name"]
        shown = words if isinstance(words, str) else in_language(words, options.interface)
        print(f"{thing['id']:32} {shown}")
    return 0


def question(asked: Question, known: Knowledge) -> dict[str, Any]:
    """A question as the contract has it."""
    return {
        "id": asked.id,
        "kind": asked.kind,
        "class": asked.cls,
        "ask": asked.ask,
        "example": asked.example,
        "why": asked.why,
        "unknown": asked.unknown,
        "law": _laws(asked.law, known),
        "optional": asked.optional,
        "options": [{"id": o.id, "label": o.label} for o in asked.options],
        "category": asked.category,
    }


def _kind(kind: KindSpec) -> dict[str, Any]:
    return {
        "id": kind.id,
        "name": kind.name,
        "likely": kind.likely,
        "example": kind.example,
    }


def _document(outline: Outline) -> dict[str, Any]:
    return {
        "id": outline.document,
        "name": outline.title,
        "reader": outline.reader,
        "activities": outline.activities,
    }


def _activity(activity: ActivitySpec) -> dict[str, Any]:
    return {
        "id": activity.id,
        "noun": activity.noun,
        "gate": activity.gate.id,
        "group": activity.group,
        "role": activity.role,
        "people": activity.people,
        "source": activity.source,
        "parts": [_part(p) for p in activity.parts],
    }


def _part(part: PartSpec) -> dict[str, Any]:
    term = part.term
    return {
        "id": part.id,
        "kind": part.kind,
        "basis": part.basis,
        "law": part.law,
        "reason": part.reason,
        "term_question": part.term_question,
        "term": {"duration": term.duration, "after": term.after, "until": term.until} if term else None,
        "stamp": part.stamp,
    }


def _service(service: Service) -> dict[str, Any]:
    return {
        "id": service.id,
        "name": service.name,
        "category": service.category,
        "status": service.status,
        "entity": service.entity,
        "country": service.country,
        "role": service.role,
        "data": service.data,
        "transfers": [
            {"to": t.to, "country": t.country, "mechanism": t.mechanism, "by": t.by}
            for t in service.transfers
        ],
        "cookies": [{"name": c.name, "category": c.category, "party": c.party} for c in service.cookies],
        "confidence": service.confidence,
        "source": service.source,
        "checked": service.checked,
    }


def _requirement(requirement: Requirement, known: Knowledge) -> dict[str, Any]:
    return {
        "id": requirement.id,
        "per": requirement.per,
        "says": requirement.says,
        "law": _laws(requirement.law, known),
        "words": requirement.words,
        "criteria": requirement.criteria,
    }


def _laws(ids: tuple[str, ...], known: Knowledge) -> list[dict[str, Any]]:
    found = [known.provisions[id] for id in ids if id in known.provisions]
    return [{"id": p.id, "says": p.says, "source": p.source, "checked": p.checked} for p in found]

"""Proof of links between data files: ids that one file names stand in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policystudio.domain.expressions import paths
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import ActivitySpec, Knowledge, PartSpec, Section
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.proof_names import conditions
from policystudio.knowledge.walking import (
    clauses,
    expressions,
    lines,
    place_of,
    place_of_requirement,
    topics_of,
)

READ_BY_REGISTER = {"website.own_cookies"}
"""Questions whose answers become items of the register as they are."""


def links(knowledge: Knowledge) -> Iterator[Issue]:
    """``proof.unknown_id`` with the file, the kind of thing and the id; ``proof.part`` where a
    part lacks what its basis needs; ``proof.question_kind`` where it reads a question whose
    answer is something else; ``proof.unknown_form`` where an event lacks the words its term asks
    for; ``proof.unused_question``; ``proof.unknown_key`` for a topic that no document has."""
    yield from _laws(knowledge)
    for activity in knowledge.activities.values():
        yield from _activity(activity, knowledge)
    yield from _services(knowledge)
    for kind in knowledge.kinds.values():
        for id in kind.likely:
            yield from _known(id, knowledge.activities, f"resources/kinds/{kind.id}.toml", "activity")
    for section in knowledge.sections.values():
        if section.page:
            yield from _known(section.page, knowledge.sections, _section(section), "section")
    for outline in knowledge.outlines.values():
        for topic in outline.topics:
            yield from _known(topic, knowledge.topics, f"templates/outlines/{outline.document}.toml", "topic")
        for id in outline.activities:
            place = f"templates/outlines/{outline.document}.toml"
            yield from _known(id, knowledge.activities, place, "activity")
    for requirement in knowledge.requirements.values():
        for id in requirement.documents if knowledge.outlines else ():
            yield from _known(id, knowledge.outlines, place_of_requirement(requirement.id), "document")
    places = [(place_of_requirement(r.id), r.place) for r in knowledge.requirements.values()]
    places += [(a.file, t.place) for a in knowledge.activities.values() for t in a.traps]
    places += [(_section(s), t.place) for s in knowledge.sections.values() for t in s.traps]
    for where, place in places:
        if place:
            yield from _known(place, knowledge.questions, where, "question")
    used = _used(knowledge)
    for question in knowledge.questions.values():
        if not question.steers_only and question.id not in used:
            yield _issue("proof.unused_question", place_of(question.id, knowledge), id=question.id)
    seen = {id for outline in knowledge.outlines.values() for id in topics_of(outline, knowledge)}
    for name in (name for name in knowledge.topics if name not in seen and knowledge.outlines):
        file = knowledge.topics[name].head.file
        yield _issue("proof.unknown_key", file, file=file, key=name)


def _laws(knowledge: Knowledge) -> Iterator[Issue]:
    cited: list[tuple[str, Iterable[str]]] = [(c.file, c.law) for c in clauses(knowledge)]
    cited += [(place_of(q.id, knowledge), q.law) for q in knowledge.questions.values()]
    cited += [(place_of(q.id, knowledge), p.law) for q in knowledge.questions.values() for p in q.proposals]
    cited += [(place_of_requirement(r.id), r.law) for r in knowledge.requirements.values()]
    for activity in knowledge.activities.values():
        cited += [(activity.file, (*p.law, *p.term_law)) for p in activity.parts]
        cited += [(activity.file, t.law) for t in activity.traps]
    for section in knowledge.sections.values():
        cited += [(_section(section), t.law) for t in section.traps]
    cited.append(("resources/vocabulary/limits.toml", knowledge.vocabulary.get("limits", Pairs())))
    for where, ids in cited:
        for id in ids:
            yield from _known(id, knowledge.provisions, where, "provision")


def _activity(activity: ActivitySpec, knowledge: Knowledge) -> Iterator[Issue]:
    for name, ids in (("people", activity.people), ("sources", activity.source)):
        for id in ids:
            yield from _known(id, knowledge.vocabulary.get(name, Pairs()), activity.file, name)
    if activity.group:
        yield from _known(activity.group, knowledge.vocabulary.get("groups", Pairs()), activity.file, "group")
    for id in activity.source_when:
        yield from _known(id, activity.source, activity.file, "source")
    received = tuple(id for part in activity.parts for id in part.recipients)
    for id in dict.fromkeys(id for part in activity.parts for id in part.recipient_when):
        yield from _known(id, received, activity.file, "question")
    for id in activity.data:
        yield from _known(id, knowledge.vocabulary.get("data", Pairs()), activity.file, "data")
    for id in activity.recipients:
        yield from _known(id, knowledge.questions, activity.file, "question")
    # Whoever only works on another's instructions has no purpose and basis of his own (VDAR 4(8)).
    if bool(activity.parts) == (activity.role == "processor"):
        yield _issue("proof.part", activity.file, key="part")
    for part in activity.parts:
        yield from _part(part, activity, knowledge)


def _part(part: PartSpec, activity: ActivitySpec, knowledge: Knowledge) -> Iterator[Issue]:
    where = f"{activity.file}: {part.id}"
    questions = knowledge.questions
    asked = [(id, "services") for id in part.recipients]
    asked += [(part.term_question, "duration")]
    for id in filter(None, (part.data,) if isinstance(part.data, str) else part.data):
        if "." not in id:
            yield from _known(id, knowledge.vocabulary.get("data", Pairs()), where, "data")
        elif id in questions and questions[id].kind == "services":
            asked.append((id, "services"))
        else:
            asked.append((id, "choices"))
    for id in (*part.needed, *part.without):
        yield from _known(id, knowledge.vocabulary.get("data", Pairs()), where, "data")
    for id, kind in asked:
        if id:
            yield from _known(id, questions, where, "question")
        if id in questions and questions[id].kind != kind:
            yield _issue("proof.question_kind", where, id=id, kind=kind)
    events = knowledge.vocabulary.get("events", Pairs())
    if part.term is not None:
        for form, id in (("after", part.term.after), ("until", part.term.until)):
            if id:
                yield from _known(id, events, where, "event")
            if id in events and not events[id].form(form, "lv"):
                yield _issue("proof.unknown_form", where, name=form, word=f"events.{id}")
    needs = {
        "interest": part.basis == "6.1.f" and not part.interest,
        "law": part.basis == "6.1.c" and not part.law,
        "withdraw": part.basis == "6.1.a" and not part.withdraw,
        "term": part.term is None,
        "data": not part.data,
        "obligatory": part.kind == "use" and not part.obligatory,
        "consequence": part.kind == "use" and not part.consequence,
        "so_that": part.kind == "keep" and not part.so_that,
        "reason": not part.reason,
    }
    for key in (key for key, lacking in needs.items() if lacking):
        yield _issue("proof.part", where, key=key)


def _services(knowledge: Knowledge) -> Iterator[Issue]:
    data = knowledge.vocabulary.get("data", Pairs())
    countries = knowledge.vocabulary.get("countries", Pairs())
    for service in knowledge.services.values():
        for id in service.data:
            if id == "*" and len(service.data) == 1:
                continue
            yield from _known(id, data, service.file, "data")
        named = [service.country] if service.country else []
        for id in (*named, *(t.country for t in service.transfers)):
            yield from _known(id, countries, service.file, "country")


def _used(knowledge: Knowledge) -> frozenset[str]:
    """Questions that some clause, condition or part reads."""
    read = [steps for _, expression, _ in conditions(knowledge) for steps in paths(expression)]
    for clause in clauses(knowledge):
        read += paths(clause.when)
        read += [s for line in lines(clause) for e in expressions(line.parts) for s in paths(e)]
    used = {".".join(steps[1:3]) for steps in read if steps[0] == "f"}
    for activity in knowledge.activities.values():
        used |= {activity.gate.id, *activity.recipients}
        for part in activity.parts:
            used |= {part.term_question, *part.recipients}
            used |= {part.data} if isinstance(part.data, str) else set(part.data)
    # Services and rows are read by the register, as recipients, cookies and definitions.
    used |= {q.id for q in knowledge.questions.values() if q.kind in ("services", "records")}
    return frozenset(used | READ_BY_REGISTER)


def _section(section: Section) -> str:
    return f"resources/interview/{section.id}.toml"


def _known(id: str, among: Iterable[str], where: str, kind: str) -> Iterator[Issue]:
    if id not in among:
        yield _issue("proof.unknown_id", where, kind=kind, id=id)


def _issue(code: str, where: str, **values: str) -> Issue:
    return Issue("error", code, where, Pairs(values))

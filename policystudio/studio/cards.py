"""The card of an activity or section: what the policy will say of it, to be accepted or changed."""

from __future__ import annotations

from policystudio import assembly, interview
from policystudio.domain.document import Document
from policystudio.domain.expressions import Path
from policystudio.domain.facts import Fact, Facts
from policystudio.domain.knowledge import Knowledge, PartSpec
from policystudio.domain.pairs import in_language
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.register import Item
from policystudio.domain.values import dataclass
from policystudio.i18n import translate
from policystudio.interview import blank
from policystudio.studio.accepting import shown_parts

BRIEF = 3
"""So many sentences stand on a card that is folded."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card: what it is about, what the policy says ("": nothing yet), a note in
    plain words, and the question it comes from ("" where none is asked)."""

    about: str
    says: str
    note: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class PartLines:
    """One part of an activity: what for (“lai …”), and its lines."""

    so_that: str
    lines: tuple[Line, ...]


def open_cards(profile: Profile, knowledge: Knowledge) -> tuple[str, ...]:
    """Activities that are on and have a part whose proposal was not accepted as it is now."""
    facts, _ = interview.facts(profile, knowledge)
    found = []
    for activity in knowledge.activities.values():
        gate = facts.get(activity.gate.id)
        accepted = is_accepted(profile, knowledge, activity.id)
        if gate is not None and gate.value == "yes" and not accepted:
            found.append(activity.id)
    return tuple(found)


def is_accepted(profile: Profile, knowledge: Knowledge, activity: str, facts: Facts | None = None) -> bool:
    """Whether every part of the activity that is proposed now was accepted as it is. ``facts``: of
    the profile, where they are at hand."""
    spec = knowledge.activities[activity]
    others = [p for p in spec.parts if profile.accepted.get((activity, p.id)) != p.stamp]
    if not others or any(part.when is None for part in others):
        return not others
    shown = shown_parts(spec, facts or interview.facts(profile, knowledge)[0])
    return not any(part in shown for part in others)


def has_card(page: str, knowledge: Knowledge, facts: Facts) -> bool:
    """Whether an activity or section proposes anything that is accepted by an act: a part, a promise."""
    activity = knowledge.activities.get(page)
    if activity is not None and shown_parts(activity, facts):
        return True
    return any(interview.proposal_for(q, facts) for q in _promises(page, knowledge) if q.id in facts)


def waits(page: str, profile: Profile, knowledge: Knowledge, facts: Facts) -> bool:
    """Whether something that an activity or section proposes was not accepted as it is now."""
    if page in knowledge.activities and not is_accepted(profile, knowledge, page, facts):
        return True
    promised = [q for q in _promises(page, knowledge) if blank(profile.answers.get(q.id))]
    return any((fact := facts.get(q.id)) is not None and fact.how == "assumed" for q in promised)


def section_lines(
    section: str, profile: Profile, knowledge: Knowledge, facts: Facts, language: str
) -> tuple[PartLines, ...]:
    """What a section promises: each question with the answer that we propose or the user gave."""

    def said(question: Question, fact: Fact) -> PartLines:
        proposal = interview.proposal_for(question, facts)
        shown = interview.show_value(fact.value, question, knowledge, language, profile.own)
        reason = in_language(proposal.reason, language) if proposal else ""
        ours = blank(profile.answers.get(question.id))
        line = Line("", shown, reason if ours else "", question.id)
        return PartLines(in_language(question.ask, language), (line,))

    return tuple(said(q, facts[q.id]) for q in _promises(section, knowledge) if q.id in facts)


def first_sentences(page: str, document: Document, knowledge: Knowledge) -> list[str]:
    """What the document says of an activity or section, in brief: the first sentence on each part, or
    those that print what is promised; three at most. Empty where it says nothing, or says it in a
    table."""
    promised = {q.id for q in _promises(page, knowledge)}
    found: dict[str, str] = {}
    for sentence in document.sentences():
        if page in knowledge.activities:
            key = sentence.item if sentence.item.startswith(f"{page}.") else ""
        else:
            key = sentence.key if promised & {*sentence.facts, *sentence.because} else ""
        if key:
            found.setdefault(key, sentence.text)
    return list(found.values())[:BRIEF]


def _promises(page: str, knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions of an activity or section whose proposals are accepted by an act."""
    asked = knowledge.activities.get(page) or knowledge.sections[page]
    return tuple(q for q in asked.questions if q.cls == "promise")


def part_lines(activity: Item, knowledge: Knowledge, language: str) -> tuple[PartLines, ...]:
    """What the policy says of an activity of the register, part by part: data, basis with its
    reason, term, recipients. ``language``: of the words about it; values are in the register's.

    Nothing of an activity that the user described himself: there nothing is proposed.
    """
    words = assembly.Filters(knowledge, language)
    known = knowledge.activities.get(activity.id)
    specs = {f"{activity.id}.{p.id}": p for p in (known.parts if known else ())}

    def said(fact: Fact, name: str, *arguments: str) -> str:
        shown = words(name, fact, arguments, Path(())) if fact.value else None
        return str(shown) if shown is not None else ""

    def lines(part: Item, spec: PartSpec) -> tuple[Line, ...]:
        own = part.value("own_data")
        data = [said(part.fact("data"), "words", "data", "nom"), *(own if isinstance(own, tuple) else ())]
        basis = str(part.value("basis"))
        ground = (said(Fact(f"VDAR {basis}"), "cite", "nom"), said(Fact(spec.law), "cite", "nom"))
        nobody = translate("nobody", language) if part.value("nobody") == "yes" else ""
        names = part.fact("recipients")
        return (
            Line(
                translate("Data", language),
                ", ".join(filter(None, map(str, data))),
                question=spec.data
                if isinstance(spec.data, str)
                else next((id for id in spec.data if "." in id), ""),
            ),
            Line(
                translate("Legal ground", language),
                f"{_ground(basis, language)} ({'; '.join(filter(None, ground))})",
                in_language(spec.reason, language),
            ),
            Line(translate("Kept", language), said(part.fact("term"), "term", "acc"), "", spec.term_question),
            Line(
                translate("Who gets it", language),
                said(names, "join") or nobody,
                question=next((q for q in spec.recipients if q.startswith(f"{activity.id}.")), ""),
            ),
        )

    return tuple(
        PartLines(str(part.value("so_that") or ""), lines(part, specs[part.id]))
        for part in activity.items("parts")
        if part.id in specs
    )


def card(activity: Item, knowledge: Knowledge, language: str) -> list[str]:
    """The lines of a card as plain text, for the terminal; what is not known is left out."""
    found = [str(activity.value("noun"))]
    for part in part_lines(activity, knowledge, language):
        found.append(f"  {part.so_that}")
        for line in part.lines:
            if line.says:
                found.append(f"    {line.about}: {line.says}")
            if line.note:
                found.append(f"      {line.note}")
    return found


def _ground(basis: str, language: str) -> str:
    """The basis in plain words (VDAR 6(1))."""
    return {
        "6.1.a": translate("consent", language),
        "6.1.b": translate("a contract", language),
        "6.1.c": translate("a duty by law", language),
        "6.1.d": translate("somebody's life or health", language),
        "6.1.e": translate("a task in the public interest", language),
        "6.1.f": translate("legitimate interests", language),
    }.get(basis, basis)

"""Completeness: the matrix requirement × item, each cell met by a sentence or reported.

Counted over what is exported, so a sentence nobody confirmed does not count as met.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from policystudio.checks.asking import nearest, steering
from policystudio.domain.document import Document, Gap, Sentence
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge, Requirement
from policystudio.domain.pairs import Pairs
from policystudio.domain.recalling import Kept
from policystudio.domain.register import Item, Register
from policystudio.domain.values import replace
from policystudio.notation.evaluation import evaluate
from policystudio.notation.names import Names


def coverage(document: Document, register: Register, facts: Facts, knowledge: Knowledge) -> Iterator[Issue]:
    """An issue for each requirement that applies to an item and that no sentence meets.

    ``coverage.missing``: no sentence. ``coverage.unconfirmed``: only sentences that rest on
    something nobody confirmed. ``coverage.words``: the sentences lack the words the law asks
    for. ``coverage.own_words`` (warning): met only in the user's own wording.
    """
    tagged: dict[tuple[str, str, str], list[Sentence]] = defaultdict(list)
    for sentence in document.sentences():
        for id in sentence.satisfies:
            tagged[id, "document", ""].append(sentence)
            tagged[id, "activity", sentence.activity].append(sentence)
            tagged[id, "item", sentence.item].append(sentence)
    told: set[tuple[str, str, object]] = set()
    _kept.about(knowledge)
    cells = _kept.get(
        document.name,
        register,
        (facts,),
        lambda seen: tuple(matrix(document.name, register, seen, knowledge)),
    )
    for requirement, item in cells:
        per = requirement.per if requirement.per in ("document", "activity") else "item"
        about = "" if per == "document" else item.id
        issue = _judged(requirement, item, tagged.get((requirement.id, per, about), []), document)
        # The parts of an activity bear its name: what they lack alike is one problem, not several.
        if issue is not None and (issue.code, requirement.id, issue.values["about"]) not in told:
            told.add((issue.code, requirement.id, issue.values["about"]))
            if issue.place:
                yield issue
            else:
                place = _place(requirement, item, document, facts, register, knowledge)
                yield replace(issue, place=place)


_kept = Kept()


def matrix(
    document: str, register: Register, facts: Facts, knowledge: Knowledge
) -> Iterator[tuple[Requirement, Item]]:
    """Every requirement with every item it applies to; items nobody confirmed are left out."""
    items: dict[str, tuple[Item, ...]] = {
        "document": (register.root,),
        "activity": register.activities,
        "part": register.parts,
        "recipient": register.recipients,
        "transfer": register.transfers,
    }
    activities = {a.id: a for a in register.activities}
    for requirement in knowledge.requirements.values():
        if document not in requirement.documents:
            continue
        for item in items[requirement.per]:
            activity = item if requirement.per == "activity" else activities.get(item.activity)
            if item.assumed or not _applies(requirement, Names(facts, register, activity, item)):
                continue
            yield requirement, item


def _applies(requirement: Requirement, names: Names) -> bool:
    if requirement.when is None:
        return True
    value = evaluate(requirement.when, names).value
    return value is not None and value != "no" and bool(value)


def _judged(
    requirement: Requirement, item: Item, sentences: list[Sentence], document: Document
) -> Issue | None:
    firm = [s for s in sentences if not s.assumed]
    if not firm:
        code = "coverage.unconfirmed" if sentences else "coverage.missing"
        return _issue(code, requirement, item, document)
    patterns = requirement.words.get(firm[0].lang or document.language, ())
    text = " ".join(s.text for s in firm).replace("\N{NO-BREAK SPACE}", " ")
    if not _all_in(text, patterns):
        return _issue("coverage.words", requirement, item, document)
    if all(s.own for s in firm):
        return _issue("coverage.own_words", requirement, item, document, f"sentence:{firm[0].key}")
    return None


@lru_cache(maxsize=4096)
def _all_in(text: str, patterns: tuple[str, ...]) -> bool:
    # Words without signs are looked for as they are: compiling expressions takes longer than that.
    small = text.lower()
    return all(
        p.lower() in small if not _SIGNS.intersection(p) else re.search(p, text, re.IGNORECASE)
        for p in patterns
    )


_SIGNS = frozenset(r"\.^$*+?{}[]|()")


def _issue(code: str, requirement: Requirement, item: Item, document: Document, place: str = "") -> Issue:
    named = str(item.value("noun") or item.value("name") or item.value("recipient") or "")
    values = {
        "says": requirement.says,
        "about": f" ({named})" if named else "",
        "law": ", ".join(requirement.law),
        "requirement": requirement.id,
    }
    return Issue(
        "warning" if code == "coverage.own_words" else requirement.severity,
        code,
        place,
        Pairs(values),
        requirement.id,
    )


def _place(
    requirement: Requirement,
    item: Item,
    document: Document,
    facts: Facts,
    register: Register,
    knowledge: Knowledge,
) -> str:
    """The question that would fill the gap, as near as is known; one that is asked, where there is any."""

    def about(gap: Gap) -> bool:
        if requirement.per == "document":
            return True
        return gap.activity == item.id if requirement.per == "activity" else gap.item == item.id

    found = [
        gap.questions[0]
        for gap in document.gaps
        if requirement.id in gap.satisfies and gap.questions and about(gap)
    ]
    if not found and item.activity.startswith("own:"):
        return "own.activities"
    named = [*found, *([requirement.place] if requirement.place else [])]
    steers = steering(requirement, knowledge) if requirement.per == "document" else ()
    here = f"activity:{item.activity}" if item.activity else ""
    return nearest((*named, *steers), facts, register, knowledge) or next(iter(named), here)

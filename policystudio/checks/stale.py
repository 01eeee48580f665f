"""Own wording that time has passed by: a value it holds has changed, or the clause beneath it has.

An entry of own wording (`Profile.wording`) holds, besides its runs, ``of``: the stamp of the
sentence it replaced (`notation.lines.stamp_at`), and ``values``: question id → the answer
as it stood when the wording was written, as in ``[answers]``. Nothing here is ever overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from policystudio.checks.spoken import Spoken, spoken
from policystudio.domain.document import ADDED, Document, Sentence
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.notation.lines import stamp_at


def stale(profile: Profile, document: Document, facts: Facts, knowledge: Knowledge) -> Iterator[Issue]:
    """``wording.stale_fact`` (error), ``wording.clause_changed`` and ``wording.clause_gone`` (warnings).

    A changed value is an error while the plain text of the wording still holds the old one: the
    policy would say two things. Values that stand in it as ``fact`` live and are never stale. The
    clause is looked at only where the wording stands in the document; one whose sentence is no
    longer in the clauses is told of in any case. What the user says in words of his own (“a month
    and a half” for six weeks) is not recognised.
    """
    for key, words in profile.wording.items():
        if not key.startswith(ADDED) and not stamp_at(key, knowledge):
            yield Issue("warning", "wording.clause_gone", "", Pairs({"text": plain(words), "key": key}))
    for sentence in document.sentences():
        entry = profile.wording.get(sentence.key) or profile.wording.get(sentence.key.partition("@")[0])
        if entry is None or not sentence.own:
            continue
        yield from _changed_values(sentence, entry, facts, knowledge)
        of = entry.get("of")
        if of and of != stamp_at(sentence.key, knowledge):
            values = Pairs({"text": plain(entry), "clause": sentence.clause})
            yield Issue("warning", "wording.clause_changed", f"sentence:{sentence.key}", values)


def _changed_values(
    sentence: Sentence, entry: Pairs[str, Any], facts: Facts, knowledge: Knowledge
) -> Iterator[Issue]:
    text = plain(entry)
    stored = entry.get("values")
    for id, was in stored.items() if isinstance(stored, Pairs) else ():
        fact = facts.get(id)
        before = spoken(id, was, facts, knowledge)
        now = spoken(id, fact.value, facts, knowledge) if fact and fact.value is not None else ()
        if {s.meaning for s in before} == {s.meaning for s in now}:
            continue
        kept = {s.meaning for s in now}
        # A list that grew is as stale as one that shrank, once the wording names its members.
        held = [s for s in before if s.meaning not in kept] or list(before)
        found = next((words for s in held if (words := _found(s, text))), "")
        if found:
            question = knowledge.questions.get(id)
            values = Pairs({"found": found, "text": text, "ask": question.ask if question else Pairs()})
            yield Issue("error", "wording.stale_fact", f"sentence:{sentence.key}", values)


def _found(value: Spoken, text: str) -> str:
    hit = re.search(rf"(?<!\w)(?:{value.words})(?!\w|\.\s)", text, re.IGNORECASE) if value.words else None
    return hit.group() if hit else ""


def plain(entry: Pairs[str, Any]) -> str:
    """The wording without its living values, no-break spaces made plain."""
    runs = entry.get("runs")
    pieces = [run for run in runs if isinstance(run, Pairs)] if isinstance(runs, tuple) else []
    text = "".join("…" if "fact" in run else str(run.get("text", "")) for run in pieces)
    return text.replace("\N{NO-BREAK SPACE}", " ")

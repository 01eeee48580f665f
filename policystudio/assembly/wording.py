"""The user's own wording: an overlay over sentences by their key (design §5).

An entry holds ``of`` (stamp of the sentence it replaced), ``runs`` (text, strong, link, or
``fact``: the id of a question whose value stays alive in the wording), or ``left_out``.
``language``: of the documents it is for; without it, of all.
"""

from __future__ import annotations

from typing import Any

from policystudio.assembly.filters import Filters, Linked
from policystudio.domain.document import Run, Sentence
from policystudio.domain.facts import Fact, Facts
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass, replace
from policystudio.notation.evaluation import merge

Wording = Pairs[str, Pairs[str, Any]]
"""Sentence key (or ``clause:line`` for all its items) → the entry."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry says now. ``runs``: empty where it holds no words, or waits for an answer.

    ``facts``: origins of the answers printed; ``waits``: the questions whose answers are not known
    or have no words; ``assumed``: whether an answer printed is not confirmed.
    """

    runs: tuple[Run, ...] = ()
    facts: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    assumed: bool = False


def said(entry: Pairs[str, Any], facts: Facts, filters: Filters) -> Said:
    """The words of an entry with its living values. Nothing in them is parsed."""
    pieces = entry.get("runs")
    if not isinstance(pieces, tuple) or not all(isinstance(piece, Pairs) for piece in pieces):
        return Said()
    runs: list[Run] = []
    waits: list[str] = []
    printed: tuple[str, ...] = ()
    assumed = False
    for piece in pieces:
        link = str(piece.get("link", ""))
        text = str(piece.get("text", ""))
        if "fact" in piece:
            question = str(piece["fact"])
            fact = facts.get(question, Fact(None))
            shown = filters.answer(question, fact)
            if not shown:
                waits.append(question)
                continue
            text, link = (shown.text, shown.address) if isinstance(shown, Linked) else (shown, link)
            printed = merge(printed, fact.origins)
            assumed = assumed or fact.how == "assumed"
        if text:
            runs.append(Run(text, piece.get("strong") is True, piece.get("emphasis") is True, link))
    return Said(() if waits else tuple(runs), printed, tuple(waits), assumed)


def reworded(sentence: Sentence, wording: Wording, facts: Facts, filters: Filters) -> Sentence | None:
    """The sentence in the user's words; itself where he has none; None where he left it out.

    Ours stands again where his words hold an answer that is not known now or has no words, and in
    a document in another language than theirs.
    """
    entry = wording.get(sentence.key) or wording.get(sentence.key.partition("@")[0])
    if not entry:
        return sentence
    if entry.get("left_out") is True:
        return None
    if entry.get("language", filters.language) != filters.language:
        return sentence
    words = said(entry, facts, filters)
    if not words.runs:
        return sentence
    return replace(
        sentence,
        runs=words.runs,
        facts=merge(words.facts, sentence.facts),
        own=True,
        assumed=sentence.assumed or words.assumed,
        lang="",
    )

"""The user's own wording: an overlay over sentences by their key (design §5).

An entry holds ``of`` (stamp of the sentence it replaced), ``runs`` (text, strong, link, or
``fact``: the id of a question whose value stays alive in the wording), or ``left_out``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from policystudio.assembly.filters import Filters, Linked
from policystudio.domain.document import Run, Sentence
from policystudio.domain.facts import Fact, Facts
from policystudio.domain.pairs import Pairs
from policystudio.notation.evaluation import merge

Wording = Pairs[str, Pairs[str, Any]]
"""Sentence key (or ``clause:line`` for all its items) → the entry."""


def reworded(sentence: Sentence, wording: Wording, facts: Facts, filters: Filters) -> Sentence | None:
    """The sentence in the user's words; itself where he has none; None where he left it out.

    Ours stands again where his words hold an answer that is not known now or has no words.
    """
    entry = wording.get(sentence.key) or wording.get(sentence.key.partition("@")[0])
    if not entry:
        return sentence
    if entry.get("left_out") is True:
        return None
    pieces = entry.get("runs")
    if not isinstance(pieces, tuple) or not all(isinstance(piece, Pairs) for piece in pieces):
        return sentence
    runs: list[Run] = []
    printed: tuple[str, ...] = ()
    assumed = sentence.assumed
    for piece in pieces:
        link = str(piece.get("link", ""))
        text = str(piece.get("text", ""))
        if "fact" in piece:
            question = str(piece["fact"])
            fact = facts.get(question, Fact(None))
            shown = filters.answer(question, fact)
            if not shown:
                return sentence
            text, link = (shown.text, shown.address) if isinstance(shown, Linked) else (shown, link)
            printed = merge(printed, fact.origins)
            assumed = assumed or fact.how == "assumed"
        if text:
            runs.append(Run(text, piece.get("strong") is True, piece.get("emphasis") is True, link))
    if not runs:
        return sentence
    facts_printed = merge(printed, sentence.facts)
    return replace(sentence, runs=tuple(runs), facts=facts_printed, own=True, assumed=assumed)

"""The user's own wording: an overlay over sentences by their key (design §5).

An entry holds ``of`` (stamp of the sentence it replaced), ``runs`` (text, strong, link, or
``fact``: the id of a question whose value stays alive in the wording), or ``left_out``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from policystudio.assembly.filters import Filters, Linked
from policystudio.domain.document import Run, Sentence
from policystudio.domain.facts import Facts
from policystudio.domain.pairs import Pairs
from policystudio.notation.evaluation import merge

Wording = Pairs[str, Pairs[str, Any]]
"""Sentence key (or ``clause:line`` for all its items) → the entry."""


def reworded(sentence: Sentence, wording: Wording, facts: Facts, filters: Filters) -> Sentence | None:
    """The sentence in the user's words; itself where he has none; None where he left it out."""
    entry = wording.get(sentence.key) or wording.get(sentence.key.partition("@")[0])
    if not entry:
        return sentence
    if entry.get("left_out") is True:
        return None
    runs: list[Run] = []
    printed: tuple[str, ...] = ()
    for piece in entry.get("runs", ()):
        link = str(piece.get("link", ""))
        text = str(piece.get("text", ""))
        if "fact" in piece:
            fact = facts.get(str(piece["fact"]))
            if fact is None or fact.value is None:
                return sentence
            shown = filters.plain(fact.value)
            text, link = (shown.text, shown.address) if isinstance(shown, Linked) else (shown, link)
            printed = merge(printed, fact.origins)
        if text:
            runs.append(Run(text, piece.get("strong") is True, piece.get("emphasis") is True, link))
    if not runs:
        return sentence
    return replace(sentence, runs=tuple(runs), facts=merge(printed, sentence.facts), own=True)

"""A new profile for a kind of business."""

from __future__ import annotations

from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile


def start(kind: str, knowledge: Knowledge, language: str = "lv") -> Profile:
    """An empty profile in which the likely activities of ``kind`` are assumed.

    Only their gates are set, to "yes", and each waits to be confirmed; what is unlikely is not
    answered with "no", for silence is no statement. ``kind`` "": nothing is assumed. Raises
    Stop ``usage.unknown_kind`` (exit code 2).
    """
    likely: tuple[str, ...] = ()
    if kind:
        if kind not in knowledge.kinds:
            raise Stop("usage.unknown_kind", 2, kind=kind, kinds=", ".join(knowledge.kinds))
        likely = knowledge.kinds[kind].likely
    gates = tuple(knowledge.activities[id].gate.id for id in likely if id in knowledge.activities)
    return Profile(
        kind=kind,
        pack=knowledge.pack,
        language=language,
        answers=Pairs(dict.fromkeys(gates, "yes")),
        assumed=gates,
    )

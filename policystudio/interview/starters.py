"""A new profile for a kind of business."""

from __future__ import annotations

from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.values import replace
from policystudio.interview.facts import facts
from policystudio.interview.openness import applies
from policystudio.interview.order import questionnaire


def start(kind: str, knowledge: Knowledge, language: str = "lv") -> Profile:
    """An empty profile in which the activities that are likely for ``kind`` are assumed to happen
    and all others not to.

    Only gates are set, and each waits to be confirmed: no answer here is anybody's statement yet.
    A gate that is not asked under these assumptions is left alone, and so is one for which the law
    lets us propose the answer. ``kind`` "": nothing is assumed. Raises Stop ``usage.unknown_kind``
    (exit code 2).
    """
    blank = Profile(kind=kind, pack=knowledge.pack, language=language)
    if not kind:
        return blank
    if kind not in knowledge.kinds:
        raise Stop("usage.unknown_kind", 2, kind=kind, kinds=", ".join(knowledge.kinds))
    likely = knowledge.kinds[kind].likely
    gates = {
        activity.gate.id: "yes" if id in likely else "no"
        for id, activity in knowledge.activities.items()
        if activity.gate.cls == "fact" or not activity.gate.proposals
    }
    guessed, _ = facts(replace(blank, answers=Pairs(gates)), knowledge)
    asked = {a.question.id for a in questionnaire(knowledge) if applies(a, guessed)}
    assumed = {id: answer for id, answer in gates.items() if id in asked}
    return replace(blank, answers=Pairs(assumed), assumed=tuple(assumed))

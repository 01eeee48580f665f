"""A profile: one company's answers as they stand in its file."""

from __future__ import annotations

from typing import Any

from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass, replace

FORMAT = 1
"""The newest profile format this program writes and reads."""

Answers = Pairs[str, Any]
"""Question id → raw answer: str, int, tuple of str, Pairs (a duration), tuple of Pairs (rows)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Answers and what the user decided about them (design §4).

    ``unsure``: questions answered "I don't know". ``assumed``: answers put there by a kind of
    business and not confirmed yet. ``accepted``: (activity, part) → stamp of the proposal that
    the user accepted. ``own``: rows the user described himself, by list name ("services",
    "activities"). ``wording``: own wording by sentence key. ``written``: clause → stamp of the
    text it was last built with. ``unknown``: top-level keys this version does not know, kept.
    """

    kind: str = ""
    pack: str = ""
    language: str = "lv"
    answers: Answers = Pairs()
    unsure: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    accepted: Pairs[tuple[str, str], str] = Pairs()
    own: Pairs[str, tuple[Pairs[str, Any], ...]] = Pairs()
    wording: Pairs[str, Pairs[str, Any]] = Pairs()
    written: Pairs[str, str] = Pairs()
    unknown: Pairs[str, Any] = Pairs()
    format: int = FORMAT

    def answer(self, question: str, value: Any) -> Profile:
        """The profile with one answer given: no longer unsure, no longer assumed."""
        return replace(
            self,
            answers=self.answers.with_(question, value),
            unsure=tuple(q for q in self.unsure if q != question),
            assumed=tuple(q for q in self.assumed if q != question),
        )

    def dont_know(self, question: str) -> Profile:
        """The profile with one question answered "I don't know": open, printed nowhere."""
        return replace(
            self,
            answers=self.answers.without(question),
            unsure=(*(q for q in self.unsure if q != question), question),
            assumed=tuple(q for q in self.assumed if q != question),
        )

    def forget(self, question: str) -> Profile:
        """The profile with one answer taken away."""
        return replace(
            self,
            answers=self.answers.without(question),
            unsure=tuple(q for q in self.unsure if q != question),
            assumed=tuple(q for q in self.assumed if q != question),
        )

    def confirm(self, *questions: str) -> Profile:
        """The profile with assumed answers confirmed; all of them where none is named."""
        gone = set(questions) or set(self.assumed)
        return replace(self, assumed=tuple(q for q in self.assumed if q not in gone))

    def accept(self, activity: str, part: str, stamp: str) -> Profile:
        """The profile with the proposal of one part accepted as it was shown (its stamp)."""
        return replace(self, accepted=self.accepted.with_((activity, part), stamp))

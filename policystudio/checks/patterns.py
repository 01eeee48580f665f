"""Patterns of wording: what stands in many published policies and should not stand in this one.

The tables are in `patterns_law` (the law of yesterday, wrong provisions, words that contradict the
answers) and `patterns_words` (vague, passive, untrue, unfitting words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from policystudio.checks.patterns_pieces import PIECES
from policystudio.domain.expressions import Expression
from policystudio.domain.issues import Issue, Severity
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.values import dataclass
from policystudio.notation.evaluation import evaluate, truth_of
from policystudio.notation.names import Names


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that are wrong or doubtful, with the reason and what to write.

    ``words``: a regular expression, looked for in one sentence or answer; capitals do not matter
    (``exact``: they do), a no-break space counts as a space. ``unless``: an expression that takes
    the doubt away where it stands in the same text. ``when``: a condition over answers and
    register (`docs/formats.md`); "" where the words are doubtful in any policy. ``example``: a
    text in which it is found.
    """

    id: str
    code: str
    severity: Severity
    words: str
    why: LocalText
    instead: LocalText
    example: str
    unless: str = ""
    when: str = ""
    exact: bool = False

    def found_in(self, text: str) -> str:
        """The words that are doubtful in a text; "" where none are. The condition is not asked."""
        plain, small = _folded(text)
        needed = PIECES.get(self.id)
        if needed and not any(piece in small for piece in needed):
            return ""
        return _found(self.words, self.unless, self.exact, plain)

    def holds(self, names: Names) -> bool:
        """Whether the condition is true of these answers; silence is not."""
        return not self.when or truth_of(evaluate(_condition(self.when), names).value) is True


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, str]:
    """A text with plain spaces, and the same without capitals."""
    plain = text.replace("\N{NO-BREAK SPACE}", " ")
    return plain, plain.casefold()


@lru_cache(maxsize=4096)
def _found(words: str, unless: str, exact: bool, text: str) -> str:
    hit = _compiled(words, exact).search(text)
    if hit is None or (unless and _compiled(unless, exact).search(text)):
        return ""
    return hit.group().strip()


@cache
def _compiled(words: str, exact: bool) -> re.Pattern[str]:
    return re.compile(words, 0 if exact else re.IGNORECASE)


@cache
def _condition(text: str) -> Expression:
    # The parser is loaded only where a pattern with a condition was found.
    from policystudio.notation.expressions import condition

    return condition(text)


def said(lv: str, en: str) -> LocalText:
    """Words in both languages of the program."""
    return Pairs({"lv": lv, "en": en})


def doubts(text: str, names: Names, patterns: tuple[Pattern, ...], place: str) -> Iterator[Issue]:
    """An issue at ``place`` for each pattern that is found in a text and whose condition is true.

    Values: ``pattern`` (its id), ``found`` (the words), ``why`` and ``instead`` (per language).
    """
    for pattern in patterns:
        found = pattern.found_in(text)
        if found and pattern.holds(names):
            values = Pairs(
                {"pattern": pattern.id, "found": found, "why": pattern.why, "instead": pattern.instead}
            )
            yield Issue(pattern.severity, pattern.code, place, values)

"""Patterns of wording: what stands in many published policies and should not stand in this one.

The tables are in `patterns_law` (the law of yesterday, wrong provisions, words that contradict the
answers) and `patterns_words` (vague, passive, untrue, unfitting words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

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
        return _found(self.words, self.unless, self.exact, text)

    def holds(self, names: Names) -> bool:
        """Whether the condition is true of these answers; silence is not."""
        return not self.when or truth_of(evaluate(_condition(self.when), names).value) is True


@lru_cache(maxsize=4096)
def _found(words: str, unless: str, exact: bool, text: str) -> str:
    plain = text.replace("\N{NO-BREAK SPACE}", " ")
    needed = _needed(words)
    if needed and not any(piece in plain.casefold() for piece in needed):
        return ""
    hit = _compiled(words, exact).search(plain)
    if hit is None or (unless and _compiled(unless, exact).search(plain)):
        return ""
    return hit.group().strip()


@cache
def _needed(words: str) -> tuple[str, ...]:
    """Pieces of which one must stand in a text where the expression is found; none where that cannot
    be told. Looking for them first spares compiling a hundred expressions for a few short answers."""
    pieces: list[str] = []
    for branch in _branches(words):
        longest = max(_LETTERS.findall(_WITHOUT_LETTERS.sub("|", branch)), key=len, default="")
        if len(longest) < 3:
            return ()
        pieces.append(longest.casefold())
    return tuple(pieces)


def _branches(words: str) -> list[str]:
    """The alternatives of an expression, with “|” in place of every group."""
    found, depth, escaped = [""], 0, False
    for sign in words:
        depth -= sign == ")" and not escaped
        if depth == 0 and not escaped and sign == "|":
            found.append("")
        elif depth == 0 and not (sign == ")" and not escaped):
            found[-1] += sign if not (sign == "(" and not escaped) else "|"
        elif depth == 0:
            found[-1] += "|"
        depth += sign == "(" and not escaped
        escaped = sign == "\\" and not escaped
    return found


_LETTERS = re.compile(r"[^\W\d_ſ]+(?: [^\W\d_]+)*")
_WITHOUT_LETTERS = re.compile(r"\\.|\[[^]]*\]|.?(?:[*?]|\{\d*,?\d*\})")
"""Classes, escapes, and what a sign behind it makes optional; groups are taken out before."""


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

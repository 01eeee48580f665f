"""What must stand in a text for an expression to be found in it, told from the parsed expression.

``python -m tests.checks.pieces`` writes `policystudio.checks.patterns_pieces` anew after a pattern was
changed; `test_patterns` holds the two in step.
"""

from __future__ import annotations

from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from policystudio.checks import patterns_pieces
from policystudio.checks.wording import PATTERNS

LEAST = 3
"""Shorter pieces stand in nearly every text."""

HEAD = '''"""What must stand in a text for a pattern to be found in it: one of these pieces, whatever the capitals.

Looking for them first spares compiling a hundred expressions for a few short answers. Made from the
expressions by ``python -m tests.checks.pieces``; a test holds the two in step. A pattern that is not
here is always looked for.
"""

from __future__ import annotations

PIECES: dict[str, tuple[str, ...]] = {
'''


def pieces(words: str) -> tuple[str, ...]:
    """Pieces of which one stands in every text that holds the expression; none where that cannot be told."""
    return tuple(sorted(_needed(_parser.parse(words))))


def _needed(sequence: Any) -> frozenset[str]:
    """The best of what each item of a sequence needs: the set whose shortest piece is the longest."""
    found: list[frozenset[str]] = []
    run = ""
    for op, argument in [*sequence, (None, None)]:
        if op is _parser.LITERAL:
            run += chr(argument)
            continue
        found.append(frozenset({run.casefold()}))
        run = ""
        if op is _parser.SUBPATTERN:
            found.append(_needed(argument[-1]))
        elif op is _parser.BRANCH:
            branches = [_needed(branch) for branch in argument[1]]
            found.append(frozenset().union(*branches) if all(branches) else frozenset())
        elif op in (_parser.MAX_REPEAT, _parser.MIN_REPEAT) and argument[0]:
            found.append(_needed(argument[2]))
    usable = [f for f in found if f and min(map(len, f)) >= LEAST]
    return max(usable, key=lambda f: min(map(len, f)), default=frozenset())


def table() -> dict[str, tuple[str, ...]]:
    """The pieces of every pattern that has some, by its id."""
    return {pattern.id: found for pattern in PATTERNS if (found := pieces(pattern.words))}


def main() -> None:
    """Writes the table anew."""
    rows = "".join(f"    {id!r}: {found!r},\n".replace("'", '"') for id, found in table().items())
    Path(patterns_pieces.__file__).write_text(f"{HEAD}{rows}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

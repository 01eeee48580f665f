"""How wide the columns of a table are, for formats that lay out pages."""

from __future__ import annotations

from math import ceil

from policystudio.domain.document import Table
from policystudio.rendering.runs import plain

_LINE = 88
"""Letters of table text that a line of an A4 page takes."""
_LONG_LINE = 134
"""The same where the page lies on its side."""
_MARGINS = 2
"""What a cell's inner margins take, in letters."""
_LONG_WORD = 24
"""Letters; longer words (addresses) may be broken."""
_BROAD = 1.4
"""How many letters a capital, an m or a w takes."""


def shares(table: Table, *, landscape: bool = False) -> list[float]:
    """Each column's share of the table's width; the shares add up to 1.

    Each column gets what its longest word needs; what is left goes by the square root of how much
    stands in it, so that a column of long text does not starve the others. ``landscape``: the page
    lies on its side.
    """
    columns = [[plain((head,)), *(plain(row[i]) for row in table.rows)] for i, head in enumerate(table.head)]
    wants = [sum(map(len, column)) ** 0.5 for column in columns]
    words = [max((_breadth(w) for cell in column for w in cell.split()), default=0) for column in columns]
    least = [min(longest, _LONG_WORD) + _MARGINS for longest in words]
    spare = max(_letters(landscape) - sum(least), 0) / (sum(wants) or 1)
    widths = [low + spare * want for low, want in zip(least, wants, strict=True)]
    return [width / sum(widths) for width in widths]


def lines(table: Table, *, landscape: bool = False) -> int:
    """How many lines of text the rows take, about; the head is not counted."""
    letters = [max(share * _letters(landscape) - _MARGINS, 1) for share in shares(table, landscape=landscape)]
    return sum(
        max((ceil(len(plain(cell)) / width) for cell, width in zip(row, letters, strict=True)), default=0)
        for row in table.rows
    )


def _letters(landscape: bool) -> int:
    return _LONG_LINE if landscape else _LINE


def _breadth(word: str) -> float:
    """How many average letters a word is wide."""
    return sum(_BROAD if letter.isupper() or letter in "mw" else 1 for letter in word)

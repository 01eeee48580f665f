"""The tables of a document → one CSV file that a spreadsheet opens (RFC 4180; UTF-8 with a mark in front).

A row of a table is a row of the file; what tables have in common stands in one column. The other
texts of the document are not in it.
"""

from __future__ import annotations

from policystudio.domain.document import Document, Table
from policystudio.domain.pairs import Pairs
from policystudio.rendering.runs import plain, printable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A cell that begins so is a formula to a spreadsheet (their full-width twins too), and could do harm."""


def render(document: Document, words: Pairs[str, str]) -> str:
    """The head, then each row behind the name of its table, lines ending in CRLF; a draft says so in a
    row of its own below. Without tables there is nothing.
    """
    tables = [block for block in document.blocks if isinstance(block, Table)]
    titles = list(dict.fromkeys(plain((head,)) for table in tables for head in table.head))
    rows = [[document.title, *titles]] if tables else []
    for table in tables:
        heads = [plain((head,)) for head in table.head]
        for row in table.rows:
            told = dict(zip(heads, map(plain, row), strict=True))
            rows.append([table.caption, *(told.get(title, "") for title in titles)])
    if document.draft:
        rows.append([words["draft"], *("" for _ in titles)])
    return "".join(",".join(map(_field, row)) + "\r\n" for row in rows)


def _field(text: str) -> str:
    """A field in quotation marks. An apostrophe in front makes a spreadsheet take it as text."""
    text = printable(text).replace("\N{NO-BREAK SPACE}", " ")
    text = f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
    return '"' + text.replace('"', '""') + '"'

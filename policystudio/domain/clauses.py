"""Clauses as trees: block › line › text | fill | choice (design §5).

Made once by `notation.clauses`; walked by `assembly`. No answer ever passes through a parser.
"""

from __future__ import annotations

from typing import Literal, Union

from policystudio.domain.expressions import Expression, Path
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.values import dataclass

Status = Literal["settled", "assumed", "contested"]


@dataclass(frozen=True, slots=True)
class Text:
    """Fixed words, in a font."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """A printed expression, in a font."""

    expression: Expression
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """``{% if … %}…{% elif … %}…{% else %}…{% endif %}`` inside a line, for grammar.

    The first branch whose condition is true is taken; ``otherwise`` where none is.
    """

    branches: tuple[tuple[Expression, tuple[Inline, ...]], ...]
    otherwise: tuple[Inline, ...] = ()


Inline = Union[Text, Fill, Choice]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a clause: its number (1, 2, …), its parts, the requirements it meets."""

    number: int
    parts: tuple[Inline, ...]
    satisfies: tuple[str, ...] = ()
    source_line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one shape.

    ``heading`` holds one line and a level from 2; ``paragraph`` holds its sentences; ``item``
    is one item of a list (neighbouring items form one list); ``cell`` is one column of a table
    clause: its first line is the column's title, the others are the sentences of a row.
    """

    shape: Literal["heading", "paragraph", "item", "cell"]
    lines: tuple[Line, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; its id is ``<topic>.<name>``, from its path.

    ``each``: written once per item of this list, the item as ``p``. ``activity``: belongs to
    the section of this activity alone. ``gathers``: a topic written once per activity; what its
    clauses say of the item as a whole follows the words of this clause in one entry of a list, and
    where they say nothing there is none. ``order``: place among the clauses of its topic (then
    by name). ``stamp``: of the Latvian text and front matter. ``of``: in a translation, the
    stamp of the Latvian text it was made from. ``file``: for messages of ``proof``.
    """

    id: str
    topic: str
    blocks: tuple[Block, ...]
    language: str = "lv"
    title: str = ""
    each: Path | None = None
    when: Expression | None = None
    activity: str = ""
    order: int = 500
    table: bool = False
    gathers: str = ""
    law: tuple[str, ...] = ()
    status: Status = "settled"
    note: str = ""
    since: str = ""
    stamp: str = ""
    of: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A section: its heading and opening (a clause of its own), then its clauses in order.

    ``each``: the section is written once per item, the item as ``a``.
    """

    id: str
    head: Clause
    clauses: tuple[Clause, ...]
    each: Path | None = None
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Which topics a document has, in order.

    ``title``: what it is called in lists, per language. ``when``: it is offered only where this
    holds. ``activities``: it is about these alone, and offered where one of them is on. ``reader``:
    ``owner`` where it is no text for the public. ``landscape``: pages lie on their side, for tables
    of many columns. ``order``: place among the documents.
    """

    document: str
    topics: tuple[str, ...]
    title: LocalText = Pairs()
    when: Expression | None = None
    activities: tuple[str, ...] = ()
    reader: Literal["public", "owner"] = "public"
    landscape: bool = False
    order: int = 500

"""The document: what every preview and export shows, each sentence with the reason it is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Union

from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass, replace

ADDED = "own:"
"""What keys of paragraphs begin with that the user added; they are no line of a clause."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence in one font. ``link``: an http(s), mailto or tel address, or ""."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its trace.

    ``key``: ``clause:line@item`` (no ``@item`` where the clause is written once); never a
    position. ``facts``: ids of the questions (and ``law:``, ``service:`` origins) whose values
    are printed. ``because``: those that conditions and choices read. ``satisfies``:
    requirement ids. ``law``: provisions the clause rests on. ``item``: what it speaks of (an
    activity, part, recipient or transfer id). ``lang``: set where it differs from the
    document's. ``missing``: empty in a document; see `assembly`.
    """

    key: str
    runs: tuple[Run, ...]
    topic: str
    clause: str
    line: int
    activity: str = ""
    item: str = ""
    facts: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    satisfies: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    own: bool = False
    assumed: bool = False
    lang: str = ""
    status: str = "settled"

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's title. ``anchor``: an id that is stable and unique."""

    level: int
    sentence: Sentence
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences in a row, to be parted by one space."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items, each of one or more sentences. Never empty."""

    items: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A head of one row and rows of cells, each of no, one or more sentences. Never without rows.

    ``caption`` names it for those who cannot see it; it is the text of the heading above.
    """

    head: tuple[Sentence, ...]
    rows: tuple[tuple[tuple[Sentence, ...], ...], ...]
    caption: str = ""


Block = Union[Heading, Paragraph, BulletList, Table]


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that is not there because it would print something nobody knows.

    ``questions``: what would have to be answered. ``satisfies``: what it would have met.
    """

    key: str
    satisfies: tuple[str, ...]
    item: str
    activity: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language.

    ``name``: "privacy-policy", "cookie-policy". ``title``: the text of its level-1 heading.
    ``author``: the controller's name or "". ``date``: ISO date it is in force from, or "".
    ``numbered``: web pages and texts number its sections too (`rendering.numbering`).
    ``landscape``: its pages lie on their side.
    ``draft``: not ready; exports carry the word MELNRAKSTS. ``pack``: the clause pack.
    """

    name: str
    language: str
    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    draft: bool = False
    pack: str = ""
    written: Pairs[str, str] = Pairs()
    gaps: tuple[Gap, ...] = ()
    numbered: bool = False
    landscape: bool = False

    def sentences(self) -> Iterator[Sentence]:
        """All sentences in reading order, headings and table heads among them."""
        for block in self.blocks:
            yield from block_sentences(block)


def block_sentences(block: Block) -> Iterator[Sentence]:
    """The sentences of one block in reading order (a table: head, then row by row)."""
    if isinstance(block, Heading):
        yield block.sentence
    elif isinstance(block, Paragraph):
        yield from block.sentences
    elif isinstance(block, BulletList):
        for item in block.items:
            yield from item
    else:
        yield from block.head
        for row in block.rows:
            for cell in row:
                yield from cell


def without(document: Document, unwanted: frozenset[str]) -> Document:
    """The document less the sentences with these keys, and less what they leave empty.

    Headings go when nothing is left under them before the next heading of the same or a
    higher level; so do empty paragraphs, items, rows and tables.
    """
    kept: list[Block] = []
    for block in document.blocks:
        slim = _without(block, unwanted)
        if slim is not None:
            kept.append(slim)
    return replace(document, blocks=tuple(drop_orphan_headings(kept)))


def confirmed(document: Document) -> Document:
    """The document as it is exported: without sentences that nobody confirmed."""
    return without(document, frozenset(s.key for s in document.sentences() if s.assumed))


def drop_orphan_headings(blocks: list[Block]) -> list[Block]:
    """The blocks without headings (below the title) under which nothing stands."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, Heading) and block.level > 1:
            following = kept[-1] if kept else None
            if following is None or (isinstance(following, Heading) and following.level <= block.level):
                continue
        kept.append(block)
    kept.reverse()
    return kept


def _without(block: Block, unwanted: frozenset[str]) -> Block | None:
    def keep(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        return tuple(s for s in sentences if s.key not in unwanted)

    if isinstance(block, Heading):
        return None if block.sentence.key in unwanted else block
    if isinstance(block, Paragraph):
        left = keep(block.sentences)
        if len(left) == len(block.sentences):
            return block  # the same one: what was made of it need not be made again
        return Paragraph(left) if left else None
    if isinstance(block, BulletList):
        if not any(s.key in unwanted for s in block_sentences(block)):
            return block
        items = tuple(item for item in map(keep, block.items) if item)
        return BulletList(items) if items else None
    if not any(s.key in unwanted for s in block_sentences(block)):
        return block
    rows = tuple(row for row in (tuple(map(keep, r)) for r in block.rows) if any(row))
    return replace(block, rows=rows) if rows else None

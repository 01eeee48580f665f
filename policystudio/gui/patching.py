"""The preview's text changed line by line, where only words of lines changed.

Setting the whole text anew takes Qt some ten milliseconds of parsing and as much of laying out; a
keystroke changes a line or two. Formats come from Qt's own reading of the line's HTML, so what is
patched is what setting it anew would have made.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from policystudio.domain.document import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Sentence,
    Table,
)
from policystudio.domain.pairs import Pairs
from policystudio.rendering import html

FEW = 12
"""More changed lines than so many are sooner set anew with all the others."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: its place among shapes (a list's second item, a table's cell), what
    makes its HTML when it stands alone, and its sentences."""

    shape: tuple[str, int, int]
    alone: Block
    sentences: tuple[Sentence, ...]


def lines(document: Document) -> list[Line]:
    """All lines in the order of Qt's text blocks; cells without a sentence too."""
    found: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            found.append(Line(("h", block.level, 0), block, (block.sentence,)))
        elif isinstance(block, Paragraph):
            found.append(Line(("p", 0, 0), block, block.sentences))
        elif isinstance(block, BulletList):
            for number, item in enumerate(block.items):
                found.append(Line(("li", number, 0), BulletList((item,)), item))
        else:
            width = len(block.head)
            found += [Line(("th", width, 0), Table((s,), ()), (s,)) for s in block.head]
            for number, row in enumerate(block.rows, 1):
                found += [Line(("td", number, len(row)), Table((), ((cell,),)), cell) for cell in row]
    return found


class Patcher:
    """Knows the lines that a text document shows, and where their sentences begin."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._about: tuple[object, ...] = ()

    def shows(self, document: Document, *about: object) -> None:
        """The whole text was set: to this document, in this style."""
        self._lines, self._about = lines(document), (document.draft, document.language, *about)

    def patch(
        self,
        text: QTextDocument,
        document: Document,
        words: Pairs[str, str],
        starts: list[int],
        keys: list[str],
        *about: object,
    ) -> bool:
        """Brings the text up to a document, with ``starts`` and ``keys`` of its sentences; false,
        and nothing done, where more changed than the words of a few lines."""
        old, new = self._lines, lines(document)
        if (document.draft, document.language, *about) != self._about or len(old) != len(new):
            return False
        changed = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a.sentences != b.sentences]
        firsts = _firsts(old)
        if len(changed) > FEW or firsts[-1] != len(starts):
            return False
        for before, after in zip(old, new, strict=True):
            if before.shape != after.shape or bool(before.sentences) != bool(after.sentences):
                return False
        cursor = QTextCursor(text)
        cursor.beginEditBlock()
        for number in reversed(changed):  # from the end, so that what is before stays where it is
            first, behind = firsts[number], firsts[number + 1]
            block = text.findBlock(starts[first])
            scratch = _read(new[number].alone, document, words, text)
            places, names, longer = _replace(cursor, block, _line_of(scratch))
            starts[behind:] = [start + longer for start in starts[behind:]]
            starts[first:behind], keys[first:behind] = places, names
        cursor.endEditBlock()
        self._lines = new
        return True


def _firsts(found: list[Line]) -> list[int]:
    """The number of the first sentence of each line, and how many there are."""
    numbers = [0]
    for line in found:
        numbers.append(numbers[-1] + len(line.sentences))
    return numbers


def _read(block: Block, document: Document, words: Pairs[str, str], like: QTextDocument) -> QTextDocument:
    """A document of one block alone, as Qt reads its HTML."""
    scratch = QTextDocument()
    scratch.setUndoRedoEnabled(False)
    scratch.setDefaultFont(like.defaultFont())
    scratch.setDefaultStyleSheet(like.defaultStyleSheet())
    alone = Document(document.name, document.language, (block,))
    scratch.setHtml(f"<body>{html.body(alone, words, anchors=True)}</body>")
    return scratch


def _line_of(scratch: QTextDocument) -> QTextBlock:
    """The one line with words: Qt puts empty ones around a table."""
    block = scratch.begin()
    while block.length() <= 1 and block.next().isValid():
        block = block.next()
    return block


def _replace(cursor: QTextCursor, block: QTextBlock, line: QTextBlock) -> tuple[list[int], list[str], int]:
    """Puts the words of ``line`` in the place of those of ``block``, whose own format stays: where
    its sentences begin now, their keys, and by how much it grew."""
    begin, was = block.position(), block.length()
    cursor.setPosition(begin)
    cursor.setPosition(begin + was - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    places: list[int] = []
    names: list[str] = []
    for text, format in _pieces(line):
        for name in format.anchorNames():
            places.append(cursor.position())
            names.append(name)
        cursor.insertText(text, format)
    return places, names, cursor.position() - begin + 1 - was


def _pieces(line: QTextBlock) -> list[tuple[str, QTextCharFormat]]:
    found: list[tuple[str, QTextCharFormat]] = []
    iterator = line.begin()
    while not iterator.atEnd():
        piece = iterator.fragment()
        found.append((piece.text(), piece.charFormat()))
        iterator += 1
    return found


def anchors(document: QTextDocument) -> list[tuple[int, str]]:
    """The positions of all anchors with their names, from top to bottom."""
    found: list[tuple[int, str]] = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            piece = iterator.fragment()
            found += [(piece.position(), name) for name in piece.charFormat().anchorNames()]
            iterator += 1
        block = block.next()
    return found

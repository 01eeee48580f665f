"""Exports read back: the lines of text that a reader of each format gets."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import docx
from docx.table import Table as WordTable
from markdown_it import MarkdownIt
from markdown_it.token import Token

from policystudio.domain.document import BulletList, Document, Heading, Paragraph, Sentence

_NONCHARACTERS = {0xFFFE, 0xFFFF, *range(0xFDD0, 0xFDF0)}


def _holds(letter: str) -> bool:
    """Whether documents can hold the letter at all (XML 1.0 §2.2; HTML §13.2.3.5)."""
    code = ord(letter)
    control = code < 0x20 or 0x7F <= code < 0xA0
    return letter in "\t\n" or not (control or 0xD800 <= code < 0xE000 or code in _NONCHARACTERS)


def clean(text: str) -> str:
    """What is left of a text that a document can hold."""
    return "".join(filter(_holds, text.replace("\r\n", "\n").replace("\r", "\n")))


def expected(document: Document) -> list[str]:
    """One line per heading, paragraph, item and cell; sentences parted by one space."""
    return [clean(" ".join(sentence.text for sentence in line)) for line in lines(document)]


def lines(document: Document) -> Iterator[tuple[Sentence, ...]]:
    """The sentences of each heading, paragraph, item and cell."""
    for block in document.blocks:
        if isinstance(block, Heading):
            yield (block.sentence,)
        elif isinstance(block, Paragraph):
            yield block.sentences
        elif isinstance(block, BulletList):
            yield from block.items
        else:
            yield from ((head,) for head in block.head)
            for row in block.rows:
                yield from row


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in {"h1", "h2", "h3", "h4", "p", "li", "th", "td"}:
            self.lines.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in {"h1", "h2", "h3", "h4", "p", "li", "th", "td"}:
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.lines[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def html_tags(text: str) -> list[tuple[str, dict[str, str | None]]]:
    """The elements of a page or fragment, each with its attributes."""
    reader = _Html()
    reader.feed(text)
    reader.close()
    return reader.tags


def html_lines(text: str) -> list[str]:
    """The text of each heading, paragraph, item and cell."""
    reader = _Html()
    reader.feed(text)
    reader.close()
    return reader.lines


def docx_lines(data: bytes) -> list[str]:
    """The text of each paragraph and cell; the contents list is none of them."""
    found: list[str] = []
    for part in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(part, WordTable):
            for row in part.rows:
                found += ["\n".join(paragraph.text for paragraph in cell.paragraphs) for cell in row.cells]
        else:
            found.append(part.text)
    return found


_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def markdown_letters(text: str) -> list[list[tuple[str, bool, bool, str]]]:
    """Per heading, paragraph, item and cell: each letter, whether strong, emphatic, and its link."""
    return [list(_letters(token)) for token in _PARSER.parse(text) if token.type == "inline"]


def markdown_lines(text: str) -> list[str]:
    """The text of each heading, paragraph, item and cell."""
    return ["".join(letter for letter, *_ in line) for line in markdown_letters(text)]


def _letters(inline: Token) -> Iterator[tuple[str, bool, bool, str]]:
    strong = emphasis = 0
    link: Any = ""
    for token in inline.children or []:
        if token.type in {"text", "text_special"}:
            for letter in token.content:
                yield letter, bool(strong), bool(emphasis), link
        elif token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type in {"em_open", "em_close"}:
            emphasis += token.nesting
        elif token.type in {"link_open", "link_close"}:
            link = token.attrGet("href") if token.nesting == 1 else ""
        else:
            raise AssertionError(f"{token.type}: {token.content}")

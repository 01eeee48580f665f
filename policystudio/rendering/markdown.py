"""Document → Markdown (CommonMark with GFM tables) that any reader turns back into the same letters.

Nothing in the text may become markup, so what could is escaped, and spaces that a reader would
strip stand as references (``&#160;``). Marks of weight follow CommonMark's rule of flanking: where
the letter outside a mark would keep it from being one, that letter stands as a reference too.
"""

from __future__ import annotations

import re
from itertools import groupby
from string import punctuation
from unicodedata import category

from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Run, Sentence, Table
from policystudio.domain.pairs import Pairs
from policystudio.rendering.runs import joined, line, printable

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~]")
_LINE_START = re.compile(r"(?P<number>\d{1,9})(?=[.)])|(?P<mark>[#+=-])")
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_SAFE_OUTSIDE = frozenset(punctuation + "\t\n")
_DEEPEST = 6


def render(document: Document, words: Pairs[str, str]) -> str:
    """The document as Markdown, one paragraph a line; the draft word first where it is a draft."""
    blocks: list[str] = []
    if document.draft:
        blocks.append(_line((Run(printable(words["draft"]), strong=True),)))
    bullet = "-"
    before: Block | None = None
    for block in document.blocks:
        # Two lists that touch would be read as one, unless their bullets differ.
        touching = isinstance(before, BulletList) and isinstance(block, BulletList)
        bullet = ("*" if bullet == "-" else "-") if touching else "-"
        blocks.append(_block(block, bullet))
        before = block
    return "\n\n".join(block for block in blocks if block) + "\n"


def _block(block: Block, bullet: str) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(block.level, _DEEPEST)} {_sentences((block.sentence,))}"
    if isinstance(block, Paragraph):
        return _sentences(block.sentences)
    if isinstance(block, BulletList):
        return "\n".join(f"{bullet} {_sentences(item)}" for item in block.items)
    return _table(block)


def _table(table: Table) -> str:
    rows = [
        [_sentences((head,)) for head in table.head],
        ["---"] * len(table.head),
        *([_sentences(cell) for cell in row] for row in table.rows),
    ]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _sentences(sentences: tuple[Sentence, ...]) -> str:
    return _line(line(sentences))


def _line(runs: tuple[Run, ...]) -> str:
    """One line of Markdown: escaped texts, and marks around those that are strong, emphatic, linked."""
    parts = _parts(_spaces_out(runs))
    texts = [i for i, (kind, _) in enumerate(parts) if kind == "text"]
    written: list[str] = []
    for i, (kind, part) in enumerate(parts):
        if kind != "text":
            written.append(part)
            continue
        first, last = i == texts[0], i == texts[-1]
        head = not first and _needs_reference(parts, i, -1)
        tail = not last and _needs_reference(parts, i, 1)
        written.append(_escaped(part, first=first, last=last, head=head, tail=tail))
    return "".join(written)


def _spaces_out(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs with spaces at the edges of marked ones moved out of the marks, where they are none."""
    pieces: list[Run] = []
    for run in runs:
        if not (run.strong or run.emphasis):
            pieces.append(run)
            continue
        inner = run.text.strip()
        left = len(run.text) - len(run.text.lstrip()) if inner else len(run.text)
        right = left + len(inner)
        pieces += [
            Run(run.text[:left], link=run.link),
            Run(inner, run.strong, run.emphasis, run.link),
            Run(run.text[right:], link=run.link),
        ]
    return joined(iter(pieces))


def _parts(runs: tuple[Run, ...]) -> list[tuple[str, str]]:
    """Texts and the marks between them, nested: link, strong, emphasis. Marks: "open", "close"."""
    parts: list[tuple[str, str]] = []
    for link, linked in groupby(runs, key=lambda run: run.link):
        if link:
            parts.append(("link", "["))
        for strong, same in groupby(linked, key=lambda run: run.strong):
            if strong:
                parts.append(("open", "**"))
            for run in same:
                text = ("text", run.text)
                parts += [("open", "_"), text, ("close", "_")] if run.emphasis else [text]
            if strong:
                parts.append(("close", "**"))
        if link:
            parts.append(("link", f"]({_destination(link)})"))
    return parts


def _destination(link: str) -> str:
    link = _REFERENCE.sub("&amp;", link)
    return f"<{link}>" if "(" in link or ")" in link else link


def _needs_reference(parts: list[tuple[str, str]], at: int, step: int) -> bool:
    """Whether the edge letter of the text ``at`` would keep the mark beside it from being one.

    ``step``: 1 for the text's end and the opening marks after it, -1 for its start and the closing
    marks before it. (CommonMark 0.31 §6.2: left- and right-flanking delimiter runs.)
    """
    outside = "open" if step == 1 else "close"
    beside = at + step
    edge = parts[at][1][-1 if step == 1 else 0]
    if parts[beside] == ("link", "["):
        return edge == "!"  # else the link would be an image
    if parts[beside][0] != outside:
        return False
    if category(edge) == "Zs" or edge in _SAFE_OUTSIDE:
        return False
    if parts[beside][1] == "_" or parts[beside + step][0] != "text":
        return True
    inner = parts[beside + step][1]
    # A text of one letter may itself become a reference, which ends in punctuation.
    return len(inner) == 1 or not inner[0 if step == 1 else -1].isalnum()


def _escaped(text: str, *, first: bool, last: bool, head: bool, tail: bool) -> str:
    """Text without markup. ``first``, ``last``: it stands at the line's edge; ``head``, ``tail``: its
    edge letter stands as a reference."""
    left = len(text) - len(text.lstrip()) if first else int(head)
    right = max(len(text.rstrip()) if last else len(text) - int(tail), left)
    middle = text[left:right]
    start = _LINE_START.match(middle) if first else None
    escaped = _SPECIAL.sub(r"\\\g<0>", middle)
    if start and start["mark"]:
        escaped = "\\" + escaped
    elif start:
        number = len(start["number"])
        escaped = f"{escaped[:number]}\\{escaped[number:]}"
    escaped = escaped.replace("\n", "&#10;").replace("\t", "&#9;")
    return _references(text[:left]) + escaped + _references(text[right:])


def _references(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)

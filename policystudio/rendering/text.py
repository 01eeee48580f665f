"""Document → plain text: headings underlined, lists with dashes, tables as labelled rows.

Lines are not wrapped: what shows them knows how wide it is.
"""

from __future__ import annotations

from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Run, Sentence
from policystudio.domain.pairs import Pairs
from policystudio.rendering.runs import line

_UNDERLINES = {1: "=", 2: "-", 3: "~"}


def render(document: Document, words: Pairs[str, str]) -> str:
    """The document as text, blocks parted by an empty line; the draft word first where it is one.

    A link that its own words do not show stands behind them in brackets.
    """
    blocks = [_block(block) for block in document.blocks]
    if document.draft:
        blocks.insert(0, words["draft"])
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        words = _line((block.sentence,))
        mark = _UNDERLINES.get(block.level)
        return f"{words}\n{mark * max(len(words), 1)}" if mark else words
    if isinstance(block, Paragraph):
        return _line(block.sentences)
    if isinstance(block, BulletList):
        return "\n".join(f"- {_line(item)}" for item in block.items)
    labels = [_line((head,)) for head in block.head]
    return "\n\n".join(
        "\n".join(
            f"{label}: {_line(cell)}" if label else _line(cell)
            for label, cell in zip(labels, row, strict=True)
            if cell
        )
        for row in block.rows
    )


def _line(sentences: tuple[Sentence, ...]) -> str:
    return "".join(_run(run) for run in line(sentences))


def _run(run: Run) -> str:
    scheme, _, address = run.link.partition(":")
    if scheme == "tel":
        shown = _digits(address) in _digits(run.text)
    elif scheme in ("http", "https"):
        shown = address.strip("/") in run.text
        address = run.link
    else:
        shown = address in run.text
    return run.text if shown else f"{run.text} ({address})"


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))

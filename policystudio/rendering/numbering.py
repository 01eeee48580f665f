"""The numbers of sections: “1.”, “1.1.” before the words of headings, as Latvian documents set them.

For formats in which they are words; DOCX and PDF number their headings themselves, always.
"""

from __future__ import annotations

from policystudio.domain.document import Block, Document, Heading, Run
from policystudio.domain.values import replace

_FIRST, _LAST = 2, 4
"""Levels that get a number; level 1 is the title."""


def numbered(document: Document) -> Document:
    """The document with numbers in its headings, where it asks for them; else as it is.

    They are counted over what is there: an export leaves sections out that nobody confirmed.
    """
    if not document.numbered:
        return document
    blocks: list[Block] = []
    counts: list[int] = []
    for block in document.blocks:
        if isinstance(block, Heading) and _FIRST <= block.level <= _LAST:
            depth = block.level - _FIRST + 1
            counts = [*counts[:depth], *[0] * (depth - len(counts))]
            counts[-1] += 1
            number = "".join(f"{count}." for count in counts if count)
            sentence = block.sentence
            runs = (Run(f"{number}\N{NO-BREAK SPACE}"), *sentence.runs)
            block = replace(block, sentence=replace(sentence, runs=runs))
        blocks.append(block)
    return replace(document, blocks=tuple(blocks), numbered=False)

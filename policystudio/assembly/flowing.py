"""Blocks that grow together: neighbouring paragraphs, and entries of a list."""

from __future__ import annotations

from policystudio.domain.document import Block, BulletList, Paragraph, Sentence


def flowed(blocks: list[Block]) -> list[Block]:
    """The blocks with neighbouring paragraphs as one."""
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if isinstance(block, Paragraph) and isinstance(last, Paragraph):
            made[-1] = Paragraph(last.sentences + block.sentences)
        else:
            made.append(block)
    return made


def add_entry(blocks: list[Block], sentences: tuple[Sentence, ...]) -> None:
    """Adds an entry to the list that stands last in the blocks, or begins a list with it."""
    last = blocks[-1] if blocks else None
    if isinstance(last, BulletList):
        blocks[-1] = BulletList((*last.items, sentences))
    else:
        blocks.append(BulletList((sentences,)))


def add_to_entry(blocks: list[Block], sentences: tuple[Sentence, ...]) -> None:
    """Adds sentences to the last entry of the list that stands last in the blocks."""
    last = blocks[-1] if blocks else None
    if isinstance(last, BulletList):
        blocks[-1] = BulletList((*last.items[:-1], last.items[-1] + sentences))

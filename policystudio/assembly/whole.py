"""Sections, each written by itself, → the blocks of a whole document."""

from __future__ import annotations

from itertools import count

from policystudio.domain.document import Block, BulletList, Gap, Heading
from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """What one section says. ``stems``: of its headings' anchors, in order; ``written``: clause
    id → stamp."""

    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]
    written: tuple[tuple[str, str], ...]
    stems: tuple[str, ...]


class Whole:
    """Gathers sections into a document. Lives for one build only."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.gaps: list[Gap] = []
        self.written: dict[str, str] = {}
        self.caption = ""
        self._anchors: set[str] = set()

    def add(self, section: Section) -> None:
        """Adds a section: a list goes on in the list before it, an anchor that is taken gets a number."""
        blocks = list(section.blocks)
        headings = [n for n, block in enumerate(blocks) if isinstance(block, Heading)]
        for n, stem in zip(headings, section.stems, strict=True):
            blocks[n] = self._anchored(blocks[n], stem)
        first, last = blocks[0] if blocks else None, self.blocks[-1] if self.blocks else None
        if isinstance(first, BulletList) and isinstance(last, BulletList):
            self.blocks[-1] = BulletList(last.items + first.items)
            del blocks[0]
        self.blocks += blocks
        self.gaps += section.gaps
        self.written.update(section.written)

    def _anchored(self, heading: Block, stem: str) -> Block:
        """The heading under an id that is unique in the document; the words for tables after it."""
        assert isinstance(heading, Heading)
        anchor = heading.anchor
        if anchor in self._anchors:
            numbered = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
            anchor = next(free for free in numbered if free not in self._anchors)
            heading = Heading(heading.level, heading.sentence, anchor)
        self._anchors.add(anchor)
        self.caption = heading.sentence.text
        return heading

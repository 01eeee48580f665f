"""Paragraphs that the user adds: where they stand in the document, and where if their place is gone.

They are entries of own wording whose key is ``own:<id>`` and that hold ``after``: the key of the
sentence (or heading) they stand behind. A heading means its whole section: they stand at its end.
"""

from __future__ import annotations

from typing import Any

from policystudio.assembly.filters import Filters
from policystudio.assembly.wording import Wording, said
from policystudio.domain.document import ADDED, Block, Gap, Heading, Paragraph, Sentence, block_sentences
from policystudio.domain.facts import Facts
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Behind which block a paragraph stands (an index), and what the trace says of its place."""

    behind: int
    topic: str
    activity: str = ""
    item: str = ""


def with_paragraphs(
    blocks: list[Block], wording: Wording, topics: dict[str, bool], facts: Facts, filters: Filters
) -> tuple[list[Block], list[Gap]]:
    """The blocks with the user's paragraphs, and a gap for each that waits for an answer.

    ``topics``: every section there is, and whether it belongs to this document; a paragraph of
    another document's section is left to that one. One whose sentence is not there stands at the
    end of its section; where that is not there either, at the end of the document.
    """
    placed, gaps = list(blocks), []
    for key, entry in in_order(wording):
        after = str(entry.get("after", ""))
        topic = _topic(after, wording)
        if not topics.get(topic, True):
            continue
        words = said(entry, facts, filters)
        place = _place(placed, after, topic)
        if words.waits:
            gaps.append(Gap(key, (), place.item, place.activity, words.waits))
        if not words.runs:
            continue
        language = str(entry.get("language", filters.language))
        sentence = Sentence(
            key=key,
            runs=words.runs,
            topic=place.topic,
            clause=ADDED.rstrip(":"),
            line=0,
            activity=place.activity,
            item=place.item,
            facts=words.facts,
            own=True,
            assumed=words.assumed,
            lang="" if language == filters.language else language,
        )
        at = place.behind + 1
        while at < len(placed) and _added_behind(placed[at], after, wording):
            at += 1
        placed.insert(at, Paragraph((sentence,)))
    return placed, gaps


def in_order(wording: Wording) -> list[tuple[str, Pairs[str, Any]]]:
    """The added paragraphs: each behind the one it names, those with one place in order of their ids."""
    waiting = sorted(
        ((key, entry) for key, entry in wording.items() if key.startswith(ADDED)),
        key=lambda item: (len(item[0]), item[0]),
    )
    known = {key for key, _entry in waiting}
    found: list[tuple[str, Pairs[str, Any]]] = []
    done: set[str] = set()
    while waiting:
        ready = [item for item in waiting if item[1].get("after") not in known - done]
        if not ready:  # a circle that a hand has made in the file
            ready = waiting[:1]
        for item in ready:
            found.append(item)
            done.add(item[0])
            waiting.remove(item)
    return found


def _topic(after: str, wording: Wording) -> str:
    """The section that a paragraph belongs to, by way of the paragraphs before it."""
    seen: set[str] = set()
    while after.startswith(ADDED) and after not in seen and after in wording:
        seen.add(after)
        after = str(wording[after].get("after", ""))
    return after.partition(":")[0].partition(".")[0]


def _place(blocks: list[Block], after: str, topic: str) -> Place:
    """Where a paragraph stands; see `with_paragraphs`."""
    for number, block in enumerate(blocks):
        for sentence in block_sentences(block):
            if sentence.key == after:
                heading = isinstance(block, Heading)
                behind = _end_of_section(blocks, number) if heading else number
                return Place(behind, sentence.topic, sentence.activity, sentence.item if not heading else "")
    item = after.partition("@")[2]
    inside = [
        (number, sentence)
        for number, block in enumerate(blocks)
        for sentence in block_sentences(block)
        if sentence.topic == topic
    ]
    same = [found for found in inside if found[1].activity and _of(item, found[1].activity)]
    for number, sentence in reversed(same or inside):
        return Place(number, topic, sentence.activity)
    return Place(len(blocks) - 1, topic)


def _added_behind(block: Block, after: str, wording: Wording) -> bool:
    """Whether a block is a paragraph that the user added behind the same sentence."""
    key = next(block_sentences(block)).key
    return key.startswith(ADDED) and wording[key].get("after") == after


def _of(item: str, activity: str) -> bool:
    return item == activity or item.startswith(f"{activity}.")


def _end_of_section(blocks: list[Block], heading: int) -> int:
    """The last block under a heading; under the document's title, the last before the first section."""
    level = blocks[heading]
    assert isinstance(level, Heading)
    for number in range(heading + 1, len(blocks)):
        block = blocks[number]
        if isinstance(block, Heading) and (block.level <= level.level or level.level == 1):
            return number - 1
    return len(blocks) - 1

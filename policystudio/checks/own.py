"""What the user made of the document himself: own words, sentences left out, paragraphs added.

None of it is wrong in itself; it is told so that it can be found, and put back.
"""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.checks.stale import plain
from policystudio.domain.document import ADDED, Document, Heading, block_sentences
from policystudio.domain.issues import Issue
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile


def own(profile: Profile, document: Document) -> Iterator[Issue]:
    """Notes ``wording.own`` (a sentence in the user's words), ``wording.added`` (his paragraph) and
    ``wording.left_out``; warnings ``wording.place_gone`` (a paragraph whose sentence is not in the
    document; it stands at the end of its section, or of the document) and ``wording.waits`` (one
    that is not shown until an answer in it is known).

    Place: ``sentence:<key>``; of what waits, the question.
    """
    keys = {sentence.key for sentence in document.sentences()}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.sentence.text
        for sentence in block_sentences(block):
            if not sentence.own:
                continue
            values = Pairs({"text": sentence.text.replace("\N{NO-BREAK SPACE}", " "), "heading": heading})
            place = f"sentence:{sentence.key}"
            if not sentence.key.startswith(ADDED):
                yield Issue("note", "wording.own", place, values)
            elif profile.wording[sentence.key].get("after") in keys:
                yield Issue("note", "wording.added", place, values)
            else:
                yield Issue("warning", "wording.place_gone", place, values)
    waiting = {gap.key: gap.questions for gap in document.gaps if gap.key.startswith(ADDED)}
    for key, entry in profile.wording.items():
        if entry.get("left_out") is True:
            was = Pairs({"text": str(entry.get("was", "")) or key})
            yield Issue("note", "wording.left_out", f"sentence:{key}", was)
        if key in waiting:
            yield Issue("warning", "wording.waits", waiting[key][0], Pairs({"text": plain(entry)}))

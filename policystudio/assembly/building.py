"""Register, answers and clauses → the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, groupby

from policystudio.assembly.filters import Filters
from policystudio.assembly.sentences import Reason, write
from policystudio.assembly.wording import Wording, reworded
from policystudio.domain import clauses as c
from policystudio.domain.document import (
    Block,
    BulletList,
    Document,
    Gap,
    Heading,
    Paragraph,
    Sentence,
    Table,
    drop_orphan_headings,
)
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Item, Register
from policystudio.notation.evaluation import evaluate
from policystudio.notation.names import Names


def build(
    facts: Facts,
    register: Register,
    knowledge: Knowledge,
    *,
    language: str,
    document: str,
    wording: Wording = Pairs(),
) -> Document:
    """The document named ``document`` (an outline) in ``language``.

    Sentences that would print something unknown are left out and listed as gaps; sentences
    that rest on unconfirmed answers are there, marked ``assumed``. Clauses without a
    translation stand in Latvian, their sentences say so in ``lang``.
    """
    builder = _Builder(facts, register, knowledge, language, wording)
    outline = knowledge.outlines.get(document)
    for id in outline.topics if outline else ():
        if id in knowledge.topics:
            builder.topic(knowledge.topics[id])
    title = next((b.sentence.text for b in builder.blocks if isinstance(b, Heading) and b.level == 1), "")

    def answer(question: str) -> str:
        fact = facts.get(question)
        return str(fact.value) if fact and fact.value and fact.how != "assumed" else ""

    return Document(
        name=document,
        language=language,
        blocks=tuple(drop_orphan_headings(builder.blocks)),
        title=title,
        author=answer("company.name"),
        date=answer("publication.effective"),
        pack=knowledge.pack,
        written=Pairs(builder.written),
        gaps=tuple(builder.gaps),
    )


class _Builder:
    """Gathers the blocks of one document. Lives for one build only."""

    def __init__(
        self, facts: Facts, register: Register, knowledge: Knowledge, language: str, wording: Wording
    ) -> None:
        self.names = Names(facts, register)
        self.facts, self.register, self.knowledge = facts, register, knowledge
        self.filters = Filters(knowledge, language)
        self.language, self.wording = language, wording
        self.blocks: list[Block] = []
        self.gaps: list[Gap] = []
        self.written: dict[str, str] = {}
        self.anchors: set[str] = set()

    def topic(self, topic: c.Topic) -> None:
        """Adds a section, once or once per item of its ``each``."""
        if topic.each is None:
            self._section(topic, self.names, Reason())
            return
        for item in self.names.items(topic.each):
            names = Names(self.facts, self.register, item)
            self._section(topic, names, Reason(item.existence, item.assumed))

    def _section(self, topic: c.Topic, names: Names, reason: Reason) -> None:
        held = self._held(topic.head, names, reason)
        if held is None:
            return
        self._blocks(topic.head, names, held)
        belonging = [clause for clause in topic.clauses if self._belongs(clause, names)]
        for (each, table), clauses in groupby(belonging, key=lambda clause: (clause.each, clause.table)):
            if each is None:
                for clause in clauses:
                    self._clause(clause, names, held)
            elif table:
                for clause in clauses:
                    self._table(clause, names.items(each), names, held)
            else:
                self._items(list(clauses), names.items(each), names, held)

    def _belongs(self, clause: c.Clause, names: Names) -> bool:
        if not clause.activity:
            return True
        if names.activity is not None:
            return names.activity.id == clause.activity
        return any(a.id == clause.activity for a in self.register.activities)

    def _items(self, clauses: list[c.Clause], items: tuple[Item, ...], names: Names, reason: Reason) -> None:
        """Clauses of one ``each``: item by item; what they say of an item flows together."""
        for item in items:
            inner = Names(self.facts, self.register, names.activity, item)
            why = reason.and_(item.existence, item.assumed)
            start = len(self.blocks)
            for clause in clauses:
                self._clause(clause, inner, why)
            self._flow(start)

    def _clause(self, clause: c.Clause, names: Names, reason: Reason) -> None:
        held = self._held(clause, names, reason)
        if held is not None:
            self._blocks(clause, names, held)

    def _held(self, clause: c.Clause, names: Names, reason: Reason) -> Reason | None:
        """The reason with the clause's condition; None where that does not hold."""
        if clause.when is None:
            return reason
        fact = evaluate(clause.when, names)
        if not (fact.value is not None and fact.value != "no" and fact.value):
            return None
        return reason.and_(fact.origins, fact.how == "assumed")

    def _blocks(self, clause: c.Clause, names: Names, reason: Reason) -> None:
        said = self._in_language(clause)
        for block in said.blocks:
            sentences = tuple(self._sentences(block.lines, said, names, reason))
            if not sentences:
                continue
            if block.shape == "heading":
                self.blocks.append(Heading(block.level, sentences[0], self._anchor(clause, names)))
            elif block.shape == "paragraph":
                self.blocks.append(Paragraph(sentences))
            else:
                last = self.blocks[-1] if self.blocks else None
                if isinstance(last, BulletList):
                    self.blocks[-1] = BulletList((*last.items, sentences))
                else:
                    self.blocks.append(BulletList((sentences,)))

    def _table(self, clause: c.Clause, items: tuple[Item, ...], names: Names, reason: Reason) -> None:
        """A table clause: a row per item for which its condition holds.

        A column goes with its title: cells under no title cannot be told apart.
        """
        said = self._in_language(clause)
        rows = []
        for item in items:
            inner = Names(self.facts, self.register, names.activity, item)
            held = self._held(clause, inner, reason.and_(item.existence, item.assumed))
            if held is not None:
                rows.append([tuple(self._sentences(b.lines[1:], said, inner, held)) for b in said.blocks])
        if not any(any(row) for row in rows):
            return
        titles = [tuple(self._sentences(b.lines[:1], said, names, reason)) for b in said.blocks]
        titled = [tuple(cell for cell, title in zip(row, titles, strict=True) if title) for row in rows]
        kept = tuple(row for row in titled if any(row))
        if not kept:
            return
        heading = next((b for b in reversed(self.blocks) if isinstance(b, Heading)), None)
        caption = heading.sentence.text if heading else ""
        self.blocks.append(Table(tuple(t[0] for t in titles if t), kept, caption))

    def _sentences(
        self, lines: tuple[c.Line, ...], clause: c.Clause, names: Names, reason: Reason
    ) -> Iterator[Sentence]:
        self.written[clause.id] = clause.of or clause.stamp
        for line in lines:
            written = write(line, clause, names, self.filters, reason)
            if isinstance(written, Gap):
                self.gaps.append(written)
                continue
            final = reworded(written, self.wording, self.facts, self.filters)
            if final is not None:
                yield final

    def _in_language(self, clause: c.Clause) -> c.Clause:
        """The clause's translation with the conditions of the Latvian one, where there is one."""
        if self.language == "lv":
            return clause
        translated = self.knowledge.clause(clause.id, self.language)
        if translated is None:
            return clause
        return c.Clause(
            id=clause.id,
            topic=clause.topic,
            blocks=translated.blocks,
            language=self.language,
            law=clause.law,
            status=clause.status,
            stamp=clause.stamp,
            of=translated.of,
            file=translated.file,
        )

    def _flow(self, start: int) -> None:
        """Neighbouring paragraphs from ``start`` on become one."""
        flowed: list[Block] = []
        for block in self.blocks[start:]:
            last = flowed[-1] if flowed else None
            if isinstance(block, Paragraph) and isinstance(last, Paragraph):
                flowed[-1] = Paragraph(last.sentences + block.sentences)
            else:
                flowed.append(block)
        self.blocks[start:] = flowed

    def _anchor(self, clause: c.Clause, names: Names) -> str:
        """An id that stays the same while the section is there, and is unique in the document."""
        item = names.item or names.activity
        name = clause.topic if clause.id.endswith("._topic") else clause.id
        stem = re.sub(r"[^a-z0-9]+", "-", f"{name}-{item.id}" if item else name).strip("-")
        numbered = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        anchor = next(anchor for anchor in numbered if anchor not in self.anchors)
        self.anchors.add(anchor)
        return anchor

"""Register, answers and clauses → the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, groupby
from typing import Any

from policystudio.assembly.documents import narrowed
from policystudio.assembly.filters import Filters
from policystudio.assembly.flowing import add_entry, add_to_entry, flowed
from policystudio.assembly.paragraphs import with_paragraphs
from policystudio.assembly.sentences import Reason, write
from policystudio.assembly.whole import Section, Whole
from policystudio.assembly.wording import Wording, reworded
from policystudio.domain import clauses as c
from policystudio.domain.document import (
    Block,
    Document,
    Gap,
    Heading,
    Paragraph,
    Sentence,
    Table,
    block_sentences,
    drop_orphan_headings,
)
from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.recalling import Kept
from policystudio.domain.register import Item, Register
from policystudio.domain.values import replace
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
    whole = Whole()
    outline = knowledge.outlines.get(document)
    register = narrowed(register, outline)
    for id in outline.topics if outline else ():
        if id in knowledge.topics:
            _add(whole, knowledge.topics[id], facts, register, knowledge, language, wording)
    topics = {id: outline is not None and id in outline.topics for id in knowledge.topics}
    blocks, waiting = with_paragraphs(whole.blocks, wording, topics, facts, Filters(knowledge, language))
    title = next((b.sentence.text for b in whole.blocks if isinstance(b, Heading) and b.level == 1), "")

    def answer(question: str) -> str:
        fact = facts.get(question)
        return str(fact.value) if fact and fact.value and fact.how != "assumed" else ""

    return Document(
        name=document,
        language=language,
        blocks=tuple(drop_orphan_headings(blocks)),
        title=title,
        author=answer("company.name"),
        date=answer("publication.effective"),
        pack=knowledge.pack,
        written=Pairs(whole.written),
        gaps=(*whole.gaps, *waiting),
        numbered=answer("style.numbered") == "yes",
        landscape=outline is not None and outline.landscape,
    )


_kept = Kept()


def _add(
    whole: Whole,
    topic: c.Topic,
    facts: Facts,
    register: Register,
    knowledge: Knowledge,
    language: str,
    wording: Wording,
) -> None:
    """Adds the sections of a topic: one, or one per item of its ``each``. A section of which nothing
    changed that it reads is not written anew: most answers are read by few sections."""
    _kept.about(knowledge)
    active = frozenset(activity.id for activity in register.activities)
    items = Names(facts, register).items(topic.each) if topic.each else (None,)
    for item in items:

        def made(facts: Facts, fields: Pairs[str, Any], item: Item | None = item) -> Section:
            seen = Register(replace(register.root, fields=fields))
            builder = _Builder(facts, seen, knowledge, language, wording, active, whole.caption)
            return builder.section(topic, item)

        key = (language, topic.id, item.id if item else "")
        given = (item, wording, active, whole.caption)
        whole.add(_kept.get(key, given, (facts, register.root.fields), made))


class _Builder:
    """Gathers the blocks of one section. Lives for that alone.

    ``active``: ids of the activities that are on. ``caption``: of the heading before the section.
    """

    def __init__(
        self,
        facts: Facts,
        register: Register,
        knowledge: Knowledge,
        language: str,
        wording: Wording,
        active: frozenset[str],
        caption: str,
    ) -> None:
        self.names = Names(facts, register)
        self.facts, self.register, self.knowledge = facts, register, knowledge
        self.filters = Filters(knowledge, language)
        self.language, self.wording = language, wording
        self.blocks: list[Block] = []
        self.gaps: list[Gap] = []
        self.written: dict[str, str] = {}
        self.active, self.caption = active, caption
        self.anchors: dict[str, str] = {}

    def section(self, topic: c.Topic, item: Item | None) -> Section:
        """The section of a topic, or of one item of its ``each``."""
        if item is None:
            self._section(topic, self.names, Reason())
        else:
            names = Names(self.facts, self.register, item)
            self._section(topic, names, Reason(item.existence, item.assumed))
        written = tuple(self.written.items())
        return Section(tuple(self.blocks), tuple(self.gaps), written, tuple(self.anchors.values()))

    def _section(self, topic: c.Topic, names: Names, reason: Reason) -> None:
        held = self._held(topic.head, names, reason)
        if held is None:
            return
        self._blocks(topic.head, names, held)
        belonging = [clause for clause in topic.clauses if self._belongs(clause, names)]
        for (each, table, gathers), clauses in groupby(belonging, key=lambda c: (c.each, c.table, c.gathers)):
            if gathers:
                for clause in clauses:
                    self._gathered(clause, held)
            elif each is None:
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
        return clause.activity in self.active

    def _items(self, clauses: list[c.Clause], items: tuple[Item, ...], names: Names, reason: Reason) -> None:
        """Clauses of one ``each``: item by item; what they say of an item flows together."""
        for item in items:
            inner = Names(self.facts, self.register, names.activity, item)
            why = reason.and_(item.existence, item.assumed)
            start = len(self.blocks)
            for clause in clauses:
                self._clause(clause, inner, why)
            self.blocks[start:] = flowed(self.blocks[start:])

    def _gathered(self, clause: c.Clause, reason: Reason) -> None:
        """An entry of a list per activity: the clause's words, then what is said of it as a whole.

        The sentences are those of the gathered topic, keys and all, so that own wording stays with
        them in either form. The words in front are as sure as the surest of what they open.
        """
        topic = self.knowledge.topics[clause.gathers]
        for item in self.names.items(clause.each) if clause.each else ():
            opening = Names(self.facts, self.register, item, item)
            held = self._held(clause, opening, reason.and_(item.existence, item.assumed))
            if held is None:
                continue
            start = len(self.blocks)
            inner = Names(self.facts, self.register, item)
            for said in topic.clauses:
                if said.each is None and self._belongs(said, inner):
                    self._clause(said, inner, held)
            sentences = tuple(s for block in self.blocks[start:] for s in block_sentences(block))
            del self.blocks[start:]
            if sentences:
                self._blocks(clause, opening, held.and_((), all(s.assumed for s in sentences)))
                add_to_entry(self.blocks, sentences)

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
                add_entry(self.blocks, sentences)

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
        caption = heading.sentence.text if heading else self.caption
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

    def _anchor(self, clause: c.Clause, names: Names) -> str:
        """An id that stays the same while the section is there, and is unique in the document."""
        item = names.item or names.activity
        name = clause.topic if clause.id.endswith("._topic") else clause.id
        stem = re.sub(r"[^a-z0-9]+", "-", f"{name}-{item.id}" if item else name).strip("-")
        numbered = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        anchor = next(anchor for anchor in numbered if anchor not in self.anchors)
        self.anchors[anchor] = stem
        return anchor

"""Document → JSON: blocks, sentences and why each is there. The keys are those of `trace --json`."""

from __future__ import annotations

import json
from typing import Any

from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Sentence
from policystudio.rendering.runs import printable, runs

FORMAT = 1


def render(document: Document, knowledge_date: str = "") -> str:
    """``{"format": 1, "document": {…}}``, indented, keys in a fixed order, UTF-8 letters as they are."""
    return json.dumps(value(document, knowledge_date), ensure_ascii=False, indent=2) + "\n"


def value(document: Document, knowledge_date: str = "") -> dict[str, Any]:
    """What `render` writes, as plain dicts and lists; ``knowledge_date`` is an ISO date or ""."""
    return {
        "format": FORMAT,
        "document": {
            "name": document.name,
            "language": document.language,
            "title": printable(document.title),
            "author": printable(document.author),
            "date": document.date,
            "draft": document.draft,
            "pack": document.pack,
            "knowledge_date": knowledge_date,
            "blocks": [_block(block) for block in document.blocks],
        },
    }


def sentence(item: Sentence) -> dict[str, Any]:
    """One sentence and its trace."""
    return {
        "key": item.key,
        "topic": item.topic,
        "activity": item.activity,
        "item": item.item,
        "text": printable(item.text),
        "runs": [
            {"text": run.text, "strong": run.strong, "emphasis": run.emphasis, "link": run.link}
            for run in runs(item)
        ],
        "clause": item.clause,
        "line": item.line,
        "facts": list(item.facts),
        "because": list(item.because),
        "satisfies": list(item.satisfies),
        "law": list(item.law),
        "status": item.status,
        "own": item.own,
        "assumed": item.assumed,
        "language": item.lang,
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {
            "kind": "heading",
            "level": block.level,
            "anchor": block.anchor,
            "sentence": sentence(block.sentence),
        }
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "sentences": _all(block.sentences)}
    if isinstance(block, BulletList):
        return {"kind": "list", "items": [_all(item) for item in block.items]}
    return {
        "kind": "table",
        "caption": printable(block.caption),
        "head": _all(block.head),
        "rows": [[_all(cell) for cell in row] for row in block.rows],
    }


def _all(sentences: tuple[Sentence, ...]) -> list[dict[str, Any]]:
    return [sentence(item) for item in sentences]

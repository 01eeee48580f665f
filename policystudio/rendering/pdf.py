"""Document → PDF, tagged for screen readers (PDF/UA-1), set by typst from one fixed template.

The template gets the document as data, so no answer passes through typst's own language.
"""

from __future__ import annotations

import json
from typing import Any

from policystudio import paths
from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Sentence
from policystudio.domain.pairs import Pairs
from policystudio.rendering.columns import shares
from policystudio.rendering.runs import printable, runs


def render(document: Document, words: Pairs[str, str]) -> bytes:
    """The document as a PDF file: A4, with outline, contents and links, the draft word on every page.

    Only the fonts inside typst are used and no date is written, so the bytes are the same anywhere.
    Where a letter is in none of them (a company name in Chinese), or the headings begin below level 1,
    PDF/UA cannot be had: then the machine's fonts help out, and the file is tagged but claims nothing.
    """
    import typst

    data = json.dumps(_data(document, words), ensure_ascii=False)
    try:
        return _compiled(data, ignore_system_fonts=True, pdf_standards=["ua-1"])
    except typst.TypstError:
        return _compiled(data, ignore_system_fonts=False, pdf_standards=[])


def _compiled(data: str, **options: Any) -> bytes:
    import typst

    looks = paths.shipped() / "resources" / "looks"
    made: bytes = typst.compile(
        str(looks / "policy.typ"), root=str(looks), format="pdf", sys_inputs={"document": data}, **options
    )
    return made


def _data(document: Document, words: Pairs[str, str]) -> dict[str, Any]:
    return {
        "title": printable(document.title) or document.name,
        "author": printable(document.author),
        "language": document.language,
        "draft": words["draft"] if document.draft else "",
        "contents": words["contents"],
        "page_of": words["page_of"],
        "landscape": document.landscape,
        "blocks": [_block(block, landscape=document.landscape) for block in document.blocks],
    }


def _block(block: Block, *, landscape: bool) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "line": _line((block.sentence,))}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "line": _line(block.sentences)}
    if isinstance(block, BulletList):
        return {"kind": "list", "items": [_line(item) for item in block.items]}
    return {
        "kind": "table",
        "caption": printable(block.caption),
        "widths": [round(share, 4) for share in shares(block, landscape=landscape)],
        "head": [_line((head,)) for head in block.head],
        "rows": [[_line(cell) for cell in row] for row in block.rows],
    }


def _line(sentences: tuple[Sentence, ...]) -> list[dict[str, Any]]:
    """Runs with their language."""
    pieces: list[dict[str, Any]] = []
    for number, sentence in enumerate(sentences):
        if number:
            pieces.append({"text": " ", "strong": False, "emphasis": False, "link": "", "lang": ""})
        pieces += [
            {
                "text": run.text,
                "strong": run.strong,
                "emphasis": run.emphasis,
                "link": run.link,
                "lang": sentence.lang,
            }
            for run in runs(sentence)
        ]
    return pieces

"""Document → DOCX: the body as WordprocessingML (ECMA-376 part 1, §17), written as one text.

Styles carry the look; what stands here is structure: real headings with their numbers, real lists,
table rows that repeat as heads, links, and a contents list whose entries are already filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby, zip_longest

from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Run, Sentence, Table
from policystudio.domain.pairs import Pairs
from policystudio.rendering.columns import lines, shares
from policystudio.rendering.docx_package import LANDSCAPE_WIDTH, TEXT_WIDTH, Properties, locale, pack
from policystudio.rendering.runs import line, plain, printable

_HEADINGS = {1: "Title", 2: "Heading1", 3: "Heading2"}
_DEEPEST = "Heading3"
_CONTENTS_LEVELS = (2, 3)
_WHOLE = 16
"""A table whose rows take no more lines than this is not broken between pages; of a taller one, kept
whole, the page before would end half empty. On pages that lie on their side, half as many."""
_CONTENTS_FROM = 2
"""A document with fewer sections than this needs no contents."""


def render(document: Document, words: Pairs[str, str], knowledge_date: str = "") -> bytes:
    """The document as a DOCX file: A4, upright or on its side, in its language throughout.

    A draft has the draft word on every page.

    Word levels lie one below the document's: its level 1 is the title, level 2 is Heading 1.
    """
    writer = _Writer(landscape=document.landscape)
    body = "".join(writer.blocks(document, words))
    about = words["facts_as_of"].format(date=knowledge_date) if knowledge_date else ""
    properties = Properties(
        title=printable(document.title) or document.name,
        author=printable(document.author),
        language=document.language,
        date=document.date,
        version=document.pack,
        about=about,
    )
    return pack(
        body,
        links=writer.links,
        properties=properties,
        header=_run(Run(words["draft"])) if document.draft else "",
        footer=_footer(properties.title, words["page_of"]),
        landscape=document.landscape,
    )


class _Writer:
    """Writes blocks; gathers the addresses they link to and numbers the headings."""

    def __init__(self, *, landscape: bool) -> None:
        self._landscape = landscape
        self.links: dict[str, str] = {}
        self._bookmarks = 0

    def blocks(self, document: Document, words: Pairs[str, str]) -> Iterator[str]:
        """The paragraphs and tables of a document, contents before its first section."""
        contents = _contents(document.blocks, words["contents"])
        before: Block | None = None
        for block, after in zip_longest(document.blocks, document.blocks[1:]):
            if contents and isinstance(block, Heading) and block.level == 2:
                yield contents
                contents = ""
            if isinstance(before, Table) and isinstance(block, Table):
                yield "<w:p/>"  # Word makes one table of two that touch
            if isinstance(block, Paragraph):
                leads = isinstance(after, BulletList | Table)
                yield self._prose(block, leads=leads, before=before)
            else:
                yield from self._block(block)
            before = block
        if before is None or isinstance(before, Table):
            yield "<w:p/>"  # a body ends in a paragraph

    def _prose(self, block: Paragraph, *, leads: bool, before: Block | None) -> str:
        """A paragraph; one that ``leads`` to a list or table stays on its page."""
        space = 160 if isinstance(before, Table) else 120 if isinstance(before, BulletList) else 0
        look = ("<w:keepNext/>" if leads else "") + (f'<w:spacing w:before="{space}"/>' if space else "")
        return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{self._line(block.sentences)}</w:p>"

    def _block(self, block: Heading | BulletList | Table) -> Iterator[str]:
        if isinstance(block, Heading):
            self._bookmarks += 1
            mark = self._bookmarks
            yield (
                f'<w:p><w:pPr><w:pStyle w:val="{_HEADINGS.get(block.level, _DEEPEST)}"/></w:pPr>'
                f'<w:bookmarkStart w:id="{mark}" w:name="{_bookmark(mark)}"/>'
                f'{self._line((block.sentence,))}<w:bookmarkEnd w:id="{mark}"/></w:p>'
            )
        elif isinstance(block, BulletList):
            for item in block.items:
                yield self._paragraph("ListBullet", item)
        else:
            yield from self._table(block)

    def _table(self, table: Table) -> Iterator[str]:
        width_of_all = LANDSCAPE_WIDTH if self._landscape else TEXT_WIDTH
        widths = [int(share * width_of_all) for share in shares(table, landscape=self._landscape)]
        described = escape(", ".join(plain((cell,)) for cell in table.head))
        yield (
            '<w:tbl><w:tblPr><w:tblStyle w:val="PolicyTable"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
            ' w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(printable(table.caption))}"/>'
            f'<w:tblDescription w:val="{described}"/></w:tblPr>'
        )
        yield "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
        yield "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for width, head in zip(widths, table.head, strict=True):
            yield _cell(width, self._paragraph("TableHead", (head,)))
        yield "</w:tr>"
        whole = lines(table, landscape=self._landscape) <= (_WHOLE // 2 if self._landscape else _WHOLE)
        for left, row in zip(range(len(table.rows) - 1, -1, -1), table.rows, strict=True):
            yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for width, cell in zip(widths, row, strict=True):
                yield _cell(width, self._paragraph("TableText", cell, kept=whole and left > 0))
            yield "</w:tr>"
        yield "</w:tbl>"

    def _paragraph(self, style: str, sentences: tuple[Sentence, ...], *, kept: bool = False) -> str:
        """A paragraph; ``kept`` on the page of the next one."""
        look = f'<w:pStyle w:val="{style}"/>{"<w:keepNext/>" if kept else ""}'
        return f"<w:p><w:pPr>{look}</w:pPr>{self._line(sentences)}</w:p>"

    def _line(self, sentences: tuple[Sentence, ...]) -> str:
        """The runs of sentences; those in one language and of one look are one run."""
        parts = [
            "".join(self._linked(run, language) for run in line(tuple(group)))
            for language, group in groupby(sentences, key=lambda sentence: sentence.lang)
        ]
        return _run(Run(" ")).join(parts)

    def _linked(self, run: Run, language: str) -> str:
        if not run.link:
            return _run(run, language)
        name = self.links.setdefault(run.link, f"link{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{name}" w:history="1">{_run(run, language)}</w:hyperlink>'


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _run(run: Run, language: str = "") -> str:
    look = "".join((
        '<w:rStyle w:val="Hyperlink"/>' if run.link else "",
        "<w:b/><w:bCs/>" if run.strong else "",
        "<w:i/><w:iCs/>" if run.emphasis else "",
        f'<w:lang w:val="{escape(locale(language))}"/>' if language else "",
    ))  # fmt: skip
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    text = f'<w:t xml:space="preserve">{escape(run.text, quote=False)}</w:t>'
    # Word drops tabs and line ends that stand in the text itself.
    text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f"<w:r>{properties}{text}</w:r>"


def _contents(blocks: tuple[Block, ...], title: str) -> str:
    """The contents list as Word itself writes it, but filled in: a field of links to bookmarks.

    Without page numbers (the switch n): nobody but Word knows them, and it counts only when asked.
    """
    headings = [block for block in blocks if isinstance(block, Heading)]
    if sum(heading.level == 2 for heading in headings) < _CONTENTS_FROM:
        return ""
    section = part = 0
    entries: list[tuple[str, str]] = []
    for mark, heading in enumerate(headings, start=1):
        if heading.level not in _CONTENTS_LEVELS:
            continue
        if heading.level == 2:
            section, part = section + 1, 0
            number, style = f"{section}.", "TOC1"
        else:
            part += 1
            number, style = f"{max(section, 1)}.{part}.", "TOC2"
        words = _run(Run(f"{number}\t{plain((heading.sentence,))}"))
        entries.append(
            (style, f'<w:hyperlink w:anchor="{_bookmark(mark)}" w:history="1">{words}</w:hyperlink>')
        )
    entries[0] = (entries[0][0], _field_start('TOC \\o "1-2" \\n \\h \\z \\u') + entries[0][1])
    entries[-1] = (entries[-1][0], entries[-1][1] + _FIELD_END)
    lines = [("TOCHeading", _run(Run(title))), *entries]
    content = "".join(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>' for style, runs in lines)
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _bookmark(number: int) -> str:
    return f"_Toc{number:09d}"


_FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def _field_start(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _footer(title: str, page_of: str) -> str:
    """The title, and “2. lpp. no 9” at the right; ``page_of`` names {page} and {pages}."""
    fields = {"page": "PAGE", "pages": "NUMPAGES"}
    parts = [_run(Run(f"{title}\t"))]
    for piece in page_of.replace("}", "{").split("{"):
        if piece in fields:
            parts.append(_field_start(fields[piece]) + _run(Run("1")) + _FIELD_END)
        elif piece:
            parts.append(_run(Run(piece)))
    return "".join(parts)

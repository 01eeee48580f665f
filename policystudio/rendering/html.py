"""Document → HTML: a body of plain elements, and a page around the same body.

The body holds only h1–h4, p, ul, li, table, thead, tbody, tr, th, td, a, strong and em, and a span
where a sentence is in another language: what editors of web pages keep when it is pasted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from policystudio import paths
from policystudio.domain.document import Block, BulletList, Document, Heading, Paragraph, Run, Sentence
from policystudio.domain.pairs import Pairs
from policystudio.domain.recalling import recalled
from policystudio.rendering.runs import plain, printable, runs
from policystudio.rendering.shell import Page, escaped, shell


def fragment(document: Document, words: Pairs[str, str]) -> str:
    """What is pasted into another page: the body alone, without ids, classes and styles."""
    return body(document, words)


def body(document: Document, words: Pairs[str, str], *, anchors: bool = False) -> str:
    """The document as HTML elements, one block a line; the draft word first where it is a draft.

    ``anchors``: an empty ``<a name="key"></a>`` stands before each sentence's first letter, for the
    preview. Without these the result is the same, byte for byte.
    """
    return "".join(_body(document, words, _ANCHORS if anchors else _BARE))


def page(document: Document, words: Pairs[str, str], knowledge_date: str = "") -> str:
    """A whole page that needs nothing from outside: contents, styles for light, dark and print.

    Its body is `body` with ids on the headings and a frame that scrolls around each table.
    """
    blocks = document.blocks
    first = next((i for i, block in enumerate(blocks) if _is_section(block)), len(blocks))
    pieces = list(_body(document, words, _IDS))
    lead = first + (1 if document.draft else 0)
    about = (document.pack, knowledge_date)
    made = Page(
        language=document.language,
        title=printable(document.title) or document.name,
        author=printable(document.author),
        generator=" ".join(part for part in ("Policy Studio", *about) if part),
        draft=words["draft"] if document.draft else "",
        contents_title=words["contents"],
        contents=tuple(
            (quote(block.anchor), plain((block.sentence,)))
            for block in blocks
            if isinstance(block, Heading) and _is_section(block)
        ),
        style=_style(document),
        lead="".join(pieces[:lead]),
        rest="".join(pieces[lead:]),
    )
    return shell(made)


def _style(document: Document) -> str:
    style = (paths.shipped() / "resources" / "looks" / "policy.css").read_text("utf-8")
    return style + ("@media print { @page { size: A4 landscape; } }\n" if document.landscape else "")


class _Marks:
    """What is added to the plain body: anchors for the preview, or ids and frames for the page."""

    __slots__ = ("anchors", "ids")

    def __init__(self, *, anchors: bool = False, ids: bool = False) -> None:
        self.anchors = anchors
        self.ids = ids


_BARE, _ANCHORS, _IDS = _Marks(), _Marks(anchors=True), _Marks(ids=True)


def _is_section(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 2


def _body(document: Document, words: Pairs[str, str], marks: _Marks) -> Iterator[str]:
    if document.draft:
        yield f"<p><strong>{_text(words['draft'])}</strong></p>\n"
    for block in document.blocks:
        yield _block(block, marks) + "\n"


@recalled(keep=1024)
def _block(block: Block, marks: _Marks) -> str:
    if isinstance(block, Heading):
        name = f"h{min(block.level, 4)}"
        at = f' id="{escaped(block.anchor)}"' if marks.ids else ""
        return _element(name, (block.sentence,), marks, at)
    if isinstance(block, Paragraph):
        return _element("p", block.sentences, marks)
    if isinstance(block, BulletList):
        items = "\n".join(_element("li", item, marks) for item in block.items)
        return f"<ul>\n{items}\n</ul>"
    head = "".join(_element("th", (cell,), marks, ' scope="col"') for cell in block.head)
    rows = "\n".join(
        "<tr>" + "".join(_element("td", cell, marks) for cell in row) + "</tr>" for row in block.rows
    )
    table = f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    if not marks.ids:
        return table
    label = f' aria-label="{escaped(printable(block.caption))}"' if block.caption else ""
    return f'<div class="table" role="group"{label} tabindex="0">\n{table}\n</div>'


def _element(name: str, sentences: tuple[Sentence, ...], marks: _Marks, attributes: str = "") -> str:
    """An element with its sentences; one that is all in another language says so itself."""
    languages = {sentence.lang for sentence in sentences}
    common = languages.pop() if len(languages) == 1 else ""
    content = " ".join(_sentence(sentence, marks, common) for sentence in sentences)
    return f"<{name}{_lang(common)}{attributes}>{content}</{name}>"


def _sentence(sentence: Sentence, marks: _Marks, known: str) -> str:
    anchor = f'<a name="{escaped(sentence.key)}"></a>' if marks.anchors else ""
    content = "".join(
        _linked(link, list(group)) for link, group in groupby(runs(sentence), key=lambda run: run.link)
    )
    if sentence.lang and sentence.lang != known:
        content = f"<span{_lang(sentence.lang)}>{content}</span>"
    return anchor + content


def _linked(link: str, group: list[Run]) -> str:
    content = "".join(_run(run) for run in group)
    return f'<a href="{escaped(link)}">{content}</a>' if link else content


def _run(run: Run) -> str:
    content = escaped(run.text, quotes=False)
    if run.emphasis:
        content = f"<em>{content}</em>"
    return f"<strong>{content}</strong>" if run.strong else content


def _lang(language: str) -> str:
    return f' lang="{escaped(language)}"' if language else ""


def _text(text: str) -> str:
    return escaped(printable(text), quotes=False)

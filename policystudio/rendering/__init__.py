"""Document → HTML, DOCX, Markdown, text, JSON, PDF, CSV of its tables; makes no decisions."""

from __future__ import annotations

from policystudio.domain.document import Document
from policystudio.domain.pairs import Pairs
from policystudio.rendering.numbering import numbered

FORMATS = ("html", "docx", "md", "txt", "json", "pdf", "csv")
"""What `render` can write; each is also the file name's extension."""


def render(
    document: Document,
    format: str,
    *,
    fragment: bool = False,
    words: Pairs[str, str],
    knowledge_date: str = "",
) -> bytes:
    """The document as a file's bytes: the same document, the same bytes, on any machine and day.

    ``format``: one of `FORMATS`, else ValueError. ``fragment`` (HTML only): what is pasted into
    another page. ``words``: resources/words in the document's language. ``knowledge_date``: ISO
    date the laws and services were checked, for the file's properties. Each format is imported
    when it is asked for, since python-docx and typst take longer to load than to run.
    """
    if format in ("html", "md", "txt"):
        document = numbered(document)
    if format == "html":
        from policystudio.rendering import html

        page = html.fragment(document, words) if fragment else html.page(document, words, knowledge_date)
        return page.encode()
    if format == "docx":
        from policystudio.rendering import docx

        return docx.render(document, words, knowledge_date)
    if format == "md":
        from policystudio.rendering import markdown

        return markdown.render(document, words).encode()
    if format == "txt":
        from policystudio.rendering import text

        return text.render(document, words).encode()
    if format == "json":
        from policystudio.rendering import json

        return json.render(document, knowledge_date).encode()
    if format == "pdf":
        from policystudio.rendering import pdf

        return pdf.render(document, words)
    if format == "csv":
        from policystudio.rendering import csv

        return csv.render(document, words).encode("utf-8-sig")
    raise ValueError(f"no format {format!r}; there are {', '.join(FORMATS)}")

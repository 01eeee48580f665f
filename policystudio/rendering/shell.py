"""The page around a document's body. Each text is escaped where it is put in."""

from __future__ import annotations

from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says around its body. ``lead`` and ``rest`` are HTML, and so is ``style`` CSS;
    all else is text. ``draft``: the draft word, or "". ``contents``: anchor (quoted as in an
    address) and words of each section."""

    language: str
    title: str
    author: str
    generator: str
    draft: str
    contents_title: str
    contents: tuple[tuple[str, str], ...]
    style: str
    lead: str
    rest: str


def shell(page: Page) -> str:
    """The whole page."""
    t = escaped
    author = f'<meta name="author" content="{t(page.author)}">\n' if page.author else ""
    robots = '<meta name="robots" content="noindex">\n' if page.draft else ""
    mark = f'<p class="on-every-page" aria-hidden="true">{t(page.draft)}</p>\n' if page.draft else ""
    return f"""<!DOCTYPE html>
<html lang="{t(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{t(page.title)}</title>
{author}<meta name="generator" content="{t(page.generator)}">
{robots}<style>
{page.style}</style>
</head>
<body{' class="draft"' if page.draft else ""}>
<main>
<div class="lead">
{page.lead}</div>
{_contents(page)}<div class="text">
{page.rest}</div>
</main>
{mark}</body>
</html>
"""


def _contents(page: Page) -> str:
    if not page.contents:
        return ""
    items = "".join(
        f'<li><a href="#{escaped(anchor)}">{escaped(words)}</a></li>\n' for anchor, words in page.contents
    )
    title = f'<p id="contents-title">{escaped(page.contents_title)}</p>'
    return f'<nav aria-labelledby="contents-title">\n{title}\n<ul>\n{items}</ul>\n</nav>\n'


_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTED = _SIGNS | str.maketrans({'"': "&#34;", "'": "&#39;"})


def escaped(text: str, *, quotes: bool = True) -> str:
    """Text as it may stand between tags and in attributes; without ``quotes``, between tags alone.

    `html.escape` does the same, but its module loads a table of two thousand names.
    """
    return text.translate(_QUOTED if quotes else _SIGNS)

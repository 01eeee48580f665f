"""Random documents with text that tries to be markup in every format at once."""

from __future__ import annotations

from hypothesis import strategies as st

from policystudio.domain.document import (
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Run,
    Sentence,
    Table,
)

_SNIPPETS = (
    *(
        "<b>",
        "</p>",
        "<script>alert(1)</script>",
        "<!--",
        "&amp;",
        "&#160;",
        "&copy",
        "&",
        "<",
        ">",
        '"',
        "'",
    ),
    *("{{ 7*7 }}", "{% raw %}", "{# x #}", "#{x}", "${x}", "$x$", "]]>", "<?xml?>", "<w:t>", "%s", "%41"),
    *(
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "```",
        "\\",
        "|",
        "| --- |",
        "---",
        "===",
        "#",
        "##",
        "> ",
        "- ",
        "+ ",
    ),
    *(
        "1. ",
        "6. panta",
        "12) ",
        "[x]",
        "](",
        "[x]: y",
        "![",
        "!",
        ":",
        "(",
        ")",
        "www.x.lv",
        "https://x.lv/_a_",
    ),
    *(
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u00a0",
        "\u2003",
        "\u2028",
        "\u0085",
        "\u00ad",
        "\u200b",
    ),
    *(
        "\x00",
        "\x0b",
        "\x1f",
        "\x7f",
        "\ud800",
        "\ufffe",
        "\ufdd0",
        "\ufeff",
        "\u202e",
        "\U0001f600",
        "e\u0301",
    ),
    *("a", "Ž", "ņš", "0", "“", "”", "–", "€", "SIA", "中", "e-pasta adrese", "§"),
)

LINKS = (
    *(
        "https://paraugs.lv/",
        "http://x.lv:8080/a_(b)?q=1&copy;=2#d",
        "https://āboli.lv/ķīselis",
        "tel:+371-2",
    ),
    *("mailto:dati@paraugs.lv?subject=Dati par mani", "mailto:a|b*c@x.lv"),
    *("javascript:alert(1)", "file:///etc/passwd", "https://me@x.lv/", "//x.lv", "https://", "data:,x", "x"),
)

_texts = st.one_of(st.text(max_size=8), st.lists(st.sampled_from(_SNIPPETS), max_size=5).map("".join))
_runs = st.builds(
    Run, _texts, st.booleans(), st.booleans(), st.one_of(st.just(""), st.just(""), st.sampled_from(LINKS))
)


def _sentence(runs: list[Run], key: str, lang: str) -> Sentence:
    return Sentence(key=key, runs=tuple(runs), topic="t", clause="c", line=1, lang=lang)


_sentences = st.builds(
    _sentence,
    st.lists(_runs, min_size=1, max_size=4),
    st.sampled_from(("c:1", "c:2@own:x", 'c:3@"<&')),
    st.sampled_from(("", "", "en", "ru")),
)
_several = st.lists(_sentences, min_size=1, max_size=3).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    head = tuple(draw(_sentences) for _ in range(columns))
    cell = st.one_of(st.just(()), _several)
    rows = tuple(tuple(draw(cell) for _ in range(columns)) for _ in range(draw(st.integers(1, 3))))
    return Table(head, rows, draw(_texts))


_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(1, 5), _sentences, st.sampled_from(("a", "b-2"))),
    st.builds(Paragraph, _several),
    st.builds(BulletList, st.lists(_several, min_size=1, max_size=3).map(tuple)),
    _tables(),
)

documents = st.builds(
    Document,
    name=st.just("privacy-policy"),
    language=st.sampled_from(("lv", "en")),
    blocks=st.lists(_blocks, max_size=5).map(tuple),
    title=_texts,
    author=_texts,
    date=st.sampled_from(("", "2026-11-22", "2026-02-30", "0026-11-22", "<b>")),
    pack=st.just("2026.1"),
)
"""Documents that are not drafts."""

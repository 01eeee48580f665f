"""Whatever stands in a document comes out letter for letter, and as nothing but text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings

from policystudio.domain.document import Block, Document, Table, block_sentences
from policystudio.rendering import render
from policystudio.rendering.runs import line
from tests.rendering.hostile import documents
from tests.rendering.reading import (
    clean,
    docx_lines,
    expected,
    html_lines,
    html_tags,
    lines,
    markdown_letters,
)
from tests.rendering.sample import LV

hostile = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=80)


def filled(lines: list[str]) -> list[str]:
    """Lines with something in them: an empty paragraph is none in Markdown, and spaces out tables in Word."""
    return [line for line in lines if line]


@hostile
@given(documents)
def test_a_fragment_reads_letter_for_letter_and_holds_only_what_survives_pasting(document: Document) -> None:
    fragment = render(document, "html", fragment=True, words=LV).decode()
    assert html_lines(fragment) == expected(document)
    allowed = {
        "a": {"href"},
        "span": {"lang"},
        "th": {"scope", "lang"},
        **{tag: {"lang"} for tag in ("h1", "h2", "h3", "h4", "p", "ul", "li", "td")},
        **{tag: set() for tag in ("table", "thead", "tbody", "tr", "strong", "em")},
    }
    for tag, attributes in html_tags(fragment):
        assert tag in allowed
        assert set(attributes) <= allowed[tag]
        assert (attributes.get("href") or "https:").startswith(("https:", "http:", "mailto:", "tel:"))


@hostile
@given(documents)
def test_a_page_reads_letter_for_letter(document: Document) -> None:
    page = render(document, "html", words=LV).decode()
    contents_start, contents_end = page.find("<nav"), page.find("</nav>")
    if contents_start > 0:
        page = page[:contents_start] + page[contents_end:]
    assert html_lines(page[page.index("<main>") :]) == expected(document)


@hostile
@given(documents)
def test_a_word_file_reads_letter_for_letter(document: Document) -> None:
    read = docx_lines(render(document, "docx", words=LV))
    assert filled(read) == filled(expected(document))


@hostile
@given(documents)
def test_markdown_reads_letter_for_letter_and_keeps_what_is_strong_emphatic_and_linked(
    document: Document,
) -> None:
    read = markdown_letters(render(document, "md", words=LV).decode())
    assert filled(["".join(letter for letter, *_ in one) for one in read]) == filled(expected(document))
    wanted = [
        [
            (letter, run.strong, run.emphasis, bool(run.link))
            for run in line(sentences)
            for letter in run.text
            if not letter.isspace()
        ]
        for sentences in lines(document)
    ]
    shown = [
        [
            (letter, strong, emphasis, bool(link))
            for letter, strong, emphasis, link in one
            if not letter.isspace()
        ]
        for one in read
    ]
    assert [one for one in shown if one] == [one for one in wanted if one]


@hostile
@given(documents)
def test_json_and_text_hold_each_sentence(document: Document) -> None:
    read = json.loads(render(document, "json", words=LV))["document"]["blocks"]
    texts = [value for block in read for value in found(block, "text") if isinstance(value, str)]
    plain = render(replace(document, blocks=prose(document)), "txt", words=LV).decode()
    for sentence in document.sentences():
        assert clean(sentence.text) in texts
    for wanted in expected(replace(document, blocks=prose(document))):
        assert wanted in plain


def prose(document: Document) -> tuple[Block, ...]:
    """The document's blocks without links and tables, which plain text writes out in its own way."""
    return tuple(
        block
        for block in document.blocks
        if not isinstance(block, Table)
        and not any(run.link for sentence in block_sentences(block) for run in sentence.runs)
    )


def found(value: Any, key: str) -> Iterator[Any]:
    """What stands under ``key`` anywhere in a JSON value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, key)

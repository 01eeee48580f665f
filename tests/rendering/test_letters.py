"""Whatever stands in a document comes out letter for letter, and as nothing but text."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings

from policystudio.domain.document import Document
from policystudio.rendering import render
from policystudio.rendering.runs import line
from tests.rendering.hostile import documents
from tests.rendering.reading import (
    docx_lines,
    expected,
    html_lines,
    html_tags,
    lines,
    markdown_letters,
    markdown_lines,
)
from tests.rendering.sample import LV

hostile = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)


def filled(lines: list[str]) -> list[str]:
    """Lines with something in them: an empty paragraph is none in Markdown, and spaces out tables in Word."""
    return [line for line in lines if line]


@hostile
@given(documents)
def test_a_fragment_reads_letter_for_letter(document: Document) -> None:
    fragment = render(document, "html", fragment=True, words=LV).decode()
    assert html_lines(fragment) == expected(document)


@hostile
@given(documents)
def test_a_fragment_holds_only_elements_that_survive_pasting(document: Document) -> None:
    fragment = render(document, "html", fragment=True, words=LV).decode()
    allowed = {
        "a": {"href"},
        "span": {"lang"},
        "th": {"scope", "lang"},
        **dict.fromkeys(("h1", "h2", "h3", "h4", "p", "ul", "li", "td"), {"lang"}),
        **dict.fromkeys(("table", "thead", "tbody", "tr", "strong", "em"), set()),
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
def test_markdown_reads_letter_for_letter(document: Document) -> None:
    read = markdown_lines(render(document, "md", words=LV).decode())
    assert filled(read) == filled(expected(document))


@hostile
@given(documents)
def test_markdown_keeps_what_is_strong_emphatic_and_linked(document: Document) -> None:
    read = markdown_letters(render(document, "md", words=LV).decode())
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
def test_json_is_json_and_holds_each_sentence(document: Document) -> None:
    text = render(document, "json", words=LV).decode()
    read = json.loads(text)["document"]["blocks"]
    assert sum(json.dumps(block).count('"because"') for block in read) == len(list(document.sentences()))


@hostile
@given(documents)
def test_plain_text_holds_each_line(document: Document) -> None:
    text = render(document, "txt", words=LV).decode()
    linked = {sentence.key for sentence in document.sentences() if any(run.link for run in sentence.runs)}
    for sentences in lines(document):
        if not any(sentence.key in linked for sentence in sentences):
            assert expected_line(sentences) in text


def expected_line(sentences: tuple) -> str:  # type: ignore[type-arg]
    document = Document("x", "lv", ())
    from policystudio.domain.document import Paragraph

    return expected(Document(document.name, "lv", (Paragraph(sentences),)))[0]

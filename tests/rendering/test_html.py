"""HTML: a body for preview and paste, and a page that needs nothing from outside."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given

from policystudio.domain.document import Document, Paragraph
from policystudio.rendering.html import body, fragment, page
from tests.rendering.hostile import documents
from tests.rendering.reading import html_lines, html_tags
from tests.rendering.sample import DRAFT, LV, POLICY, document, heading, paragraph, sentence, table

ANCHOR = re.compile(r'<a name="[^"]*"></a>')


@given(documents)
def test_the_preview_is_the_fragment_with_anchors(document: Document) -> None:
    preview = body(document, LV, anchors=True)
    assert ANCHOR.sub("", preview) == fragment(document, LV)
    assert len(ANCHOR.findall(preview)) == len(list(document.sentences()))


@given(documents)
def test_the_page_is_a_shell_around_the_fragment(document: Document) -> None:
    text = page(document, LV)
    inside = text[text.index('<div class="lead">') :].removesuffix("</div>\n</main>\n</body>\n</html>\n")
    inside = re.sub(r'</div>\n(<nav.*</nav>\n)?<div class="text">\n', "", inside, flags=re.DOTALL)
    inside = re.sub(r'<div class="(lead|table)"[^>]*>\n|\n</div>(?=\n)', "", inside)
    assert re.sub(r'(<h\d[^>]*) id="[^"]*"', r"\1", inside) == fragment(document, LV)


def test_anchors_carry_the_keys_in_reading_order() -> None:
    keys = re.findall(r'<a name="([^"]*)"></a>', body(POLICY, LV, anchors=True))
    assert keys == [one.key for one in POLICY.sentences()]


def test_a_fragment_has_no_ids_classes_or_styles() -> None:
    for _, attributes in html_tags(fragment(POLICY, LV)):
        assert not {"id", "class", "style", "name"} & set(attributes)


def test_links_and_weight_are_kept() -> None:
    text = fragment(POLICY, LV)
    assert '<a href="https://zalamezmala.lv/">zalamezmala.lv</a>' in text
    assert '<a href="tel:+37120000000">+371 20 000 000</a>' in text
    assert "<strong>Kas mēs esam.</strong>" in text
    assert "<em>ne biežāk kā reizi nedēļā</em>" in text


def test_a_sentence_in_another_language_says_so() -> None:
    alone = document(Paragraph((sentence("In English.", lang="en"),)))
    among = document(Paragraph((sentence("Latviski."), sentence("In English.", lang="en"))))
    assert '<p lang="en">In English.</p>' in fragment(alone, LV)
    assert '<p>Latviski. <span lang="en">In English.</span></p>' in fragment(among, LV)


def test_a_draft_says_so_first_in_page_and_fragment_and_on_every_sheet() -> None:
    assert html_lines(fragment(DRAFT, LV))[0] == "MELNRAKSTS"
    text = page(DRAFT, LV)
    assert html_lines(text[text.index("<main>") :])[0] == "MELNRAKSTS"
    assert '<p class="on-every-page" aria-hidden="true">MELNRAKSTS</p>' in text
    assert "MELNRAKSTS" not in page(POLICY, LV)


def test_the_contents_lead_to_the_sections() -> None:
    tags = html_tags(page(POLICY, LV))
    ids = {attributes["id"] for tag, attributes in tags if tag in {"h1", "h2", "h3"}}
    targets = [attributes["href"] for tag, attributes in tags if tag == "a"]
    inner = [target.removeprefix("#") for target in targets if target and target.startswith("#")]
    assert inner[0] == "summary"
    assert len(inner) == 9
    assert set(inner) <= ids


def test_the_page_loads_and_runs_nothing() -> None:
    text = page(POLICY, LV)
    tags = {tag for tag, _ in html_tags(text)}
    assert not tags & {"script", "link", "img", "iframe", "object", "base", "form"}
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_says_what_it_is() -> None:
    text = page(POLICY, LV, "2026-11-22")
    assert '<html lang="lv">' in text
    assert "<title>Privātuma politika</title>" in text
    assert '<meta name="author" content="SIA “Zaļā Mežmala”">' in text
    assert 'content="Policy Studio 2026.1 2026-11-22"' in text


def test_names_cannot_break_out_of_the_head() -> None:
    hostile = replace(POLICY, title="</title><script>x</script>", author='"><script>x</script>')
    assert "<script>" not in page(hostile, LV)


def test_tables_on_a_page_can_be_scrolled_and_are_named() -> None:
    text = page(document(heading(1, "T", "t"), table("Kam & kāpēc", ("A",), ("b",))), LV)
    assert '<div class="table" role="group" aria-label="Kam &amp; kāpēc" tabindex="0">' in text
    assert '<th scope="col">A</th>' in text


def test_a_page_without_sections_has_no_contents() -> None:
    assert "<nav" not in page(document(heading(1, "T", "t"), paragraph("Viens.")), LV)


def test_a_document_of_broad_tables_is_printed_on_its_side() -> None:
    assert "landscape" in page(replace(POLICY, landscape=True), LV)
    assert "landscape" not in page(POLICY, LV)

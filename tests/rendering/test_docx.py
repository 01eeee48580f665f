"""DOCX: what Word needs to show, number, read out and check the spelling of a policy."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from policystudio.domain.document import Document, Paragraph
from policystudio.rendering.docx import render
from tests.rendering.reading import docx_lines
from tests.rendering.sample import (
    DRAFT,
    LV,
    POLICY,
    bullets,
    document,
    heading,
    paragraph,
    sentence,
    table,
)


def opened(policy: Document = POLICY) -> Any:
    return docx.Document(io.BytesIO(render(policy, LV)))


def values(elements: Iterable[Any], name: str) -> list[str]:
    return [element.get(qn(name)) for element in elements]


@pytest.mark.parametrize(
    "policy",
    [POLICY, DRAFT, document(), document(table("T", ("A",), ("b",))), replace(POLICY, landscape=True)],
)
def test_the_file_is_as_the_standard_wants_it(tmp_path: Path, policy: Document) -> None:
    file = tmp_path / "policy.docx"
    file.write_bytes(render(policy, LV))
    assert OpenXmlValidator().validate(file).errors == []


def test_bookmarks_and_fields_are_whole() -> None:
    body = opened().element.body
    names = values(body.iter(qn("w:bookmarkStart")), "w:name")
    assert len(names) == len(set(names))
    assert values(body.iter(qn("w:bookmarkStart")), "w:id") == values(body.iter(qn("w:bookmarkEnd")), "w:id")
    anchors = {a for a in values(body.iter(qn("w:hyperlink")), "w:anchor") if a}
    assert anchors <= set(names)
    fields = values(body.iter(qn("w:fldChar")), "w:fldCharType")
    assert fields == ["begin", "separate", "end"]


def test_headings_are_headings_and_number_themselves() -> None:
    file = opened()
    styles = {p.text: p.style.name for p in file.paragraphs if p.style.name.startswith(("Head", "Title"))}
    assert styles["Privātuma politika"] == "Title"
    assert styles["Īsumā"] == "Heading 1"
    assert styles["Pasūtījumi"] == "Heading 2"
    levels = {level.get(qn("w:ilvl")): level for level in file.part.numbering_part.element.iter(qn("w:lvl"))}
    assert levels["1"].find(qn("w:pStyle")).get(qn("w:val")) == "Heading2"
    assert levels["1"].find(qn("w:lvlText")).get(qn("w:val")) == "%1.%2."


def test_the_contents_are_filled_in_with_links_and_numbers() -> None:
    contents = next(opened().element.body.iter(qn("w:sdtContent")))
    lines = [
        "".join("\t" if node.tag == qn("w:tab") else node.text for node in entry.iter(qn("w:t"), qn("w:tab")))
        for entry in contents
    ]
    assert lines[:4] == [
        "Saturs",
        "1.\tĪsumā",
        "2.\tKas atbild par Jūsu datiem",
        "3.\tKāpēc un kādus datus lietojam",
    ]
    assert lines[4] == "3.1.\tPasūtījumi"
    assert lines[-1] == "9.\tAtbilde un sūdzība"
    assert len(list(contents.iter(qn("w:hyperlink")))) == len(lines) - 1


def test_lists_are_lists() -> None:
    items = [p.text for p in opened().paragraphs if p.style.name == "List Bullet"]
    assert items[0].startswith("Kas mēs esam. ")
    assert len(items) == 8


def test_tables_repeat_their_head_keep_rows_whole_and_are_described() -> None:
    for one in opened().tables:
        rows = [row._tr for row in one.rows]
        assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True] + [False] * 4
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    properties = opened().tables[1]._tbl.tblPr
    assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == "Sīkdatnes"
    assert (
        properties.find(qn("w:tblDescription")).get(qn("w:val")) == "Sīkdatne, Kāpēc, Cik ilgi, Kas to lasa"
    )


def test_tables_that_follow_each_other_stay_two() -> None:
    one = table("T", ("A",), ("b",))
    policy = document(one, one, paragraph("Beigas."))
    assert len(opened(policy).tables) == 2
    assert docx_lines(render(policy, LV)) == ["A", "b", "", "A", "b", "Beigas."]


@pytest.mark.parametrize(
    ("cell", "rows", "kept"),
    [("b", 3, [True, True, False]), ("b", 17, [False] * 17), ("garš teksts " * 60, 3, [False] * 3)],
)
def test_only_a_short_table_is_kept_on_one_page(cell: str, rows: int, kept: list[bool]) -> None:
    [one] = opened(document(table("T", ("A",), *[(cell,)] * rows))).tables
    body = [row.cells[0].paragraphs[0] for row in one.rows][1:]
    assert [bool(paragraph.paragraph_format.keep_with_next) for paragraph in body] == kept


def test_a_document_of_broad_tables_lies_on_its_side() -> None:
    broad = table("T", ("A", "B"), ("garš teksts " * 20, "c"))
    upright, lying = (opened(replace(document(broad), landscape=turned)) for turned in (False, True))
    for file, turned in ((upright, False), (lying, True)):
        section = file.sections[0]
        assert (section.page_width > section.page_height) == turned
        assert (section.orientation == WD_ORIENT.LANDSCAPE) == turned
        between = section.page_width - section.left_margin - section.right_margin
        assert sum(column.width for column in file.tables[0].columns) == pytest.approx(between, rel=0.001)
    [number] = list(lying.sections[0].footer.paragraphs[0].paragraph_format.tab_stops)[1:]
    section = lying.sections[0]
    assert number.position == section.page_width - section.left_margin - section.right_margin


def test_where_pages_are_low_fewer_rows_are_kept_together() -> None:
    rows = table("T", ("A",), *[("b",)] * 10)
    kept = [
        opened(replace(document(rows), landscape=turned)).tables[0].cell(1, 0).paragraphs[0].paragraph_format
        for turned in (False, True)
    ]
    assert [bool(one.keep_with_next) for one in kept] == [True, False]


def test_words_that_lead_to_a_list_stay_with_it() -> None:
    policy = document(paragraph("Jums ir tiesības:"), bullets("lūgt;"), paragraph("Rakstiet."))
    kept = [p.paragraph_format.keep_with_next for p in opened(policy).paragraphs]
    assert kept == [True, None, None]


@pytest.mark.parametrize(("language", "locale"), [("lv", "lv-LV"), ("en", "en-GB")])
def test_the_language_is_set_wherever_word_looks(language: str, locale: str) -> None:
    file = opened(document(heading(1, "T", "t"), language=language))
    assert set(values(file.styles.element.iter(qn("w:lang")), "w:val")) == {locale}
    assert values(file.settings.element.iter(qn("w:themeFontLang")), "w:val") == [locale]
    assert file.core_properties.language == locale


def test_a_sentence_in_another_language_is_checked_in_that_language() -> None:
    mixed = Paragraph((sentence("Latviski."), sentence("In English.", lang="en"), sentence("Atkal.")))
    [paragraph] = opened(document(mixed)).paragraphs
    assert paragraph.text == "Latviski. In English. Atkal."
    languages = {run.text: values(run._r.iter(qn("w:lang")), "w:val") for run in paragraph.runs}
    assert languages["In English."] == ["en-GB"]
    assert languages["Latviski."] == []


def test_links_lead_outside_and_look_like_links() -> None:
    file = opened()
    links = [link for p in file.paragraphs for link in p.hyperlinks]
    assert {link.address for link in links} == {
        "https://zalamezmala.lv/",
        "mailto:dati@zalamezmala.lv",
        "tel:+37120000000",
        "https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj?locale=lv",
        "mailto:pasts@dvi.gov.lv",
    }
    assert all(run.style.name == "Hyperlink" for link in links for run in link.runs)


def test_a_draft_says_so_on_every_page() -> None:
    assert opened(DRAFT).sections[0].header.paragraphs[0].text == "MELNRAKSTS"
    assert opened().sections[0].header.is_linked_to_previous


def test_the_footer_counts_pages() -> None:
    footer = opened().sections[0].footer.paragraphs[0]
    assert footer.text == "Privātuma politika\t1. lpp. no 1"
    codes = [code.text.strip() for code in footer._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_the_properties_are_those_of_the_document() -> None:
    core = docx.Document(io.BytesIO(render(POLICY, LV, "2026-11-20"))).core_properties
    assert (core.title, core.author) == ("Privātuma politika", "SIA “Zaļā Mežmala”")
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date().isoformat() == "2026-11-22"
    assert core.comments == "Likumi un pakalpojumi pārbaudīti 2026-11-20"
    assert core.version == "2026.1"


def test_nothing_of_a_template_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(render(POLICY, LV))) as package:
        names = set(package.namelist())
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b'"compatibilityMode"' in package.read("word/settings.xml")
    assert not any("thumbnail" in name or "Effects" in name or "customXml" in name for name in names)


def test_writing_costs_no_more_than_half_again_what_plain_paragraphs_cost() -> None:
    """Against python-docx writing the same paragraphs, in turns, the best of each."""
    policy = document(*POLICY.blocks * 5)
    lines = docx_lines(render(policy, LV))

    def ours() -> None:
        render(policy, LV)

    def plain() -> None:
        file = docx.Document()
        for words in lines:
            file.add_paragraph(words)
        file.save(io.BytesIO())

    def cost(work: Any) -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    pairs = [(cost(ours), cost(plain)) for _ in range(5)]
    assert min(a for a, _ in pairs) <= 1.5 * min(b for _, b in pairs)

"""Poppler reads the PDF: its text, its tags, its properties, its fonts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.outlets.conftest import DOCUMENTS, INSIDE, page_texts, pdf_elements, pdf_info, squeezed
from tests.rendering.sample import POLICY

pytestmark = pytest.mark.needs("pdftotext")


@pytest.mark.parametrize("name", ["policy", "draft"])
def test_every_word_is_on_the_pages(exported: Path, name: str) -> None:
    text = squeezed("".join(page_texts(exported / f"{name}.pdf", *INSIDE)))
    missing = [w for s in DOCUMENTS[name].sentences() for w in s.text.split(" ") if squeezed(w) not in text]
    assert missing == []


def test_a_screen_reader_finds_the_structure(exported: Path) -> None:
    info = pdf_info(exported / "policy.pdf")
    assert "Tagged:          yes" in info
    assert "Title:           Privātuma politika" in info
    assert "Author:          SIA “Zaļā Mežmala”" in info
    assert pdf_elements(exported / "policy.pdf") >= {"H1", "H2", "H3", "Table", "TH", "TD", "LI", "Link"}


def test_no_date_of_making_is_in_the_file(exported: Path) -> None:
    assert "CreationDate" not in pdf_info(exported / "policy.pdf")


def test_the_fonts_travel_with_the_file(exported: Path) -> None:
    done = subprocess.run(["pdffonts", exported / "policy.pdf"], check=True, capture_output=True, text=True)
    fonts = done.stdout.splitlines()[2:]
    assert fonts
    assert all(" yes yes yes " in font for font in fonts)


def test_a_draft_says_so_on_every_page(exported: Path) -> None:
    assert all(page.count("MELNRAKSTS") == 1 for page in page_texts(exported / "draft.pdf"))
    assert not any("MELNRAKSTS" in page for page in page_texts(exported / "policy.pdf"))


def test_links_lead_where_the_document_says(exported: Path) -> None:
    wanted = {run.link for sentence in POLICY.sentences() for run in sentence.runs if run.link}
    links = pdf_info(exported / "policy.pdf", "-url")
    assert all(link in links for link in wanted)

"""LibreOffice opens the Word files and prints them as they are meant."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from policystudio.domain.document import Table
from tests.outlets.conftest import DOCUMENTS, INSIDE, page_texts, pdf_elements, squeezed
from tests.rendering.reading import lines

pytestmark = [pytest.mark.needs("soffice", "pdftotext"), pytest.mark.timeout(300)]


@pytest.fixture(scope="session")
def printed(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what LibreOffice prints of each Word file."""
    folder = tmp_path_factory.mktemp("printed")
    profile = tmp_path_factory.mktemp("libreoffice")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to",
         'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
         "--outdir", folder, *sorted(exported.glob("*.docx"))],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return folder


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_is_on_paper(printed: Path, name: str) -> None:
    text = squeezed("".join(page_texts(printed / f"{name}.pdf", *INSIDE)))
    policy = DOCUMENTS[name]
    in_tables = {s.key for block in policy.blocks if isinstance(block, Table) for s in block.head}
    in_tables |= {
        s.key for block in policy.blocks if isinstance(block, Table) for r in block.rows for c in r for s in c
    }
    for sentences in lines(policy):
        if any(sentence.key in in_tables for sentence in sentences):
            missing = [w for s in sentences for w in s.text.split(" ") if squeezed(w) not in text]
            assert missing == []
        else:
            assert squeezed("".join(sentence.text for sentence in sentences)) in text


def test_headings_and_contents_are_numbered_alike(printed: Path) -> None:
    text = squeezed("".join(page_texts(printed / "policy.pdf", "-layout")))
    for heading in ("1.Īsumā", "3.2.Rēķini", "9.Atbildeunsūdzība"):
        assert text.count(heading) == 2


def test_pages_are_counted(printed: Path) -> None:
    pages = page_texts(printed / "policy.pdf")
    for number, page in enumerate(pages, start=1):
        assert f"{number}. lpp. no {len(pages)}" in page


def test_a_draft_says_so_on_every_page(printed: Path) -> None:
    pages = page_texts(printed / "draft.pdf")
    assert len(pages) > 1
    assert all(page.count("MELNRAKSTS") == 1 for page in pages)
    assert not any("MELNRAKSTS" in page for page in page_texts(printed / "policy.pdf"))


def test_the_head_of_a_table_is_a_head_and_headings_are_headings(printed: Path) -> None:
    assert pdf_elements(printed / "policy.pdf") >= {"H1", "H2", "Table", "TH", "TD", "LI", "Link", "TOC"}


def test_the_shipped_samples_open(exported: Path, printed: Path) -> None:
    samples = sorted(exported.glob("sample-*.docx"))
    assert samples
    for sample in samples:
        assert len(page_texts(printed / f"{sample.stem}.pdf")) >= 2

"""Documents to export, and how the real programs are called."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from policystudio.domain.document import Document
from policystudio.rendering import render
from tests.rendering.sample import (
    DRAFT,
    LV,
    POLICY,
    bullets,
    document,
    heading,
    paragraph,
    table,
)

ROOT = Path(__file__).resolve().parents[2]

HOSTILE = '</p><script>alert("x")</script> &amp; {{ 7*7 }} [x](javascript:y) **_|`\\ <!-- “Ž”\u00a0– \u200b'

DOCUMENTS: dict[str, Document] = {
    "policy": POLICY,
    "draft": DRAFT,
    "bare": document(heading(1, "Tikai virsraksts", "title")),
    "hostile": document(
        heading(1, HOSTILE, "title"),
        heading(2, HOSTILE, "one"),
        paragraph(HOSTILE, HOSTILE),
        bullets(HOSTILE),
        heading(2, "Otrā sadaļa", "two"),
        table(HOSTILE, (HOSTILE, "B"), (HOSTILE, "")),
    ),
}


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document in the formats that programs open, and the shipped samples'."""
    folder = tmp_path_factory.mktemp("exported")
    for name, policy in DOCUMENTS.items():
        for format in ("html", "docx", "pdf"):
            (folder / f"{name}.{format}").write_bytes(render(policy, format, words=LV))
    for sample in sorted((ROOT / "resources" / "samples").glob("*.policystudio")):
        for format in ("html", "docx", "pdf"):
            out = folder / f"sample-{sample.stem}.{format}"
            subprocess.run(
                [sys.executable, "-m", "policystudio", "build", sample, "-o", out],
                cwd=ROOT,
                check=True,
                capture_output=True,
            )
    return folder


def squeezed(text: str) -> str:
    """Text without spaces, hyphens and what cannot be seen: where a line breaks is the program's affair."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "-\u200b")


def page_texts(file: Path, *options: str) -> list[str]:
    """The text of each page as pdftotext gives it."""
    return _told("pdftotext", *options, "-enc", "UTF-8", file, "-").rstrip("\f").split("\f")


INSIDE = ("-x", "0", "-y", "60", "-W", "595", "-H", "722")
"""Options of pdftotext: an A4 page without its margins, in points."""


def pdf_info(file: Path, *options: str) -> str:
    """What pdfinfo tells of a file."""
    return _told("pdfinfo", "-enc", "UTF-8", *options, file)


def pdf_elements(file: Path) -> set[str]:
    """The names of the structure elements of a tagged PDF: H1, P, Table, …"""
    return set(re.findall(r"^ *([A-Z][A-Za-z0-9]*)\b", pdf_info(file, "-struct"), re.MULTILINE))


def _told(*command: str | Path) -> str:
    # pdfinfo prints some names of tags as they lie in the file, not in UTF-8.
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")

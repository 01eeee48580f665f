"""A CSV file that a spreadsheet opens as what it is: rows of text."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given

from policystudio.domain.document import Document
from policystudio.rendering import render
from tests.rendering.hostile import documents
from tests.rendering.sample import LV, POLICY, document, heading, paragraph, table


def _rows(policy: Document) -> list[list[str]]:
    data = render(policy, "csv", words=LV)
    assert data.startswith(b"\xef\xbb\xbf")  # else Excel reads “ā” as “Ä”
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_tables_share_the_columns_they_have_in_common() -> None:
    made = document(
        heading(1, "Reģistrs", "a"),
        paragraph("Teksts."),
        table("Viens", ("Kas", "Kāpēc"), ("x", "y")),
        table("Divi", ("Kas", "Kur"), ("z", "Rīgā; Jelgavā")),
    )
    assert [row[1:] for row in _rows(made)] == [
        ["Kas", "Kāpēc", "Kur"],
        ["x", "y", ""],
        ["z", "", "Rīgā; Jelgavā"],
    ]
    assert [row[0] for row in _rows(made)[1:]] == ["Viens", "Divi"]


def test_what_a_spreadsheet_would_run_is_text() -> None:
    cells = ("=1+1", "+371 20000000", "-1", "@SUM(A1)", " =2", "\N{FULLWIDTH EQUALS SIGN}3")
    made = document(*(table("T", ("Kas",), (cell,)) for cell in cells))
    assert [row[1] for row in _rows(made)[1:]] == [f"'{cell}" for cell in cells]


def test_quotes_and_lines_stay_in_their_cell() -> None:
    made = document(table("T", ("Kas",), ('a "b", c\nd',)))
    assert _rows(made)[1][1] == 'a "b", c\nd'
    assert render(made, "csv", words=LV).endswith(b'"\r\n')


def test_a_draft_says_so_and_a_document_without_tables_is_empty() -> None:
    made = document(table("T", ("Kas",), ("x",)))
    assert _rows(replace(made, draft=True))[-1][0] == LV["draft"]
    assert _rows(document(paragraph("Teksts."))) == []


def test_the_sample_has_its_rows() -> None:
    assert len(_rows(POLICY)) > 1


@given(documents)
def test_whatever_stands_in_tables_is_read_back_in_whole_rows(policy: Document) -> None:
    rows = _rows(policy)
    assert len({len(row) for row in rows}) <= 1
    assert all(not cell.lstrip(" ").startswith(("=", "+", "-", "@")) for row in rows for cell in row)

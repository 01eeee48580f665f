"""JSON: the document with the reason for each sentence, under the names that `trace` uses."""

from __future__ import annotations

import json

from policystudio.rendering.json import render
from tests.rendering.sample import DRAFT, POLICY

TRACE = {
    *("key", "topic", "activity", "text", "clause", "line", "facts", "because", "satisfies", "law", "own"),
    "assumed",
}


def test_it_says_its_format_and_what_the_document_is() -> None:
    value = json.loads(render(DRAFT, "2026-11-20"))
    assert value["format"] == 1
    head = {key: item for key, item in value["document"].items() if key != "blocks"}
    assert head == {
        "name": "privacy-policy",
        "language": "lv",
        "title": "Privātuma politika",
        "author": "SIA “Zaļā Mežmala”",
        "date": "2026-11-22",
        "draft": True,
        "pack": "2026.1",
        "knowledge_date": "2026-11-20",
    }


def test_blocks_hold_sentences_with_their_traces() -> None:
    blocks = json.loads(render(POLICY))["document"]["blocks"]
    assert blocks[0]["kind"] == "heading"
    assert {key: blocks[0][key] for key in ("level", "anchor")} == {"level": 1, "anchor": "title"}
    first = blocks[1]["sentences"][1]
    assert set(first) >= TRACE
    assert first["text"] == "Tā attiecas uz tīmekļvietni zalamezmala.lv un mūsu veikalu Rīgā."
    assert first["facts"] == ["company.name"]
    assert [run["link"] for run in first["runs"]] == ["", "https://zalamezmala.lv/", ""]
    kinds = {block["kind"] for block in blocks}
    assert kinds == {"heading", "paragraph", "list", "table"}
    table = next(block for block in blocks if block["kind"] == "table")
    assert table["caption"] == "Kam datus nododam"
    assert table["rows"][3][3] == []


def test_latvian_letters_can_be_read_in_the_file() -> None:
    assert "Privātuma politika" in render(POLICY)

"""docs/knowledge.md: in step with the data, and honest about what is not sure."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from policystudio.domain.knowledge import Knowledge
from tests.by_path import packaging_module

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    return packaging_module("knowledge")


@pytest.fixture(scope="module")
def page(writer: ModuleType, knowledge: Knowledge) -> str:
    return str(writer.page(knowledge))


def test_the_page_is_in_step_with_the_data(page: str) -> None:
    assert (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8") == page, "run `make knowledge`"


def test_every_part_service_and_provision_has_its_row(page: str, knowledge: Knowledge) -> None:
    rows = Counter(line.split(" | ")[0].removeprefix("| ") for line in page.splitlines() if line[:2] == "| ")
    for id in knowledge.provisions:
        assert rows[id] == 1, id
    for service in knowledge.services.values():
        (row,) = [
            line for line in page.splitlines()
            if re.match(rf"\| {re.escape(service.name)}(?: \(\*\*\w+\*\*\))? \| ", line)
            and line.endswith(f" | {service.checked} | {service.source} |")
        ]  # fmt: skip
        assert (f"**{service.confidence}**" in row) == (service.confidence != "verified")
        assert ("**asked**" in row) != service.nameable
    for activity in knowledge.activities.values():
        assert page.count(f"(`{activity.id}`) |") == 1
    parts = sum(max(1, len(activity.parts)) for activity in knowledge.activities.values())
    bases = re.findall(r"^\| [^|]* \| [^|]* \| [^|]*(?:6\(1\)|, 28)[^|]* \| [^|]* \| [^|]+ \|$", page, re.M)
    assert len(bases) == parts


def test_a_provision_whose_text_nobody_compared_is_marked(page: str, knowledge: Knowledge) -> None:
    marked = re.findall(r"^\| ([^|]+) \|.*\*\*not compared\*\*", page, re.M)
    assert "PTAL 30" in marked
    assert "GL 28.5" not in marked
    told = [p.id for p in knowledge.provisions.values() if "general knowledge" in p.source]
    assert told
    assert set(told) <= set(marked)


def test_tables_hold_together(page: str) -> None:
    """Each row has as many cells as its head: a bar in a text would tear it."""
    width = 0
    for line in page.splitlines():
        cells = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        assert not width or not cells or cells == width, line
        width = cells

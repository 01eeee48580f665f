"""The door of the room: all formats, the same bytes anywhere, nothing loaded in vain."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from policystudio import paths
from policystudio.domain.pairs import Pairs
from policystudio.rendering import FORMATS, render
from tests.rendering.sample import LV, POLICY

ROOT = Path(__file__).resolve().parents[2]
WORDS = sorted((paths.shipped() / "resources" / "words").glob("*.toml"))

_HASHES = """
import hashlib, json, locale
from policystudio.rendering import FORMATS, render
from tests.rendering.sample import LV, POLICY
made = {f: hashlib.sha256(render(POLICY, f, words=LV, knowledge_date="2026-11-22")).hexdigest() for f in FORMATS}
print(json.dumps(made))
"""


def run(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_document_gives_the_same_bytes_in_every_format_on_any_machine() -> None:
    here = {
        name: hashlib.sha256(render(POLICY, name, words=LV, knowledge_date="2026-11-22")).hexdigest()
        for name in FORMATS
    }
    there = run(_HASHES, PYTHONHASHSEED="4711", TZ="Pacific/Auckland", LC_ALL="C", SOURCE_DATE_EPOCH="1")
    assert json.loads(there) == here


def test_html_loads_no_other_format() -> None:
    code = """
import sys
from policystudio.rendering import render
from tests.rendering.sample import LV, POLICY
render(POLICY, "html", words=LV)
print(sorted({"docx", "lxml", "typst", "PySide6", "markdown_it"} & set(sys.modules)))
"""
    assert run(code).strip() == "[]"


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ValueError, match="odt"):
        render(POLICY, "odt", words=LV)


@pytest.mark.parametrize("file", WORDS, ids=lambda file: file.stem)
def test_the_fixed_words_are_all_there_in_each_language(file: Path) -> None:
    words = tomllib.loads(file.read_text("utf-8"))
    latvian = tomllib.loads(WORDS[-1].with_name("lv.toml").read_text("utf-8"))
    assert {key: names(text) for key, text in words.items()} == {
        key: names(text) for key, text in latvian.items()
    }
    for format in FORMATS:
        assert render(POLICY, format, words=Pairs(words), knowledge_date="2026-11-22")


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}

"""The cache of the knowledge: the same values, never stale, never a way in."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.questions import Question
from policystudio.knowledge import load
from policystudio.knowledge.cache import NAME, _head, _opened, fingerprint, keep, recall


def test_what_is_recalled_is_what_was_kept(knowledge: Knowledge, tmp_path: Path) -> None:
    keep(tmp_path, b"k", knowledge)
    assert recall(tmp_path, b"k") == knowledge


def test_a_changed_file_is_read_anew(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "cache"
    before = load(folder, place=place)
    service = folder / "resources" / "services" / "mozello.toml"
    service.write_text(service.read_text("utf-8").replace('name = "Mozello"', 'name = "Ozello"'), "utf-8")
    after = load(folder, place=place)
    assert (before.services["mozello"].name, after.services["mozello"].name) == ("Mozello", "Ozello")
    assert len(list(place.iterdir())) == 1


def test_a_new_file_changes_the_fingerprint(folder: Path) -> None:
    before = fingerprint(folder)
    (folder / "resources" / "kinds" / "new.toml").write_text("")
    assert fingerprint(folder) != before


@pytest.mark.parametrize("content", [b"", b"\x80", b"garbage" * 100, pickle.dumps({"a": 1})])
def test_a_broken_cache_is_no_cache(content: bytes, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "cache"
    load(folder, place=place)
    (kept,) = place.iterdir()
    kept.write_bytes(content)
    assert load(folder, place=place).services


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "mkdir"),
        ("policystudio.domain.values", "postponed.__builtins__.__getitem__"),
        ("policystudio.domain.values", "exec"),
        ("policystudio.domain.values", "FunctionType"),
        ("policystudio.knowledge.cache", "os.mkdir"),
    ],
)
def test_a_foreign_cache_cannot_run_anything(module: str, name: str, folder: Path, tmp_path: Path) -> None:
    """What it asks for is not even found: neither elsewhere, nor by a way through the domain."""
    place = tmp_path / "cache"
    load(folder, place=place)
    asked = b"".join(pickle.SHORT_BINUNICODE + bytes([len(word)]) + word.encode() for word in (module, name))
    hostile = pickle.PROTO + b"\4" + asked + pickle.STACK_GLOBAL + pickle.STOP
    head = _head(fingerprint(folder))
    (place / NAME).write_bytes(head + hostile + zlib.crc32(hostile).to_bytes(4, "big"))
    with pytest.raises((pickle.UnpicklingError, AttributeError)):
        _opened(hostile)
    assert recall(place, fingerprint(folder)) is None
    assert load(folder, place=place).services


def test_what_is_opened_late_is_what_was_kept(knowledge: Knowledge, tmp_path: Path) -> None:
    keep(tmp_path, b"k", knowledge)
    recalled = recall(tmp_path, b"k")
    assert recalled is not None
    question = next(iter(recalled.questions.values()))
    assert type(question) is not Question
    assert question.ask == knowledge.questions[question.id].ask
    assert type(question) is Question


def test_one_wrong_byte_anywhere_is_no_cache(knowledge: Knowledge, tmp_path: Path) -> None:
    keep(tmp_path, b"k", knowledge)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for place in (0, 5, 100, len(whole) // 2, len(whole) - 1):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert recall(tmp_path, b"k") is None, place
    kept.write_bytes(whole)
    assert recall(tmp_path, b"other") is None
    assert recall(tmp_path, b"k") == knowledge


def test_a_cache_that_cannot_be_written_is_no_matter(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert load(folder, place=tmp_path / "file" / "cache").services

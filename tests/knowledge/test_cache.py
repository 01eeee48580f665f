"""The cache of the knowledge: the same values, never stale, never a way in."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.knowledge import load
from policystudio.knowledge.cache import fingerprint, keep, recall


def test_what_is_recalled_is_what_was_kept(knowledge: Knowledge, tmp_path: Path) -> None:
    keep(tmp_path, "k", knowledge)
    assert recall(tmp_path, "k") == knowledge


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


def test_a_foreign_cache_cannot_run_anything(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "was-here"),)

    (tmp_path / "knowledge-k.bin").write_bytes(pickle.dumps(Evil()))
    assert recall(tmp_path, "k") is None
    assert not (tmp_path / "was-here").exists()


def test_a_cache_that_cannot_be_written_is_no_matter(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert load(folder, place=tmp_path / "file" / "cache").services

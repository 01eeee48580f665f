"""Folders of data files that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from policystudio import paths
from tests.knowledge.bakery import FILES, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data."""
    for name in ("resources", "templates"):
        shutil.copytree(paths.shipped() / name, tmp_path / "data" / name)
    return tmp_path / "data"


@pytest.fixture
def bakery(tmp_path: Path) -> Path:
    """The small made-up data of `tests.knowledge.bakery`, in which nothing is wrong."""
    return write(tmp_path / "bakery", FILES)

"""The program as a user runs it: a process of its own, and the shipped sample."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from policystudio import paths

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def policystudio(home: Path) -> Run:
    """Runs the command line of the source tree: ``policystudio("build", file, env={…})``."""

    def run(*arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "policystudio", *map(str, arguments)],
            cwd=paths.shipped(),
            env={**os.environ, **(env or {})},
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=50,
        )

    return run


@pytest.fixture(scope="session")
def sample() -> Path:
    """The shipped profile of a made-up company."""
    found = sorted((paths.shipped() / "resources" / "samples").glob("*.policystudio"))
    assert found, "no sample is shipped"
    return found[0]

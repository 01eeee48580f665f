"""A way to run commands in the test's own process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from policystudio import interview
from policystudio.cli import main
from policystudio.domain.knowledge import Knowledge
from policystudio.notation.profiles import write_profile
from tests.answers import sample


@dataclass(frozen=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command; a wrong call ends with the code of argparse."""

    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        try:
            code = main([str(a) for a in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return call


@pytest.fixture
def file(tmp_path: Path, knowledge: Knowledge) -> Path:
    """The sample company's profile, complete and accepted, in a folder with a space and an ā."""
    folder = tmp_path / "mapīte ar ā"
    folder.mkdir()
    path = folder / "Zaļā pļava.policystudio"
    path.write_text(write_profile(sample(knowledge), interview.order(knowledge)), "utf-8")
    return path

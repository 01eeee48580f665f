"""Files that are no profile: refused with a sentence and the exit code of the contract, nothing written."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

BAD: dict[str, tuple[bytes, int]] = {
    "not toml": (b"format = 1\n[answers.company\n", 10),
    "not text": (b"\xff\xfe\x00\x01" * 40, 10),
    "empty": (b"", 10),
    "not a profile": (b'title = "shopping list"\n', 10),
    "answers are no table": (b'format = 1\nanswers = "yes"\n', 10),
    "too deep": (b"format = 1\nx = " + b"[" * 400 + b"]" * 400 + b"\n", 10),
    "too large": (b"format = 1\n# " + b"x" * 5_500_000, 10),
    "newer format": (b"format = 99\n[answers.company]\nname = 'A'\n", 11),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["build", "check", "set"])
def test_refused(policystudio: Run, tmp_path: Path, name: str, command: str) -> None:
    content, code = BAD[name]
    profile = tmp_path / "bad.policystudio"
    profile.write_bytes(content)
    more = {"build": ["-o", tmp_path / "out.html"], "check": [], "set": ["company.name=A"]}[command]
    done = policystudio(command, profile, *more)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip(), "refused without a word"
    assert profile.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["bad.policystudio"]


def test_a_broken_line_is_named(policystudio: Run, tmp_path: Path) -> None:
    profile = tmp_path / "bad.policystudio"
    profile.write_bytes(b"format = 1\n[answers.company]\nname = Paraugs\n")
    done = policystudio("check", profile)
    assert done.returncode == 10
    assert "3" in done.stderr


def test_a_file_that_is_not_there(policystudio: Run, tmp_path: Path) -> None:
    assert policystudio("check", tmp_path / "none.policystudio").returncode == 10


def test_a_target_that_cannot_be_written(policystudio: Run, sample: Path, tmp_path: Path) -> None:
    done = policystudio("build", sample, "-o", tmp_path / "no such folder" / "out.html")
    assert done.returncode == 13, done.stderr
    assert "Traceback" not in done.stderr


def test_answers_of_the_wrong_kind_are_issues_not_failures(policystudio: Run, tmp_path: Path) -> None:
    """A file that can be read is built from; what is wrong in it counts as not given."""
    profile = tmp_path / "odd.policystudio"
    profile.write_text(
        "format = 1\n[answers.company]\nname = 12\nemail = 'nobody'\nregno = '123'\nform = 'sia'\ndpo = 'guild'\n"
        "[answers.publication]\neffective = '2026-02-30'\n[answers.never]\nheard_of = 'x'\n",
        encoding="utf-8",
    )
    done = policystudio("build", profile, "-o", tmp_path / "out.txt")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out.txt").read_text(encoding="utf-8")
    for wrong in ("12", "nobody", "123", "guild", "30"):
        assert f" {wrong} " not in text
    done = policystudio("check", profile, "--json")
    assert done.returncode == 3, done.stderr
    for place in (
        "company.name",
        "company.email",
        "company.regno",
        "publication.effective",
        "never.heard_of",
    ):
        assert f'"{place}"' in done.stdout

"""The same answers give the same bytes, on whatever machine and day."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/Riga", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C"}


@pytest.mark.parametrize("kind", ["html", "docx", "md", "txt", "json"])
def test_bytes_do_not_depend_on_machine_or_day(
    policystudio: Run, sample: Path, tmp_path: Path, kind: str
) -> None:
    built = []
    for name, environment, day in (("a", HERE, "2026-11-22"), ("b", ELSEWHERE, "2031-02-28")):
        (tmp_path / name).mkdir()
        out = tmp_path / name / f"policy.{kind}"
        done = policystudio("build", sample, "-o", out, "--today", day, env=environment)
        assert done.returncode == 0, done.stderr
        built.append(out.read_bytes())
    assert built[0] == built[1]


def test_building_leaves_the_profile_alone(policystudio: Run, sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.policystudio"
    copy.write_bytes(sample.read_bytes())
    before = copy.stat().st_mtime_ns
    for arguments in (["build", copy, "-o", tmp_path / "x.html"], ["check", copy], ["trace", copy]):
        done = policystudio(*arguments)
        assert done.returncode in (0, 3), done.stderr
    assert copy.read_bytes() == sample.read_bytes()
    assert copy.stat().st_mtime_ns == before

"""The folder that `make bundle` makes, as a user of a machine without Python would run it.

Named as no test is, so that only `make test-bundle`, which makes the folder, finds it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policystudio import paths

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "policystudio" / "policystudio"
SAMPLE = paths.shipped() / "resources" / "samples" / "e-veikals.policystudio"
FORMATS = ("html", "docx", "md", "txt", "json", "pdf")
PNG = b"\x89PNG\r\n\x1a\n"


def environment(home: Path) -> dict[str, str]:
    """Nothing of the source tree or of its Python is to be found by it."""
    places = ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **dict.fromkeys(places, str(home))}


def run(command: list[object], cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=50,
        check=False,
    )


@pytest.mark.parametrize("format", FORMATS)
def test_it_exports_the_sample_as_the_source_does(format: str, tmp_path: Path) -> None:
    bundled, source = tmp_path / f"bundled.{format}", tmp_path / f"source.{format}"
    done = run([PROGRAM, "build", SAMPLE, "-o", bundled], tmp_path, environment(tmp_path))
    assert done.returncode == 0, done.stderr
    again = run([sys.executable, "-m", "policystudio", "build", SAMPLE, "-o", source], ROOT, {**os.environ})
    assert again.returncode == 0, again.stderr
    assert bundled.read_bytes() == source.read_bytes()


@pytest.mark.needs("xvfb-run")
def test_its_window_opens_on_a_screen_and_shows_the_policy(tmp_path: Path) -> None:
    (tmp_path / "shop.policystudio").write_bytes(SAMPLE.read_bytes())
    script = tmp_path / "script.toml"
    script.write_text(
        'file = "shop.policystudio"\n'
        '[[do]]\nact = "text"\nvalue = "policy.txt"\n'
        '[[do]]\nact = "shot"\nvalue = "window.png"\n'
    )
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24"]
    done = run([*screen, PROGRAM, "drive", script], tmp_path, environment(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "SIA “Zaļā pļava”" in (tmp_path / "policy.txt").read_text("utf-8")
    assert (tmp_path / "window.png").read_bytes().startswith(PNG)


@pytest.mark.needs("xvfb-run")
def test_without_a_file_it_opens_on_the_start_page_in_latvian(tmp_path: Path) -> None:
    script = tmp_path / "script.toml"
    script.write_text('[[do]]\non = "kind:e-shop"\nact = "click"\n[[do]]\nact = "text"\nvalue = "new.txt"\n')
    done = run(["xvfb-run", "-a", PROGRAM, "drive", script], tmp_path, environment(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "Privātuma politika" in (tmp_path / "new.txt").read_text("utf-8")

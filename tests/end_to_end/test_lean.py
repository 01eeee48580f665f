"""What a command does not need it does not load: start-up is what the user waits for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from policystudio import paths

CODE = """
import sys
from policystudio.cli import main
code = main(sys.argv[1:])
print(*sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
sys.exit(code)
"""


def loaded(*arguments: object) -> set[str]:
    """The top-level modules that one command loads."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, arguments)],
        cwd=paths.shipped(), capture_output=True, encoding="utf-8", check=False, timeout=50,
    )  # fmt: skip
    assert done.returncode in (0, 3), done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("kind", ["html", "md", "txt", "json"])
def test_only_docx_loads_docx(sample: Path, tmp_path: Path, kind: str) -> None:
    modules = loaded("build", sample, "-o", tmp_path / f"policy.{kind}")
    assert not {"docx", "lxml", "typst", "PySide6", "shiboken6"} & modules


def test_docx_does_load_it(sample: Path, tmp_path: Path) -> None:
    """That the test above can see a library at all."""
    assert "docx" in loaded("build", sample, "-o", tmp_path / "policy.docx")


@pytest.mark.parametrize("command", ["questions", "kinds", "services"])
def test_lists_load_no_renderer(command: str) -> None:
    assert not {"docx", "lxml", "typst", "PySide6"} & loaded(command)

"""Writes the lock files: exact versions of everything that pyproject.toml asks for.

    python packaging/lock.py

makes one empty environment, installs the newest versions that pyproject.toml admits, group by
group, and writes what each group added to ``requirements.txt``, ``requirements-test.txt`` and
``requirements-gui.txt``; then once more for ``requirements-bundle.txt``. Asks the package index that
pip is set up for on this machine.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BUNDLER = ["pyinstaller>=6.11"]
"""What puts the program into one folder; no part of it."""


def main() -> None:
    """Locks all three groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        known: set[str] = set()
        known |= _lock(python, "requirements.txt", project["dependencies"], known, "the program")
        known |= _lock(python, "requirements-test.txt", extras["test"], known, "its tests and checks")
        _lock(python, "requirements-gui.txt", extras["gui"], known, "its window")
    with tempfile.TemporaryDirectory() as folder:  # without the tests: what both need has to be named
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        _lock(python, "requirements-bundle.txt", BUNDLER, set(), "its bundle")


def _lock(python: Path, name: str, wanted: list[str], known: set[str], what: str) -> set[str]:
    """Installs ``wanted``, writes the packages not in ``known`` to file ``name``, returns them."""
    subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
    frozen = subprocess.run(
        [python, "-m", "pip", "freeze"], check=True, capture_output=True, text=True
    ).stdout.split()
    added = [line for line in frozen if line not in known]
    head = [f"# Exact versions for {what}. Made by `make lock` from pyproject.toml; not edited by hand."]
    if name != "requirements.txt":
        head.append("-r requirements.txt")
    (ROOT / name).write_text("\n".join([*head, *added]) + "\n", encoding="utf-8")
    return set(added)


if __name__ == "__main__":
    main()

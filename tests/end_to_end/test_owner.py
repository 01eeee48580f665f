"""Two owners at a real screen with a window manager: from the start page to the exported policy, then
reopened, changed and undone. What they take out is the golden policy of their company, word for word.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from policystudio import paths, storage
from tests.make_golden import CASES
from tests.rendering.reading import docx_lines, html_lines, markdown_lines

ROOT = paths.shipped()
OWNER = Path(__file__).with_name("owner.py")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A virtual screen with a window manager; its name for DISPLAY."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], stdout=subprocess.DEVNULL, env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait()


def environment(screen: str, home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(home),
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
    }


def words(lines: list[str]) -> list[str]:
    """What is read, whatever the spaces between."""
    return " ".join(lines).replace("\N{NO-BREAK SPACE}", " ").split()


def bare(found: list[str]) -> set[str]:
    """Words without the signs around them: plain text parts the cells of a table by signs."""
    return {word.strip(".,:;()“”–").casefold() for word in found}


READ_CLIPBOARD = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
data = app.clipboard().mimeData()
sys.stdout.buffer.write((data.html() + "\\0" + data.text()).encode())
"""

AGAIN = """
file = "Ķiršu veikals.policystudio"
[[do]]
on = "step:company"
act = "click"
[[do]]
on = "answer:company.name"
act = "type"
value = "SIA “Čiekuri”"
[[do]]
on = "answer:company.name"
act = "key"
value = "Tab"
[[do]]
act = "text"
value = "changed.txt"
[[do]]
on = "preview"
act = "key"
value = "Ctrl+Z"
[[do]]
act = "text"
value = "undone.txt"
[[do]]
on = "preview"
act = "key"
value = "Ctrl+S"
[[do]]
act = "shot"
value = "shot.png"
"""


@pytest.mark.needs("Xvfb", "openbox")
@pytest.mark.timeout(240)
@pytest.mark.parametrize("company", ["huntprox", "paytraq"])
def test_from_the_start_page_to_the_exported_policy(screen: str, tmp_path: Path, company: str) -> None:
    known = environment(screen, tmp_path)
    profile = CASES / company / "profile.policystudio"
    golden = words(markdown_lines((CASES / company / "golden-sections.md").read_text("utf-8")))
    with subprocess.Popen(
        [sys.executable, str(OWNER), str(profile), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env=known,
    ) as owner:
        assert owner.stdout is not None and owner.stdin is not None
        told = owner.stdout.readline()
        assert told.startswith("ready xcb") and told.endswith("errors left: []\n"), told
        html = (tmp_path / "politika.html").read_text("utf-8")
        assert words(html_lines(re.sub(r"(?s)<nav.*?</nav>", "", html))) == golden
        assert words(docx_lines((tmp_path / "politika.docx").read_bytes())) == golden
        pasted = subprocess.run(
            [sys.executable, "-c", READ_CLIPBOARD], env=known, capture_output=True, check=True, timeout=30
        ).stdout.decode()
        fragment, _zero, plain = pasted.partition("\0")
        assert words(html_lines(fragment)) == golden
        assert "<style" not in fragment and "class=" not in fragment and "<html" not in fragment
        assert bare(golden) <= bare(words([plain]))
        owner.stdin.close()
    file = tmp_path / "Ķiršu veikals.policystudio"
    before = file.read_bytes()
    (tmp_path / "again.toml").write_text(AGAIN, "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "policystudio.gui.drive", "again.toml"],
        cwd=tmp_path,
        env=known,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, "")
    name = str(storage.load(profile).answers["company.name"])
    changed, undone = ((tmp_path / f"{n}.txt").read_text("utf-8") for n in ("changed", "undone"))
    assert "SIA “Čiekuri”" in changed and name not in changed
    assert name in undone and "Čiekuri" not in undone
    assert file.read_bytes() == before  # what was undone leaves the file as it was

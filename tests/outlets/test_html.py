"""The Nu HTML checker, the one behind validator.w3.org, finds nothing in a page or a pasted fragment."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from policystudio.rendering import render
from tests.outlets.conftest import DOCUMENTS, ROOT
from tests.rendering.sample import LV

CHECKER = ROOT / ".tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = [pytest.mark.needs("java", "npm"), pytest.mark.timeout(300)]


def test_the_checker_finds_nothing(exported: Path) -> None:
    assert CHECKER.is_file(), "the checker is not installed; make test-outlets does it"
    for name, policy in DOCUMENTS.items():
        fragment = render(policy, "html", fragment=True, words=LV).decode()
        shell = f'<!DOCTYPE html><html lang="lv"><head><title>Mājaslapa</title></head><body>{fragment}</body></html>'
        (exported / f"{name}-pasted.html").write_text(shell, encoding="utf-8")
    pages = sorted(exported.glob("*.html"))
    assert len(pages) > 2 * len(DOCUMENTS)
    done = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", *pages], capture_output=True, text=True, check=False
    )
    found = [
        f"{Path(message['url']).name}:{message.get('lastLine')} {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]
    assert found == []

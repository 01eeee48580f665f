"""The script player, as one runs it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from policystudio import paths, storage

Play = Callable[..., subprocess.CompletedProcess[str]]
PNG = b"\x89PNG\r\n\x1a\n"
NAME = "SIA “Ģirta ķiršu dārzs un čiekuri”"
SHOP = f"""
[[do]]
on = "kind:e-shop"
act = "click"

[[do]]
on = "answer:company.form:option:sia"
act = "click"

[[do]]
on = "answer:company.name"
act = "type"
value = "{NAME}"

[[do]]
on = "step:payments"
act = "click"

[[do]]
on = "answer:payments.providers"
act = "type"
value = "makecom"

[[do]]
on = "answer:payments.providers:list"
act = "choose"
value = "makecommerce"

[[do]]
on = "next"
act = "click"

[[do]]
act = "save"
value = "veikals.policystudio"

[[do]]
act = "text"
value = "politika.txt"

[[do]]
act = "shot"
value = "logs.png"
"""


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Plays a script in an empty folder that is the home too; without one, gives no arguments."""

    def run(script: str = "") -> subprocess.CompletedProcess[str]:
        file = tmp_path / "script.toml"
        file.write_text(script, "utf-8")
        known = os.environ.get("PYTHONPATH", "")
        path = os.pathsep.join(filter(None, [str(paths.shipped()), known]))
        homes = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-m", "policystudio.gui.drive", *([str(file)] if script else [])],
            cwd=tmp_path,
            env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path},
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=50,
        )
        # What Qt says of a screen that is none.
        said = [line for line in done.stderr.splitlines(True) if not line.startswith("This plugin does not")]
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout, "".join(said))

    return run


def test_a_script_makes_a_policy_from_the_start_page_to_the_file(play: Play, tmp_path: Path) -> None:
    done = play(SHOP)
    assert (done.returncode, done.stderr) == (0, "")
    profile = storage.profiles.load(tmp_path / "veikals.policystudio")
    assert profile.kind == "e-shop"
    assert profile.answers["company.form"] == "sia"
    assert profile.answers["company.name"] == NAME
    assert profile.answers["payments.providers"] == ("makecommerce",)
    text = (tmp_path / "politika.txt").read_text("utf-8")
    assert NAME in text and "MakeCommerce" in text
    assert (tmp_path / "logs.png").read_bytes().startswith(PNG)


def test_a_file_is_opened_and_every_step_is_the_users(play: Play, tmp_path: Path) -> None:
    sample = tmp_path / "paraugs.policystudio"
    sample.write_bytes((paths.shipped() / "resources/samples/e-veikals.policystudio").read_bytes())
    done = play(
        'file = "paraugs.policystudio"\n'
        '[[do]]\non = "answer:company.brand"\nact = "type"\nvalue = "Āboli"\n'
        '[[do]]\non = "answer:company.brand"\nact = "key"\nvalue = "Tab"\n'
        '[[do]]\non = "window"\nact = "key"\nvalue = "Ctrl+S"\n'
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert storage.profiles.load(sample).answers["company.brand"] == "Āboli"


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ('on = "no-such-button"\nact = "click"', "no-such-button"),
        ('on = "kind:e-shop"\nact = "stroke"', "stroke"),
        ('act = "shot"\nvalue = "no/such/folder.png"', "no/such/folder.png"),
        ('act = "text"\nvalue = "x.txt"', "no document"),
    ],
)
def test_the_step_that_failed_is_named(play: Play, tmp_path: Path, step: str, reason: str) -> None:
    done = play(
        f'[[do]]\nact = "shot"\nvalue = "a.png"\n[[do]]\n{step}\n[[do]]\nact = "shot"\nvalue = "b.png"'
    )
    assert done.returncode == 1
    assert done.stderr.startswith("step 2 ") and reason in done.stderr.partition("}: ")[2]
    assert (tmp_path / "a.png").exists() and not (tmp_path / "b.png").exists()


def test_without_a_script_the_usage_is_told(play: Play) -> None:
    done = play()
    assert done.returncode == 2
    assert done.stderr.startswith("usage: ")


def test_what_is_no_script_is_told(play: Play) -> None:
    done = play("[[do")
    assert done.returncode == 2
    assert "script.toml" in done.stderr and "Traceback" not in done.stderr


OPEN_AND_CHANGE = """
file = "paraugs.policystudio"
[[do]]
on = "answer:company.brand"
act = "type"
value = "Āboli"
"""


def _sample(folder: Path) -> Path:
    """The shipped sample in a folder of its own."""
    sample = folder / "paraugs.policystudio"
    sample.write_bytes((paths.shipped() / "resources/samples/e-veikals.policystudio").read_bytes())
    return sample


def test_steps_play_in_a_dialog_that_waits_for_a_file(play: Play, tmp_path: Path) -> None:
    _sample(tmp_path)
    name = tmp_path / "cits.policystudio"
    done = play(
        OPEN_AND_CHANGE + '[[do]]\non = "menu:save-as"\nact = "click"\n'
        f'[[do]]\non = "fileNameEdit"\nact = "type"\nvalue = "{name}"\n'
        '[[do]]\nact = "shot"\nvalue = "dialogs.png"\n'
        '[[do]]\non = "Saglabāt"\nact = "click"\n'
        '[[do]]\non = "answer:company.brand"\nact = "type"\nvalue = "Bumbieri"\n'
        '[[do]]\nact = "save"\nvalue = "pēc.policystudio"\n'
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert storage.profiles.load(name).answers["company.brand"] == "Āboli"
    assert storage.profiles.load(tmp_path / "pēc.policystudio").answers["company.brand"] == "Bumbieri"
    assert (tmp_path / "dialogs.png").read_bytes().startswith(PNG)


def test_a_box_with_buttons_is_answered_by_its_words(play: Play, tmp_path: Path) -> None:
    done = play(
        '[[do]]\non = "kind:e-shop"\nact = "click"\n'
        '[[do]]\non = "answer:company.brand"\nact = "type"\nvalue = "Āboli"\n'
        '[[do]]\non = "menu:start"\nact = "click"\n'
        '[[do]]\non = "Nesaglabāt"\nact = "click"\n'
        '[[do]]\non = "kind:saas"\nact = "click"\n'
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_failure_inside_a_dialog_ends_it_and_is_named(play: Play, tmp_path: Path) -> None:
    _sample(tmp_path)
    done = play(
        OPEN_AND_CHANGE + '[[do]]\non = "menu:save-as"\nact = "click"\n'
        '[[do]]\non = "no-such-field"\nact = "click"\n'
    )
    assert done.returncode == 1
    assert done.stderr.startswith("step 3 ") and "no-such-field" in done.stderr

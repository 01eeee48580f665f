"""A window that is killed while its owner types, and a program that is killed while it saves.

A few moments each here; ``make test-faults`` (FAULTS=all in the environment) takes all of them.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from policystudio import storage
from policystudio.storage import locks, recovery

ALL = os.environ.get("FAULTS") == "all"
ROOT = Path(__file__).parents[2]
TYPIST = Path(__file__).with_name("typist.py")
LOSS = 2.0
"""Seconds of work that may be lost at most."""

# Most within the first recovery copies, where the timer is new; some up to twenty seconds.
MOMENTS = [
    *(random.Random(n).uniform(0, 6) for n in range(40)),
    *(random.Random(n).uniform(6, 20) for n in range(10)),
] if ALL else [0.5, 2.7, 4.1]  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }


def typed_until(seconds: float, home: Path, file: Path | None) -> list[tuple[float, str, str]]:
    """What a window was told of until it was killed so long after the first key."""
    command = [sys.executable, str(TYPIST), "60", *([str(file)] if file else [])]
    keys: list[tuple[float, str, str]] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT, env=environment(home)
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            when, question, text = line.rstrip("\n").split("\t")
            keys.append((float(when), question, text))
            if keys[-1][0] - keys[0][0] >= seconds:
                process.kill()
                break
        rest = process.stdout.read()
    for line in rest.splitlines():  # what was typed before the kill came through
        parts = line.split("\t")
        if len(parts) == 3:
            keys.append((float(parts[0]), parts[1], parts[2]))
    return keys


def states(keys: Iterable[tuple[float, str, str]]) -> list[tuple[float, dict[str, str]]]:
    """The answers after each key."""
    found: list[tuple[float, dict[str, str]]] = []
    for when, question, text in keys:
        found.append((when, {**(found[-1][1] if found else {}), question: text}))
    return found


@pytest.mark.parametrize("number", range(len(MOMENTS)))
@pytest.mark.timeout(120)
def test_a_window_killed_while_typing_loses_two_seconds_at_most(
    number: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    file = tmp_path / "Ķirši.policystudio" if number % 2 else None
    typed = states(typed_until(MOMENTS[number], tmp_path, file))
    last = typed[-1][0]
    folder = next(tmp_path.rglob("recovery"), None)
    state = folder.parent if folder else tmp_path
    copies = recovery.copies(state)
    assert len(copies) <= 1
    if not copies:
        assert last - typed[0][0] < LOSS, "no recovery copy after two seconds of typing"
        return
    answers = recovery.read(copies[0]).answers
    kept = {question: answers.get(question) for question in typed[-1][1] if question in answers}
    when = max((when for when, state in typed if state == kept), default=None)
    assert when is not None, f"what was never typed: {kept}"
    record_property("lost", f"{last - when:.2f} s of {last - typed[0][0]:.1f}")
    assert last - when < LOSS
    # The next start may have it: nobody holds the lock, and the file is as it was.
    assert copies[0].path == file
    assert not locks.in_use(file or copies[0].file, state)
    if file is not None:
        assert storage.load(file).answers.get("company.name") is None


SAVER = """
import os, random, select, signal, sys
from pathlib import Path
from policystudio import storage
from policystudio.knowledge import load
from policystudio.storage import recovery
from policystudio.studio.session import Session

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
file, state = folder / "a.policystudio", folder / "state"
knowledge = load()
first = Session.start("e-shop", knowledge, state)
first.save_as(file)
first.close()

def save_for_ever(told):
    session = Session.open(file, knowledge, state)
    number = 0
    while True:
        number += 1
        text = f"{number} " * 2000
        session.change(session.profile.answer("company.name", text), "company.name")
        session.keep()
        session.change(session.profile.answer("company.brand", text), "company.brand")
        session.save()
        os.write(told, number.to_bytes(4, "big"))

moments, saves, kinds = random.Random(7), 0, {"copy": 0, "temporary": 0}
for round in range(rounds):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            save_for_ever(writing)
        finally:
            os._exit(9)
    os.close(writing)
    data = os.read(reading, 4)
    poll = select.poll()  # never ready: a wait of so many milliseconds
    poll.poll(moments.randrange(12))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, status
    while piece := os.read(reading, 4096):
        data += piece
    os.close(reading)
    assert data and len(data) % 4 == 0
    told = int.from_bytes(data[-4:], "big")
    profile = storage.load(file)
    name, brand = str(profile.answers["company.name"]), str(profile.answers["company.brand"])
    number = int(brand.split()[0])
    assert brand.split() == [str(number)] * 2000, "half a file"
    assert number >= told, "what was said to be saved is not"
    assert name == brand
    for copy in recovery.copies(state):
        kinds["copy"] += 1
        kept = str(recovery.read(copy).answers["company.name"])
        again = int(kept.split()[0])
        assert kept.split() == [str(again)] * 2000 and again >= number, "half a recovery copy"
    kinds["temporary"] += len(list(folder.rglob("*.tmp")))
    Session.open(file, knowledge, state).close(forget=True)
    saves += number
print(rounds, "kills", saves, "saves", kinds)
"""


@pytest.mark.timeout(300)
def test_a_program_killed_while_saving_leaves_whole_files_that_open(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Profile, recovery copy, backup and lock are written again and again; the kill falls anywhere."""
    rounds = 200 if ALL else 30
    run = subprocess.run(
        [sys.executable, "-c", SAVER, str(tmp_path), str(rounds)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(tmp_path),
    )
    assert run.returncode == 0, run.stderr
    record_property("told", run.stdout)
    assert run.stdout.startswith(f"{rounds} kills")

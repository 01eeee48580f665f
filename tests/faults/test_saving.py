"""Power cuts, killed programs, full and closed disks: no half file, nothing left behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.profile import Profile
from policystudio.storage import backups, files, recovery
from policystudio.storage.files import write_whole
from policystudio.storage.profiles import ABSENT, load, save, stamp
from policystudio.storage.reasons import REASONS

OLD = b"old\n" * 1000
NEW = b"new!" * 50_000


ROOT = Path(__file__).parents[2]
"""Where programs that are started find the package."""


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


STEP_BY_STEP = """
import os, signal, sys
from pathlib import Path
from policystudio.storage import files

target = Path(sys.argv[1])
OLD, NEW = b"old\\n" * 1000, b"new!" * 50_000

def save_and_die(steps):
    # Dies before the given line of the module that writes.
    left = steps
    def line(frame, event, argument):
        nonlocal left
        if event == "line":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return line
    def call(frame, event, argument):
        return line if frame.f_code.co_filename == files.__file__ else None
    sys.settrace(call)
    files.write_whole(target, NEW)
    sys.settrace(None)
    os._exit(0)

outcomes = []
for steps in range(10_000):
    target.write_bytes(OLD)
    child = os.fork()
    if not child:
        save_and_die(steps)
    _, status = os.waitpid(child, 0)
    content = target.read_bytes()
    outcomes.append("old" if content == OLD else "new" if content == NEW else "broken")
    if status == 0:
        break
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, status
print(" ".join(outcomes))
"""


def test_a_program_killed_at_any_line_of_writing_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    file = tmp_path / "a.policystudio"
    run = subprocess.run(
        [sys.executable, "-c", STEP_BY_STEP, str(file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    outcomes = run.stdout.split()

    assert len(outcomes) > 30
    assert outcomes == sorted(outcomes, key=["old", "new", "broken"].index)
    assert set(outcomes) == {"old", "new"}
    for leftover in tmp_path.glob(".policystudio-*.tmp"):
        os.utime(leftover, (0, 0))
    write_whole(file, OLD)
    assert names(tmp_path) == [file.name]


SAVE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from policystudio.domain.profile import Profile
from policystudio.storage.profiles import save

for number in itertools.count():
    profile = Profile(pack="2026.1").answer("a.number", number).answer("a.text", f"{number} " * 20_000)
    save(Path(sys.argv[1]), profile, (), expected=None)
    print(number, flush=True)
"""


def test_a_program_killed_between_many_saves_leaves_a_whole_profile(tmp_path: Path) -> None:
    file = tmp_path / "a.policystudio"
    for saves in (1, 2, 3, 5, 8):
        command = [sys.executable, "-c", SAVE_FOR_EVER, str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            told = [int(process.stdout.readline()) for _ in range(saves)]
            process.kill()
        profile = load(file)
        number = profile.answers["a.number"]

        assert number >= told[-1]  # what was said to be saved is saved
        assert profile.answers["a.text"] == f"{number} " * 19_999 + f"{number}"


SMALL_DISK = """
import resource, sys
from pathlib import Path
from policystudio.domain.issues import Stop
from policystudio.storage.files import write_whole

resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    write_whole(Path(sys.argv[1]), b"new!" * 50_000)
except Stop as stop:
    print(stop.code, stop.exit_code)
"""


def test_a_disk_without_room_leaves_the_old_file(tmp_path: Path) -> None:
    """The system itself refuses to write more than 5000 bytes, in the middle of the file."""
    file = tmp_path / "a"
    file.write_bytes(OLD)
    run = subprocess.run(
        [sys.executable, "-c", SMALL_DISK, str(file)], capture_output=True, text=True, cwd=ROOT
    )

    assert run.stdout.split() == ["file.cannot_write", "13"]
    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["a"]


FAILURES = [
    (os, "open", errno.EACCES),
    (os, "open", errno.EROFS),
    (os, "write", errno.ENOSPC),
    (os, "write", errno.EDQUOT),
    (os, "fsync", errno.EIO),
    (os, "fsync", errno.ENOSPC),
    (os, "close", errno.EIO),
    (Path, "chmod", errno.EPERM),
    (Path, "replace", errno.EACCES),
    (Path, "replace", errno.ENOSPC),
    (Path, "resolve", errno.EIO),
]


@pytest.mark.parametrize(
    ("where", "name", "number"), FAILURES, ids=[f"{name}-{errno.errorcode[n]}" for _, name, n in FAILURES]
)
def test_a_step_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, number: int
) -> None:
    file = tmp_path / "a"
    file.write_bytes(OLD)
    real_close = os.close

    def fail(*arguments: Any, **_: Any) -> Any:
        if name == "close":
            real_close(arguments[0])
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(where, name, fail)
        with pytest.raises(Stop) as caught:
            write_whole(file, NEW)

    assert (caught.value.code, caught.value.exit_code) == ("file.cannot_write", 13)
    assert caught.value.values["reason"] == REASONS[errno.errorcode[number]]
    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["a"]


def test_a_user_who_interrupts_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(OLD)

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_whole(file, NEW)

    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["a"]


def test_a_full_disk_costs_neither_profile_nor_backup_nor_recovery_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, state = tmp_path / "a.policystudio", tmp_path / "state"
    first = Profile().answer("company.name", "SIA “Pirmā”")
    second = first.answer("company.name", "SIA “Otrā”")
    written = save(file, first, (), expected=ABSENT)
    backups.back_up(file, state)
    recovery.keep("x", first, (), path=file, stamp=written, state=state)
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    changed = stamp(file)

    def full(handle: int, data: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        for attempt in (
            lambda: save(file, second, (), expected=changed),
            lambda: backups.back_up(file, state),
            lambda: recovery.keep("x", second, (), path=file, stamp=written, state=state),
        ):
            with pytest.raises(Stop) as caught:
                attempt()
            assert caught.value.exit_code == 13

    assert stamp(file) == changed
    (backup,) = backups.backups(file, state)
    assert load(backup) == first
    (copy,) = recovery.copies(state)
    assert recovery.read(copy) == first
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_closed_folder_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    real_open = os.open

    def closed(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real_open(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", closed)
    monkeypatch.setattr(files, "_write", lambda handle, data: written.append(handle))
    with pytest.raises(Stop) as caught:
        save(tmp_path / "new.policystudio", Profile(), (), expected=ABSENT)

    assert caught.value.values["reason"] == REASONS["EACCES"]
    assert written == []
    assert names(tmp_path) == []

"""One program at a time works on a profile."""

from __future__ import annotations

import errno
import fcntl
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from policystudio.domain.issues import Stop
from policystudio.storage.locks import in_use, lock

HOLDER = """
import sys
from pathlib import Path
from policystudio.storage.locks import lock
held = lock(Path(sys.argv[1]), Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library" / "a.policystudio"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def locked(file: Path, state: Path) -> Stop:
    with pytest.raises(Stop) as caught:
        lock(file, state)
    assert (caught.value.code, caught.value.exit_code) == ("file.in_use", 14)
    return caught.value


def holder(file: Path, state: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(file), str(state)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_window_of_the_same_program_is_kept_out(file: Path, state: Path) -> None:
    with lock(file, state):
        stop = locked(file, state)

        assert stop.values["path"] == str(file)
        assert stop.values["pid"] == str(os.getpid())
        assert stop.values["host"] == platform.node()
    lock(file, state).release()


def test_a_lock_leaves_nothing_behind_and_nothing_in_the_library(file: Path, state: Path) -> None:
    file.parent.mkdir()
    with lock(file, state):
        assert list(file.parent.iterdir()) == []
    assert list((state / "locks").iterdir()) == []


def test_letting_go_twice_does_no_harm(file: Path, state: Path) -> None:
    first = lock(file, state)
    first.release()
    with lock(file, state):
        first.release()
        locked(file, state)


def test_other_files_are_free(file: Path, state: Path) -> None:
    with lock(file, state), lock(file.with_name("b.policystudio"), state):
        pass


def test_the_same_file_by_another_way_is_the_same(
    file: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.mkdir()
    link = file.parent.parent / "link"
    link.symlink_to(file.parent)
    monkeypatch.chdir(file.parent)
    with lock(file, state):
        for way in (Path(file.name), link / file.name, file.parent / ".." / "library" / file.name):
            locked(way, state)


def test_another_process_is_kept_out_until_the_first_is_done(file: Path, state: Path) -> None:
    with holder(file, state) as process:
        assert locked(file, state).values["pid"] == str(process.pid)
        assert in_use(file, state)
        process.communicate("done\n")
    with lock(file, state):
        pass
    assert not in_use(file, state)


def test_the_lock_of_a_process_that_died_is_taken_over(file: Path, state: Path) -> None:
    with holder(file, state) as process:
        locked(file, state)
        process.kill()
        process.wait()
        assert len(list((state / "locks").iterdir())) == 1
        with lock(file, state):
            assert in_use(file, state)


def test_two_that_come_at_once_do_not_both_get_in(
    file: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first lets go, and takes the lock file away, between the second's opening and locking it."""
    first = lock(file, state)
    real = fcntl.flock
    third = []

    def late(handle: int, operation: int) -> None:
        if not third and operation & fcntl.LOCK_EX:
            third.append(None)
            first.release()
            third[0] = lock(file, state)
        real(handle, operation)

    monkeypatch.setattr(fcntl, "flock", late)
    locked(file, state)
    third[0].release()


def test_a_drive_without_locks_is_not_a_locked_one(
    file: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    with lock(file, state):
        pass


def test_a_state_folder_that_cannot_be_used_is_told(file: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "locks").touch()
    for state in (tmp_path / "file" / "state", tmp_path / "state"):
        with pytest.raises(Stop) as caught:
            lock(file, state)
        assert (caught.value.code, caught.value.exit_code) == ("file.cannot_write", 13)


def test_without_a_folder_given_the_user_s_own_is_used(file: Path, home: Path) -> None:
    with lock(file):
        assert len(list(home.rglob("*.lock"))) == 1

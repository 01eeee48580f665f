"""Backups of profile files."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio.domain.profile import Profile
from policystudio.storage import backups, recovery


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder / "a.policystudio"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def contents(file: Path, state: Path) -> list[str]:
    return [backup.read_text() for backup in backups.backups(file, state)]


def test_the_last_ten_are_kept_the_newest_first(file: Path, state: Path) -> None:
    for number in range(13):
        file.write_text(f"{number}")
        backup = backups.back_up(file, state)
        assert backup is not None
        assert backup.read_text() == f"{number}"

    assert contents(file, state) == [f"{number}" for number in range(12, 2, -1)]
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_a_file_that_did_not_change_pushes_no_older_one_out(file: Path, state: Path) -> None:
    for text in ("a", "b", "b", "b"):
        file.write_text(text)
        backups.back_up(file, state)

    assert contents(file, state) == ["b", "a"]


def test_a_new_file_has_nothing_to_back_up(file: Path, state: Path) -> None:
    assert backups.back_up(file, state) is None
    assert backups.backups(file, state) == ()
    assert not state.exists()


def test_files_of_the_same_name_do_not_mix(file: Path, state: Path) -> None:
    other = file.parent.parent / file.name
    for path, text in ((file, "this"), (other, "that")):
        path.write_text(text)
        backups.back_up(path, state)

    assert (contents(file, state), contents(other, state)) == (["this"], ["that"])


def test_others_cannot_read_a_backup(file: Path, state: Path) -> None:
    file.write_text("a")
    backup = backups.back_up(file, state)

    assert backup is not None
    assert backup.stat().st_mode & 0o077 == 0


def test_a_forgotten_client_leaves_nothing_but_his_file(file: Path, state: Path) -> None:
    other = file.with_name("b.policystudio")
    for path in (file, other):
        path.write_text("a")
        backups.back_up(path, state)
        recovery.keep(recovery.copy_id(path), Profile(), (), path=path, stamp="", state=state)
    backups.forget(file, state)
    backups.forget(file, state)

    assert backups.backups(file, state) == ()
    assert [copy.path for copy in recovery.copies(state)] == [other]
    assert contents(other, state) == ["a"]
    assert file.read_text() == "a"
    left = [path for path in state.rglob("*") if path.is_file() and str(file) in path.read_text()]
    assert left == []

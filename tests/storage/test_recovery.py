"""Recovery copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.storage import profiles, recovery

ORDER = ("company.name",)
PROFILE = Profile(pack="2026.1", unknown=Pairs({"later": 1})).answer("company.name", "SIA “Paraugs”")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def keep(path: Path | None, state: Path, profile: Profile = PROFILE) -> str:
    id = recovery.copy_id(path)
    recovery.keep(id, profile, ORDER, path=path, stamp="abc", state=state)
    return id


def test_what_was_kept_comes_back_whole(tmp_path: Path, state: Path) -> None:
    id = keep(tmp_path / "a.policystudio", state)
    (copy,) = recovery.copies(state)

    assert (copy.id, copy.path, copy.stamp) == (id, tmp_path / "a.policystudio", "abc")
    assert recovery.read(copy) == PROFILE


def test_work_without_a_file_is_kept_too_each_by_itself(state: Path) -> None:
    ids = {keep(None, state), keep(None, state)}
    found = recovery.copies(state)

    assert {copy.id for copy in found} == ids
    assert [copy.path for copy in found] == [None, None]


def test_a_later_copy_takes_the_place_of_the_earlier(tmp_path: Path, state: Path) -> None:
    keep(tmp_path / "a.policystudio", state)
    keep(tmp_path / "a.policystudio", state, PROFILE.answer("company.name", "SIA “Cits”"))
    (copy,) = recovery.copies(state)

    assert recovery.read(copy).answers["company.name"] == "SIA “Cits”"


def test_a_dropped_copy_is_gone(tmp_path: Path, state: Path) -> None:
    id = keep(tmp_path / "a.policystudio", state)
    recovery.drop(id, state)
    recovery.drop(id, state)

    assert recovery.copies(state) == ()


def test_no_copies_are_no_mistake(state: Path) -> None:
    assert recovery.copies(state) == ()


def test_the_newest_copy_stands_first(tmp_path: Path, state: Path) -> None:
    for age, name in ((3, "b"), (1, "c"), (2, "a")):
        keep(tmp_path / name, state)
        file = state / "recovery" / f"{recovery.copy_id(tmp_path / name)}.policystudio"
        os.utime(file, (1_000_000 - age, 1_000_000 - age))

    assert [copy.path.name for copy in recovery.copies(state) if copy.path] == ["c", "a", "b"]


def test_a_damaged_copy_is_listed_and_says_so_when_read(state: Path) -> None:
    keep(None, state)
    (copy,) = recovery.copies(state)
    copy.file.write_text("format = 1\n[answ", encoding="utf-8")
    (damaged,) = recovery.copies(state)

    assert (damaged.id, damaged.path) == (copy.id, None)
    with pytest.raises(Stop) as caught:
        recovery.read(damaged)
    assert caught.value.code == "file.not_toml"


def test_a_copy_is_a_profile_file_that_others_cannot_read(state: Path) -> None:
    """Found in the folder by hand, it opens like any other; it holds what a client told."""
    keep(None, state)
    (copy,) = recovery.copies(state)

    assert profiles.load(copy.file).answers == PROFILE.answers
    assert copy.file.stat().st_mode & 0o077 == 0
    assert copy.file.parent.stat().st_mode & 0o077 == 0


def test_without_a_folder_given_the_user_s_own_is_used(home: Path) -> None:
    recovery.keep("new-1", PROFILE, ORDER, path=None, stamp="")

    assert [copy.id for copy in recovery.copies()] == ["new-1"]
    assert home in recovery.copies()[0].file.parents

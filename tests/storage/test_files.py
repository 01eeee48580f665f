"""Files are read and written whole."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from policystudio.domain.issues import Stop
from policystudio.storage.files import make_folder, read_whole, remove, write_whole


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "ābols.policystudio"
    write_whole(file, b"old\n")
    write_whole(file, b"new\n" * 100_000)

    assert file.read_bytes() == b"new\n" * 100_000
    assert names(tmp_path) == [file.name]


def test_rights_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a"
    for mode in (0o600, 0o640, 0o664, 0o755):
        file.write_bytes(b"old")
        file.chmod(mode)
        write_whole(file, b"new")

        assert rights(file) == mode


def test_a_new_file_gets_the_usual_rights_and_a_private_one_its_own(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "new", b"x")
    write_whole(tmp_path / "private", b"x", private=True)

    assert rights(tmp_path / "new") == rights(tmp_path / "usual")
    assert rights(tmp_path / "private") == 0o600


def test_owner_and_group_are_kept_where_that_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    given: list[tuple[int, int]] = []
    real = os.stat_result

    def of_another(handle: int) -> os.stat_result:
        found = list(os.stat(handle))
        found[4], found[5] = 4242, 4343
        return real(found)

    def refuse(handle: int, owner: int, group: int) -> None:
        given.append((owner, group))
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fstat", of_another)
    monkeypatch.setattr(os, "fchown", refuse, raising=False)
    write_whole(file, b"new")

    assert given == [(file.stat().st_uid, file.stat().st_gid)]
    assert file.read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "real").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(Path("elsewhere") / "real")
    write_whole(link, b"new")

    assert link.is_symlink()
    assert (elsewhere / "real").read_bytes() == b"new"
    assert names(tmp_path) == ["elsewhere", "link"]
    assert names(elsewhere) == ["real"]


def test_a_link_to_nothing_makes_the_file_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("real")
    write_whole(link, b"new")

    assert (tmp_path / "real").read_bytes() == b"new"
    assert link.is_symlink()


def test_what_cannot_be_written_stops_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    protected = tmp_path / "protected"
    protected.write_bytes(b"old")
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != protected and real(path, mode))

    for path in (
        tmp_path / "folder",
        tmp_path / "circle",
        tmp_path / "missing" / "file",
        tmp_path / ("x" * 300),
        tmp_path / "a\0b",
        protected,
    ):
        with pytest.raises(Stop) as caught:
            write_whole(path, b"new")
        assert (caught.value.code, caught.value.exit_code) == ("file.cannot_write", 13)
        assert caught.value.values["path"] == str(path)
        assert caught.value.values["reason"]
    assert protected.read_bytes() == b"old"
    assert names(tmp_path) == ["circle", "folder", "protected"]


def test_a_disk_that_takes_little_at_a_time_gets_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:7]))
    write_whole(tmp_path / "a", bytes(range(256)))

    assert (tmp_path / "a").read_bytes() == bytes(range(256))


def test_content_reaches_the_disk_before_the_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without this order a power cut can leave an empty file under the old name."""
    file = tmp_path / "a"
    file.write_bytes(b"old")
    done: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "content")
        real_fsync(handle)

    def replace(self: Path, target: Path) -> Path:
        done.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_whole(file, b"new")

    assert done == ["content", "name", "folder"]


def test_a_drive_that_cannot_flush_folders_is_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(tmp_path / "a", b"new")

    assert (tmp_path / "a").read_bytes() == b"new"


def test_what_a_dead_program_left_behind_is_swept_up(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".policystudio-1.tmp", ".policystudio-2.tmp", "x.tmp"))
    for file in (old, young, other):
        file.write_bytes(b"half a fi")
    for file in (old, other):
        os.utime(file, (0, 0))
    write_whole(tmp_path / "a", b"new")

    assert names(tmp_path) == [".policystudio-2.tmp", "a", "x.tmp"]


def test_reading_gives_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")

    assert read_whole(tmp_path / "a", 5) == b"12345"


def test_what_cannot_be_read_stops_with_a_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")  # would wait for ever
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "large").write_bytes(b"123456")
    cases: dict[Any, str] = {
        tmp_path / "missing": "file.not_found",
        tmp_path: "file.not_readable",
        tmp_path / "pipe": "file.not_readable",
        tmp_path / "circle": "file.not_readable",
        tmp_path / "a\0b": "file.not_readable",
        Path("/dev/zero"): "file.not_readable",
        tmp_path / "large": "file.too_large",
    }

    for path, code in cases.items():
        with pytest.raises(Stop) as caught:
            read_whole(path, 5)
        assert (caught.value.code, caught.value.exit_code) == (code, 10)
        assert caught.value.values["path"] == str(path)


def test_folders_of_our_own_are_closed_to_others(tmp_path: Path) -> None:
    make_folder(tmp_path / "state" / "inner")

    assert rights(tmp_path / "state" / "inner") & 0o077 == 0
    (tmp_path / "file").touch()
    with pytest.raises(Stop) as caught:
        make_folder(tmp_path / "file" / "inner")
    assert caught.value.exit_code == 13


def test_removing_what_is_gone_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    remove(tmp_path / "a")
    remove(tmp_path / "a")

    assert names(tmp_path) == []
    with pytest.raises(Stop) as caught:
        remove(tmp_path)
    assert caught.value.code == "file.cannot_write"

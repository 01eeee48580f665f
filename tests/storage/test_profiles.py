"""Profile files."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.profile import Profile
from policystudio.storage.profiles import ABSENT, load, load_with_stamp, save, stamp

ORDER = ("company.name", "company.email")
PROFILE = Profile(pack="2026.1").answer("company.name", "SIA “Paraugs”")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "SIA Ābols.policystudio"


def test_what_was_saved_is_loaded(file: Path) -> None:
    written = save(file, PROFILE, ORDER, expected=ABSENT)

    assert load(file) == PROFILE
    assert load_with_stamp(file) == (PROFILE, written)
    assert stamp(file) == written


def test_one_save_after_the_other_needs_only_the_stamp_of_the_last(file: Path) -> None:
    first = save(file, PROFILE, ORDER, expected=ABSENT)
    second = save(file, PROFILE.answer("company.email", "a@b.lv"), ORDER, expected=first)

    assert second != first
    assert load(file).answers["company.email"] == "a@b.lv"


@pytest.mark.parametrize("change", ["another text", "deleted", "new file in its way"])
def test_a_change_by_somebody_else_is_not_written_over(file: Path, change: str) -> None:
    expected = ABSENT if change == "new file in its way" else save(file, PROFILE, ORDER, expected=ABSENT)
    if change == "deleted":
        file.unlink()
    else:
        file.write_text("theirs", encoding="utf-8")

    with pytest.raises(Stop) as caught:
        save(file, PROFILE.answer("company.email", "a@b.lv"), ORDER, expected=expected)

    assert (caught.value.code, caught.value.exit_code) == ("file.changed_on_disk", 12)
    assert caught.value.values["path"] == str(file)
    assert not file.exists() if change == "deleted" else file.read_text(encoding="utf-8") == "theirs"


def test_mine_is_written_over_theirs_when_the_user_says_so(file: Path) -> None:
    file.write_text("theirs", encoding="utf-8")
    save(file, PROFILE, ORDER, expected=None)

    assert load(file) == PROFILE


def test_a_file_that_says_the_same_already_is_not_touched(file: Path) -> None:
    """A synchronised folder must not see a change where nothing changed; nor may it be a conflict."""
    save(file, PROFILE, ORDER, expected=ABSENT)
    before = file.stat()
    save(file, PROFILE, ORDER, expected="the stamp of something older")

    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("content", "code", "exit_code"),
    [
        (None, "file.not_found", 10),
        (b"", "file.not_profile", 10),
        (b"name = 'x'", "file.not_profile", 10),
        (b"format = 99", "file.newer_format", 11),
        (b"format = 1\n[answers", "file.not_toml", 10),
        (b"\xff\xfef\x00o\x00", "file.not_text", 10),
        (b"format = 1\n# \xe2\n", "file.not_text", 10),
        (b"a = " + b"[" * 50, "file.too_deep", 10),
        (b"#" * 5_000_001, "file.too_large", 10),
    ],
)
def test_what_cannot_be_opened_is_told_with_its_name(
    file: Path, content: bytes | None, code: str, exit_code: int
) -> None:
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(Stop) as caught:
        load(file)

    assert (caught.value.code, caught.value.exit_code) == (code, exit_code)
    assert caught.value.values["path"] == str(file)


def test_the_line_of_a_character_that_is_none_is_told(file: Path) -> None:
    file.write_bytes(b"format = 1\npack = '2026'\nkind = 'k\xe4se'\n")

    with pytest.raises(Stop) as caught:
        load(file)

    assert caught.value.values["line"] == 3


def test_a_file_as_windows_editors_save_it_is_loaded(file: Path) -> None:
    file.write_bytes("\ufeffformat = 1\r\n[answers.company]\r\nname = 'SIA'\r\n".encode())

    assert load(file).answers["company.name"] == "SIA"


def test_a_file_that_grew_beyond_reading_is_not_written_over(file: Path) -> None:
    file.write_bytes(b"#" * 10_000_001)

    with pytest.raises(Stop) as caught:
        save(file, PROFILE, ORDER, expected=ABSENT)

    assert caught.value.code == "file.too_large"

"""The user's own settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio.domain.pairs import Pairs
from policystudio.storage import settings
from policystudio.storage.settings import MOST_RECENT, Settings


def test_settings_come_back(tmp_path: Path) -> None:
    chosen = Settings(interface="en", unknown=Pairs({"window": {"width": 900}})).opened(tmp_path / "a")
    settings.save(chosen, tmp_path / "state")

    assert settings.load(tmp_path / "state") == chosen


def test_a_new_user_has_the_settings_of_a_new_user(home: Path) -> None:
    assert settings.load() == Settings()
    settings.save(Settings(interface="lv"))
    assert settings.load() == Settings(interface="lv")
    assert [file.name for file in home.rglob("*.toml")] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", Settings()),
        (b"interface = ", Settings()),
        (b"\xff\xfe", Settings()),
        (b"interface = 'xx'\nrecent = ['/a']", Settings(recent=("/a",))),
        (b"interface = 'en'\nrecent = 3", Settings(interface="en")),
        (b"interface = ['en']\nrecent = ['/a', 3]", Settings(recent=("/a",))),
    ],
)
def test_damaged_settings_keep_nobody_from_starting(tmp_path: Path, text: bytes, expected: Settings) -> None:
    (tmp_path / "settings.toml").write_bytes(text)

    assert settings.load(tmp_path) == expected


def test_recent_files_are_listed_once_the_last_first(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}" for number in range(MOST_RECENT + 2)]
    chosen = Settings()
    for file in (*files, files[5]):
        chosen = chosen.opened(file)

    assert chosen.recent[:2] == (str(files[5]), str(files[-1]))
    assert len(chosen.recent) == len(set(chosen.recent)) == MOST_RECENT
    assert str(files[5]) not in chosen.without(files[5]).recent

"""Older formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import FORMAT
from policystudio.notation.profiles import profile_of, write_profile
from policystudio.notation.toml import read_toml
from policystudio.storage.migrations import STEPS, migrated
from policystudio.storage.profiles import load

OLD = Path(__file__).parent.parent / "old_profiles"


def renamed(data: dict[str, Any]) -> dict[str, Any]:
    data["answers"]["company"]["title"] = data["answers"]["company"].pop("name")
    return data


def split(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "kind": "shop"}


def test_steps_run_in_turn_from_the_format_of_the_file() -> None:
    data = {"format": 1, "answers": {"company": {"name": "SIA"}}}

    assert migrated(data, {1: renamed, 2: split}, newest=3) == {
        "format": 3,
        "kind": "shop",
        "answers": {"company": {"title": "SIA"}},
    }
    assert migrated({"format": 2}, {1: renamed, 2: split}, newest=3) == {"format": 3, "kind": "shop"}


def test_what_was_read_is_not_changed_by_a_step() -> None:
    data = {"format": 1, "answers": {"company": {"name": "SIA"}}}
    migrated(data, {1: renamed}, newest=2)

    assert data == {"format": 1, "answers": {"company": {"name": "SIA"}}}


def test_a_newer_format_and_no_format_are_refused() -> None:
    for data, exit_code in (({"format": 4}, 11), ({}, 10)):
        with pytest.raises(Stop) as caught:
            migrated(data, {1: renamed, 2: split}, newest=3)
        assert caught.value.exit_code == exit_code


def test_every_older_format_has_its_step_and_its_frozen_file() -> None:
    assert sorted(STEPS) == list(range(1, FORMAT))
    assert sorted(file.name for file in OLD.iterdir()) == [
        f"format-{number}.policystudio" for number in range(1, FORMAT + 1)
    ]


def test_a_file_of_format_1_still_says_what_it_said() -> None:
    profile = load(OLD / "format-1.policystudio")

    assert profile.format == FORMAT
    assert (profile.kind, profile.pack, profile.language) == ("e-shop", "2026.1", "lv")
    assert profile.unsure == ("orders.claims_term",)
    assert profile.assumed == ("newsletter.sends", "cameras.has")
    assert dict(profile.answers) == {
        "company.form": "sia",
        "company.name": "SIA “Vecais paraugs”",
        "company.email": "info@vecaisparaugs.lv",
        "company.about": "Pārdodam tēju.\nUn krūzes.",
        "orders.takes": "yes",
        "orders.data": ("name", "email", "address"),
        "orders.keep": Pairs({"count": 3, "unit": "years"}),
        "orders.buyers": 250,
        "newsletter.sends": "yes",
        "newsletter.tool": ("mailerlite", "own:print-house"),
        "cameras.has": "no",
        "website.cookies": (
            Pairs({
                "id": "c1", "name": "_ga", "category": "analytics",
                "term": Pairs({"count": 2, "unit": "years"}),
            }),
            Pairs({"id": "c2", "name": "PHPSESSID", "category": "necessary"}),
        ),
        "website.services": (),
        "publication.in_force": "2026-11-22",
    }  # fmt: skip
    assert profile.accepted == Pairs({("newsletter", "subscribers"): "a1b2c3"})
    assert profile.own["services"] == (
        Pairs({"id": "print-house", "name": "SIA “Druka”", "data": ("name", "address")}),
    )
    assert profile.wording["orders.basis:2@contract"]["text"][0] == Pairs({"text": "Glabājam "})
    assert profile.written == Pairs({"orders.basis": "99aa"})
    assert profile.unknown == Pairs({"client_number": 417, "reminders": Pairs({"next": "2027-11-22"})})


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_an_old_file_that_is_saved_says_the_same(number: int) -> None:
    profile = load(OLD / f"format-{number}.policystudio")
    again = profile_of(read_toml(write_profile(profile, list(profile.answers))))

    assert again == profile

"""Activities in the groups of the overview."""

from __future__ import annotations

from dataclasses import replace

from policystudio.domain.pairs import Pairs
from policystudio.studio.groups import LAST, by_group, title_of
from tests.interview import small
from tests.interview.small import CAMERAS, ORDERS, word

KNOWN = replace(
    small.knowledge(activities=(replace(ORDERS, group="sales"), CAMERAS, replace(CAMERAS, id="alarm"))),
    vocabulary=Pairs(
        {
            "groups": Pairs(
                [
                    word("site", "Vietne", "Site"),
                    word("sales", "Pārdošana", "Sales"),
                    word(LAST, "Cits", "Other"),
                ]
            )
        }
    ),
)


def test_groups_stand_in_the_order_of_their_vocabulary_without_empty_ones() -> None:
    found = by_group(KNOWN, {"orders", "cameras", "alarm"})
    assert {group: [a.id for a in specs] for group, specs in found.items()} == {
        "sales": ["orders"],
        LAST: ["cameras", "alarm"],
    }
    assert list(found) == ["sales", LAST]


def test_only_what_is_wanted_is_in_a_group() -> None:
    assert [a.id for a in by_group(KNOWN, {"alarm"})[LAST]] == ["alarm"]


def test_a_group_has_a_heading_in_each_language() -> None:
    assert dict(title_of("sales", KNOWN)) == {"lv": "Pārdošana", "en": "Sales"}
    assert title_of("nowhere", KNOWN)["lv"] == "nowhere"

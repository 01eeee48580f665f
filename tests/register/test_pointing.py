"""Lists told before are pointed to, where that is shorter and the reader finds them."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.register import Item, Register
from tests.interview.small import question
from tests.register.shop import activity, answers, known, made, one, own, part, service

DATA = ("name", "email", "phone")


def register(hows: dict[str, Any] | None = None, **values: Any) -> Register:
    """Three activities over data of their own, ``a__data=DATA``; the last has two parts of the same data."""
    specs = [activity(id, part(data=f"{id}.data")) for id in "ab"]
    specs.append(activity("c", part(data="c.data"), part("keep", "6.1.f", kind="keep", data="c.data")))
    facts = {f"{id}.on": "yes" for id in "abc"} | {k.replace("__", "."): v for k, v in values.items()}
    return made(answers(facts, **(hows or {})), known(*specs))


def pointed(found: Register) -> dict[str, object]:
    return {p.id: p.value("data_as") for p in found.parts if p.value("data_as") is not None}


def test_a_part_points_to_the_first_activity_that_uses_just_its_data() -> None:
    found = register(a__data=DATA, b__data=(*DATA, "order"), c__data=DATA)
    assert pointed(found) == {"c.use": "a lv"}, "what is kept of c leans on c itself"
    fact = one(found.parts, "c.use").fact("data_as")
    assert fact.origins == ("c.data",)


def test_a_short_list_is_said_again() -> None:
    assert pointed(register(a__data=DATA[:2], b__data=DATA[:2])) == {}


def test_the_users_own_data_must_be_the_same_too() -> None:
    rows = (own("dog"),)
    found = register(a__data=DATA, b__data=(*DATA, "own:dog"), c__data=(*DATA, "own:dog"), own__data=rows)
    assert pointed(found) == {"c.use": "b lv"}


@pytest.mark.parametrize("how", ["a__on", "a__data"])
def test_what_is_confirmed_points_to_nothing_that_an_export_leaves_out(how: str) -> None:
    found = register({how: "assumed"}, a__data=DATA, b__data=DATA, c__data=DATA)
    assert pointed(found) == {"c.use": "b lv"}


def test_the_first_part_of_an_activity_is_told_apart() -> None:
    assert [p.value("first") for p in register().parts] == ["yes", "yes", "yes", "no"]


def recipients(*services: Any, **hows: Any) -> tuple[Item, ...]:
    specs = [
        activity(
            id,
            part(data="shop.data", recipients=(f"{id}.tool",)),
            questions=(question(f"{id}.tool", "services"),),
        )
        for id in ("shop", "news")
    ]
    values = {
        "shop.on": "yes", "news.on": "yes", "shop.data": DATA,
        "shop.tool": tuple(s.id for s in services[:1]), "news.tool": tuple(s.id for s in services[1:]),
    }  # fmt: skip
    return made(answers(values, **hows), known(*specs, services=services)).recipients


def test_a_recipient_points_to_an_earlier_one_of_the_same_data() -> None:
    both = [service(id, role="controller", data=DATA) for id in ("red", "blue")]
    assert [r.value("same_as") for r in recipients(*both)] == [None, "Red"]


def test_a_recipient_does_not_point_to_a_processor_whose_data_are_not_listed() -> None:
    found = recipients(service("red", data=DATA), service("blue", role="controller", data=DATA))
    assert [r.value("same_as") for r in found] == [None, None]


def test_a_confirmed_recipient_does_not_point_to_a_supposed_one() -> None:
    both = [service(id, role="controller", data=DATA) for id in ("red", "blue")]
    found = recipients(*both, shop__on="assumed")
    assert [r.value("same_as") for r in found] == [None, None]

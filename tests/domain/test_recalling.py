"""What is kept is used again where nothing that it was made from changed, and nowhere else."""

from __future__ import annotations

import pytest

from policystudio.domain.pairs import Pairs
from policystudio.domain.recalling import Kept, Watched, recalled

Numbers = Pairs[str, int]


class Adder:
    """Adds ``a``, and ``b`` where there is an ``a``; counts how often it had to."""

    def __init__(self) -> None:
        self.kept = Kept()
        self.times = 0

    def __call__(self, source: Numbers, given: object = None, key: str = "k") -> int:
        def add(seen: Numbers) -> int:
            self.times += 1
            return seen["a"] + seen.get("b", 0) if "a" in seen else 0

        return self.kept.get(key, given, (source,), add)


def test_equal_pairs_give_the_same_without_work() -> None:
    add = Adder()
    assert [add(Pairs({"a": 1, "b": 2})) for _ in range(3)] == [3, 3, 3]
    assert add.times == 1


def test_what_was_not_read_does_not_matter() -> None:
    add = Adder()
    assert [add(Pairs({"a": 1, "z": z})) for z in range(3)] == [1, 1, 1]
    assert add.times == 1


def test_what_was_read_does_even_where_nothing_was_found() -> None:
    add = Adder()
    sources = [{"a": 1}, {"a": 1, "b": 5}, {"a": 2, "b": 5}, {"b": 5}, {"a": 7}]
    assert [add(Pairs(source)) for source in sources] == [1, 6, 7, 0, 7]
    assert add.times == 5


def test_other_things_given_and_other_keys_are_made_anew() -> None:
    add = Adder()
    source: Numbers = Pairs({"a": 1})
    for given, key in (("x", "k"), ("y", "k"), ("y", "l"), ("y", "l")):
        assert add(source, given, key) == 1
    assert add.times == 3


def test_nothing_is_kept_of_something_else() -> None:
    add = Adder()
    one, other = Pairs({"x": 1}), Pairs({"x": 1})
    for about in (one, one, other):
        add.kept.about(about)
        add(Pairs({"a": 1}))
    assert add.times == 2


def test_readers_inside_readers_are_seen_by_both() -> None:
    source: Numbers = Pairs({"a": 1, "b": 2})
    outer = Watched(source)
    inner = Watched(outer)
    assert (inner["a"], "c" in inner, inner.get("c", 9)) == (1, False, 9)
    assert outer.read == inner.read == {"a": 1, "c": None}


def test_all_of_watched_pairs_cannot_be_read_unseen() -> None:
    with pytest.raises(TypeError):
        list(Watched(Pairs({"a": 1})))


def test_a_function_is_recalled_for_the_very_same_arguments_alone() -> None:
    calls: list[tuple[object, object]] = []

    @recalled(keep=2)
    def pair(one: list[int], other: list[int] | None = None) -> tuple[int, int]:
        calls.append((one, other))
        return len(one), len(other or ())

    a, b, c = [1], [1], [1, 2]
    assert pair(a) is pair(a)
    assert pair(b) == (1, 0)
    assert pair(a, other=c) == (1, 2)
    assert len(calls) == 3
    assert pair(a) == (1, 0)  # the oldest was given up
    assert len(calls) == 4

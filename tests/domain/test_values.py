"""Values behave as standard frozen dataclasses with slots do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from policystudio.domain.document import Run, Sentence
from policystudio.domain.facts import Fact
from policystudio.domain.questions import Question
from policystudio.domain.register import Register
from policystudio.domain.terms import Duration, Term
from policystudio.domain.values import dataclass, postponed, replace

CLASSES = (Run, Sentence, Fact, Question, Register, Duration, Term)


@dataclass(frozen=True, slots=True)
class Ours:
    """As `Theirs`."""

    a: int
    b: tuple[str, ...] = ()
    c: str = "x"

    @property
    def double(self) -> int:
        """Twice ``a``."""
        return 2 * self.a


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """As `Ours`."""

    a: int
    b: tuple[str, ...] = ()
    c: str = "x"


@pytest.mark.parametrize("given", [{"a": 1}, {"a": 2, "b": ("q",)}, {"a": 3, "b": (), "c": "ā"}])
def test_a_value_is_what_the_standard_library_would_make(given: dict[str, Any]) -> None:
    ours, theirs = Ours(**given), Theirs(**given)
    assert repr(ours).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")
    assert dataclasses.astuple(ours) == dataclasses.astuple(theirs)
    assert hash(ours) == hash(theirs)
    assert ours.double == 2 * given["a"]
    assert ours == Ours(*dataclasses.astuple(theirs))
    assert ours != theirs


def test_classes_describe_themselves_as_standard_ones() -> None:
    def described(cls: type) -> list[tuple[str, object, object]]:
        return [(f.name, f.type, f.default) for f in dataclasses.fields(cls)]

    assert described(Ours) == described(Theirs)
    assert str(inspect.signature(Ours)) == str(inspect.signature(Theirs))
    assert Ours.__match_args__ == Theirs.__match_args__  # type: ignore[attr-defined]
    assert all(dataclasses.is_dataclass(cls) for cls in CLASSES)


def test_nothing_can_be_changed_or_added() -> None:
    value = Ours(1)
    for change in (
        lambda: setattr(value, "a", 2),
        lambda: setattr(value, "z", 2),
        lambda: delattr(value, "a"),
    ):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert not hasattr(value, "__dict__")
    assert value == Ours(1)


def test_missing_and_strange_arguments_are_refused() -> None:
    for wrong in ({}, {"a": 1, "z": 2}):
        with pytest.raises(TypeError):
            Ours(**wrong)  # type: ignore[arg-type]


def test_replacing_copying_and_keeping_give_equal_values() -> None:
    value = Ours(1, ("q",))
    assert dataclasses.replace(value, c="ž") == Ours(1, ("q",), "ž")
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == copy.copy(value) == value
    match value:
        case Ours(a, b, c):
            assert (a, b, c) == (1, ("q",), "x")


def test_one_field_makes_one_value() -> None:
    @dataclass(frozen=True, slots=True)
    class One:
        only: str

    assert One("a") == One("a") != One("b")
    assert hash(One("a")) == hash(("a",))


def test_our_replace_is_the_standard_one() -> None:
    value = Ours(1, ("q",))
    assert replace(value, c="ž") == dataclasses.replace(value, c="ž")
    assert replace(value) == value
    with pytest.raises(TypeError):
        replace(value, z=1)  # type: ignore[call-arg]


def _waiting(opened: list[int]) -> Ours:
    """`Ours` with two fields that are opened late; ``opened`` grows when they are."""

    def opening() -> tuple[tuple[str, ...], str]:
        opened.append(1)
        return ("q",), "ž"

    value: Ours = postponed(Ours, {"a": 1}, ("b", "c"), opening)
    return value


def test_postponed_fields_are_opened_once_when_somebody_looks() -> None:
    opened: list[int] = []
    value = _waiting(opened)
    assert isinstance(value, Ours)
    assert (value.a, value.double, opened) == (1, 2, [])
    assert (value.b, value.c, opened) == (("q",), "ž", [1])
    assert (value.b, opened, type(value)) == (("q",), [1], Ours)
    with pytest.raises(dataclasses.FrozenInstanceError):
        _waiting([]).a = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    "used",
    [
        lambda v: v,
        copy.copy,
        copy.deepcopy,
        lambda v: pickle.loads(pickle.dumps(v)),
        replace,
        lambda v: replace(v, a=1),
        lambda v: replace(v, b=("q",), c="ž"),
    ],
)
def test_a_postponed_value_is_a_value_like_any_other(used: Any) -> None:
    whole = Ours(1, ("q",), "ž")
    assert used(_waiting([])) == whole
    assert whole == used(_waiting([]))
    assert used(_waiting([])) == _waiting([])
    assert used(_waiting([])) != Ours(1)
    assert hash(used(_waiting([]))) == hash(whole)
    assert repr(used(_waiting([]))) == repr(whole)
    assert dataclasses.astuple(used(_waiting([]))) == dataclasses.astuple(whole)

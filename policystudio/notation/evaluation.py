"""What a condition is, given the facts: true, false or — where nobody said — unknown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from policystudio.domain.expressions import (
    Both,
    Compare,
    Const,
    Either,
    Expression,
    Filter,
    Known,
    Path,
)
from policystudio.domain.facts import Fact, How, weakest

Names = Callable[[tuple[str, ...]], Fact]
"""Tells the fact behind a name; one without a value where it is not known."""

Filters = Callable[[str, Fact, tuple[Any, ...], Expression], Any]
"""Applies a filter (name, value, arguments, what it stands on) to a known value."""


Read = tuple[Any, tuple[str, ...], How]
"""What an expression is: value, origins, how. A bare tuple: a build makes some thousands."""

_Reader = Callable[[Names, Filters | None], Read]

_readers: dict[int, tuple[Expression, _Reader]] = {}
# By identity, since hashing a tree costs as much as walking it. The expression is kept beside its
# reader, so its identity is nobody else's; there are as many as clauses and questions have.


def evaluate(expression: Expression, names: Names, filters: Filters | None = None) -> Fact:
    """The value of an expression with all origins that were read and the weakest `how`.

    Kleene's logic: an unknown value (None) makes comparisons unknown, ``not`` keeps it, and
    ``and``/``or`` are decided only where one side decides. ``is defined`` is the one
    expression that is never unknown. Filters are applied to known values only; without
    ``filters`` (conditions) they are passed over.
    """
    if type(expression) is Path:
        return names(expression.steps)
    return Fact(*_reader(expression)(names, filters))


def _reader(expression: Expression) -> _Reader:
    """The function that reads an expression, made once."""
    found = _readers.get(id(expression))
    if found is None:
        found = _readers[id(expression)] = (expression, _made(expression))
    return found[1]


def _made(expression: Expression) -> _Reader:
    if isinstance(expression, Path):
        return _path(expression)
    if isinstance(expression, Const):
        constant: Read = (expression.value, (), "fixed")
        return lambda _names, _filters: constant
    if isinstance(expression, Compare | Both | Either):
        return _both_sides(expression)
    if isinstance(expression, Filter):
        return _filter(expression)
    inner, known = _reader(expression.of), isinstance(expression, Known)

    def read(names: Names, filters: Filters | None) -> Read:
        value, origins, how = inner(names, filters)
        if known:
            return value is not None, origins, how
        truth = truth_of(value)
        return None if truth is None else not truth, origins, how

    return read


def _path(expression: Path) -> _Reader:
    steps = expression.steps

    def read(names: Names, _filters: Filters | None) -> Read:
        fact = names(steps)
        return fact.value, fact.origins, fact.how

    return read


def _filter(expression: Filter) -> _Reader:
    inner = _reader(expression.of)

    def read(names: Names, filters: Filters | None) -> Read:
        value, origins, how = inner(names, filters)
        if value is None or filters is None:
            return value, origins, how
        fact = Fact(value, origins, how)
        return filters(expression.name, fact, expression.arguments, expression.of), origins, how

    return read


def _both_sides(expression: Compare | Both | Either) -> _Reader:
    """A comparison, ``and`` or ``or``: both sides are reasons, even where one decides."""
    one, other = _reader(expression.left), _reader(expression.right)

    def read(names: Names, filters: Filters | None) -> Read:
        left, origins, how = one(names, filters)
        right, more, how_right = other(names, filters)
        if more:
            origins = merge(origins, more)
        if how != how_right:
            how = weakest([how, how_right])
        return _combine(expression, left, right), origins, how

    return read


def truth_of(value: Any) -> bool | None:
    """Whether a value counts as true: "no", empty and False do not; None is unknown."""
    if value is None:
        return None
    return value != "no" and bool(value)


def merge(*origins: tuple[str, ...]) -> tuple[str, ...]:
    """All origins once, in the order they were read."""
    filled = [group for group in origins if group]
    if len(filled) < 2:
        return (
            filled[0] if filled and len(filled[0]) < 2 else tuple(dict.fromkeys(filled[0])) if filled else ()
        )
    return tuple(dict.fromkeys(o for group in origins for o in group))


def _combine(expression: Compare | Both | Either, left: Any, right: Any) -> bool | None:
    if isinstance(expression, Compare):
        return None if left is None or right is None else _compare(expression.op, left, right)
    one, other = truth_of(left), truth_of(right)
    if isinstance(expression, Both):
        if one is False or other is False:
            return False
        return None if one is None or other is None else True
    if one is True or other is True:
        return True
    return None if one is None or other is None else False


def _compare(op: str, left: Any, right: Any) -> bool | None:
    if op in ("eq", "ne"):
        return bool(left == right) == (op == "eq")
    try:
        if op in ("in", "notin"):
            return bool(left in right) == (op == "in")
        comparison = {"lt": left < right, "lteq": left <= right, "gt": left > right, "gteq": left >= right}
    except TypeError:
        return None
    return bool(comparison[op])

"""What a condition is, given the facts: true, false or — where nobody said — unknown."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any

from policystudio.domain.expressions import (
    Both,
    Compare,
    Const,
    Either,
    Expression,
    Filter,
    Known,
    Negation,
    Path,
)
from policystudio.domain.facts import Fact, How, weakest

Names = Callable[[tuple[str, ...]], Fact]
"""Tells the fact behind a name; one without a value where it is not known."""

Filters = Callable[[str, Fact, tuple[Any, ...], Expression], Any]
"""Applies a filter (name, value, arguments, what it stands on) to a known value."""


Read = tuple[Any, tuple[str, ...], How]
"""What an expression is: value, origins, how. A bare tuple: a build makes some thousands."""


def evaluate(expression: Expression, names: Names, filters: Filters | None = None) -> Fact:
    """The value of an expression with all origins that were read and the weakest `how`.

    Kleene's logic: an unknown value (None) makes comparisons unknown, ``not`` keeps it, and
    ``and``/``or`` are decided only where one side decides. ``is defined`` is the one
    expression that is never unknown. Filters are applied to known values only; without
    ``filters`` (conditions) they are passed over.
    """
    if type(expression) is Path:
        return names(expression.steps)
    return Fact(*_READING[type(expression)](expression, names, filters))


def _path(expression: Path, names: Names, _filters: Filters | None) -> Read:
    fact = names(expression.steps)
    return fact.value, fact.origins, fact.how


def _const(expression: Const, _names: Names, _filters: Filters | None) -> Read:
    return expression.value, (), "fixed"


def _filter(expression: Filter, names: Names, filters: Filters | None) -> Read:
    value, origins, how = _READING[type(expression.of)](expression.of, names, filters)
    if value is None or filters is None:
        return value, origins, how
    fact = Fact(value, origins, how)
    return filters(expression.name, fact, expression.arguments, expression.of), origins, how


def _negation(expression: Negation, names: Names, filters: Filters | None) -> Read:
    value, origins, how = _READING[type(expression.of)](expression.of, names, filters)
    truth = truth_of(value)
    return None if truth is None else not truth, origins, how


def _known(expression: Known, names: Names, filters: Filters | None) -> Read:
    value, origins, how = _READING[type(expression.of)](expression.of, names, filters)
    return value is not None, origins, how


def _sides(
    expression: Compare | Both | Either, names: Names, filters: Filters | None
) -> tuple[Any, Any, tuple[str, ...], How]:
    """What both sides are, and what was read: both are reasons, even where one decides."""
    left, origins, how = _READING[type(expression.left)](expression.left, names, filters)
    right, more, how_right = _READING[type(expression.right)](expression.right, names, filters)
    if more:
        origins = merge(origins, more) if origins else more
    return left, right, origins, how if how == how_right else weakest([how, how_right])


def _compare(expression: Compare, names: Names, filters: Filters | None) -> Read:
    left, right, origins, how = _sides(expression, names, filters)
    unknown = left is None or right is None
    return None if unknown else _compared(expression.op, left, right), origins, how


def _both(expression: Both, names: Names, filters: Filters | None) -> Read:
    left, right, origins, how = _sides(expression, names, filters)
    one, other = truth_of(left), truth_of(right)
    if one is False or other is False:
        return False, origins, how
    return None if one is None or other is None else True, origins, how


def _either(expression: Either, names: Names, filters: Filters | None) -> Read:
    left, right, origins, how = _sides(expression, names, filters)
    one, other = truth_of(left), truth_of(right)
    if one is True or other is True:
        return True, origins, how
    return None if one is None or other is None else False, origins, how


_READING: dict[type, Callable[[Any, Names, Filters | None], Read]] = {
    Path: _path, Const: _const, Filter: _filter, Compare: _compare, Both: _both, Either: _either,
    Negation: _negation, Known: _known,
}  # fmt: skip


def truth_of(value: Any) -> bool | None:
    """Whether a value counts as true: "no", empty and False do not; None is unknown."""
    if value is None:
        return None
    return value != "no" and bool(value)


def merge(*origins: tuple[str, ...]) -> tuple[str, ...]:
    """All origins once, in the order they were read."""
    filled = [group for group in origins if group]
    if len(filled) == 1 and len(filled[0]) == 1:
        return filled[0]
    return tuple(dict.fromkeys(chain.from_iterable(filled)))


def _compared(op: str, left: Any, right: Any) -> bool | None:
    if op in ("eq", "ne"):
        return bool(left == right) == (op == "eq")
    try:
        if op in ("in", "notin"):
            return bool(left in right) == (op == "in")
        comparison = {"lt": left < right, "lteq": left <= right, "gt": left > right, "gteq": left >= right}
    except TypeError:
        return None
    return bool(comparison[op])

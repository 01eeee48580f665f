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
    Negation,
    Path,
)
from policystudio.domain.facts import Fact, weakest

Names = Callable[[tuple[str, ...]], Fact]
"""Tells the fact behind a name; one without a value where it is not known."""

Filters = Callable[[str, Fact, tuple[Any, ...], Expression], Any]
"""Applies a filter (name, value, arguments, what it stands on) to a known value."""


def evaluate(expression: Expression, names: Names, filters: Filters | None = None) -> Fact:
    """The value of an expression with all origins that were read and the weakest `how`.

    Kleene's logic: an unknown value (None) makes comparisons unknown, ``not`` keeps it, and
    ``and``/``or`` are decided only where the other side decides. ``is defined`` is the one
    expression that is never unknown. Filters are applied to known values only; without
    ``filters`` (conditions) they are passed over.
    """
    match expression:
        case Path():
            return names(expression.steps)
        case Const():
            return Fact(expression.value, (), "fixed")
        case Known():
            inner = evaluate(expression.of, names, filters)
            return Fact(inner.value is not None, inner.origins, inner.how)
        case Negation():
            inner = evaluate(expression.of, names, filters)
            truth = truth_of(inner.value)
            return Fact(None if truth is None else not truth, inner.origins, inner.how)
        case Filter():
            inner = evaluate(expression.of, names, filters)
            if inner.value is None or filters is None:
                return inner
            value = filters(expression.name, inner, expression.arguments, expression.of)
            return Fact(value, inner.origins, inner.how)
    left = evaluate(expression.left, names, filters)
    right = evaluate(expression.right, names, filters)
    origins = merge(left.origins, right.origins)
    return Fact(_combine(expression, left.value, right.value), origins, weakest([left.how, right.how]))


def truth_of(value: Any) -> bool | None:
    """Whether a value counts as true: "no", empty and False do not; None is unknown."""
    if value is None:
        return None
    return value != "no" and bool(value)


def merge(*origins: tuple[str, ...]) -> tuple[str, ...]:
    """All origins once, in the order they were read."""
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

"""The tree of a printed expression or condition, as `notation` makes it and `assembly` walks it.

Evaluation is three-valued (Kleene): what nobody answered is neither true nor false, so neither
``not x`` nor ``x != y`` turns silence into a statement.
"""

from __future__ import annotations

from typing import Any, Union

from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Path:
    """A name: ``f.orders.data``, ``r.bases``, ``p.term.until``."""

    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Const:
    """A literal: text, number, True, False, or a tuple of them."""

    value: Any


@dataclass(frozen=True, slots=True)
class Filter:
    """``of | name(arguments)``."""

    of: Expression
    name: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Compare:
    """``left op right`` with op one of ``eq ne lt le gt ge in notin``."""

    left: Expression
    op: str
    right: Expression


@dataclass(frozen=True, slots=True)
class Both:
    """``left and right``."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Either:
    """``left or right``."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Negation:
    """``not of``: unknown stays unknown."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Known:
    """``of is defined``: the one question about silence itself; true or false, never unknown."""

    of: Expression


Expression = Union[Path, Const, Filter, Compare, Both, Either, Negation, Known]


def paths(expression: Expression | None) -> tuple[tuple[str, ...], ...]:
    """All names that an expression reads, in order, each as its steps."""
    if expression is None or isinstance(expression, Const):
        return ()
    if isinstance(expression, Path):
        return (expression.steps,)
    if isinstance(expression, Compare | Both | Either):
        return paths(expression.left) + paths(expression.right)
    return paths(expression.of)

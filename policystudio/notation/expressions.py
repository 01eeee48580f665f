"""Conditions and printed expressions: Jinja2's syntax, read with Jinja2's own parser.

Its code generator is never used: the syntax tree is translated into `domain.expressions`, and
whatever is not named there (calls, loops, arithmetic, underscores) is a fault.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from policystudio.domain.clauses import Choice, Fill, Inline, Text
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
    paths,
)
from policystudio.notation.faults import Fault

FILTERS = (
    "words", "join", "term", "duration", "date", "cite", "label", "link", "email", "phone",
    "capital", "lower", "number",
)  # fmt: skip
"""Names of the filters that `assembly` knows."""

_OPERATORS = {"eq", "ne", "lt", "lteq", "gt", "gteq", "in", "notin"}
# Jinja2's parser drops these without a trace in its tree.
_TRACELESS = re.compile(r"\{#|\{%[-+]?\s*raw\b")


@cache
def _environment() -> Environment:
    return Environment(autoescape=False)  # noqa: S701 — nothing is ever rendered with it


def condition(text: str, file: str = "", line: int = 0) -> Expression:
    """The tree of a condition such as ``p.basis == "6.1.f" and f.x.y is defined``.

    Raises Fault ``proof.syntax`` or ``proof.not_allowed``.
    """
    (part,) = ("",) if "%}" in text else _parts("{% if " + text + " %}{% endif %}", file, line)
    if not isinstance(part, Choice):
        raise Fault("proof.not_allowed", file, line, what=text)
    return part.branches[0][0]


def path(text: str, file: str = "", line: int = 0) -> Path:
    """The tree of a bare name such as ``r.activities``."""
    found = condition(text, file, line)
    if not isinstance(found, Path):
        raise Fault("proof.not_allowed", file, line, what=text)
    return found


def inline_parts(text: str, file: str = "", line: int = 0) -> tuple[Inline, ...]:
    """The parts of one line: fixed words, fills and choices in their order, Markdown untouched."""
    if not any(mark in text for mark in ("{{", "{%", "{#")):
        return (Text(text),)
    return _parts(text, file, line)


def _parts(text: str, file: str, line: int) -> tuple[Inline, ...]:
    if found := _TRACELESS.search(text):
        raise Fault("proof.not_allowed", file, line, what=found.group())
    try:
        tree = _environment().parse(text)
        return tuple(part for node in tree.body for part in _inline(node, file, line))
    except TemplateSyntaxError as error:
        raise Fault("proof.syntax", file, line, reason=error.message or "") from None
    except (RecursionError, ValueError):  # brackets in brackets; a number of thousands of digits
        raise Fault("proof.syntax", file, line, reason="too deep or too long") from None


def _inline(node: nodes.Node, file: str, line: int) -> list[Inline]:
    if isinstance(node, nodes.Output):
        return [
            Text(child.data) if isinstance(child, nodes.TemplateData) else _fill(child, file, line)
            for child in node.nodes
        ]
    if isinstance(node, nodes.If):
        branches = [(_test(b.test, file, line), _body(b.body, file, line)) for b in (node, *node.elif_)]
        return [Choice(tuple(branches), _body(node.else_, file, line))]
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)


def _fill(node: nodes.Node, file: str, line: int) -> Fill:
    """A printed expression; a truth would print as a word of the programming language."""
    found = _expression(node, file, line)
    printed = found
    while isinstance(printed, Filter):
        printed = printed.of
    if not isinstance(printed, Path | Const) or isinstance(getattr(printed, "value", ""), bool):
        raise Fault("proof.not_allowed", file, line, what=type(node).__name__)
    return Fill(found)


def _test(node: nodes.Node, file: str, line: int) -> Expression:
    """A condition. Each of its parts reads a name: ``f.x.y == "a" or "b"`` would hold in silence."""
    found = _expression(node, file, line)
    if not _speaks(found):
        raise Fault("proof.not_allowed", file, line, what=type(node).__name__)
    return found


def _speaks(expression: Expression) -> bool:
    match expression:
        case Both() | Either():
            return _speaks(expression.left) and _speaks(expression.right)
        case Negation():
            return _speaks(expression.of)
        case Compare():
            sides = (expression.left, expression.right)
            return bool(paths(expression)) and all(isinstance(side, Path | Const) for side in sides)
        case Known():
            return isinstance(expression.of, Path)
    return isinstance(expression, Path)


def _body(body: list[nodes.Node], file: str, line: int) -> tuple[Inline, ...]:
    return tuple(part for node in body for part in _inline(node, file, line))


def _expression(node: nodes.Node, file: str, line: int) -> Expression:
    def go(child: nodes.Node) -> Expression:
        return _expression(child, file, line)

    match node:
        case nodes.Name():
            return Path((_name(node.name, file, line),))
        case nodes.Getattr():
            parent = go(node.node)
            if isinstance(parent, Path):
                return Path((*parent.steps, _name(node.attr, file, line)))
        case nodes.Const() | nodes.List() | nodes.Tuple():
            return Const(_constant(node, file, line))
        case nodes.Filter():
            named = node.kwargs or node.dyn_args or node.dyn_kwargs
            if node.node is not None and node.name in FILTERS and not named:
                arguments = tuple(_constant(a, file, line) for a in node.args)
                return Filter(go(node.node), node.name, arguments)
        case nodes.Compare():
            if len(node.ops) == 1 and node.ops[0].op in _OPERATORS:
                return Compare(go(node.expr), node.ops[0].op, go(node.ops[0].expr))
        case nodes.And():
            return Both(go(node.left), go(node.right))
        case nodes.Or():
            return Either(go(node.left), go(node.right))
        case nodes.Not():
            return Negation(go(node.node))
        case nodes.Test():
            arguments_given = node.args or node.kwargs or node.dyn_args or node.dyn_kwargs
            if node.name == "defined" and not arguments_given:
                return Known(go(node.node))
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)


def _name(name: str, file: str, line: int) -> str:
    if name.startswith("_"):
        raise Fault("proof.not_allowed", file, line, what=name)
    return name


def _constant(node: nodes.Node, file: str, line: int) -> Any:
    if isinstance(node, nodes.Const):
        if node.value is None:  # nothing equals what is not known; `is defined` asks for it
            raise Fault("proof.not_allowed", file, line, what="none")
        return node.value
    if isinstance(node, nodes.List | nodes.Tuple):
        return tuple(_constant(item, file, line) for item in node.items)
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)

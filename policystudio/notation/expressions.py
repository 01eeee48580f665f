"""Conditions and printed expressions: Jinja2's syntax, read with Jinja2's own parser.

Its code generator is never used: the syntax tree is translated into `domain.expressions`, and
whatever is not named there (calls, loops, arithmetic, underscores) is a fault.
"""

from __future__ import annotations

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
)
from policystudio.notation.faults import Fault

FILTERS = (
    "words", "join", "term", "duration", "date", "cite", "label", "link", "email", "phone",
    "capital", "lower", "number",
)  # fmt: skip
"""Names of the filters that `assembly` knows."""

_OPERATORS = {"eq", "ne", "lt", "lteq", "gt", "gteq", "in", "notin"}


@cache
def _environment() -> Environment:
    return Environment(autoescape=False)  # noqa: S701 — nothing is ever rendered with it


def condition(text: str, file: str = "", line: int = 0) -> Expression:
    """The tree of a condition such as ``p.basis == "6.1.f" and f.x.y is defined``.

    Raises Fault ``proof.syntax`` or ``proof.not_allowed``.
    """
    parts = _parts("{{ " + text + " }}", file, line)
    if len(parts) != 1 or not isinstance(parts[0], Fill):
        raise Fault("proof.not_allowed", file, line, what=text)
    return parts[0].expression


def path(text: str, file: str = "", line: int = 0) -> Path:
    """The tree of a bare name such as ``r.activities``."""
    found = condition(text, file, line)
    if not isinstance(found, Path):
        raise Fault("proof.not_allowed", file, line, what=text)
    return found


def inline_parts(text: str, file: str = "", line: int = 0) -> tuple[Inline, ...]:
    """The parts of one line: fixed words, fills and choices in their order, Markdown untouched."""
    if "{{" not in text and "{%" not in text:
        return (Text(text),)
    return _parts(text, file, line)


def _parts(text: str, file: str, line: int) -> tuple[Inline, ...]:
    try:
        tree = _environment().parse(text)
    except TemplateSyntaxError as error:
        raise Fault("proof.syntax", file, line, reason=error.message or "") from None
    return tuple(part for node in tree.body for part in _inline(node, file, line))


def _inline(node: nodes.Node, file: str, line: int) -> list[Inline]:
    if isinstance(node, nodes.Output):
        return [
            Text(child.data)
            if isinstance(child, nodes.TemplateData)
            else Fill(_expression(child, file, line))
            for child in node.nodes
        ]
    if isinstance(node, nodes.If):
        branches = [(_expression(node.test, file, line), _body(node.body, file, line))]
        branches += [(_expression(b.test, file, line), _body(b.body, file, line)) for b in node.elif_]
        return [Choice(tuple(branches), _body(node.else_, file, line))]
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)


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
            if node.node is not None and node.name in FILTERS and not (node.kwargs or node.dyn_args):
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
            if node.name == "defined":
                return Known(go(node.node))
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)


def _name(name: str, file: str, line: int) -> str:
    if name.startswith("_"):
        raise Fault("proof.not_allowed", file, line, what=name)
    return name


def _constant(node: nodes.Node, file: str, line: int) -> Any:
    if isinstance(node, nodes.Const):
        return node.value
    if isinstance(node, nodes.List | nodes.Tuple):
        return tuple(_constant(item, file, line) for item in node.items)
    raise Fault("proof.not_allowed", file, line, what=type(node).__name__)

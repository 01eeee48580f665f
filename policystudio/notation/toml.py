"""TOML 1.0 in and out.

Files from strangers are data: their size and depth are bounded before they are parsed, so that no
file costs more time or memory than its length.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import tomli_w

from policystudio.domain.issues import Stop
from policystudio.notation.text import seemly

MAX_BYTES = 5_000_000
"""The largest file that is read."""
MAX_DEPTH = 12
"""How deep tables and arrays may lie in each other."""

_FEW = 200
"""Fewer brackets or dots than this, as most files have, cost the parser neither time nor room."""
_WIDTH = 100
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_POSITION = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
# Texts and comments whole, so that what stands in them is not counted; then what opens, closes or
# parts a key. Every alternative also matches what is cut off, so that the scan is linear.
_TOKEN = re.compile(
    r'"""(?:\\.|"{1,2}(?!")|[^\\"])*+"{0,5}'
    r"|'''(?:'{1,2}(?!')|[^'])*+'{0,5}"
    r'|"(?:\\.|[^"\\\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|[\[\]{}.=,\n]",
    re.DOTALL,
)


def read_toml(text: str) -> dict[str, Any]:
    """A TOML document as Python values.

    Raises Stop with exit code 10: ``file.too_large`` (``size``, ``limit``, in bytes),
    ``file.too_deep`` (``limit``), ``file.not_toml`` (``line`` and ``column`` from 1, ``reason``
    in English).
    """
    size = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise Stop("file.too_large", 10, size=size, limit=MAX_BYTES)
    text = text.removeprefix("\ufeff")  # Windows' Notepad puts it before the first letter
    few = text.count("[") + text.count("{") < _FEW and text.count(".") < _FEW
    if not few:
        _bound_depth(text)
    try:
        data = tomllib.loads(text)
    except ValueError as error:
        _bound_depth(text)
        raise _not_toml(str(error), text) from None
    if _depth(data) > MAX_DEPTH:
        raise Stop("file.too_deep", 10, limit=MAX_DEPTH)
    return data


def write_toml(data: Mapping[str, Any]) -> str:
    """Plain values (text, numbers, lists, mappings) as a TOML document."""
    return tomli_w.dumps(data)


def _bound_depth(text: str) -> None:
    """Stops at brackets or dotted keys that would make the parser run for minutes, or run out."""
    depth = dots = 0
    for token in _TOKEN.finditer(text):
        first = token.group()[0]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
        dots = dots + 1 if first == "." else 0 if first in "[]{}=,\n" else dots
        if depth > MAX_DEPTH or dots >= MAX_DEPTH:
            raise Stop("file.too_deep", 10, limit=MAX_DEPTH)


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


def _not_toml(message: str, text: str) -> Stop:
    found = _POSITION.search(message)
    reason = message[: found.start()] if found else message
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    else:
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return Stop("file.not_toml", 10, line=line, column=column, reason=reason)


def entries(table: Mapping[str, Any]) -> str:
    """The entries of a table, one a line; values are texts, numbers, tuples and mappings.

    A list of mappings, and one too long for a line, has its items on lines of their own, so that
    adding one changes one line.
    """
    return "".join(f"{_entry(name, value)}\n" for name, value in table.items())


def _entry(name: str, value: Any) -> str:
    line = f"{key(name)} = {_inline(value)}"
    if not isinstance(value, tuple) or not value:
        return line
    if len(line) <= _WIDTH and not any(isinstance(item, Mapping) for item in value):
        return line
    items = "".join(f"    {_inline(item)},\n" for item in value)
    return f"{key(name)} = [\n{items}]"


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key(name)} = {_inline(item)}" for name, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, str):
        value = seemly(value)  # a lone half of a character could not be written
    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")


def key(name: str) -> str:
    """A key or a part of one, in quotation marks where it needs them."""
    return name if _BARE_KEY.fullmatch(name) else _inline(name)

"""A clause's file → its tree: front matter, blocks, one sentence per line (design §5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from policystudio.domain.clauses import Block, Choice, Clause, Fill, Inline, Line, Text
from policystudio.domain.issues import Stop
from policystudio.notation.expressions import condition, inline_parts, path
from policystudio.notation.faults import Fault
from policystudio.notation.stamps import stamp
from policystudio.notation.toml import read_toml

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

KEYS: dict[str, type] = {
    "title": str, "each": str, "when": str, "activity": str, "order": int, "table": bool,
    "gathers": str, "law": list, "status": str, "note": str, "since": str,
}  # fmt: skip
"""The keys of the front matter and what they hold; a translation has ``of`` alone."""

_STATUSES = ("settled", "assumed", "contested")
_TAG = re.compile(r"\s*\{:(?P<ids>[^:{}]*):\}\s*$")
_PLACEHOLDER = re.compile("\ue000(\\d+)\ue001")
# What Markdown would make more of than we do: quotes, tables, underlined headings, other lists than
# with a dash, lists in lists, fences, headings without their space.
_FORBIDDEN = re.compile(
    r"\s*(?:>|\|.*\||={3,}\s*$|-{3,}\s*$|[*+]\s|```|~~~)|\s+(?:-\s|#)|#{1,4}(?![#\s])|#{5}|[-#]+\s*$"
)
# Anywhere in a line: HTML and its entities, pictures.
_FOREIGN = re.compile(r"<(?:[/!?]?[A-Za-z]|!--)|&(?:\w+|#\w+);|!\[|[\ue000\ue001]")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)(?!.*%EE%80%8[01])")


def read_clause(text: str, topic: str, name: str, language: str, file: str, *, table: bool = False) -> Clause:
    """The clause in ``text``, the content of ``templates/<language>/<topic>/<name>.md``.

    ``table``: of a translation, whether its clause is a table; the Latvian one says so itself.
    Raises Fault with file and line where the front matter, an expression or the Markdown is
    not what `docs/formats.md` allows.
    """
    matter, body, first = _split(text, file)
    _check(matter, KEYS if language == "lv" else {"of": str}, file)
    status = matter.get("status", "settled")
    if status not in _STATUSES:
        raise Fault("proof.bad_value", file, 1, key="status", value=status)
    table = matter.get("table", table)
    return Clause(
        id=f"{topic}.{name}",
        topic=topic,
        blocks=_blocks(body, first, table, file),
        language=language,
        title=matter.get("title", ""),
        each=path(matter["each"], file, 1) if "each" in matter else None,
        when=condition(matter["when"], file, 1) if "when" in matter else None,
        activity=matter.get("activity", ""),
        order=matter.get("order", 500),
        table=table,
        gathers=matter.get("gathers", ""),
        law=tuple(matter.get("law", ())),
        status=status,
        note=matter.get("note", ""),
        since=matter.get("since", ""),
        stamp=stamp(text),
        of=matter.get("of", ""),
        file=file,
    )


def _check(matter: dict[str, Any], keys: dict[str, type], file: str) -> None:
    unknown = set(matter) - set(keys)
    if unknown:
        raise Fault("proof.unknown_key", file, 1, key=", ".join(sorted(unknown)))
    for key, value in matter.items():
        texts = isinstance(value, list) and all(isinstance(each, str) for each in value)
        if type(value) is not keys[key] or (keys[key] is list and not texts):
            raise Fault("proof.bad_value", file, 1, key=key, value=repr(value)[:60])


def _split(text: str, file: str) -> tuple[dict[str, Any], list[str], int]:
    lines = re.split("\r\n|\n|\r", text.removeprefix("\ufeff"))
    if lines[0].strip() != "+++":
        raise Fault("proof.front_matter", file, 1)
    try:
        end = next(i for i in range(1, len(lines)) if lines[i].strip() == "+++")
    except StopIteration:
        raise Fault("proof.front_matter", file, len(lines)) from None
    try:
        matter = read_toml("\n".join(lines[1:end]))
    except Stop as stop:
        line = stop.values.get("line", 0)
        raise Fault("proof.toml", file, 1 + line, reason=stop.values.get("reason", stop.code)) from None
    return matter, lines[end + 1 :], end + 2


def _blocks(body: list[str], first: int, table: bool, file: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    gathered: list[Line] = []
    shape, level, number = "", 0, 0

    def close() -> None:
        nonlocal gathered, shape
        if gathered:
            blocks.append(Block(shape, tuple(gathered), level))  # type: ignore[arg-type]
        gathered, shape = [], ""

    for offset, raw in enumerate(body):
        at = first + offset
        if not raw.strip():
            if not table:
                close()
            continue
        if _FORBIDDEN.match(raw):
            raise Fault("proof.markdown", file, at, what=raw.strip()[:40])
        number += 1
        if heading := re.match(r"(#{1,4})\s+(.+)", raw):
            close()
            shape, level = ("cell" if table else "heading"), len(heading[1])
            gathered.append(_line(number, heading[2], file, at))
            if not table:
                close()
        elif item := re.match(r"-\s+(.+)", raw):
            if table:
                raise Fault("proof.table", file, at)
            close()
            shape, level = "item", 0
            gathered.append(_line(number, item[1], file, at))
        elif table and shape != "cell":
            raise Fault("proof.table", file, at)
        else:
            if not gathered:
                shape, level = "paragraph", 0
            gathered.append(_line(number, raw.strip(), file, at))
    close()
    return tuple(blocks)


def _line(number: int, text: str, file: str, at: int) -> Line:
    satisfies: tuple[str, ...] = ()
    if tag := _TAG.search(text):
        satisfies = tuple(id.strip() for id in tag["ids"].split(","))
        text = text[: tag.start()]
    if "{:" in text or ":}" in text or not all(satisfies) or not text.strip():
        raise Fault("proof.tag", file, at)
    if found := _FOREIGN.search(text):
        raise Fault("proof.markdown", file, at, what=text[found.start() :][:40])
    return Line(number, _with_fonts(inline_parts(text.strip(), file, at), file, at), satisfies, at)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "link", "escape"])


def _with_fonts(parts: tuple[Inline, ...], file: str, at: int) -> tuple[Inline, ...]:
    """The parts with Markdown's inline marks read: fills stand as placeholders meanwhile."""
    held: list[Fill | Choice] = []
    source = ""
    for part in parts:
        if isinstance(part, Text):
            source += part.text
            continue
        source += f"\ue000{len(held)}\ue001"
        if isinstance(part, Choice):
            part = _branches(part, lambda branch: _with_fonts(branch, file, at))
        held.append(part)
    if not any(mark in source for mark in "*_[\\"):
        return tuple(_refilled(source, held, False, False, ""))
    found: list[Inline] = []
    strong = emphasis = 0
    link = ""
    for token in _markdown().parseInline(source)[0].children or []:
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type in ("link_open", "link_close"):
            link = str(token.attrs.get("href", ""))
            if token.type == "link_open" and not _LINK.match(link):
                raise Fault("proof.markdown", file, at, what=source[:40])
        else:
            found += _refilled(token.content, held, strong > 0, emphasis > 0, link)
    _refuse_leftovers(found, held, file, at)
    return tuple(found)


def _refuse_leftovers(found: list[Inline], held: list[Fill | Choice], file: str, at: int) -> None:
    """Marks without their partner, links to nowhere, and what a link has swallowed or lost.

    A link around a printed value would have to be a value itself (filter ``link``).
    """
    for part in found:
        if isinstance(part, Text) and any(mark in part.text for mark in ("**", "__", "](")):
            raise Fault("proof.markdown", file, at, what=part.text[:40])
    if sum(not isinstance(part, Text) for part in found) != len(held):
        raise Fault("proof.markdown", file, at, what="[ ]( )")


def _refilled(text: str, held: list[Fill | Choice], strong: bool, emphasis: bool, link: str) -> list[Inline]:
    found: list[Inline] = []
    for index, piece in enumerate(_PLACEHOLDER.split(text)):
        if index % 2 == 1 and not link:
            found.append(_dressed(held[int(piece)], strong, emphasis))
        elif index % 2 == 0 and piece:
            found.append(Text(piece, strong, emphasis, link))
    return found


def _dressed(part: Inline, strong: bool, emphasis: bool) -> Inline:
    """The part in the font of what stands around it, beside its own."""
    if isinstance(part, Text):
        return Text(part.text, part.strong or strong, part.emphasis or emphasis, part.link)
    if isinstance(part, Fill):
        return Fill(part.expression, part.strong or strong, part.emphasis or emphasis)
    return _branches(part, lambda branch: tuple(_dressed(each, strong, emphasis) for each in branch))


def _branches(choice: Choice, change: Callable[[tuple[Inline, ...]], tuple[Inline, ...]]) -> Choice:
    """The choice with all its branches changed."""
    branches = tuple((when, change(branch)) for when, branch in choice.branches)
    return Choice(branches, change(choice.otherwise))

"""A clause's file → its tree: front matter, blocks, one sentence per line (design §5)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from policystudio.domain.clauses import Block, Choice, Clause, Fill, Inline, Line, Text
from policystudio.notation.expressions import condition, inline_parts, path
from policystudio.notation.faults import Fault
from policystudio.notation.stamps import stamp

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

KEYS = {"title", "each", "when", "activity", "order", "table", "law", "status", "note", "since", "of"}
_STATUSES = ("settled", "assumed", "contested")
_TAG = re.compile(r"\s*\{:\s*(?P<ids>[^:{}]+?)\s*:\}\s*$")
_PLACEHOLDER = re.compile("\ue000(\\d+)\ue001")
_FORBIDDEN = re.compile(r"^\s*(?:>|\|.*\||={3,}\s*$|-{3,}\s*$|\*\s|\+\s|```|<)")


def read_clause(text: str, topic: str, name: str, language: str, file: str) -> Clause:
    """The clause in ``text``, the content of ``templates/<language>/<topic>/<name>.md``.

    Raises Fault with file and line where the front matter, an expression or the Markdown is
    not what `docs/formats.md` allows.
    """
    matter, body, first = _split(text, file)
    unknown = set(matter) - KEYS
    if unknown:
        raise Fault("proof.unknown_key", file, 1, key=", ".join(sorted(unknown)))
    status = matter.get("status", "settled")
    if status not in _STATUSES:
        raise Fault("proof.bad_value", file, 1, key="status", value=status)
    table = bool(matter.get("table", False))
    return Clause(
        id=f"{topic}.{name}",
        topic=topic,
        blocks=_blocks(body, first, table, file),
        language=language,
        title=str(matter.get("title", "")),
        each=path(matter["each"], file, 1) if "each" in matter else None,
        when=condition(matter["when"], file, 1) if "when" in matter else None,
        activity=str(matter.get("activity", "")),
        order=int(matter.get("order", 500)),
        table=table,
        law=tuple(matter.get("law", ())),
        status=status,
        note=str(matter.get("note", "")),
        since=str(matter.get("since", "")),
        stamp=stamp(text),
        of=str(matter.get("of", "")),
        file=file,
    )


def _split(text: str, file: str) -> tuple[dict[str, Any], list[str], int]:
    lines = text.splitlines()
    if not lines or lines[0].strip() != "+++":
        raise Fault("proof.front_matter", file, 1)
    try:
        end = next(i for i in range(1, len(lines)) if lines[i].strip() == "+++")
    except StopIteration:
        raise Fault("proof.front_matter", file, len(lines)) from None
    try:
        matter = tomllib.loads("\n".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise Fault("proof.toml", file, 1, reason=str(error)) from None
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
        if heading := re.match(r"(#{1,4})\s+(.*)", raw):
            close()
            shape, level = ("cell" if table else "heading"), len(heading[1])
            gathered.append(_line(number, heading[2], file, at))
            if not table:
                close()
        elif item := re.match(r"-\s+(.*)", raw):
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
        satisfies = tuple(i.strip() for i in tag["ids"].split(",") if i.strip())
        text = text[: tag.start()]
    if "{:" in text:
        raise Fault("proof.tag", file, at)
    return Line(number, _with_fonts(inline_parts(text, file, at)), satisfies, at)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "link", "escape"])


def _with_fonts(parts: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The parts with Markdown's inline marks read: fills stand as placeholders meanwhile."""
    marks = "*_[\\"
    if not any(isinstance(p, Text) and any(m in p.text for m in marks) for p in parts):
        return tuple(
            Choice(tuple((w, _with_fonts(b)) for w, b in p.branches), _with_fonts(p.otherwise))
            if isinstance(p, Choice)
            else p
            for p in parts
        )
    held: list[Fill | Choice] = []
    source = ""
    for part in parts:
        if isinstance(part, Text):
            source += part.text
        else:
            source += f"\ue000{len(held)}\ue001"
            held.append(part)
    found: list[Inline] = []
    strong = emphasis = False
    link = ""
    for token in _markdown().parseInline(source)[0].children or []:
        if token.type in ("strong_open", "strong_close"):
            strong = token.type == "strong_open"
        elif token.type in ("em_open", "em_close"):
            emphasis = token.type == "em_open"
        elif token.type == "link_open":
            link = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            link = ""
        else:
            found += _refilled(token.content, held, strong, emphasis, link)
    return tuple(found)


def _refilled(text: str, held: list[Fill | Choice], strong: bool, emphasis: bool, link: str) -> list[Inline]:
    found: list[Inline] = []
    for index, piece in enumerate(_PLACEHOLDER.split(text)):
        if index % 2 == 0:
            if piece:
                found.append(Text(piece, strong, emphasis, link))
            continue
        part = held[int(piece)]
        if isinstance(part, Fill):
            found.append(Fill(part.expression, strong, emphasis))
        else:
            found.append(_choice_in_font(part, strong, emphasis))
    return found


def _choice_in_font(choice: Choice, strong: bool, emphasis: bool) -> Choice:
    def dressed(parts: tuple[Inline, ...]) -> tuple[Inline, ...]:
        out: list[Inline] = []
        for part in _with_fonts(parts):
            if isinstance(part, Text):
                out.append(Text(part.text, part.strong or strong, part.emphasis or emphasis, part.link))
            elif isinstance(part, Fill):
                out.append(Fill(part.expression, part.strong or strong, part.emphasis or emphasis))
            else:
                out.append(_choice_in_font(part, strong, emphasis))
        return tuple(out)

    return Choice(tuple((w, dressed(b)) for w, b in choice.branches), dressed(choice.otherwise))

"""A profile as the text of its file, in and out (docs/formats.md).

Every text that comes in is made plain (`notation.text`). What this version does not know is kept
and written back.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import FORMAT, Profile
from policystudio.domain.values import replace
from policystudio.notation.text import clean, seemly
from policystudio.notation.toml import entries, key, read_toml


def read_profile(text: str) -> Profile:
    """The profile in a file of the newest format; older ones are migrated by `storage` first.

    Raises Stop as `read_toml` and `profile_of` do.
    """
    return profile_of(read_toml(text))


def format_of(data: Mapping[str, Any], newest: int = FORMAT) -> int:
    """The format of a profile's data.

    Raises Stop ``file.not_profile`` (10; ``where`` names the key) where there is none, and
    ``file.newer_format`` (11; ``format``, ``newest``) where this program is too old for it.
    """
    number = data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise Stop("file.not_profile", 10, where="format")
    if number > newest:
        raise Stop("file.newer_format", 11, format=number, newest=newest)
    return number


def profile_of(data: Mapping[str, Any]) -> Profile:
    """The profile that TOML data of the newest format holds, its texts made plain.

    Dates without quotation marks become ISO text. Top-level keys that are not known are kept.
    Raises Stop ``file.not_profile`` (10; ``where`` names the key) where a table or text that every
    profile has is something else, and ``file.newer_format`` (11).
    """
    number = format_of(data)
    _bound_numbers(data, "")
    answers = {}
    for section, table in _tables(data, "answers"):
        for name, value in _frozen(table, _clean_lines).items():
            if not section or not name:
                raise Stop("file.not_profile", 10, where=f"answers.{section}")
            answers[f"{section}.{name}"] = value
    accepted = {
        (activity, part): _text(stamp, f"accepted.{activity}.{part}")
        for activity, parts in _tables(data, "accepted")
        for part, stamp in _frozen(parts, clean).items()
    }
    own = {name: _rows(rows, f"own.{name}") for name, rows in _table(data, "own")}
    wording = {place: _frozen(words, seemly) for place, words in _tables(data, "wording")}
    written = {clause: _text(stamp, f"written.{clause}") for clause, stamp in _table(data, "written")}
    known = {"format", "pack", "language", "kind", "unsure", "assumed"}
    known |= {"answers", "accepted", "own", "wording", "written"}
    return Profile(
        kind=_text(data.get("kind", ""), "kind"),
        pack=_text(data.get("pack", ""), "pack"),
        language=_text(data.get("language", "lv"), "language"),
        answers=Pairs(answers),
        unsure=_ids(data, "unsure"),
        assumed=_ids(data, "assumed"),
        accepted=Pairs(accepted),
        own=Pairs(own),
        wording=Pairs(wording),
        written=Pairs(written),
        unknown=Pairs((clean(k), _frozen(v, seemly)) for k, v in data.items() if k not in known),
        format=number,
    )


def _clean_lines(text: str) -> str:
    return clean(text, lines=True)


def _table(data: Mapping[str, Any], where: str) -> Iterator[tuple[str, Any]]:
    """The entries of a table, which may be missing."""
    found = data.get(where, {})
    if not isinstance(found, dict):
        raise Stop("file.not_profile", 10, where=where)
    return ((clean(name), value) for name, value in found.items())


def _tables(data: Mapping[str, Any], where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables in a table, which may be missing."""
    for name, table in _table(data, where):
        if not isinstance(table, dict):
            raise Stop("file.not_profile", 10, where=f"{where}.{name}")
        yield name, table


def _rows(value: Any, where: str) -> tuple[Pairs[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise Stop("file.not_profile", 10, where=where)
    return tuple(_frozen(row, _clean_lines) for row in value)


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise Stop("file.not_profile", 10, where=where)
    return clean(value)


def _ids(data: Mapping[str, Any], where: str) -> tuple[str, ...]:
    value = data.get(where, [])
    if not isinstance(value, list):
        raise Stop("file.not_profile", 10, where=where)
    return tuple(dict.fromkeys(_text(item, where) for item in value))


def _bound_numbers(value: Any, where: str) -> None:
    """Stops at whole numbers that TOML does not have; Python reads some that it cannot print."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _bound_numbers(inner, f"{where}.{name}" if where else name)
    elif isinstance(value, list):
        for inner in value:
            _bound_numbers(inner, where)
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise Stop("file.not_profile", 10, where=where)


def _frozen(value: Any, tidy: Callable[[str], str]) -> Any:
    """TOML values as values of the program: tuples, Pairs, dates as ISO text."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, dict):
        return Pairs((clean(name), _frozen(inner, tidy)) for name, inner in value.items())
    if isinstance(value, list):
        return tuple(_frozen(inner, tidy) for inner in value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def arranged(profile: Profile, order: Sequence[str]) -> Profile:
    """The same profile in the order of its file.

    Answers stand by section and question as in ``order`` (question ids); after them those that
    are not in it, by id. All else stands by its key; rows the user described keep their order.
    """
    questions = {question: place for place, question in enumerate(order)}
    sections: dict[str, int] = {}
    for question in order:
        sections.setdefault(question.partition(".")[0], len(sections))

    def rank(section: str) -> int:
        return sections.get(section, len(sections))

    def place(question: str) -> tuple[int, str, int, str]:
        section = question.partition(".")[0]
        return rank(section), section, questions.get(question, len(questions)), question

    return replace(
        profile,
        answers=Pairs(sorted(profile.answers.items(), key=lambda item: place(item[0]))),
        unsure=tuple(sorted(set(profile.unsure), key=place)),
        assumed=tuple(sorted(set(profile.assumed), key=place)),
        accepted=Pairs(sorted(profile.accepted.items(), key=lambda item: (rank(item[0][0]), item[0]))),
        own=Pairs(sorted((name, rows) for name, rows in profile.own.items() if rows)),
        wording=Pairs(sorted(profile.wording.items(), key=lambda item: item[0])),
        written=Pairs(sorted(profile.written.items())),
        # Tables stand behind what is none, as TOML wants it.
        unknown=Pairs(
            sorted(profile.unknown.items(), key=lambda item: (isinstance(item[1], Mapping), item[0]))
        ),
    )


def write_profile(profile: Profile, order: Sequence[str]) -> str:
    """The profile as its file: one answer a line, in the order of ``order`` (question ids).

    `read_profile` gives back ``arranged(profile, order)``. Raises ValueError for a question id
    that has not two parts.
    """
    it = arranged(profile, order)
    header = {"format": it.format, "pack": it.pack, "language": it.language, "kind": it.kind}
    header |= {"unsure": it.unsure, "assumed": it.assumed}
    header = {name: value for name, value in header.items() if value not in ("", ()) or name == "pack"}
    loose = {name: value for name, value in it.unknown.items() if not isinstance(value, Mapping)}
    blocks = [entries(header | loose)]
    for section, answers in groupby(it.answers.items(), key=lambda item: item[0].partition(".")[0]):
        named = {question.partition(".")[2]: value for question, value in answers}
        if "" in named:
            raise ValueError(f"a question id has two parts: {section!r}")
        blocks.append(_block(f"[answers.{key(section)}]", named))
    for activity, parts in groupby(it.accepted.items(), key=lambda item: item[0][0]):
        blocks.append(_block(f"[accepted.{key(activity)}]", {part: stamp for (_, part), stamp in parts}))
    for name, rows in it.own.items():
        blocks += [_block(f"[[own.{key(name)}]]", row) for row in rows]
    blocks += [_block(f"[wording.{key(place)}]", words) for place, words in it.wording.items()]
    if it.written:
        blocks.append(_block("[written]", it.written))
    blocks += [_block(f"[{key(k)}]", v) for k, v in it.unknown.items() if isinstance(v, Mapping)]
    return "\n".join(blocks)


def _block(head: str, table: Mapping[str, Any]) -> str:
    return f"{head}\n{entries(table)}"

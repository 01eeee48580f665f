"""TOML in and out."""

from __future__ import annotations

import time
import tomllib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.notation.toml import MAX_BYTES, MAX_DEPTH, entries, read_toml, write_toml


def stopped(text: str) -> Stop:
    with pytest.raises(Stop) as caught:
        read_toml(text)
    assert caught.value.exit_code == 10
    return caught.value


def test_a_document_is_read() -> None:
    assert read_toml('a = 1\n[b]\nc = ["x"]\n') == {"a": 1, "b": {"c": ["x"]}}


def test_the_mark_that_notepad_puts_first_is_no_hindrance() -> None:
    assert read_toml("\ufeffformat = 1\r\n") == {"format": 1}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nb == 2\n", 2, 4),
        ("a = 1\n\n  = 2", 3, 3),
        ('name = "SIA\n', 1, 12),
        ("a = ", 1, 5),
        ("a = 1\na = 2\n", 2, 6),
        ("a = [1,\n", 2, 1),
        ("day = 2026-02-30", 1, 7),
        ("\x00", 1, 1),
        ("<html>", 1, 1),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, line: int, column: int) -> None:
    stop = stopped(text)

    assert (stop.code, stop.values["line"], stop.values["column"]) == ("file.not_toml", line, column)
    assert stop.values["reason"]
    assert "(at " not in stop.values["reason"]


def test_a_number_too_long_for_python_is_a_mistake_too() -> None:
    assert stopped(f"a = {'9' * 5000}").code == "file.not_toml"


def test_a_file_larger_than_any_profile_is_not_parsed() -> None:
    stop = stopped("# " + "ā" * (MAX_BYTES // 2))

    assert (stop.code, stop.values["limit"]) == ("file.too_large", MAX_BYTES)
    assert stop.values["size"] > MAX_BYTES


@pytest.mark.parametrize(
    "text",
    [
        f"a = {'[' * 100_000}",
        f"a = {'{b=' * 100_000}",
        f"[{'.'.join('a' * 100_000)}]",
        f"{'.'.join('a' * 100_000)} = 1",
        '"a"  . ' * 1000 + "a = 1",
        "\n".join(f"[{'.'.join(['a'] * n)}]\n{'.'.join(['b'] * n)} = {'[' * n}{']' * n}" for n in (8,)),
    ],
)
def test_what_lies_too_deep_is_not_parsed(text: str) -> None:
    stop = stopped(text)

    assert (stop.code, stop.values["limit"]) == ("file.too_deep", MAX_DEPTH)


@pytest.mark.parametrize(
    "text",
    [
        'a = "[[[[[[[[[[[[[[[[[[[[[[[[["',
        "a = '{{{{{{{{{{{{{{{{{{{{{{{{{{'",
        'a = """\n[[[[[[[[[[["" [[[[[[[[[[[[[\\""" {{{{{{{{{{{{{{"""""',
        "a = '''\n[[[[[[[[[[['' [[[[[[[[[[[[['''''",
        'a = """"""\nb = "" # [[[[[[[[[[[[[[[[[[[[[[[[[',
        'a = "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p"',
        "a = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5]",
        "# a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p",
        'a = "\\"[[[[[[[[[[[[[[[[[[[["',
    ],
)
def test_brackets_and_dots_in_texts_are_no_depth(text: str) -> None:
    assert read_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize("unit", ['\\"', '"', "'", '""" ', "''' ", "[]", "a.", '"\\', "a=1.1\n", "#", "\\"])
def test_no_text_takes_longer_than_its_length_allows(unit: str) -> None:
    """A megabyte of anything is answered at once: nothing grows with the square of the length."""
    for text in (unit * (1_000_000 // len(unit)), 'a = "' + unit * (1_000_000 // len(unit))):
        start = time.perf_counter()
        with suppress(Stop):
            read_toml(text)
        assert time.perf_counter() - start < 10


@given(st.text(alphabet="ab.\"'[]{}=,#\\\n 1", max_size=60))
def test_any_text_is_read_or_refused_as_the_parser_does(text: str) -> None:
    try:
        expected = tomllib.loads(text)
    except ValueError:
        assert stopped(text).code in ("file.not_toml", "file.too_deep")
    else:
        assert read_toml(text) == expected


def test_plain_values_are_written() -> None:
    data = {"interface": "lv", "recent": ["a.policystudio"], "window": {"width": 900}}

    assert read_toml(write_toml(data)) == data


def test_short_lists_stay_on_their_line_and_long_ones_have_an_item_a_line() -> None:
    table = {
        "tool": ("mailerlite", "own:print-house"),
        "keep": Pairs({"count": 3, "unit": "years"}),
        "none": (),
        "many": tuple(f"something-{n}" for n in range(10)),
        "rows": (Pairs({"id": "a", "name": "Ā"}),),
        "on the “left”": 1,
    }

    assert entries(table).splitlines() == [
        'tool = ["mailerlite", "own:print-house"]',
        'keep = { count = 3, unit = "years" }',
        "none = []",
        "many = [",
        *[f'    "something-{n}",' for n in range(10)],
        "]",
        "rows = [",
        '    { id = "a", name = "Ā" },',
        "]",
        '"on the “left”" = 1',
    ]

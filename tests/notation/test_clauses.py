"""A clause's file becomes a tree: nothing lost, nothing more than what is allowed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.clauses import Block, Choice, Clause, Fill, Line, Text
from policystudio.domain.expressions import Compare, Const, Filter, Path
from policystudio.notation.clauses import read_clause
from policystudio.notation.faults import Fault
from policystudio.notation.stamps import stamp

FILE = "templates/lv/topic/name.md"
A, B = Path(("p", "a")), Path(("p", "b"))


def read(body: str, matter: str = "", language: str = "lv", **more: Any) -> Clause:
    """The clause with these lines of front matter (none: an empty one) above ``body``."""
    return read_clause(f"+++\n{matter}+++\n{body}", "topic", "name", language, FILE, **more)


def refused(body: str, matter: str = "", language: str = "lv") -> Fault:
    with pytest.raises(Fault) as caught:
        read(body, matter, language)
    assert caught.value.file == FILE
    return caught.value


def line(body: str) -> Line:
    """The one line of a clause of one line."""
    (block,) = read(body).blocks
    (found,) = block.lines
    return found


def said(block: Block) -> list[str]:
    """The fixed words of a block, line by line."""
    return ["".join(p.text for p in each.parts if isinstance(p, Text)) for each in block.lines]


# -- front matter ------------------------------------------------------------------------------


def test_the_whole_front_matter_is_kept() -> None:
    text = (
        '+++\ntitle = "Terms"\neach = "a.parts"\nwhen = \'p.a == "x"\'\nactivity = "newsletter"\n'
        'order = 300\nlaw = ["VDAR 13.2.a", "VDAR 5"]\nstatus = "contested"\nnote = "Some say no."\n'
        'since = "2026.1"\n+++\nTeikums.\n'
    )
    clause = read_clause(text, "topic", "name", "lv", FILE)
    assert clause == Clause(
        id="topic.name",
        topic="topic",
        blocks=(Block("paragraph", (Line(1, (Text("Teikums."),), (), 12),)),),
        language="lv",
        title="Terms",
        each=Path(("a", "parts")),
        when=Compare(A, "eq", Const("x")),
        activity="newsletter",
        order=300,
        law=("VDAR 13.2.a", "VDAR 5"),
        status="contested",
        note="Some say no.",
        since="2026.1",
        stamp=stamp(text),
        file=FILE,
    )


def test_what_is_not_said_in_front_is_the_usual() -> None:
    clause = read("Teikums.\n")
    assert (clause.order, clause.status, clause.table, clause.each, clause.when) == (
        500,
        "settled",
        False,
        None,
        None,
    )


def test_the_stamp_follows_every_letter() -> None:
    assert read("Teikums.\n").stamp == read("Teikums.\n").stamp
    assert read("Teikums.\n").stamp != read("Teikums!\n").stamp
    assert read("Teikums.\n").stamp != read("Teikums.\n", 'law = ["VDAR 5"]\n').stamp


def test_line_ends_of_windows_and_its_mark_are_no_hindrance() -> None:
    text = '+++\ntitle = "T"\n+++\n## Virsraksts\n\nPirmais.\nOtrais.\n'
    clean = read_clause(text, "t", "n", "lv", FILE)
    windows = read_clause("\ufeff" + text.replace("\n", "\r\n"), "t", "n", "lv", FILE)
    assert windows.blocks == clean.blocks
    assert windows.title == "T"


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("Teikums.\n", 1), ("\n+++\n+++\nTeikums.\n", 1), ('+++\ntitle = "T"\nTeikums.\n', 4)],
)
def test_without_front_matter_a_file_is_no_clause(text: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        read_clause(text, "t", "n", "lv", FILE)
    assert (caught.value.code, caught.value.file, caught.value.line) == ("proof.front_matter", FILE, line)


def test_a_mistake_in_the_front_matter_is_named_with_its_line_in_the_file() -> None:
    fault = refused("Teikums.\n", 'title = "T"\norder == 3\n')
    assert (fault.code, fault.line) == ("proof.toml", 3)
    assert fault.values["reason"]


@pytest.mark.parametrize("key", ["titel", "columns", "of", "stamp", "language"])
def test_a_key_that_no_clause_has_is_refused(key: str) -> None:
    fault = refused("Teikums.\n", f'{key} = "x"\n')
    assert (fault.code, fault.values["key"]) == ("proof.unknown_key", key)


@pytest.mark.parametrize(
    ("matter", "key"),
    [
        ("title = 3", "title"),
        ('order = "first"', "order"),
        ("order = 1.5", "order"),
        ("order = true", "order"),
        ("table = 1", "table"),
        ('table = "yes"', "table"),
        ('law = "VDAR 13"', "law"),
        ("law = [13]", "law"),
        ('each = ["r.parts"]', "each"),
        ("when = true", "when"),
        ('status = "disputed"', "status"),
        ("since = 2026-11-22", "since"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_by_its_key(matter: str, key: str) -> None:
    fault = refused("Teikums.\n", matter + "\n")
    assert (fault.code, fault.values["key"]) == ("proof.bad_value", key)


@pytest.mark.parametrize(
    ("matter", "code"),
    [
        ('each = "r.parts | join"', "proof.not_allowed"),
        ('each = "for p in r.parts"', "proof.syntax"),
        ('when = "p.a = 3"', "proof.syntax"),
        ('when = "f.x.y()"', "proof.not_allowed"),
    ],
)
def test_conditions_in_front_are_read_as_strictly_as_any(matter: str, code: str) -> None:
    assert refused("Teikums.\n", matter + "\n").code == code


def test_a_translation_has_the_stamp_of_what_it_translates_and_nothing_else() -> None:
    clause = read("Sentence.\n", 'of = "a1b2c3d4"\n', "en")
    assert (clause.language, clause.of) == ("en", "a1b2c3d4")
    fault = refused("Sentence.\n", 'of = "a1b2c3d4"\nwhen = "p.a"\n', "en")
    assert (fault.code, fault.values["key"]) == ("proof.unknown_key", "when")


def test_a_translation_of_a_table_is_a_table() -> None:
    clause = read("## Purpose\n{{ p.a }}.\n", 'of = "a1b2c3d4"\n', "en", table=True)
    assert [block.shape for block in clause.blocks] == ["cell"]


# -- blocks ------------------------------------------------------------------------------------


def test_headings_paragraphs_and_lists() -> None:
    clause = read(
        "# Nosaukums\n"
        "## Virsraksts\n"
        "Pirmais.\n"
        "Otrais.\n"
        "\n"
        "Trešais.\n"
        "- viens\n"
        "- divi\n"
        "### Mazais\n"
        "- trīs\n"
        "\n"
        "Beigas.\n"
    )
    assert [(b.shape, b.level, said(b)) for b in clause.blocks] == [
        ("heading", 1, ["Nosaukums"]),
        ("heading", 2, ["Virsraksts"]),
        ("paragraph", 0, ["Pirmais.", "Otrais."]),
        ("paragraph", 0, ["Trešais."]),
        ("item", 0, ["viens"]),
        ("item", 0, ["divi"]),
        ("heading", 3, ["Mazais"]),
        ("item", 0, ["trīs"]),
        ("paragraph", 0, ["Beigas."]),
    ]


def test_an_item_goes_on_in_the_lines_below_it() -> None:
    clause = read("- Pirmais.\n  Vēl par pirmo.\nUn vēl.\n- Otrais.\n\nVairs ne.\n")
    assert [(b.shape, said(b)) for b in clause.blocks] == [
        ("item", ["Pirmais.", "Vēl par pirmo.", "Un vēl."]),
        ("item", ["Otrais."]),
        ("paragraph", ["Vairs ne."]),
    ]


def test_lines_are_numbered_by_what_is_said_and_know_where_they_stand() -> None:
    clause = read("## Virsraksts\n\n\nPirmais.\n\n- viens\n  divi\n", 'title = "T"\nsince = "1"\n')
    lines = [found for block in clause.blocks for found in block.lines]
    assert [(found.number, found.source_line) for found in lines] == [(1, 5), (2, 8), (3, 10), (4, 11)]


def test_a_table_has_a_column_per_heading_and_the_sentences_of_its_cell_below() -> None:
    clause = read(
        "## Nolūks\n**{{ p.a }}**.\n\n## Dati\n{{ p.b }}.\nCiti dati: {{ p.a }}.\n\n## Piezīme\n",
        "table = true\n",
    )
    assert clause.table
    assert [(b.shape, len(b.lines)) for b in clause.blocks] == [("cell", 2), ("cell", 3), ("cell", 1)]
    assert [said(b)[0] for b in clause.blocks] == ["Nolūks", "Dati", "Piezīme"]
    assert [found.number for b in clause.blocks for found in b.lines] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("body", "line"),
    [("Teikums.\n## Nolūks\n", 4), ("\n- viens\n", 5), ("## Nolūks\n{{ p.a }}\n- viens\n", 6)],
)
def test_in_a_table_there_are_headings_and_sentences_alone(body: str, line: int) -> None:
    fault = refused(body, "table = true\n")
    assert (fault.code, fault.line) == ("proof.table", line)


@pytest.mark.parametrize(
    "text",
    [
        "6. panta 1. punkta b) apakšpunkts.",
        "1) nav saraksts.",
        "2026. gada 22. novembrī.",
        "– domuzīme nav saraksts.",
        "-5 grādi.",
        "=",
        "a < b & c > d.",
        "5 * 3 * 2.",
        "vārds_ar_svītrām.",
        "100 % un $1.",
        "{ iekavas }",
        "`kods`",
        "~svītra~",
        "A | B",
        "SIA “Ko & Co”; [piezīme]; (iekavās).",
        "Nedalāma\N{NO-BREAK SPACE}atstarpe.",
    ],
)
def test_what_only_looks_like_markdown_stays_text(text: str) -> None:
    (block,) = read(f"{text}\n").blocks
    assert (block.shape, [found.parts for found in block.lines]) == ("paragraph", [(Text(text),)])


FORBIDDEN = {
    "a quote": "> citāts",
    "a table": "| a | b |",
    "a line below a heading": "Virsraksts\n===",
    "a dashed line below a heading": "Virsraksts\n---",
    "another list": "* viens",
    "yet another list": "+ viens",
    "a list in a list": "- viens\n  - divi",
    "a heading in a list": "- viens\n  ## divi",
    "a fence": "```",
    "another fence": "~~~",
    "a heading without its space": "##Virsraksts",
    "a heading too deep": "##### Virsraksts",
    "an empty heading": "##",
    "an empty item": "-",
    "HTML": "<div>",
    "HTML in a line": "Teksts<br>tālāk.",
    "the end of HTML": "Teksts</b>.",
    "a comment": "<!-- nekas -->",
    "an address in angles": "Skat. <https://paraugs.lv>.",
    "an entity": "Nedalāma&nbsp;atstarpe.",
    "an entity by number": "Nedalāma&#160;atstarpe.",
    "a picture": "![logo](https://paraugs.lv/l.png)",
    "a script for a link": "[x](javascript:alert)",
    "data for a link": "[x](data:text/html,x)",
    "a link to a file": "[x](file:///etc/passwd)",
    "a link to nowhere": "[x](lapa.html)",
    "an empty link": "[x]()",
    "a link to a printed value": "[x]({{ p.a }})",
    "a link with a printed value in it": "[x](https://{{ p.a }}/b)",
    "a link with a printed title": '[x](https://a.lv "{{ p.a }}")',
    "a printed value as a link": "[{{ p.a }}](https://a.lv)",
    "a choice as a link": "[{% if p.a %}A{% endif %}](https://a.lv)",
    "strong without an end": "Teksts **tālāk.",
    "strong across a choice": "{% if p.a %}**A{% endif %}**",
    "a letter that stands for a placeholder": "a\ue0000\ue001b {{ p.a }}",
}


@pytest.mark.parametrize("body", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_other_markdown_is_refused_with_its_line(body: str) -> None:
    fault = refused(f"Teikums.\n\n{body}\n")
    assert fault.code == "proof.markdown"
    assert fault.line == 5 + body.count("\n")
    assert fault.values["what"]


# -- tags --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Teikums. {: 13.2.a :}", ("13.2.a",)),
        ("Teikums. {:13.2.a:}  ", ("13.2.a",)),
        ("Teikums.{: 7.3, 13.2.c :}", ("7.3", "13.2.c")),
        ("Teikums.", ()),
    ],
)
def test_tags_are_taken_off_the_sentence(text: str, ids: tuple[str, ...]) -> None:
    found = line(f"{text}\n")
    assert (found.satisfies, found.parts) == (ids, (Text("Teikums."),))


def test_headings_items_and_choices_carry_tags_too() -> None:
    clause = read("## Virsraksts {: a :}\n- viens {: b :}\n{% if p.a %}A{% endif %} {: c, d :}\n")
    assert [found.satisfies for block in clause.blocks for found in block.lines] == [
        ("a",),
        ("b",),
        ("c", "d"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Teikums {: 13.2.a :} beidzas.",
        "Teikums. {: 13.2.a",
        "Teikums. 13.2.a :}",
        "Teikums. {: :}",
        "Teikums. {: a,, b :}",
        "Teikums. {: a :} {: b :}",
        "{: 13.2.a :}",
        "{% if p.a %}Teikums. {: a :}{% endif %}",
    ],
)
def test_a_tag_that_is_none_is_refused_with_its_line(text: str) -> None:
    fault = refused(f"Labs.\n{text}\n")
    assert (fault.code, fault.line) == ("proof.tag", 4)


# -- fonts, links, fills, choices --------------------------------------------------------------


def test_fonts_and_links() -> None:
    assert line(
        "Tas ir **svarīgi** un *uzsvērti*, ***abi***, skat. [šeit](https://paraugs.lv/a_b?c=1).\n"
    ).parts == (
        Text("Tas ir "),
        Text("svarīgi", strong=True),
        Text(" un "),
        Text("uzsvērti", emphasis=True),
        Text(", "),
        Text("abi", strong=True, emphasis=True),
        Text(", skat. "),
        Text("šeit", link="https://paraugs.lv/a_b?c=1"),
        Text("."),
    )


def test_a_font_in_a_font_ends_where_it_ends() -> None:
    assert line("**a *b* c** d\n").parts == (
        Text("a ", strong=True),
        Text("b", strong=True, emphasis=True),
        Text(" c", strong=True),
        Text(" d"),
    )


@pytest.mark.parametrize("link", ["https://a.lv", "http://a.lv", "mailto:dati@a.lv", "tel:+37167223131"])
def test_links_that_lead_to_a_page_a_letter_or_a_call(link: str) -> None:
    assert line(f"[x]({link})\n").parts == (Text("x", link=link),)


def test_printed_values_take_the_font_they_stand_in() -> None:
    found = line('**Nolūks {{ p.a }}**: *{{ p.b | term("acc") }}* un {{ p.a }}.\n')
    assert found.parts == (
        Text("Nolūks ", strong=True),
        Fill(A, strong=True),
        Text(": "),
        Fill(Filter(B, "term", ("acc",)), emphasis=True),
        Text(" un "),
        Fill(A),
        Text("."),
    )


def test_many_printed_values_stay_in_their_places() -> None:
    names = [f"v{n}" for n in range(25)]
    found = line("**" + " ".join(f"{{{{ p.{name} }}}}" for name in names) + "**\n")
    assert [p.expression for p in found.parts if isinstance(p, Fill)] == [Path(("p", name)) for name in names]


def test_a_choice_takes_the_font_it_stands_in_beside_its_own() -> None:
    found = line("**A {% if p.a %}b *c* {{ p.b }}{% else %}d{% endif %}** e\n")
    assert found.parts == (
        Text("A ", strong=True),
        Choice(
            (
                (
                    A,
                    (
                        Text("b ", strong=True),
                        Text("c", strong=True, emphasis=True),
                        Text(" ", strong=True),
                        Fill(B, strong=True),
                    ),
                ),
            ),
            (Text("d", strong=True),),
        ),
        Text(" e"),
    )


def test_fonts_inside_a_choice_that_stands_in_plain_words() -> None:
    found = line("A {% if p.a %}**b {{ p.b }}**{% elif p.b %}[c](https://a.lv){% endif %}\n")
    assert found.parts == (
        Text("A "),
        Choice(
            ((A, (Text("b ", strong=True), Fill(B, strong=True))), (B, (Text("c", link="https://a.lv"),))), ()
        ),
    )


def test_a_mark_written_with_a_backslash_is_a_letter_however_deep_it_stands() -> None:
    assert line("\\*a\\* \\_b\\_ \\[c\\]\n").parts == (Text("*a* _b_ [c]"),)
    found = line("**x** {% if p.a %}{% if p.b %}\\*z\\*{% endif %}{% endif %}\n")
    inner = Choice(((B, (Text("*z*"),)),), ())
    assert found.parts == (Text("x", strong=True), Text(" "), Choice(((A, (inner,)),), ()))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{% if p.a %}\nTeikums.\n{% endif %}\n", "proof.syntax"),
        ("{{ p.a\n}}\n", "proof.syntax"),
        ("{% for x in p.a %}{{ x }}{% endfor %}\n", "proof.not_allowed"),
        ("Teikums. {# piezīme #}\n", "proof.not_allowed"),
    ],
)
def test_expressions_live_in_one_line_and_are_refused_with_it(body: str, code: str) -> None:
    fault = refused(f"Labs.\n{body}")
    assert (fault.code, fault.line) == (code, 4)


def test_nothing_a_clause_prints_is_read_as_markdown() -> None:
    """The tree holds the printed expression itself: what it prints never passes a parser."""
    assert line("Mēs, {{ f.company.name }}, *esam*.\n").parts[1] == Fill(Path(("f", "company", "name")))


# -- over arbitrary words ----------------------------------------------------------------------

_LETTERS = "abcāčēģīķļņšūžABCĀŠŽ 0123456789.,;:!?()–—“”„‘’%€§/'\"\N{NO-BREAK SPACE}\u2028\u0085\x0b"
_plain = st.text(_LETTERS, min_size=1, max_size=60).map(lambda t: t.strip()).filter(bool)
_MARKS = "%\\`*_{}[]()#+-.!|<>&~=$^'\""
_any = st.text(_LETTERS + _MARKS, min_size=1, max_size=40).map(lambda t: t.strip()).filter(bool)


@given(st.lists(_plain, min_size=1, max_size=5))
def test_plain_lines_come_back_letter_for_letter(lines: list[str]) -> None:
    (block,) = read("\n".join(lines) + "\n").blocks
    assert said(block) == lines
    assert [found.source_line for found in block.lines] == list(range(3, 3 + len(lines)))


@given(_any)
def test_escaped_lines_come_back_letter_for_letter(text: str) -> None:
    """Whatever letters: with a backslash before each mark they are words, or the line is refused."""
    escaped = "".join(f"\\{char}" if char in _MARKS else char for char in text)
    try:
        found = line(f"{escaped}\n")
    except Fault as fault:
        refusal = fault
    else:
        assert "".join(p.text for p in found.parts if isinstance(p, Text)) == text
        assert all(
            isinstance(p, Text) and not p.strong and not p.emphasis and not p.link for p in found.parts
        )
        return
    assert refusal.code in ("proof.markdown", "proof.tag")


_pieces = st.sampled_from(
    ["**", "*", "_", "[", "](https://a.lv)", "{{ p.a }}", "{% if p.b %}", "{% else %}", "{% endif %}", "vārds", " ",
     "\\", "- ", "## ", "{: x :}", "<", "\n", "\n\n", "`", "\ue000", "0\ue001"]
)  # fmt: skip


@given(st.lists(_pieces, max_size=16).map("".join))
def test_whatever_is_written_is_a_clause_or_a_fault_with_its_line(body: str) -> None:
    try:
        clause = read(body)
    except Fault as fault:
        refusal = fault
    else:
        assert body.count("p.a") == sum(_fills(block) for block in clause.blocks)
        return
    assert refusal.file == FILE
    assert 3 <= refusal.line <= 3 + body.count("\n")


def _fills(block: Block) -> int:
    def count(parts: tuple[Any, ...]) -> int:
        total = sum(isinstance(p, Fill) for p in parts)
        for choice in (p for p in parts if isinstance(p, Choice)):
            total += count(choice.otherwise) + sum(count(branch) for _, branch in choice.branches)
        return total

    return sum(count(found.parts) for found in block.lines)

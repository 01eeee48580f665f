"""Conditions and printed expressions: what is admitted, and that nothing else is."""

from __future__ import annotations

from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.clauses import Choice, Fill, Text
from policystudio.domain.expressions import (
    Both,
    Compare,
    Const,
    Either,
    Filter,
    Known,
    Negation,
    Path,
)
from policystudio.notation.expressions import FILTERS, condition, inline_parts, path
from policystudio.notation.faults import Fault

DATA = Path(("f", "orders", "data"))
BASIS = Path(("p", "basis"))


def refused(text: str) -> Fault:
    with pytest.raises(Fault) as caught:
        inline_parts(text, "templates/lv/a/b.md", 7)
    return caught.value


def refused_condition(text: str) -> Fault:
    with pytest.raises(Fault) as caught:
        condition(text, "resources/activities/a.toml")
    return caught.value


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("f.orders.data", DATA),
        ("not f.orders.data", Negation(DATA)),
        ("f.orders.data is defined", Known(DATA)),
        ("f.orders.data is not defined", Negation(Known(DATA))),
        ('p.basis == "6.1.f"', Compare(BASIS, "eq", Const("6.1.f"))),
        ("p.basis != '6.1.f'", Compare(BASIS, "ne", Const("6.1.f"))),
        ("p.term.duration.count < 3", Compare(Path(("p", "term", "duration", "count")), "lt", Const(3))),
        ("p.basis <= 3", Compare(BASIS, "lteq", Const(3))),
        ("p.basis > 3", Compare(BASIS, "gt", Const(3))),
        ("p.basis >= 3", Compare(BASIS, "gteq", Const(3))),
        ('p.basis in ["6.1.a", "6.1.b"]', Compare(BASIS, "in", Const(("6.1.a", "6.1.b")))),
        ('p.basis in ("6.1.a", "6.1.b")', Compare(BASIS, "in", Const(("6.1.a", "6.1.b")))),
        ('"email" in f.orders.data', Compare(Const("email"), "in", DATA)),
        ('"email" not in f.orders.data', Compare(Const("email"), "notin", DATA)),
        ("f.a.b and p.basis", Both(Path(("f", "a", "b")), BASIS)),
        ("f.a.b or p.basis", Either(Path(("f", "a", "b")), BASIS)),
        ('p.basis == "ā“”"', Compare(BASIS, "eq", Const("ā“”"))),
    ],
)
def test_conditions(text: str, tree: object) -> None:
    assert condition(text) == tree


def test_and_binds_closer_than_or_and_brackets_closest() -> None:
    assert condition("r.x or r.y and r.z") == Either(
        Path(("r", "x")), Both(Path(("r", "y")), Path(("r", "z")))
    )
    assert condition("(r.x or r.y) and r.z") == Both(
        Either(Path(("r", "x")), Path(("r", "y"))), Path(("r", "z"))
    )
    assert condition("not r.x and r.y") == Both(Negation(Path(("r", "x"))), Path(("r", "y")))


def test_a_condition_may_take_several_lines() -> None:
    assert condition('p.basis == "6.1.a"\n  or p.basis == "6.1.f"') == Either(
        Compare(BASIS, "eq", Const("6.1.a")), Compare(BASIS, "eq", Const("6.1.f"))
    )


def test_a_bare_name_is_a_path_and_nothing_else_is() -> None:
    assert path("a.parts") == Path(("a", "parts"))
    for text in ('"a.parts"', "not a.parts", "a.parts == 1", "a.parts | join"):
        with pytest.raises(Fault) as caught:
            path(text, "x.md", 1)
        assert (caught.value.code, caught.value.file, caught.value.line) == ("proof.not_allowed", "x.md", 1)


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_of_the_notation_is_admitted(name: str) -> None:
    assert inline_parts(f"{{{{ f.orders.data | {name} }}}}") == (Fill(Filter(DATA, name)),)


def test_filters_take_constants_and_follow_each_other() -> None:
    assert inline_parts('{{ p.data | words("data", "acc") | capital }}.') == (
        Fill(Filter(Filter(Path(("p", "data")), "words", ("data", "acc")), "capital")),
        Text("."),
    )
    assert inline_parts('{{ ["VDAR 45", "VDAR 46"] | cite }}') == (
        Fill(Filter(Const(("VDAR 45", "VDAR 46")), "cite")),
    )


def test_words_around_a_fill_keep_every_space_and_letter() -> None:
    assert inline_parts("  Mēs, “{{ f.a.b }}” , … –  ") == (
        Text("  Mēs, “"),
        Fill(Path(("f", "a", "b"))),
        Text("” , … –  "),
    )


@given(st.text().filter(lambda t: "{{" not in t and "{%" not in t and "{#" not in t))
def test_a_line_without_expressions_is_its_own_words(text: str) -> None:
    assert inline_parts(text) == (Text(text),)


def test_choices_have_branches_in_order_and_one_for_all_else() -> None:
    text = 'Tas {% if p.a == "x" %}ir {{ p.b }}{% elif p.a == "y" %}nav{% elif p.c %}būs{% else %}bija{% endif %}.'
    assert inline_parts(text) == (
        Text("Tas "),
        Choice(
            (
                (Compare(Path(("p", "a")), "eq", Const("x")), (Text("ir "), Fill(Path(("p", "b"))))),
                (Compare(Path(("p", "a")), "eq", Const("y")), (Text("nav"),)),
                (Path(("p", "c")), (Text("būs"),)),
            ),
            (Text("bija"),),
        ),
        Text("."),
    )


def test_a_choice_without_else_says_nothing_otherwise() -> None:
    (choice,) = inline_parts("{% if p.a %}A{% endif %}")
    assert choice == Choice(((Path(("p", "a")), (Text("A"),)),), ())


def test_choices_in_choices() -> None:
    (choice,) = inline_parts("{% if p.a %}{% if p.b %}B{% else %}C{% endif %}{% endif %}")
    inner = Choice(((Path(("p", "b")), (Text("B"),)),), (Text("C"),))
    assert choice == Choice(((Path(("p", "a")), (inner,)),), ())


NOT_ALLOWED = {
    "a loop": "{% for x in p.data %}{{ x }}{% endfor %}",
    "a call": "{{ p.data() }}",
    "a call of a global": "{{ range(9) }}",
    "a translation": '{{ _("x") }}',
    "the parent block": "{{ super() }}",
    "a sum": "{{ p.a + p.b }}",
    "a difference": "{{ 3 - 1 }}",
    "a product": "{{ p.a * 3 }}",
    "a quotient": "{{ p.a / p.b }}",
    "a whole quotient": "{{ p.a // p.b }}",
    "a remainder": "{{ p.a % 2 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a sign": "{{ -p.a }}",
    "texts joined": '{{ p.a ~ "x" }}',
    "a subscript": '{{ f["x"] }}',
    "a number as a name": "{{ p.data.0 }}",
    "a slice": "{{ p.data[1:] }}",
    "a name with an underscore": "{{ __import__ }}",
    "an attribute with an underscore": "{{ f.x.__class__ }}",
    "an attribute of a filtered value": "{{ (p.a | join).b }}",
    "an attribute of a text": '{{ "".join }}',
    "an unknown filter": "{{ p.a | attr('x') }}",
    "a filter with a dot": "{{ p.a | text.upper }}",
    "a filter with a named argument": '{{ p.a | term(case="acc") }}',
    "a filter with unpacked arguments": "{{ p.a | term(*p.b) }}",
    "a filter with unpacked named arguments": "{{ p.a | term(**p.b) }}",
    "a filter with a name as argument": "{{ p.a | term(p.b) }}",
    "a filter over a block": "{% filter join %}a{% endfilter %}",
    "a filter over a comparison": '{{ (p.a == "x") | join }}',
    "a printed comparison": '{{ p.a == "x" }}',
    "a printed test": "{{ p.a is defined }}",
    "a printed negation": "{{ not p.a }}",
    "a printed alternative": "{{ p.a or p.b }}",
    "a printed truth": "{{ true }}",
    "a printed nothing": "{{ none }}",
    "another test": "{% if p.a is none %}x{% endif %}",
    "a test with arguments": "{% if p.a is divisibleby(3) %}x{% endif %}",
    "defined with an argument": "{% if p.a is defined(p.b()) %}x{% endif %}",
    "a choice of expressions": "{{ p.a if p.b else p.c }}",
    "a mapping": '{{ {"a": 1} }}',
    "a name in a list": "{% if p.a in [p.b] %}x{% endif %}",
    "a chain of comparisons": "{% if 1 < p.a < 3 %}x{% endif %}",
    "a comparison with nothing": "{% if p.a == none %}x{% endif %}",
    "a filter in a condition": '{% if p.a | capital == "X" %}x{% endif %}',
    "a condition that reads nothing": "{% if true %}x{% endif %}",
    "an alternative that reads nothing": '{% if p.a == "x" or "y" %}x{% endif %}',
    "a comparison that reads nothing": '{% if p.a and "x" == "x" %}x{% endif %}',
    "a comparison of comparisons": '{% if (p.a == "x") == (p.b == "y") %}x{% endif %}',
    "an assignment": "{% set x = 1 %}",
    "an assigned block": "{% set x %}a{% endset %}",
    "a scope": "{% with x = 1 %}a{% endwith %}",
    "another file": '{% include "/etc/passwd" %}',
    "another file's names": '{% import "x" as y %}',
    "names of another file": '{% from "x" import y %}',
    "a base": '{% extends "x" %}',
    "a block": "{% block x %}a{% endblock %}",
    "a macro": "{% macro x() %}a{% endmacro %}",
    "a call block": "{% call x() %}a{% endcall %}",
    "escaping": "{% autoescape true %}a{% endautoescape %}",
    "a comment": "a {# b #}",
    "a comment beside a fill": "{{ p.a }} {# b #}",
    "a comment that never ends": "{# a",
    "raw text": "{% raw %}{{ p.a }}{% endraw %}",
    "raw text, trimmed": "{%- raw -%}{{ p.a }}{%- endraw -%}",
}


@pytest.mark.parametrize("text", NOT_ALLOWED.values(), ids=NOT_ALLOWED.keys())
def test_anything_else_is_refused_with_file_and_line(text: str) -> None:
    fault = refused(text)
    assert (fault.code, fault.file, fault.line) == ("proof.not_allowed", "templates/lv/a/b.md", 7)
    assert fault.values["what"]
    assert fault.issue().place == "templates/lv/a/b.md:7"


SYNTAX = {
    "an open fill": "{{ p.a",
    "an open choice": "{% if p.a %}x",
    "an end without a beginning": "x{% endif %}",
    "an else without an if": "x{% else %}y",
    "an empty fill": "{{ }}",
    "an empty condition": "{% if %}x{% endif %}",
    "an unknown tag": "{% trans %}x{% endtrans %}",
    "one equals sign": '{% if p.a = "x" %}x{% endif %}',
    "a foreign operator": "{% if p.a && p.b %}x{% endif %}",
    "curly quotation marks": "{% if p.a == “x” %}x{% endif %}",
    "an open text": '{{ "x }}',
    "brackets in brackets": "{{ " + "(" * 20_000 + "p.a" + ")" * 20_000 + " }}",
    "a tower of nots": "{% if " + "not " * 20_000 + "p.a %}x{% endif %}",
    "a path without end": "{{ p" + ".a" * 20_000 + " }}",
    "a number without end": "{% if p.a == " + "9" * 5_000 + " %}x{% endif %}",
}


@pytest.mark.parametrize("text", SYNTAX.values(), ids=SYNTAX.keys())
def test_what_cannot_be_read_is_a_fault_with_file_and_line(text: str) -> None:
    fault = refused(text)
    assert (fault.code, fault.file, fault.line) == ("proof.syntax", "templates/lv/a/b.md", 7)
    assert fault.values["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "f.a.b }}x{{ f.a.b",
        "f.a.b %}x{% else",
        "f.a.b %}x{% elif f.a.c",
        "f.a.b %}{% endif %}{% if f.a.b",
        'f.a.b == "%}"',
        "f.a.b {# aside #}",
        'f.a.b == "x" or "y"',
        "f.a.b | label",
        '"sia"',
        "3",
    ],
)
def test_a_condition_is_one_condition(text: str) -> None:
    fault = refused_condition(text)
    assert fault.code in ("proof.not_allowed", "proof.syntax")
    assert fault.file == "resources/activities/a.toml"


@pytest.mark.parametrize("text", ["", "   ", "f.a.b ==", "== 3", "f..b", "f.a.b f.a.c", 'f.a.b == "x'])
def test_a_broken_condition_is_a_fault(text: str) -> None:
    assert refused_condition(text).code == "proof.syntax"


@pytest.mark.parametrize(
    "payload",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('touch {file}').read() }}",
        "{{ lipsum.__globals__['os'].system('touch {file}') }}",
        "{% for c in [].__class__.__base__.__subclasses__() %}{{ c('{file}', 'w') }}{% endfor %}",
        "{{ self._TemplateReference__context }}",
        "{{ f | map(attribute='__class__') }}",
        "{% set x = joiner.__init__.__globals__ %}",
        "{{ url_for.__globals__ }}",
        "{{ ('x' * 999999999) }}",
    ],
)
def test_hostile_templates_run_nothing(payload: str, tmp_path: File) -> None:
    file = tmp_path / "was-here"
    assert refused(payload.replace("{file}", str(file))).code == "proof.not_allowed"
    assert not file.exists()


_PIECES = st.sampled_from(
    ["f.a.b", "p", "not", "and", "or", "in", "is", "defined", "==", "<", "(", ")", "[", "]", ".", "|", "join",
     '"x"', "3", "none", "true", "{{", "}}", "{%", "%}", "if", "else", "elif", "endif", "{#", "#}", "~", "+", "__x", "()"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map(" ".join))
def test_whatever_is_written_is_a_tree_or_a_fault(text: str) -> None:
    faults: list[Fault] = []
    for read in (inline_parts, condition):
        try:
            read(text, "x", 1)
        except Fault as fault:
            faults.append(fault)
    assert all((f.file, f.line) == ("x", 1) for f in faults)
    assert {f.code for f in faults} <= {"proof.syntax", "proof.not_allowed"}

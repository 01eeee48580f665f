"""What a condition is, given the facts: true, false, or unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.expressions import (
    Both,
    Const,
    Either,
    Expression,
    Filter,
    Known,
    Negation,
    Path,
    paths,
)
from policystudio.domain.facts import Fact, How
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration, Term
from policystudio.notation.evaluation import evaluate, merge, truth_of
from policystudio.notation.expressions import condition

Named = Callable[[tuple[str, ...]], Fact]


def knowing(values: Mapping[str, Any], how: How = "answered") -> Named:
    """Names such as ``f.a.b`` with their values; None or absent: not known. Each is its own origin."""

    def name(steps: tuple[str, ...]) -> Fact:
        id = ".".join(steps)
        return Fact(values.get(id), (id,), how)

    return name


def value(text: str, **values: Any) -> Any:
    """The value of a condition over one-letter facts: ``value('f.a and f.b', a="yes")``."""
    return evaluate(condition(text), knowing({f"f.{name}": v for name, v in values.items()})).value


T, F, U = "yes", "no", None

NOT = [(T, False), (F, True), (U, None)]
AND = [
    (T, T, True), (T, F, False), (T, U, None),
    (F, T, False), (F, F, False), (F, U, False),
    (U, T, None), (U, F, False), (U, U, None),
]  # fmt: skip
OR = [
    (T, T, True), (T, F, True), (T, U, True),
    (F, T, True), (F, F, False), (F, U, None),
    (U, T, True), (U, F, None), (U, U, None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "expected"), NOT)
def test_not(a: object, expected: bool | None) -> None:
    assert value("not f.a", a=a) is expected


@pytest.mark.parametrize(("a", "b", "expected"), AND)
def test_and(a: object, b: object, expected: bool | None) -> None:
    assert value("f.a and f.b", a=a, b=b) is expected


@pytest.mark.parametrize(("a", "b", "expected"), OR)
def test_or(a: object, b: object, expected: bool | None) -> None:
    assert value("f.a or f.b", a=a, b=b) is expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [("yes", True), ("no", True), ("", True), ((), True), (0, True), (False, True), (None, False)],
)
def test_is_defined_is_never_unknown(known: object, expected: bool) -> None:
    assert value("f.a is defined", a=known) is expected
    assert value("f.a is not defined", a=known) is not expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("yes", True), ("no", False), ("sia", True), ("", False), ((), False), (("a",), True),
        (0, False), (3, True), (True, True), (False, False), (None, None), (Duration(3, "years"), True),
    ],
)  # fmt: skip
def test_what_counts_as_true(said: object, expected: bool | None) -> None:
    assert truth_of(said) is expected


@pytest.mark.parametrize("op", ["==", "!=", "<", "<=", ">", ">=", "in", "not in"])
@pytest.mark.parametrize("text", ["f.a {op} 3", "3 {op} f.a", 'f.a {op} "x"', '"x" {op} f.a', "f.a {op} f.b"])
def test_a_comparison_with_what_nobody_said_is_unknown(op: str, text: str) -> None:
    text = text.replace("{op}", op)
    assert value(text) is None
    assert value(f"not ({text})") is None


@pytest.mark.parametrize(
    ("text", "a", "expected"),
    [
        ('f.a == "sia"', "sia", True),
        ('f.a == "sia"', "as", False),
        ('f.a != "sia"', "as", True),
        ('f.a in ["sia", "as"]', "as", True),
        ('f.a in ["sia", "as"]', "ik", False),
        ('f.a not in ["sia", "as"]', "ik", True),
        ('"email" in f.a', ("name", "email"), True),
        ('"email" in f.a', (), False),
        ('"email" not in f.a', ("name",), True),
        ('f.a == ["person"]', ("person",), True),
        ('f.a != ["person"]', ("person", "register"), True),
        ("f.a < 3", 2, True),
        ("f.a <= 3", 3, True),
        ("f.a > 3", 3, False),
        ("f.a >= 3", 3, True),
        ('f.a >= "2026-01-01"', "2026-11-22", True),
    ],
)
def test_comparisons(text: str, a: object, expected: bool) -> None:
    assert value(text, a=a) is expected


@pytest.mark.parametrize(
    ("text", "a", "expected"),
    [
        ("f.a == 3", "3", False),
        ("f.a != 3", "3", True),
        ('f.a == "x"', ("x",), False),
        ('f.a == "x"', Duration(3, "years"), False),
        # What cannot be compared is neither more nor less, neither in nor out.
        ("f.a < 3", "2", None),
        ('f.a >= "3"', 3, None),
        ("f.a > 3", ("a",), None),
        ("f.a < 3", Duration(1, "years"), None),
        ('"x" in f.a', 3, None),
        ('"x" not in f.a', 3, None),
        ('"x" in f.a', Term(until="withdrawal"), None),
        ("3 in f.a", "3 gadi", None),
        ("f.a in 3", "x", None),
    ],
)
def test_comparisons_of_unlike_things(text: str, a: object, expected: bool | None) -> None:
    assert value(text, a=a) is expected


def test_origins_are_all_that_was_read_once_and_in_order() -> None:
    found = evaluate(
        condition('f.b == "x" or (f.a and not f.b) or f.c is defined'), knowing({"f.b": "x", "f.a": "yes"})
    )
    assert found.value is True
    assert found.origins == ("f.b", "f.a", "f.c")


def test_origins_stand_also_behind_what_is_unknown() -> None:
    found = evaluate(condition("f.a and f.b"), knowing({}))
    assert (found.value, found.origins) == (None, ("f.a", "f.b"))


def test_origins_are_merged_once_each() -> None:
    assert merge(("a", "b"), (), ("b", "c", "a")) == ("a", "b", "c")


@pytest.mark.parametrize(
    ("hows", "expected"),
    [
        (("answered", "assumed"), "assumed"),
        (("assumed", "proposed"), "assumed"),
        (("proposed", "answered"), "proposed"),
        (("answered", "fixed"), "answered"),
        (("fixed", "proposed"), "proposed"),
        (("fixed", "fixed"), "fixed"),
    ],
)
@pytest.mark.parametrize("op", ["and", "or", "=="])
def test_a_truth_is_as_sure_as_the_least_sure_thing_it_rests_on(
    hows: tuple[How, How], expected: How, op: str
) -> None:
    def name(steps: tuple[str, ...]) -> Fact:
        return Fact("yes", steps, hows[0] if steps[1] == "a" else hows[1])

    assert evaluate(condition(f"f.a {op} f.b"), name).how == expected
    assert evaluate(condition(f"f.b {op} f.a"), name).how == expected
    assert evaluate(condition(f"not (f.b {op} f.a)"), name).how == expected


def test_a_test_against_a_constant_is_as_sure_as_the_fact() -> None:
    for how in ("assumed", "proposed", "answered", "fixed"):
        names = knowing({"f.a": "x"}, how)
        assert evaluate(condition('f.a == "x"'), names).how == how
        assert evaluate(condition("f.a is defined"), names).how == how


def test_filters_see_known_values_alone() -> None:
    seen: list[tuple[str, Any, tuple[Any, ...], Expression]] = []

    def filters(name: str, fact: Fact, arguments: tuple[Any, ...], of: Expression) -> Any:
        seen.append((name, fact.value, arguments, of))
        return f"<{fact.value}>"

    inner = Filter(Path(("f", "a")), "term", ("acc",))
    outer = Filter(inner, "capital")
    found = evaluate(outer, knowing({"f.a": "x"}, "assumed"), filters)
    assert found == Fact("<<x>>", ("f.a",), "assumed")
    assert seen == [("term", "x", ("acc",), Path(("f", "a"))), ("capital", "<x>", (), inner)]
    seen.clear()
    assert evaluate(outer, knowing({}), filters).value is None
    assert seen == []


def test_a_filter_that_finds_no_words_makes_the_value_unknown() -> None:
    found = evaluate(
        Filter(Path(("f", "a")), "words", ("data", "acc")), knowing({"f.a": "x"}), lambda *_: None
    )
    assert (found.value, found.origins) == (None, ("f.a",))


# -- over arbitrary conditions and facts -------------------------------------------------------

_names = st.sampled_from(["f.a", "f.b", "r.c", "p.d"])
_consts = st.sampled_from(
    ['"yes"', '"no"', '"x"', '""', "0", "3", "true", "false", '["x", "y"]', "[]", "1.5"]
)
_signs = st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "in", "not in"])
_values = st.one_of(
    st.none(),
    st.sampled_from(["yes", "no", "", "x", "xy", 0, 3, -1, True, False, (), ("x",), ("x", 3), 2.5]),
    st.builds(Duration, st.integers(1, 9), st.sampled_from(["days", "years"])),
    st.builds(Term, until=st.sampled_from(["", "withdrawal"])),
    st.builds(lambda v: (Pairs({"id": v}),), st.text(max_size=3)),
    st.builds(lambda v: Pairs({"x": v}), st.text(max_size=3)),
)


def _conditions(leaf: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts of conditions, as a data file could hold them."""
    compared = st.one_of(
        st.builds(lambda n, s, c: f"{n} {s} {c}", leaf, _signs, st.one_of(_consts, leaf)),
        st.builds(lambda n, s, c: f"{c} {s} {n}", leaf, _signs, _consts),
    )
    return st.recursive(
        st.one_of(leaf, compared),
        lambda inner: st.one_of(
            st.builds(lambda a: f"not ({a})", inner),
            st.builds(lambda a, op, b: f"({a}) {op} ({b})", inner, st.sampled_from(["and", "or"]), inner),
        ),
        max_leaves=8,
    )


_spoken = _conditions(_names)
_with_defined = _conditions(_names).flatmap(
    lambda text: st.sampled_from([text, f"f.a is defined and ({text})", f"({text}) or p.d is not defined"])
)


@given(_with_defined, st.dictionaries(_names, _values))
def test_evaluating_never_raises_and_is_true_false_unknown_or_the_value_itself(
    text: str, values: dict[str, Any]
) -> None:
    tree = condition(text)
    found = evaluate(tree, knowing(values))
    assert found.value is None or isinstance(found.value, bool) or isinstance(tree, Path)
    assert set(found.origins) == {".".join(steps) for steps in paths(tree)}


@given(_spoken)
def test_silence_is_no_statement(text: str) -> None:
    """Where nobody said anything, no condition holds, however it is turned, and none is false."""
    assert evaluate(condition(text), knowing({})).value is None


@given(_spoken, st.dictionaries(_names, _values), _names)
def test_an_answer_taken_back_never_turns_true_into_false(
    text: str, values: dict[str, Any], gone: str
) -> None:
    """Less knowledge leaves a truth as it is or makes it unknown."""
    tree = condition(text)
    if isinstance(tree, Path):
        return
    before = evaluate(tree, knowing(values)).value
    after = evaluate(tree, knowing({**values, gone: None})).value
    assert after is None or after is before


def _fact_trees() -> st.SearchStrategy[Expression]:
    leaf: st.SearchStrategy[Expression] = st.sampled_from(
        [Path(("f", "a")), Path(("f", "b")), Const("yes"), Const("no")]
    )
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.builds(Both, inner, inner),
            st.builds(Either, inner, inner),
            st.builds(Negation, inner),
            st.builds(Known, leaf),
        ),
        max_leaves=6,
    )


@given(
    _fact_trees(),
    _fact_trees(),
    st.dictionaries(st.sampled_from(["f.a", "f.b"]), st.sampled_from(["yes", "no"])),
)
def test_de_morgan(one: Expression, other: Expression, values: dict[str, str]) -> None:
    names = knowing(values)
    left = evaluate(Negation(Both(one, other)), names).value
    right = evaluate(Either(Negation(one), Negation(other)), names).value
    assert left is right

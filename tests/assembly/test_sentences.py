"""One line of a clause: its words, its trace, or the gap it leaves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.document import Gap, Run
from policystudio.domain.facts import Fact
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration, Term
from tests.answers import HOSTILE
from tests.assembly.page import activities, answers, clause, item, only, parts, plain, texts, topic, written

NAMED = answers({"company.name": "SIA “Zaļā pļava”"})

# Gaps


def test_a_line_that_prints_something_unknown_is_left_out_whole() -> None:
    body = "Mēs esam {{ f.company.name }}. {: 13.1.a :}\nRakstiet uz {{ f.company.email | email }}, {{ f.company.name }}. {: 12.2, 13.1.b :}"
    document = written(clause(body), facts=NAMED)
    assert texts(document) == ["Mēs esam SIA “Zaļā pļava”."]
    assert document.gaps == (Gap("t.c:2", ("12.2", "13.1.b"), "", "", ("company.email",)),)


def test_a_gap_of_an_item_names_it_and_its_activity() -> None:
    use = item("part", "shop.use", activity="shop", term=None)
    document = written(
        topic(
            clause("Glabājam {{ p.term | term }}.", each="a.parts"),
            each="r.activities",
            head="### {{ a.noun }}",
        ),
        register=activities(item("activity", "shop", noun="Veikals", parts=(use,))),
    )
    assert document.gaps == (Gap("t.c:1@shop.use", (), "shop.use", "shop", ("shop.use.term",)),)


def test_a_gap_names_only_questions() -> None:
    value = Fact(None, ("law:GL 28.5", "shop.law", "service:mailer"))
    document = written(
        clause("{{ p.law }}.", each="r.parts"), register=parts(item("part", "shop", law=value))
    )
    assert [g.questions for g in document.gaps] == [("shop.law",)]


@pytest.mark.parametrize("empty", [None, (), ""])
def test_nothing_is_printed_of_an_empty_value(empty: Any) -> None:
    document = written(
        clause("Dati: {{ p.data }}.", each="r.parts"), register=parts(item("part", "a", data=empty))
    )
    assert (texts(document), [g.key for g in document.gaps]) == ([], ["t.c:1@a"])


def test_a_line_none_of_whose_branches_holds_is_a_gap_with_what_the_branches_read() -> None:
    body = (
        '{% if f.shop.sends == "yes" %}Sūtām.{% elif f.shop.keep is defined %}Glabājam.{% endif %} {: 5.1 :}'
    )
    document = written(clause(body))
    assert document.gaps == (Gap("t.c:1", ("5.1",), "", "", ("shop.sends", "shop.keep")),)


def test_what_only_an_untaken_branch_prints_need_not_be_known() -> None:
    body = (
        "{% if f.company.email is defined %}Rakstiet uz {{ f.company.email }}.{% else %}Zvaniet.{% endif %}"
    )
    assert texts(written(clause(body))) == ["Zvaniet."]


# Choices


@pytest.mark.parametrize(
    ("values", "said", "read"),
    [
        ({"a.a": "yes", "b.b": "yes"}, "A.", ("a.a",)),
        ({"a.a": "no", "b.b": "yes"}, "B.", ("a.a", "b.b")),
        ({"b.b": "yes"}, "B.", ("a.a", "b.b")),
        ({"a.a": "no"}, "C.", ("a.a", "b.b")),
        ({}, "C.", ("a.a", "b.b")),
    ],
)
def test_the_first_branch_that_is_true_is_taken_and_what_was_read_is_a_reason(
    values: dict[str, str], said: str, read: tuple[str, ...]
) -> None:
    body = '{% if f.a.a == "yes" %}A{% elif f.b.b == "yes" %}B{% else %}C{% endif %}.'
    sentence = only(written(clause(body), facts=answers(values)))
    assert (plain(sentence), sentence.because, sentence.facts) == (said, read, ())


@pytest.mark.parametrize(
    ("value", "holds"),
    [("yes", True), ("no", False), (("a",), True), ((), False), (None, False), (0, False), (1, True)],
)
def test_a_bare_name_counts_as_said_yes_to(value: Any, holds: bool) -> None:
    facts = answers({} if value is None else {"a.a": value})
    document = written(clause("{% if f.a.a %}Jā{% else %}Nē{% endif %}."), facts=facts)
    assert texts(document) == ["Jā." if holds else "Nē."]


def test_choices_stand_in_choices() -> None:
    body = "{% if f.a.a %}{% if f.b.b %}Abi{% else %}Viens: {{ f.a.a }}{% endif %}{% endif %}."
    sentence = only(written(clause(body), facts=answers({"a.a": "A", "b.b": "no"})))
    assert (plain(sentence), sentence.facts, sentence.because) == ("Viens: A.", ("a.a",), ("a.a", "b.b"))


# The trace


def test_a_sentence_knows_why_it_is_there() -> None:
    use = item(
        "part", "shop.use", activity="shop", basis="6.1.f", data=("email",), interest="pierādīt līgumu"
    )
    text = '{% if p.basis == "6.1.f" %}Mūsu interese: {{ p.interest }}{% endif %} ({{ p.data | words("data", "nom") }}). {: 13.1.c, 13.1.d :}'
    sections = topic(
        clause(text, each="a.parts", when='f.shop.sends == "yes"', law=["VDAR 6.1.f"], status="contested"),
        each="r.activities",
        when="a.noun is defined",
    )
    register = activities(item("activity", "shop", noun="Veikals", parts=(use,)))
    sentence = only(written(sections, facts=answers({"shop.sends": "yes"}), register=register))
    assert sentence.key == "t.c:1@shop.use"
    assert (sentence.topic, sentence.clause, sentence.line) == ("t", "t.c", 1)
    assert (sentence.activity, sentence.item) == ("shop", "shop.use")
    assert sentence.facts == ("shop.use.interest", "shop.use.data")
    assert sentence.because == ("shop.on", "shop.noun", "shop.use.on", "shop.sends", "shop.use.basis")
    assert (sentence.satisfies, sentence.law, sentence.status) == (
        ("13.1.c", "13.1.d"),
        ("VDAR 6.1.f",),
        "contested",
    )
    assert (sentence.own, sentence.assumed, sentence.lang) == (False, False, "")


def test_lines_are_counted_as_they_stand_in_the_clause() -> None:
    document = written(clause("Viens.\n\n### Divi\n- Trīs.\n  Četri."))
    assert [s.key for s in document.sentences()] == ["t._topic:1", "t.c:1", "t.c:2", "t.c:3", "t.c:4"]


def test_an_item_of_the_register_has_its_own_activity() -> None:
    register = parts(item("part", "shop.use", activity="shop"))
    sentence = only(written(clause("Teikums.", each="r.parts"), register=register))
    assert (sentence.activity, sentence.item, sentence.key) == ("shop", "shop.use", "t.c:1@shop.use")


ASSUMED = {
    "printed": clause("{{ f.a.a }}."),
    "read by a choice": clause('{% if f.a.a == "yes" %}Jā{% endif %}.'),
    "read by a choice before the one taken": clause('{% if f.a.a == "no" %}Nē{% elif f.b.b %}Jā{% endif %}.'),
    "read by the condition": clause("Teikums.", when='f.a.a == "yes"'),
}


@pytest.mark.parametrize("of", ASSUMED.values(), ids=ASSUMED)
def test_a_sentence_that_rests_on_an_assumed_answer_is_assumed(of: Any) -> None:
    values = {"a.a": "yes", "b.b": "yes"}
    assert only(written(of, facts=answers(values, a__a="assumed"))).assumed
    assert not only(written(of, facts=answers(values, a__a="proposed"))).assumed


def test_a_choice_that_finds_nothing_known_assumes_nothing() -> None:
    facts = Pairs({"a.a": Fact(None, ("a.a",), "assumed")})
    assert not only(written(clause("{% if f.a.a %}Jā{% else %}Nē{% endif %}."), facts=facts)).assumed


@pytest.mark.parametrize("whose", ["activity", "part"])
def test_what_is_said_of_an_assumed_item_is_assumed(whose: str) -> None:
    use = item("part", "shop.use", assumed=whose == "part", activity="shop")
    section = topic(clause("Teikums.", each="a.parts"), each="r.activities")
    register = activities(item("activity", "shop", assumed=whose == "activity", parts=(use,)))
    assert only(written(section, register=register)).assumed


# Words


def test_fonts_and_links_of_a_clause_stay_and_like_neighbours_join() -> None:
    body = "**Mēs** esam *{{ f.company.name }}* un [te](https://a.lv). {{ f.a.a }}{{ f.b.b }}!"
    facts = answers({"company.name": "SIA", "a.a": "1", "b.b": "2"})
    assert only(written(clause(body), facts=facts)).runs == (
        Run("Mēs", strong=True),
        Run(" esam "),
        Run("SIA", emphasis=True),
        Run(" un "),
        Run("te", link="https://a.lv"),
        Run(". 12!"),
    )


def test_a_linked_value_is_a_link_in_the_font_around_it() -> None:
    facts = answers({"company.email": "dati@example.lv"})
    runs = only(written(clause("**Rakstiet: {{ f.company.email | email }}.**"), facts=facts)).runs
    assert runs[1] == Run("dati@example.lv", strong=True, link="mailto:dati@example.lv")


@pytest.mark.parametrize(
    ("answer", "said"),
    [("SIA “A”", "Mēs: SIA “A”."), ("A u.c.", "Mēs: A u.c."), ("A...", "Mēs: A..."), (".", "Mēs: .")],
)
def test_an_answer_that_ends_in_a_dot_gives_one_dot_at_the_end(answer: str, said: str) -> None:
    assert texts(written(clause("Mēs: {{ f.a.a }}."), facts=answers({"a.a": answer}))) == [said]
    choice = clause("{% if f.a.a %}Mēs: {{ f.a.a }}{% endif %}.")
    assert texts(written(choice, facts=answers({"a.a": answer}))) == [said]


def test_a_dot_of_an_answer_in_the_middle_or_at_its_start_stays() -> None:
    facts = answers({"a.a": "u.c.", "b.b": ".lv"})
    assert texts(written(clause("Te {{ f.a.a }} un {{ f.a.a }}{{ f.b.b }}, beigas."), facts=facts)) == [
        "Te u.c. un u.c..lv, beigas."
    ]


@given(st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1)).filter(lambda text: not text.endswith(".")))
def test_nothing_of_an_answer_is_parsed(answer: str) -> None:
    for body in ("A {{ f.a.a }} B.", "{% if f.a.a %}A {{ f.a.a }} B{% endif %}.", "- **A** {{ f.a.a }} B."):
        sentence = only(written(clause(body), facts=answers({"a.a": answer})))
        assert sentence.text == f"A {answer} B."
        assert all(not run.link and not run.emphasis for run in sentence.runs)
        assert answer not in "".join(run.text for run in sentence.runs if run.strong) or answer in "A"


def test_values_that_are_no_texts_are_printed_as_words() -> None:
    register = parts(item("part", "a", names=("A", "B", "C"), keep=Duration(3, "years"), count=7))
    body = "{{ p.names }}; {{ p.keep }}; {{ p.count }}."
    assert texts(written(clause(body, each="r.parts"), register=register)) == ["A, B un C; 3 gadus; 7."]


def test_the_parts_of_a_term_can_be_read() -> None:
    register = parts(
        item("part", "a", term=Term(Duration(3, "years"), "order_done")),
        item("part", "b", term=Term(until="withdrawal")),
    )
    body = "Glabājam{% if not (p.term.duration is defined) %},{% endif %} {{ p.term | term }}."
    assert texts(written(clause(body, each="r.parts"), register=register)) == [
        "Glabājam 3 gadus pēc pasūtījuma izpildes.",
        "Glabājam, līdz atsaucat piekrišanu.",
    ]

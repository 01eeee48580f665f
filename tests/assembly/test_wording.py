"""The user's own wording over our sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.document import Document, Run
from policystudio.domain.facts import Facts
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration
from tests.answers import HOSTILE
from tests.assembly.page import answers, clause, item, only, parts, plain, shape, texts, topic, written

OURS = clause("Mēs esam {{ f.company.name }}. {: 13.1.a :}\nZvaniet.", law=["VDAR 13.1.a"])
FACTS = answers({
    "company.name": "SIA “A”", "company.form": "sia", "company.email": "dati@a.lv", "company.phone": "+371 67000000",
    "company.site": "https://a.lv/b", "company.since": "2026-11-22", "company.staff": 7, "shop.keep": Duration(3, "years"),
    "shop.channels": ("email", "phone"), "shop.sends": "yes", "shop.country": "US", "shop.tool": ("mailer",),
})  # fmt: skip


def row(**fields: Any) -> Pairs[str, Any]:
    """A piece of own wording."""
    return Pairs(fields)


def reworded(*pieces: Pairs[str, Any], key: str = "t.c:1", facts: Facts = FACTS) -> Document:
    """The document with these runs for one sentence."""
    return written(OURS, facts=facts, wording={key: {"of": "stamp", "runs": pieces}})


def test_own_words_replace_a_sentence_and_keep_its_trace() -> None:
    document = reworded(
        row(text="Mēs, "),
        row(text="pārzinis", strong=True),
        row(text=" te", emphasis=True, link="https://a.lv"),
    )
    ours, theirs = list(written(OURS, facts=FACTS).sentences())[1], list(document.sentences())[1]
    assert theirs.runs == (
        Run("Mēs, "), Run("pārzinis", strong=True), Run(" te", emphasis=True, link="https://a.lv")
    )  # fmt: skip
    assert theirs.own and not ours.own
    for name in ("key", "topic", "clause", "line", "item", "facts", "because", "satisfies", "law", "assumed"):
        assert getattr(theirs, name) == getattr(ours, name)
    assert texts(document)[1] == "Zvaniet."


@given(st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1)))
def test_own_words_are_not_parsed(words: str) -> None:
    sentence = list(reworded(row(text=words)).sentences())[1]
    assert sentence.runs == (Run(words),)


@pytest.mark.parametrize(
    ("question", "said", "link"),
    [
        ("company.name", "SIA “A”", ""),
        ("company.form", "sia lv", ""),
        ("shop.channels", "email lv un phone lv", ""),
        ("company.staff", "7", ""),
        ("shop.keep", "3 gadus", ""),
        ("company.since", "2026. gada 22. novembris", ""),
        ("shop.country", "ASV", ""),
        ("company.email", "dati@a.lv", "mailto:dati@a.lv"),
        ("company.phone", "+371 67000000", "tel:+37167000000"),
        ("company.site", "a.lv/b", "https://a.lv/b"),
    ],
)
def test_an_answer_in_own_words_is_printed_as_words_and_stays_alive(
    question: str, said: str, link: str
) -> None:
    sentence = list(reworded(row(text="Te: "), row(fact=question)).sentences())[1]
    assert plain(sentence) == f"Te: {said}"
    assert [run.link for run in sentence.runs] == ["", link]
    assert sentence.facts[0] == question


def test_what_the_user_changes_later_changes_in_his_wording() -> None:
    later = Pairs({**dict(FACTS), **dict(answers({"company.name": "SIA “B”"}))})
    assert (
        texts(reworded(row(fact="company.name"), row(text=" esam mēs."), facts=later))[0]
        == "SIA “B” esam mēs."
    )


@pytest.mark.parametrize("question", ["company.address", "gone.gone", "shop.sends", "shop.tool", ""])
def test_wording_with_an_answer_that_has_no_words_now_falls_back_to_our_sentence(question: str) -> None:
    """Not known now, no question of ours, or one whose answers are ids."""
    document = reworded(row(text="Te: "), row(fact=question))
    assert texts(document)[0] == "Mēs esam SIA “A”."
    assert not any(s.own for s in document.sentences())


def test_an_assumed_answer_in_own_words_makes_the_sentence_assumed() -> None:
    facts = answers(dict.fromkeys(("company.name", "company.staff"), "A"), company__staff="assumed")
    found = [s.assumed for s in reworded(row(fact="company.staff"), facts=facts).sentences()]
    assert found == [False, True, False]


def test_a_sentence_can_be_left_out() -> None:
    document = written(OURS, facts=FACTS, wording={"t.c:1": {"left_out": True}})
    assert texts(document) == ["Zvaniet."]
    assert document.gaps == ()
    empty = written(topic(clause("Viens."), head="## Virsraksts"), wording={"t.c:1": {"left_out": True}})
    assert shape(empty) == []


def test_a_list_item_left_out_is_gone_with_its_dash() -> None:
    document = written(clause("- Viens.\n- Divi."), wording={"t.c:1": {"left_out": True}})
    assert shape(document)[1:] == [["Divi."]]


def test_a_reworded_heading_is_the_title() -> None:
    document = written(
        topic(head="# Politika"), wording={"t._topic:1": {"runs": (row(text="Mūsu politika"),)}}
    )
    assert document.title == "Mūsu politika"


ITEMS = parts(item("part", "a", n="A"), item("part", "b", n="B"), item("part", "c", n="C"))


def of_items(wording: dict[str, dict[str, Any]]) -> list[str]:
    """The sentences of three items."""
    return texts(written(clause("{{ p.n }}.", each="r.parts"), register=ITEMS, wording=wording))


def test_wording_for_a_line_holds_for_all_its_items_and_one_items_own_goes_before() -> None:
    every = {"runs": (row(text="Visi."),)}
    assert of_items({"t.c:1": every}) == ["Visi."] * 3
    assert of_items({"t.c:1": every, "t.c:1@b": {"runs": (row(text="Tikai B."),)}}) == [
        "Visi.",
        "Tikai B.",
        "Visi.",
    ]
    assert of_items({"t.c:1@b": {"left_out": True}}) == ["A.", "C."]
    assert of_items({"t.c:1": {"left_out": True}}) == []


def test_a_sentence_that_is_not_there_is_not_reworded_into_being() -> None:
    document = reworded(row(text="Mēs esam mēs."), facts=Pairs())
    assert texts(document) == ["Zvaniet."]
    assert [g.key for g in document.gaps] == ["t.c:1"]


@pytest.mark.parametrize(
    "entry",
    [
        {}, {"left_out": False}, {"left_out": "yes"}, {"runs": ()}, {"runs": (row(text=""),)}, {"runs": "Teksts"},
        {"runs": 7}, {"runs": ("Teksts",)}, {"runs": (row(),)}, {"runs": (row(other="x"),)}, {"of": "stamp"},
    ],
)  # fmt: skip
def test_an_entry_that_holds_no_words_leaves_our_sentence(entry: dict[str, Any]) -> None:
    document = written(OURS, facts=FACTS, wording={"t.c:1": entry})
    assert texts(document)[0] == "Mēs esam SIA “A”."
    assert only(written(clause("Viens."), wording={"t.c:1": entry})).own is False

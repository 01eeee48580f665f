"""Paragraphs that the user adds."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.domain.document import Document, Run
from policystudio.domain.facts import Facts
from policystudio.domain.pairs import Pairs
from tests.assembly.page import activities, answers, clause, item, shape, topic, written
from tests.assembly.test_wording import row

HEAD = topic(clause("Viens. \nDivi.\n\n- Trīs.\n- Četri."), id="t", head="## Pirmais")
NEXT = topic(clause("Pieci.", topic="u"), id="u", head="## Otrais")


def added(after: str, *pieces: Pairs[str, Any], **more: Any) -> dict[str, Any]:
    """An entry for a paragraph."""
    return {"after": after, "runs": pieces or (row(text="Mans."),), **more}


def with_own(facts: Facts = Pairs(), language: str = "lv", **entries: dict[str, Any]) -> Document:
    """Two sections and these paragraphs, ``p1`` for ``own:p1``."""
    wording = {f"own:{name}": entry for name, entry in entries.items()}
    return written(HEAD, NEXT, facts=facts, wording=wording, language=language)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("t.c:1", [(2, "Pirmais"), "Viens. Divi.", "Mans.", ["Trīs.", "Četri."], (2, "Otrais"), "Pieci."]),
        ("t.c:4", [(2, "Pirmais"), "Viens. Divi.", ["Trīs.", "Četri."], "Mans.", (2, "Otrais"), "Pieci."]),
        (
            "t._topic:1",
            [(2, "Pirmais"), "Viens. Divi.", ["Trīs.", "Četri."], "Mans.", (2, "Otrais"), "Pieci."],
        ),
        ("u.c:1", [(2, "Pirmais"), "Viens. Divi.", ["Trīs.", "Četri."], (2, "Otrais"), "Pieci.", "Mans."]),
    ],
)
def test_a_paragraph_stands_behind_its_sentence_or_at_the_end_of_its_section(
    after: str, expected: list[Any]
) -> None:
    assert shape(with_own(p1=added(after))) == expected


@pytest.mark.parametrize("gone", ["t.c:99", "t.older:1", "t.c:1@newsletter.use"])
def test_one_whose_sentence_is_gone_stands_at_the_end_of_its_section(gone: str) -> None:
    assert shape(with_own(p1=added(gone)))[3:] == ["Mans.", (2, "Otrais"), "Pieci."]


@pytest.mark.parametrize("gone", ["older.c:1", "", "own:p9", "own:p1", "?"])
def test_one_whose_section_is_gone_stands_at_the_end_of_the_document(gone: str) -> None:
    assert shape(with_own(p1=added(gone)))[-1] == "Mans."


def test_in_a_section_per_activity_a_lost_paragraph_stays_with_its_activity() -> None:
    per = topic(clause("{{ a.n }} te."), id="t", head="## {{ a.n }}", each="r.activities")
    both = activities(item("activity", "a", n="A"), item("activity", "b", n="B"))
    document = written(per, NEXT, register=both, wording={"own:p1": added("t.gone:1@a.part")})
    assert shape(document)[:4] == [(2, "A"), "A te.", "Mans.", (2, "B")]


def test_several_stand_in_the_order_in_which_they_were_added() -> None:
    entries = {f"p{n}": added("t._topic:1", row(text=f"{n}.")) for n in (10, 2, 1)}
    assert shape(with_own(**entries))[3:6] == ["1.", "2.", "10."]
    behind = {"p1": added("t.c:1", row(text="A.")), "p2": added("own:p1", row(text="B."))}
    more = {**behind, "p3": added("t.c:1", row(text="C."))}
    assert shape(with_own(**more))[2:5] == ["A.", "B.", "C."]


def test_its_trace_says_that_it_is_the_users() -> None:
    facts = answers({"company.name": "SIA “A”"})
    entry = added("t.c:1", row(text="Raksta "), row(fact="company.name"), row(text=".", strong=True))
    found = next(s for s in with_own(facts, p1=entry).sentences() if s.own)
    assert (found.key, found.topic, found.clause, found.facts) == ("own:p1", "t", "own", ("company.name",))
    assert found.runs == (Run("Raksta "), Run("SIA “A”"), Run(".", strong=True))
    assert not found.satisfies and not found.law


def test_one_that_waits_for_an_answer_is_a_gap_and_no_half_sentence() -> None:
    document = with_own(p1=added("t.c:1", row(text="Raksta "), row(fact="company.name")))
    assert "Raksta" not in str(shape(document))
    assert [(gap.key, gap.questions) for gap in document.gaps] == [("own:p1", ("company.name",))]


def test_one_that_prints_what_nobody_confirmed_is_marked() -> None:
    facts = answers({"company.staff": 7}, company__staff="assumed")
    entry = added("t.c:1", row(fact="company.staff"))
    assert [s.assumed for s in with_own(facts, p1=entry).sentences() if s.own] == [True]


def test_one_in_another_language_says_so_and_rewording_is_left_to_its_own_language() -> None:
    document = with_own(language="en", p1=added("t.c:1", language="lv"))
    assert [s.lang for s in document.sentences() if s.own] == ["lv"]
    english = clause("One.", language="en")
    own = {"t.c:1": {"runs": (row(text="Pavisam."),), "language": "lv"}}
    said = written(clause("Viens."), translations=(english,), language="en", wording=own)
    assert shape(said)[1:] == ["One."]


def test_a_heading_with_nothing_but_the_users_paragraph_stays() -> None:
    document = written(
        topic(clause("V."), id="t", head="## P"),
        wording={"own:p1": added("t._topic:1"), "t.c:1": {"left_out": True}},
    )
    assert shape(document) == [(2, "P"), "Mans."]


@pytest.mark.parametrize(
    "entry",
    [{}, {"after": 7}, {"after": "t.c:1"}, {"after": "t.c:1", "runs": ()}, {"after": "t.c:1", "runs": "x"}],
)
def test_an_entry_that_holds_no_words_shows_nothing(entry: dict[str, Any]) -> None:
    assert shape(with_own(p1=entry)) == shape(with_own())

"""Clauses and the register → blocks: what stands where, what flows together, what is dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policystudio import interview, register
from policystudio.assembly import build
from policystudio.domain.clauses import Outline
from policystudio.domain.document import Heading, Table, confirmed
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register
from policystudio.studio.pipeline import make
from tests.answers import profiles, sample
from tests.assembly.page import (
    NOTHING,
    activities,
    answers,
    clause,
    item,
    knowledge,
    only,
    parts,
    shape,
    texts,
    topic,
    written,
)  # fmt: skip

ON = answers({"a.on": "yes"})

# Conditions


@pytest.mark.parametrize(
    ("value", "there"), [("yes", True), ("no", False), (None, False), (("x",), True), ((), False)]
)
def test_a_clause_stands_only_where_its_condition_is_known_to_hold(value: Any, there: bool) -> None:
    facts = answers({} if value is None else {"a.a": value})
    document = written(clause("Teikums.", when="f.a.a"), facts=facts)
    assert texts(document) == (["Teikums."] if there else [])
    assert (document.gaps, shape(document)[:1]) == ((), [(2, "Virsraksts")] if there else [])


@pytest.mark.parametrize("when", ['f.a.a == "no"', 'f.a.a != "yes"', "not f.a.a", 'not (f.a.a == "yes")'])
def test_silence_is_no_statement(when: str) -> None:
    assert shape(written(clause("Teikums.", when=when))) == []


def test_a_section_whose_head_does_not_hold_is_left_out_with_all_its_clauses() -> None:
    section = topic(clause("Teikums."), when="f.a.on")
    assert shape(written(section)) == []
    document = written(section, facts=ON)
    assert shape(document) == [(2, "Virsraksts"), "Teikums."]
    assert only(document).because == ("a.on",)


def test_sections_stand_in_the_order_of_the_outline() -> None:
    sections = [topic(clause(f"{id}.", topic=id), id=id, head=f"## {id.upper()}") for id in ("b", "a")]
    assert shape(written(*sections)) == [(2, "B"), "b.", (2, "A"), "a."]


def test_a_document_without_outline_is_empty_and_unknown_sections_are_passed_over() -> None:
    made = knowledge(topic(clause("Teikums.")))
    assert build(Pairs(), NOTHING, made, language="lv", document="other").blocks == ()
    made = replace(made, outlines=Pairs({"d": Outline("d", ("gone", "t"))}))
    assert shape(build(Pairs(), NOTHING, made, language="lv", document="d")) == [
        (2, "Virsraksts"),
        "Teikums.",
    ]


# Blocks


def test_paragraphs_of_clauses_stay_apart_and_their_lines_together() -> None:
    document = written(clause("Viens.\nDivi.\n\nTrīs."), clause("Četri.", "e"))
    assert shape(document) == [(2, "Virsraksts"), "Viens. Divi.", "Trīs.", "Četri."]


def test_list_items_of_neighbouring_clauses_form_one_list() -> None:
    document = written(
        clause("- Viens.\n  Vēl.\n- Divi."), clause("- Trīs.", "d"), clause("Teikums.\n\n- Četri.", "e")
    )
    assert shape(document) == [(2, "Virsraksts"), ["Viens. Vēl.", "Divi.", "Trīs."], "Teikums.", ["Četri."]]


def test_list_items_of_all_items_form_one_list() -> None:
    register = parts(item("part", "a", n="A"), item("part", "b", n=None), item("part", "c", n="C"))
    document = written(clause("- {{ p.n }}.\n  Vēl.", each="r.parts"), register=register)
    assert shape(document) == [(2, "Virsraksts"), ["A. Vēl.", "Vēl.", "C. Vēl."]]


def test_an_empty_list_is_dropped_and_so_is_its_heading() -> None:
    assert shape(written(clause("### Saņēmēji\n\n- {{ f.a.a }}."), clause("Beigas.", "z"))) == [
        (2, "Virsraksts"), (3, "Saņēmēji"), "Beigas."
    ]  # fmt: skip
    assert shape(written(clause("### Saņēmēji\n\n- {{ f.a.a }}."))) == []


def test_orphan_headings_are_dropped_the_title_is_not() -> None:
    sections = (
        topic(id="title", head="# Nosaukums"),
        topic(id="a", head="## Tukša\n\n### Arī tukša"),
        topic(clause("Teikums.", topic="b"), id="b", head="## Pilna\n\n### Tukša"),
        topic(id="c", head="## Pēdējā\n\n#### Dziļi"),
    )
    document = written(*sections)
    assert shape(document) == [(1, "Nosaukums"), (2, "Pilna"), (3, "Tukša"), "Teikums."]
    assert document.title == "Nosaukums"


def test_a_heading_that_prints_something_unknown_is_left_out() -> None:
    document = written(topic(clause("Teikums."), head="## Par {{ f.a.a }}"))
    assert shape(document) == ["Teikums."]


# Items


def two_parts(**values: Any) -> Register:
    """A register with two parts, A and B."""
    return parts(item("part", "a", n="A", **values), item("part", "b", n="B"))


def test_neighbouring_clauses_flow_item_by_item_into_one_paragraph_each() -> None:
    clauses = (
        clause("{{ p.n }}1.", "c1", each="r.parts", order=1),
        clause("{{ p.n }}2.", "c2", each="r.parts", order=2, when='p.n == "A"'),
        clause("{{ p.n }}3.", "c3", each="r.parts", order=3),
        clause("Beigas.", "c4", order=4),
    )
    document = written(topic(*clauses, head="Sākums."), register=two_parts())
    assert shape(document) == ["Sākums.", "A1. A2. A3.", "B1. B3.", "Beigas."]


def test_a_list_parts_what_flows() -> None:
    clauses = (
        clause("{{ p.n }}1.", "c1", each="r.parts"),
        clause("- {{ p.n }}2.", "c2", each="r.parts"),
        clause("{{ p.n }}3.", "c3", each="r.parts"),
    )
    document = written(topic(*clauses, head="Sākums."), register=two_parts())
    assert shape(document) == ["Sākums.", "A1.", ["A2."], "A3.", "B1.", ["B2."], "B3."]


def test_clauses_of_another_list_or_of_none_part_the_items() -> None:
    clauses = (
        clause("{{ p.n }}1.", "c1", each="r.parts"),
        clause("Starp.", "c2"),
        clause("{{ p.n }}3.", "c3", each="r.parts"),
        clause("{{ p.n }}4.", "c4", each="r.recipients"),
    )
    register = parts(
        item("part", "a", n="A"), item("part", "b", n="B"), recipients=(item("recipient", "r", n="R"),)
    )
    document = written(topic(*clauses, head="Sākums."), register=register)
    assert shape(document) == ["Sākums.", "A1.", "B1.", "Starp.", "A3.", "B3.", "R4."]


def shop_and_news() -> Register:
    """Two activities; the shop has two parts."""
    shop = item(
        "activity",
        "shop",
        noun="Veikals",
        parts=(item("part", "shop.a", n="A"), item("part", "shop.b", n="B")),
    )
    news = item("activity", "news", noun="Jaunumi", parts=(item("part", "news.a", n="N"),))
    return activities(shop, news)


def test_a_section_is_written_for_each_activity_with_its_own_parts() -> None:
    section = topic(
        clause("{{ a.noun }}: {{ p.n }}.", each="a.parts"), head="### {{ a.noun }}", each="r.activities"
    )
    document = written(section, register=shop_and_news())
    assert shape(document) == [(3, "Veikals"), "Veikals: A.", "Veikals: B.", (3, "Jaunumi"), "Jaunumi: N."]


def test_a_clause_of_one_activity_stands_only_in_its_section_and_parts_no_others() -> None:
    clauses = (
        clause("{{ p.n }}1.", "c1", each="a.parts"),
        clause("Tikai jaunumiem.", "c2", activity="news"),
        clause("{{ p.n }}3.", "c3", each="a.parts"),
    )
    section = topic(*clauses, head="### {{ a.noun }}", each="r.activities")
    document = written(section, register=shop_and_news())
    assert shape(document) == [
        (3, "Veikals"), "A1. A3.", "B1. B3.", (3, "Jaunumi"), "N1.", "Tikai jaunumiem.", "N3."
    ]  # fmt: skip


def test_a_clause_of_one_activity_in_a_common_section_stands_only_where_that_is_on() -> None:
    document = written(
        clause("Jaunumi.", activity="news"),
        clause("Kameras.", "d", activity="cameras"),
        register=shop_and_news(),
    )
    assert texts(document) == ["Jaunumi."]


# Tables

TABLE = "## Nolūks\n{{ p.n }}.\n## Dati\n{{ p.data }}.\nVēl."


def table(document: Any) -> Table:
    """The only table."""
    (found,) = [b for b in document.blocks if isinstance(b, Table)]
    return found


def _remarks(*said: Any, **matter: Any) -> Any:
    """A section that is not written by itself, and one that gathers what it says of each activity."""
    section = topic(
        *said, id="s", head="### {{ a.noun }}", each="r.activities", when='f.a.form == "sections"'
    )
    remarks = clause("- **{{ p.noun }}**.", "g", "t", each="r.activities", gathers="s", **matter)
    return section, topic(remarks)


def test_what_is_said_of_each_activity_is_gathered_in_one_list() -> None:
    """In the order of the activities, under their own keys; nothing stands where nothing is said."""
    register = activities(
        item("activity", "news", noun="Jaunumi", parts=(item("part", "news.p", n="B", activity="news"),)),
        item("activity", "shop", noun="Pasūtījumi"),
        item("activity", "mail", noun="Vēstules"),
    )
    section, remarks = _remarks(
        clause("Viens.\n\nDivi.", "one", "s", activity="shop", order=1),
        clause("- Trīs.", "two", "s", activity="shop", order=2),
        clause("Četri.", "three", "s", activity="news", order=3),
        clause("{{ p.n }} daļa.", "part", "s", each="a.parts"),
    )
    document = written(section, remarks, register=register)
    assert shape(document) == [(2, "Virsraksts"), ["Jaunumi. Četri.", "Pasūtījumi. Viens. Divi. Trīs."]]
    keys = [s.key for s in document.sentences()][1:]
    assert keys == [
        "t.g:1@news",
        "s.three:1@news",
        "t.g:1@shop",
        "s.one:1@shop",
        "s.one:2@shop",
        "s.two:1@shop",
    ]


def test_what_is_said_of_one_activity_stands_in_one_place(knowledge: Knowledge) -> None:
    """Both forms take it from there; a second copy for the table would be printed beside the first."""
    copies = [c.file for c in knowledge.topics["activity_table"].clauses if c.activity]
    assert copies == [], "put these clauses into templates/*/activity"


def test_nothing_leans_on_a_term_that_nobody_accepted(knowledge: Knowledge) -> None:
    """Neither basis nor recipients of what is kept afterwards stand in a draft without how long."""
    for profile in (replace(sample(knowledge), accepted=Pairs()), sample(knowledge).forget("orders.keep")):
        made = make(profile.answer("style.form", "sections"), knowledge)
        said = {(s.item, s.clause) for s in confirmed(made.document).sentences()}
        kept = {p.id for p in made.register.parts if p.value("kind") == "keep"}
        termed = {item for item, name in said if name in ("activity.keep_same", "activity.keep_other")}
        based = {item for item, name in said if name == "activity.keep_basis"}
        assert based <= termed < kept


def test_words_in_front_of_what_is_gathered_are_as_sure_as_what_follows() -> None:
    """Else they would stand alone in an export."""
    register = activities(item("activity", "shop", noun="Pasūtījumi"), item("activity", "mail", noun="Pasts"))
    section, remarks = _remarks(
        clause("Viens.", "one", "s", activity="shop", when="f.a.on"),
        clause("Divi.", "two", "s", activity="mail", when="f.a.on"),
        clause("Trīs.", "three", "s", activity="mail"),
    )
    document = written(section, remarks, register=register, facts=answers({"a.on": "yes"}, a__on="assumed"))
    assert [s.text for s in document.sentences() if s.assumed] == ["Pasūtījumi.", "Viens.", "Divi."]
    assert shape(confirmed(document)) == [(2, "Virsraksts"), ["Pasts. Trīs."]]


def test_an_entry_whose_condition_does_not_hold_gathers_nothing() -> None:
    register = activities(item("activity", "shop", noun="Pasūtījumi", role="processor"))
    section, remarks = _remarks(clause("Viens.", "one", "s", activity="shop"), when='p.role != "processor"')
    document = written(section, remarks, register=register)
    assert (shape(document), list(document.written)) == ([], ["t._topic"])


def test_a_table_has_a_row_for_each_item_whose_condition_holds() -> None:
    register = parts(
        item("part", "a", n="A", data=None, kind="use"),
        item("part", "b", n="B", data="D", kind="keep"),
        item("part", "c", n="C", data="E", kind="use"),
    )
    document = written(clause(TABLE, each="r.parts", table=True, when='p.kind == "use"'), register=register)
    assert shape(document) == [(2, "Virsraksts"), {("Nolūks", "Dati"): [("A.", "Vēl."), ("C.", "E. Vēl.")]}]
    assert table(document).caption == "Virsraksts"
    assert [s.key for row in table(document).rows for cell in row for s in cell] == [
        "t.c:2@a", "t.c:5@a", "t.c:2@c", "t.c:4@c", "t.c:5@c"
    ]  # fmt: skip
    assert [s.key for s in table(document).head] == ["t.c:1", "t.c:3"]
    assert [g.key for g in document.gaps] == ["t.c:4@a"]


@pytest.mark.parametrize(
    "empty", [parts(), parts(item("part", "a", kind="keep")), parts(item("part", "a", kind="use"))]
)
def test_a_table_without_rows_is_dropped_with_its_heading(empty: Register) -> None:
    body = "## Nolūks\n{{ p.n }}.\n## Dati\n{{ p.data }}."
    document = written(clause(body, each="r.parts", table=True, when='p.kind == "use"'), register=empty)
    assert shape(document) == []


def test_clauses_beside_a_table_stay_clauses() -> None:
    clauses = (
        clause("{{ p.n }}1.", "c1", each="r.parts"),
        clause("## Nolūks\n{{ p.n }}.", "c2", each="r.parts", table=True),
        clause("- {{ p.n }}3.", "c3", each="r.parts"),
    )
    document = written(topic(*clauses, head="Sākums."), register=two_parts())
    assert shape(document) == ["Sākums.", "A1.", "B1.", {("Nolūks",): [("A.",), ("B.",)]}, ["A3.", "B3."]]


def test_each_table_clause_is_a_table_of_its_own() -> None:
    clauses = [clause(f"## {n}\n{{{{ p.n }}}}.", f"c{n}", each="r.parts", table=True) for n in (1, 2)]
    document = written(topic(*clauses, head="Sākums."), register=two_parts())
    assert shape(document)[1:] == [{("1",): [("A.",), ("B.",)]}, {("2",): [("A.",), ("B.",)]}]


@pytest.mark.parametrize("how", ["left out", "unknown"])
def test_a_column_goes_with_its_title(how: str) -> None:
    body = f"## Nolūks\n{{{{ p.n }}}}.\n## Dati{' {{ f.x.y }}' if how == 'unknown' else ''}\nVēl.\n## Termiņš\nGads."
    wording: Any = {"t.c:3": {"left_out": True}} if how == "left out" else {}
    document = written(clause(body, each="r.parts", table=True), register=two_parts(), wording=wording)
    assert shape(document)[1] == {("Nolūks", "Termiņš"): [("A.", "Gads."), ("B.", "Gads.")]}


def test_a_table_all_of_whose_titles_are_left_out_is_dropped() -> None:
    body = clause("## Nolūks\n{{ p.n }}.", each="r.parts", table=True)
    assert shape(written(body, register=two_parts(), wording={"t.c:1": {"left_out": True}})) == []


# Anchors


def anchors(document: Any) -> list[str]:
    """The anchors of the headings in order."""
    return [b.anchor for b in document.blocks if isinstance(b, Heading)]


def test_anchors_are_made_of_section_clause_and_item() -> None:
    more = clause("#### Vairāk\n\nTeikums.", "more", topic="activity")
    document = written(
        topic(more, id="activity", head="### {{ a.noun }}", each="r.activities"), register=shop_and_news()
    )
    assert anchors(document) == ["activity-shop", "activity-more-shop", "activity-news", "activity-more-news"]


def test_an_anchor_stays_while_other_sections_come_and_go() -> None:
    sections = [topic(clause("Teikums.", topic=id), id=id, when=f"f.{id}.on") for id in ("a", "b")]
    alone = written(*sections, facts=answers({"b.on": "yes"}))
    both = written(*sections, facts=answers({"a.on": "yes", "b.on": "yes"}))
    assert anchors(alone) == ["b"]
    assert anchors(both) == ["a", "b"]


@given(
    st.lists(
        st.sampled_from(["shop", "shop-2", "shop 2", "shop-2-2", "own:šops", "Shop", "2"]),
        unique=True,
        max_size=7,
    )
)
def test_anchors_are_unique_whatever_the_ids_are(ids: list[str]) -> None:
    section = topic(
        clause("Teikums.\n\n### Vairāk\n\nTeikums."), head="### {{ a.noun }}", each="r.activities"
    )
    register = activities(*(item("activity", id, noun=id) for id in ids))
    found = anchors(written(section, register=register))
    assert len(found) == len(set(found)) == 2 * len(ids)
    assert all(anchor and anchor == anchor.lower() and " " not in anchor for anchor in found)


# Languages


def test_a_translation_is_used_with_the_conditions_of_the_latvian_clause() -> None:
    latvian = clause(
        "{{ p.n }} latviski. {: 13.1 :}",
        each="r.parts",
        when='p.n == "A"',
        law=["VDAR 6"],
        status="contested",
    )
    english = clause("{{ p.n }} in English. {: 13.1 :}", language="en", of=latvian.stamp)
    document = written(latvian, register=two_parts(), language="en", translations=(english,))
    sentence = only(document)
    assert (sentence.text, sentence.lang) == ("A in English.", "")
    assert (sentence.law, sentence.status, sentence.satisfies) == (("VDAR 6",), "contested", ("13.1",))
    assert sentence.key == "t.c:1@a"


def test_a_clause_without_translation_stands_in_latvian_and_says_so() -> None:
    document = written(
        clause("Teikums."), language="en", translations=(clause("## Heading", "_topic", language="en"),)
    )
    heading, sentence = document.sentences()
    assert (heading.text, heading.lang) == ("Heading", "")
    assert (sentence.text, sentence.lang) == ("Teikums.", "lv")


def test_values_in_a_latvian_fallback_are_in_the_documents_language() -> None:
    body = '{{ p.data | words("data", "nom") }}.'
    register = parts(item("part", "a", data=("email",)))
    assert texts(written(clause(body, each="r.parts"), register=register, language="en")) == [
        "e-mail address."
    ]


def test_a_table_is_translated_column_by_column() -> None:
    latvian = clause("## Nolūks\n{{ p.n }}.\n## Dati\nVēl.", each="r.parts", table=True)
    english = clause("## Purpose\n{{ p.n }}!\n## Data\nMore.", language="en", of=latvian.stamp, table=True)
    document = written(latvian, register=two_parts(), language="en", translations=(english,))
    assert shape(document)[1] == {("Purpose", "Data"): [("A!", "More."), ("B!", "More.")]}


# What stands beside the text


def test_written_holds_the_stamps_of_the_clauses_that_were_written() -> None:
    used, unused = clause("Teikums."), clause("Teikums.", "unused", when="f.a.a")
    english = clause("Sentence.", language="en", of="0ld57amp")
    head = topic().head
    assert written(used, unused).written == Pairs({"t._topic": head.stamp, "t.c": used.stamp})
    translated = written(used, unused, language="en", translations=(english,))
    assert translated.written == Pairs({"t._topic": head.stamp, "t.c": "0ld57amp"})


def test_author_and_date_are_told_once_somebody_confirmed_them() -> None:
    facts = answers({"company.name": "SIA “A”", "publication.effective": "2026-12-01"})
    document = written(topic(head="# Politika"), facts=facts)
    assert (document.name, document.language, document.pack) == ("d", "lv", "2026.1")
    assert (document.author, document.date, document.title) == ("SIA “A”", "2026-12-01", "Politika")
    unsure = Pairs((id, Fact(f.value, f.origins, "assumed")) for id, f in facts.items())
    document = written(topic(head="# Politika"), facts=unsure)
    assert (document.author, document.date, document.draft) == ("", "", False)


@pytest.mark.parametrize("form", ["sections", "table"])
@pytest.mark.parametrize("language", ["lv", "en"])
def test_the_document_is_a_value_whose_keys_are_unique(
    knowledge: Knowledge, form: str, language: str
) -> None:
    profile = sample(knowledge).answer("style.form", form)
    facts, _ = interview.facts(profile, knowledge)
    made = register.build(facts, knowledge, profile.accepted, language)
    one, other = (
        build(facts, made, knowledge, language=language, document="privacy-policy") for _ in range(2)
    )
    assert one == other
    assert hash(one) == hash(other)
    keys = [s.key for s in one.sentences()]
    assert len(keys) == len(set(keys))
    assert len(anchors(one)) == len(set(anchors(one)))


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_documents_of_any_answers_are_well_formed(knowledge: Knowledge, data: st.DataObject) -> None:
    profile = data.draw(profiles(knowledge))
    facts, _ = interview.facts(profile, knowledge)
    made = register.build(facts, knowledge, profile.accepted, "lv")
    document = build(
        facts, made, knowledge, language="lv", document="privacy-policy", wording=profile.wording
    )
    keys = [s.key for s in document.sentences()]
    assert len(keys) == len(set(keys))
    assert len(anchors(document)) == len(set(anchors(document)))
    assert not {gap.key for gap in document.gaps} & set(keys)
    assert all(s.text.strip() for s in document.sentences())
    for block in document.blocks:
        if isinstance(block, Table):
            assert block.rows and {len(row) for row in block.rows} == {len(block.head)}

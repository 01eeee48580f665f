"""Filters: a known value in words of either language; None where there are no words for it."""

from __future__ import annotations

from typing import Any

import pytest

from policystudio.assembly import Filters
from policystudio.assembly.filters import Linked
from policystudio.domain.expressions import Path
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.terms import Duration, Term
from tests.assembly.page import answers, clause, knowledge, texts, written

YEARS_3 = Duration(3, "years")


def said(name: str, value: Any, *arguments: str, language: str = "lv", path: str = "") -> Any:
    """What a filter makes of a value, a no-break space as a space."""
    of = Path(("f", *path.split(".")) if path else ())
    found = Filters(knowledge(), language)(name, Fact(value), arguments, of)
    return found.replace("\N{NO-BREAK SPACE}", " ") if isinstance(found, str) else found


@pytest.mark.parametrize(
    ("name", "value", "arguments", "latvian", "english"),
    [
        ("words", ("email",), ("data", "nom"), "e-pasta adrese", "e-mail address"),
        ("words", ("name", "email"), ("data", "nom"), "vārds, uzvārds un e-pasta adrese", "first name, surname and e-mail address"),
        ("words", ("name", "email"), ("data", "acc"), "vārdu, uzvārdu un e-pasta adresi", "vārdu, uzvārdu and e-mail address"),
        ("words", ("email", "email"), ("data", "nom"), "e-pasta adrese", "e-mail address"),
        ("words", "US", ("countries", "nom"), "ASV", "USA"),
        # Never the vague word beside the plain one, and never both of what one chooses between.
        ("words", ("contacts",), ("data", "nom"), "e-pasta adrese vai tālrunis", "e-pasta adrese vai tālrunis"),
        ("words", ("name", "contacts", "email"), ("data", "nom"), "vārds, uzvārds, tālrunis un e-pasta adrese", "first name, surname, tālrunis and e-mail address"),
        ("words", ("contacts", "phone", "email"), ("data", "nom"), "tālrunis un e-pasta adrese", "tālrunis and e-mail address"),
        ("words", ("street", "name", "locker"), ("data", "nom"), "adrese vai pakomāts, vārds un uzvārds", "adrese vai pakomāts, first name and surname"),
        # Neighbours of one head share it, and the last of them closes the list.
        ("words", ("email", "total", "number", "street"), ("data", "nom"), "e-pasta adrese, pirkuma saturs, summa un numurs, kā arī adrese", "e-mail address, pirkuma saturs, pirkuma summa, pirkuma numurs and adrese"),
        ("words", ("email", "total"), ("data", "nom"), "e-pasta adrese, kā arī pirkuma saturs un summa", "e-mail address, pirkuma saturs and pirkuma summa"),
        ("words", ("total", "email", "number"), ("data", "nom"), "pirkuma saturs un summa, e-pasta adrese un pirkuma numurs", "pirkuma saturs, pirkuma summa, e-mail address and pirkuma numurs"),
        ("words", ("street", "name"), ("data", "nom"), "adrese, vārds un uzvārds", "adrese, first name and surname"),
        ("words", ("gone",), ("data", "nom"), None, None),
        ("words", ("email", "gone"), ("data", "nom"), None, None),
        ("words", ("email",), ("data", "loc"), None, None),
        ("words", ("phone",), ("data", "acc"), None, "telephone"),
        ("words", ("email",), ("gone", "nom"), None, None),
        ("words", (), ("data", "nom"), None, None),
        ("join", ("A", "B", "C"), (), "A, B un C", "A, B and C"),
        ("join", ("A",), (), "A", "A"),
        ("term", Term(YEARS_3, "order_done"), ("acc",), "3 gadus pēc pasūtījuma izpildes", "3 years after the order is done"),
        ("term", Term(YEARS_3, "order_done"), ("nom",), "3 gadi pēc pasūtījuma izpildes", "3 years after the order is done"),
        ("term", Term(Duration(1, "years"), "order_done"), (), "1 gadu pēc pasūtījuma izpildes", "1 year after the order is done"),
        ("term", Term(YEARS_3, "own:konkursa beigām"), (), "3 gadus pēc konkursa beigām", "3 years after konkursa beigām"),
        ("term", Term(YEARS_3), (), "3 gadus", "3 years"),
        ("term", Term(until="order_done"), (), "līdz pasūtījums ir izpildīts", "until the order is done"),
        ("term", Term(until="withdrawal"), (), "līdz atsaucat piekrišanu", "until atsaucat piekrišanu"),
        ("term", Term(YEARS_3, "gone"), (), None, None),
        ("term", Term(YEARS_3, "withdrawal"), (), None, None),
        ("term", Term(until="gone"), (), None, None),
        ("term", Term(), (), None, None),
        ("term", Term(after="order_done"), (), None, None),
        ("term", "3 years", (), None, None),
        ("term", YEARS_3, (), None, None),
        (
            "term", Term(YEARS_3, "order_done", "order_done"), (),
            "3 gadus pēc pasūtījuma izpildes vai tik ilgi, līdz pasūtījums ir izpildīts",
            "3 years after the order is done, or until the order is done",
        ),
        ("term", Term(YEARS_3, "order_done", "gone"), (), None, None),
        ("duration", YEARS_3, (), "3 gadus", "3 years"),
        ("duration", Duration(21, "days"), ("gen",), "21 dienas", "21 days"),
        ("duration", "3 years", (), None, None),
        ("date", "2026-11-22", (), "2026. gada 22. novembris", "22 November 2026"),
        ("date", "2026-11-22", ("gen",), "2026. gada 22. novembra", "22 November 2026"),
        ("cite", "VDAR 6.1.a", (), "VDAR 6. panta 1. punkta a) apakšpunkts", "Article 6(1)(a) GDPR"),
        ("cite", ("VDAR 6.1.a", "VDAR 6.1.f"), (), "VDAR 6. panta 1. punkta a) un f) apakšpunkts", "Article 6(1)(a) and (f) GDPR"),
        ("cite", ("VDAR 6.1.a", "VDAR 99"), (), None, None),
        ("cite", "VDAR 6.1.a", ("nom", "VDAR"), "6. panta 1. punkta a) apakšpunkts", "Article 6(1)(a) GDPR"),
        ("capital", "lai sūtītu", (), "Lai sūtītu", "Lai sūtītu"),
        ("capital", ("lai A", "lai B"), (), "Lai A un lai B", "Lai A and lai B"),
        ("lower", "Pasūtījumi", (), "pasūtījumi", "pasūtījumi"),
        ("lower", ("Pasūtījumi", "VDAR"), (), ("pasūtījumi", "VDAR"), ("pasūtījumi", "VDAR")),
        ("number", 1500, (), "1500", "1500"),
    ],
)  # fmt: skip
def test_words_for_a_value(
    name: str, value: Any, arguments: tuple[str, ...], latvian: Any, english: Any
) -> None:
    assert said(name, value, *arguments) == latvian
    assert said(name, value, *arguments, language="en") == english


@pytest.mark.parametrize(
    ("path", "value", "latvian", "english"),
    [
        ("company.form", "sia", "sia lv", "sia en"),
        ("shop.channels", ("email", "phone"), "email lv un phone lv", "email en and phone en"),
        ("company.form", "gone", None, None),
        ("shop.channels", ("email", "gone"), None, None),
        ("shop.channels", (), None, None),
        ("gone.gone", "sia", None, None),
        ("", "sia", None, None),
    ],
)
def test_a_choice_is_printed_by_its_label(path: str, value: Any, latvian: Any, english: Any) -> None:
    assert said("label", value, path=path) == latvian
    assert said("label", value, path=path, language="en") == english


@pytest.mark.parametrize(
    ("name", "value", "text", "address"),
    [
        ("link", "https://www.a.lv/", "a.lv", "https://www.a.lv/"),
        ("link", "https://a.lv/privacy?x=1#y", "a.lv/privacy", "https://a.lv/privacy?x=1#y"),
        ("link", "https://a.lv/lv/?p=3", "a.lv/lv/?p=3", "https://a.lv/lv/?p=3"),
        ("link", "http://a.lv", "a.lv", "http://a.lv"),
        ("link", "https:///", "https:///", "https:///"),
        ("email", "dati@a.lv", "dati@a.lv", "mailto:dati@a.lv"),
        ("phone", "+371 67 000-000", "+371 67 000-000", "tel:+37167000000"),
    ],
)
def test_addresses_lead_somewhere(name: str, value: str, text: str, address: str) -> None:
    assert said(name, value) == Linked(text, address)


@pytest.mark.parametrize("value", ["javascript:alert(1)", "a.lv", "ftp://a.lv", "https://[bad", "//a.lv"])
def test_what_is_no_web_address_is_printed_as_it_is(value: str) -> None:
    assert said("link", value) == value


def test_a_link_keeps_leading_somewhere_through_other_filters() -> None:
    facts = answers({"company.email": "dati@a.lv"})
    for chain in ("email | capital", "email | lower"):
        document = written(clause(f"{{{{ f.company.email | {chain} }}}}."), facts=facts)
        assert texts(document) in (["Dati@a.lv."], ["dati@a.lv."])
        assert [r.link for s in document.sentences() for r in s.runs if "@" in r.text] == ["mailto:dati@a.lv"]


def test_a_sentence_whose_words_are_lacking_stays_away_and_names_the_question() -> None:
    document = written(
        clause('{{ f.a.a | words("data", "nom") | capital }}.'), facts=answers({"a.a": ("gone",)})
    )
    assert (texts(document), [g.questions for g in document.gaps]) == ([], [("a.a",)])


def test_another_language_gets_latvian_joints() -> None:
    assert said("term", Term(YEARS_3, "order_done"), language="lt") == "3 gadus pēc pasūtījuma izpildes"
    assert said("term", Term(until="order_done"), language="lt") == "līdz pasūtījums ir izpildīts"
    assert said("join", ("A", "B"), language="lt") == "A un B"


@pytest.mark.parametrize(
    ("value", "latvian", "english"),
    [
        ("A", "A", "A"),
        (("A", "B"), "A un B", "A and B"),
        (YEARS_3, "3 gadus", "3 years"),
        (7, "7", "7"),
        (Linked("a", "https://a.lv"), Linked("a", "https://a.lv"), Linked("a", "https://a.lv")),
    ],
)
def test_values_without_a_filter(value: Any, latvian: Any, english: Any) -> None:
    for language, expected in (("lv", latvian), ("en", english)):
        found = Filters(knowledge(), language).plain(value)
        assert (found.replace("\N{NO-BREAK SPACE}", " ") if isinstance(found, str) else found) == expected


@pytest.mark.parametrize("language", ["lv", "en"])
def test_a_limit_names_the_provision_that_it_stands_for(language: str, knowledge: Knowledge) -> None:
    """The words of limits hold a citation as text; it must be the one that clauses would print."""
    filters = Filters(knowledge, language)
    for id, word in knowledge.vocabulary["limits"].items():
        said = " ".join(word.form("said", language) or ())
        assert f"({filters('cite', Fact(id), (), Path(()))})" in said, id


def test_every_law_that_explains_a_term_has_its_words(knowledge: Knowledge) -> None:
    """Else the policy would not say why something is kept so long."""
    kept = [
        p for a in knowledge.activities.values() for p in a.parts if p.kind == "keep" and p.basis == "6.1.f"
    ]
    asked = [knowledge.questions[p.term_question] for p in kept if p.term_question]
    laws = {id for p in kept for id in p.term_law}
    laws |= {id for q in asked if q.proposals for proposal in q.proposals for id in proposal.law}
    assert laws - set(knowledge.vocabulary["limits"]) == set()

"""Which documents there are, and what of the register each sees."""

from __future__ import annotations

from dataclasses import replace

from policystudio.assembly import build, documents
from policystudio.domain.clauses import Outline
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register
from policystudio.notation.expressions import condition
from tests.assembly.page import answers, clause, item, knowledge, topic

SAID = topic(clause("Lieta: {{ p.noun }}.", each="r.activities"), head="# Virsraksts", law=["VDAR 6.1.a"])


def _register() -> Register:
    def activity(id: str, *, assumed: bool = False) -> object:
        parts = (item("part", f"{id}.use", noun=id),)
        return item("activity", id, noun=id, parts=parts, assumed=assumed)

    made = [activity("shop"), activity("news"), activity("films", assumed=True)]
    parts = tuple(part for a in made for part in a.items("parts"))  # type: ignore[attr-defined]
    return Register(item("register", "register", activities=tuple(made), parts=parts))


def _known(*outlines: Outline) -> Knowledge:
    return replace(knowledge(SAID), outlines=Pairs((o.document, o) for o in outlines))


def test_a_document_is_offered_where_its_condition_holds() -> None:
    known = _known(
        Outline("always", ("t",)),
        Outline("sia", ("t",), when=condition('f.company.form == "sia"')),
        Outline("open", ("t",), when=condition("f.shop.sends")),
    )
    assert documents(answers({"company.form": "sia"}), _register(), known) == ("always", "sia")
    assert documents(answers({"company.form": "association"}), _register(), known) == ("always",)
    supposed = answers({"company.form": "sia"}, company__form="assumed")
    assert documents(supposed, _register(), known) == ("always",)


def test_a_document_about_activities_is_offered_where_one_of_them_is_surely_on() -> None:
    known = _known(
        Outline("one", ("t",), activities=("news", "gone")),
        Outline("none", ("t",), activities=("gone",)),
        Outline("supposed", ("t",), activities=("films",)),
    )
    assert documents(answers(), _register(), known) == ("one",)


def test_a_document_about_activities_speaks_of_these_alone() -> None:
    known = _known(Outline("d", ("t",), activities=("news",)), Outline("all", ("t",)))
    said, every = (
        [s.text for s in build(answers(), _register(), known, language="lv", document=name).sentences()]
        for name in ("d", "all")
    )
    assert said == ["Virsraksts", "Lieta: news."]
    assert every == ["Virsraksts", "Lieta: shop.", "Lieta: news.", "Lieta: films."]

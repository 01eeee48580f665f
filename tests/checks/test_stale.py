"""Own wording stays as it is; what time did to it is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.notation.clauses import read_clause
from policystudio.notation.lines import stamp_at
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, reworded, short

EMAIL = "rights.how:1"
TERM = "activity.keep_same:1@orders.claims"
DATA = "activity.use_data:1@orders.contract"


def _own(profile: Profile, key: str, text: str, *questions: str) -> Profile:
    """Own words, with the answers they were written under."""
    return reworded(profile, key, text, values=Pairs((q, profile.answers[q]) for q in questions))


@pytest.mark.parametrize(
    ("key", "text", "question", "answer", "found"),
    [
        (EMAIL, "Rakstiet uz info@zala-plava.example.", "company.email", "dati@zala-plava.example", "info@zala-plava.example"),
        (TERM, "Tos glabājam 3 gadus.", "orders.keep", Pairs({"count": 2, "unit": "years"}), "3 gadus"),
        (TERM, "Tos glabājam trīs gadus.", "orders.keep", Pairs({"count": 2, "unit": "years"}), "trīs gadus"),
        (TERM, "Pēc trim gadiem tos dzēšam.", "orders.keep", Pairs({"count": 18, "unit": "months"}), "trim gadiem"),
        (DATA, "Lietojam Jūsu vārdu un izvēlēto pakomātu.", "orders.data", ("name", "email"), "izvēlēto pakomātu"),
        (DATA, "Prasām tikai e-pasta adresi.", "orders.data", ("name",), "e-pasta adresi"),
        ("controller.contacts:4", "Zvaniet 20 000 000.", "company.phone", "+371 20 000 001", "20 000 000"),
        ("controller.contacts:1", "Nr. 40000000015", "company.regno", "40003032949", "40000000015"),
        ("changes.date:1", "Spēkā kopš 2026. gada 1. decembra.", "publication.effective", "2027-01-01", "2026. gada 1. decembra"),
        ("changes.date:1", "Spēkā no 01.12.2026.", "publication.effective", "2027-01-01", "01.12.2026"),
        ("controller.sites:1", "Šī politika ir vietnei zala-plava.example.", "website.addresses", "plava.example", "zala-plava.example"),
        ("controller._topic:2", "Par datiem atbild SIA “Zaļā pļava”.", "company.name", "SIA “Sūna”", "SIA “Zaļā pļava”"),
        ("recipients.each:1@omniva", "Preces piegādā Omniva un DPD.", "delivery.carriers", ("omniva",), "DPD"),
    ],
)  # fmt: skip
def test_a_value_that_changed_while_the_words_hold_the_old_one_is_an_error(
    key: str, text: str, question: str, answer: Any, found: str, knowledge: Knowledge
) -> None:
    profile = _own(sample(knowledge), key, text, question)
    assert issues(profile, knowledge, "wording.stale") == []
    (issue,) = issues(profile.answer(question, answer), knowledge, "wording.stale")
    assert (issue.severity, issue.code, issue.place) == ("error", "wording.stale_fact", f"sentence:{key}")
    assert str(issue.values["found"]).replace("\N{NO-BREAK SPACE}", " ") == found


def test_a_list_that_grew_is_stale_where_the_words_name_its_members(knowledge: Knowledge) -> None:
    profile = _own(sample(knowledge), DATA, "Lietojam Jūsu vārdu un adresi.", "orders.data")
    grown = profile.answer("orders.data", (*profile.answers["orders.data"], "billing_address"))
    assert len(issues(grown, knowledge, "wording.stale")) == 1


def test_an_answer_taken_away_is_a_change_too(knowledge: Knowledge) -> None:
    profile = _own(
        sample(knowledge), "controller.contact_person:1", "Zvaniet: +371 20 000 000.", "company.phone"
    )
    assert len(issues(profile.forget("company.phone"), knowledge, "wording.stale")) == 1


def test_words_that_do_not_hold_the_value_are_not_stale(knowledge: Knowledge) -> None:
    profile = _own(sample(knowledge), TERM, "Cik ilgi, teikts pie termiņiem: 13 gadus ne.", "orders.keep")
    changed = profile.answer("orders.keep", Pairs({"count": 2, "unit": "years"}))
    assert issues(changed, knowledge, "wording.stale") == []


def test_a_version_is_not_mistaken_for_the_number_of_a_point(knowledge: Knowledge) -> None:
    profile = _own(
        sample(knowledge), "changes.date:1", "Skatiet VDAR 6. panta 1. punktu.", "publication.version"
    )
    assert issues(profile.answer("publication.version", "2"), knowledge, "wording.stale") == []


def test_the_same_number_written_otherwise_is_no_change(knowledge: Knowledge) -> None:
    profile = _own(sample(knowledge), "controller.contacts:4", "Zvaniet 20 000 000.", "company.phone")
    assert issues(profile.answer("company.phone", "20000000"), knowledge, "wording.stale") == []


def test_a_value_that_stands_there_itself_follows_and_is_never_stale(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    runs = (Pairs({"text": "Rakstiet uz "}), Pairs({"fact": "company.email"}), Pairs({"text": "."}))
    values = Pairs({"company.email": profile.answers["company.email"]})
    alive = replace(profile, wording=Pairs({EMAIL: Pairs({"runs": runs, "values": values})}))
    changed = alive.answer("company.email", "dati@zala-plava.example")
    assert issues(changed, knowledge, "wording.stale") == []
    text = next(s.text for s in make(changed, knowledge).document.sentences() if s.key == EMAIL)
    assert text == "Rakstiet uz dati@zala-plava.example."


def _rewritten(knowledge: Knowledge, id: str, old: str, new: str) -> Knowledge:
    """The knowledge after a lawyer changed the words of one clause."""
    from policystudio import paths

    topic, _, name = id.partition(".")
    text = (paths.shipped() / "templates" / "lv" / topic / f"{name}.md").read_text(encoding="utf-8")
    assert old in text
    clause = read_clause(text.replace(old, new), topic, name, "lv", f"{id}.md")
    was = knowledge.topics[topic]
    clauses = tuple(clause if c.id == id else c for c in was.clauses)
    return replace(knowledge, topics=knowledge.topics.with_(topic, replace(was, clauses=clauses)))


def test_a_clause_rewritten_under_own_words_is_told_and_nothing_is_overwritten(knowledge: Knowledge) -> None:
    of = stamp_at("rights.how:5", knowledge)
    profile = reworded(sample(knowledge), "rights.how:5", "Mums tas neko nemaksā, un Jums arī ne.", of=of)
    assert issues(profile, knowledge, "wording.clause") == []
    later = _rewritten(knowledge, "rights.how", "Atbildam bez maksas.", "Par atbildi naudu neprasām.")
    assert short(issues(profile, later, "wording.clause")) == [
        ("warning", "wording.clause_changed", "sentence:rights.how:5")
    ]
    text = next(s.text for s in make(profile, later).document.sentences() if s.key == "rights.how:5")
    assert text == "Mums tas neko nemaksā, un Jums arī ne."


def test_a_neighbour_rewritten_is_no_concern_of_these_words(knowledge: Knowledge) -> None:
    of = stamp_at("rights.how:5", knowledge)
    profile = reworded(sample(knowledge), "rights.how:5", "Mums tas neko nemaksā.", of=of)
    later = _rewritten(knowledge, "rights.how", "Atbildēsim mēneša laikā", "Mēs atbildēsim mēneša laikā")
    assert issues(profile, later, "wording.clause") == []


@pytest.mark.parametrize("key", ["rights.how:99", "rights.no_such_clause:1", "no_topic.x:1", "nonsense"])
def test_words_whose_sentence_is_gone_are_kept_and_told(key: str, knowledge: Knowledge) -> None:
    profile = reworded(sample(knowledge), key, "Kādreiz te bija teikums.")
    (issue,) = issues(profile, knowledge, "wording.clause")
    assert (issue.severity, issue.code) == ("warning", "wording.clause_gone")
    assert issue.values["text"] == "Kādreiz te bija teikums."


def test_a_sentence_left_out_is_neither_stale_nor_lost(knowledge: Knowledge) -> None:
    entry = Pairs({"left_out": True, "of": "00000000", "values": Pairs({"company.email": "x@y.example"})})
    profile = replace(sample(knowledge), wording=Pairs({"rights.how:5": entry}))
    assert [i.code for i in issues(profile, knowledge, "wording")] == ["wording.left_out"]
    assert {i.requirement for i in issues(profile, knowledge, "coverage")} == {"12.5"}


@pytest.mark.parametrize("runs", ["teksts", 7, ("a", "b"), Pairs({"text": "x"})], ids=str)
def test_an_entry_that_a_hand_has_damaged_stops_nothing(runs: Any, knowledge: Knowledge) -> None:
    entry = Pairs({"runs": runs, "values": "nekas", "of": 3})
    profile = replace(sample(knowledge), wording=Pairs({"no_topic.x:1": entry}))
    assert [i.code for i in issues(profile, knowledge, "wording")] == ["wording.clause_gone"]

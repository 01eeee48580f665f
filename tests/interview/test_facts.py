from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Section
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration
from policystudio.interview.facts import facts
from policystudio.interview.openness import missing
from policystudio.interview.order import order
from policystudio.interview.progress import walk
from policystudio.interview.proposals import proposal_stamp
from tests.interview.raw_values import raw_values
from tests.interview.small import knowledge, profile, proposal, question, row, words

KNOWN = knowledge()
KEEP = KNOWN.questions["orders.keep"]
THREE_YEARS = proposal_stamp(KEEP, KEEP.proposals[0])
SIA = {"company.form": "sia", "orders.takes": "yes"}


def known(answers: dict[str, Any] | None = None, **rest: Any) -> Pairs[str, Fact]:
    return facts(profile(answers, **rest), KNOWN)[0]


def codes(answers: dict[str, Any] | None = None, **rest: Any) -> list[tuple[str, str]]:
    return [(i.code, i.place) for i in facts(profile(answers, **rest), KNOWN)[1]]


def test_an_answer_is_a_fact_that_names_its_question() -> None:
    assert known({"company.name": "SIA “Paraugs”"})["company.name"] == Fact(
        "SIA “Paraugs”", ("company.name",), "answered"
    )


def test_silence_states_nothing_but_our_reading_of_the_law() -> None:
    assert known() == Pairs({"style.form": Fact("sections", ("style.form",), "proposed")})


def test_what_a_kind_of_business_put_there_is_assumed() -> None:
    assert known({"orders.takes": "yes"}, assumed=("orders.takes",))["orders.takes"].how == "assumed"


def test_answers_behind_a_gate_that_is_not_yes_say_nothing_and_are_no_problem() -> None:
    for gate in ({}, {"orders.takes": "no"}):
        answers = {"orders.data": ["email"], **gate}
        assert "orders.data" not in known(answers)
        assert not codes(answers)


def test_a_question_applies_only_if_its_condition_is_known_to_hold() -> None:
    regno = {"company.regno": "40203123456"}
    assert "company.regno" in known({"company.form": "sia", **regno})
    assert "company.regno" not in known({"company.form": "association", **regno})
    assert "company.regno" not in known(regno)


def test_a_condition_may_read_a_question_that_is_asked_later() -> None:
    assert known({"company.host": ["mailer"], "orders.takes": "yes"})["company.host"].value == ("mailer",)


def test_questions_that_wait_for_each_other_are_not_asked() -> None:
    ring = Section(
        "ring", 1, words("Riņķis"),
        (question("ring.a", when="f.ring.b is defined"), question("ring.b", when="f.ring.a is defined")),
    )  # fmt: skip
    found, issues = facts(profile({"ring.a": "x", "ring.b": "y"}), knowledge(ring, activities=()))
    assert not found
    assert not issues


def test_a_long_chain_of_later_questions_is_followed_to_its_end() -> None:
    length = 100
    chain = [question(f"chain.q{n}", when=f'f.chain.q{n + 1} == "x"') for n in range(length)]
    chain.append(question(f"chain.q{length}"))
    section = Section("chain", 1, words("Ķēde"), tuple(chain))
    answers = {f"chain.q{n}": "x" for n in range(length + 1)}
    assert length * 5 < sys.getrecursionlimit()
    assert len(facts(profile(answers), knowledge(section, activities=()))[0]) == length + 1


def test_i_dont_know_is_printed_nowhere_whatever_else_stands_in_the_file() -> None:
    assert "orders.keep" not in known(SIA, unsure=("orders.keep",))
    assert "style.form" not in known(unsure=("style.form",))
    assert "company.name" not in known({"company.name": "x"}, unsure=("company.name",))


def test_a_promise_is_assumed_until_just_this_proposal_is_accepted() -> None:
    three = Fact(Duration(3, "years"), ("orders.keep",), "assumed")
    assert known(SIA)["orders.keep"] == three
    accepted = Pairs({("orders", "keep"): THREE_YEARS})
    assert known(SIA, accepted=accepted)["orders.keep"].how == "answered"
    association = {**SIA, "company.form": "association"}
    assert known(association, accepted=accepted)["orders.keep"] == Fact(
        Duration(10, "years"), ("orders.keep",), "assumed"
    )


def test_no_proposal_is_made_before_its_condition_is_known() -> None:
    assert "orders.keep" not in known({"orders.takes": "yes"})


def test_an_answer_stands_before_an_accepted_proposal() -> None:
    accepted = Pairs({("orders", "keep"): THREE_YEARS})
    answers = {**SIA, "orders.keep": Pairs({"count": 5, "unit": "years"})}
    assert known(answers, accepted=accepted)["orders.keep"].value == Duration(5, "years")


def test_after_a_bad_answer_what_was_accepted_before_is_no_longer_promised() -> None:
    accepted = Pairs({("orders", "keep"): THREE_YEARS})
    answers = {**SIA, "orders.keep": Pairs({"count": -5, "unit": "years"})}
    assert known(answers, accepted=accepted)["orders.keep"].how == "assumed"
    assert codes(answers) == [("answer.duration_count", "orders.keep")]


def test_a_fact_of_practice_is_never_preset_even_if_a_data_file_proposes_it() -> None:
    eager = Section("eager", 1, words("Steiga"), (question("eager.q", proposals=(proposal("x"),)),))
    assert not facts(profile(), knowledge(eager, activities=()))[0]


def test_a_bad_answer_is_not_given_and_leads_to_its_question() -> None:
    assert "company.form" not in known({"company.form": "kft"})
    assert codes({"company.form": "kft"}) == [("answer.option", "company.form")]


def test_an_answer_to_a_question_nobody_knows_is_told() -> None:
    found = facts(profile({"gone.q": "x"}), KNOWN)[1]
    assert [(i.code, i.severity, i.place) for i in found] == [
        ("answer.unknown_question", "warning", "gone.q")
    ]


def test_facts_stand_in_the_order_of_the_questionnaire_whatever_the_order_of_the_file() -> None:
    answers = {"style.form": "table", "orders.takes": "no", "company.name": "x", "company.form": "sia"}
    found = tuple(known(answers))
    assert found == tuple(id for id in order(KNOWN) if id in answers)


OWN_SERVICE = row(id="books", name="Cipari", what="grāmatvedība", country="LV", role="processor")


def test_own_services_and_data_are_facts_that_answers_can_name() -> None:
    own = Pairs(
        {"data": (row(id="dog", name="suņa vārds"),), "services": (OWN_SERVICE.with_("data", ("own:dog",)),)}
    )
    found = known({**SIA, "orders.tool": ("own:books",), "orders.data": ("own:dog", "email")}, own=own)
    assert found["orders.tool"].value == ("own:books",)
    assert found["orders.data"].value == ("email", "own:dog")
    assert found["own.services"].value == (OWN_SERVICE.with_("data", ("own:dog",)),)
    assert found["own.data"].value == (row(id="dog", name="suņa vārds"),)
    assert not codes({}, own=own)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("role", "king", "answer.option"),
        ("country", "XX", "answer.country"),
        ("name", "", "answer.row_missing"),
        ("data", ("own:gone",), "answer.own_missing"),
        ("privacy_url", "javascript:x", "answer.url"),
    ],
)
def test_an_own_service_not_fully_described_is_no_recipient(field: str, value: Any, code: str) -> None:
    own = Pairs({"services": (OWN_SERVICE.with_(field, value),)})
    answers = {**SIA, "orders.tool": ("own:books",)}
    assert "own.services" not in known(answers, own=own)
    assert codes(answers, own=own) == [("answer.own_missing", "orders.tool"), (code, "own.services")]


def test_what_allows_sending_data_abroad_is_asked_outside_the_eea_only() -> None:
    abroad = OWN_SERVICE.with_("country", "US").with_("mechanism", "scc")
    assert known(own=Pairs({"services": (abroad,)}))["own.services"].value == (abroad,)
    at_home = OWN_SERVICE.with_("mechanism", "scc")
    assert known(own=Pairs({"services": (at_home,)}))["own.services"].value == (OWN_SERVICE,)


def test_an_own_list_nobody_reads_is_told() -> None:
    assert codes(own=Pairs({"horses": ()})) == [("answer.unknown_question", "own.horses")]


ids = st.sampled_from([*order(KNOWN), "gone.q", "odd", ""])
rows = st.lists(
    st.dictionaries(st.sampled_from(["id", "name", "role", "country", "data"]), raw_values, max_size=5)
)


@given(
    answers=st.dictionaries(ids, raw_values, max_size=8),
    unsure=st.lists(ids, max_size=3),
    assumed=st.lists(ids, max_size=3),
    own=st.dictionaries(
        st.sampled_from(["services", "data", "odd"]), rows.map(lambda r: tuple(map(Pairs, r)))
    ),
)
def test_whatever_the_answers_are_facts_issues_and_progress_come_out(
    answers: dict[str, Any], unsure: list[str], assumed: list[str], own: dict[str, Any]
) -> None:
    given_profile = profile({**SIA, **answers}, unsure=tuple(unsure), assumed=tuple(assumed), own=Pairs(own))
    found, issues = facts(given_profile, KNOWN)
    owed = missing(given_profile, KNOWN, found)
    # Each question that applies is known, optional, or the place of an issue: nothing gets lost.
    for page in walk(given_profile, KNOWN, (found, issues)).pages:
        for entry in page.entries:
            told = {i.place for i in (*issues, *owed)}
            assert entry.question.id in found or entry.state == "optional" or entry.question.id in told
    hash((found, issues, owed))

"""What is in the register, why, and how sure it is."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio import interview
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Proposal
from policystudio.domain.register import FIELDS, Item
from policystudio.domain.terms import Duration, Term
from policystudio.notation.expressions import condition
from policystudio.register import build
from tests.answers import sample
from tests.interview.small import question, words
from tests.register.shop import (
    YEARS_3,
    abroad,
    activity,
    answers,
    cookie,
    entry,
    known,
    made,
    one,
    own,
    part,
    service,
)

SUMMARIES = {"consent": "6.1.a", "contract": "6.1.b", "duty": "6.1.c", "interests": "6.1.f"}

# Gates


@given(st.lists(st.sampled_from(["yes", "no", None]), min_size=4, max_size=4))
def test_just_the_activities_that_somebody_said_yes_to_are_there(gates: list[str | None]) -> None:
    ids = ["d", "c", "b", "a"]
    facts = answers({f"{id}.on": gate for id, gate in zip(ids, gates, strict=True) if gate is not None})
    register = made(facts, known(*(activity(id, part()) for id in ids)))
    on = [id for id, gate in zip(ids, gates, strict=True) if gate == "yes"]
    assert [a.id for a in register.activities] == on
    assert [p.id for p in register.parts] == [f"{id}.use" for id in on]


def test_what_rests_on_an_assumed_gate_is_assumed_throughout() -> None:
    tool = service("mailer", transfers=(abroad(),), cookies=(cookie("_m"),))
    news = activity(
        "news",
        part(recipients=("news.tool",)),
        questions=(question("news.tool", "services"),),
        marketing=True,
    )
    facts = answers({"news.on": "yes", "news.tool": ("mailer",)}, news__on="assumed")
    register = made(facts, known(news, services=(tool,)))
    items = (
        *register.activities, *register.parts, *register.recipients, *register.transfers, *register.cookies
    )  # fmt: skip
    assert [item.kind for item in items] == ["activity", "part", "recipient", "transfer", "cookie"]
    assert all(item.assumed for item in items)
    for summary in ("contract", "marketing", "bases", "purposes", "nouns", "people", "roles", "outside_eea",
                    "recipient_kinds", "cookie_categories"):  # fmt: skip
        assert register.root.fact(summary).how == "assumed", summary


def test_a_confirmed_gate_makes_nothing_assumed() -> None:
    register = made(answers({"news.on": "yes"}), known(activity("news", part())))
    assert not register.activities[0].assumed
    assert not register.parts[0].assumed
    assert register.activities[0].existence == ("news.on",)


@pytest.mark.parametrize("assumed", ["news", "shop"])
def test_one_confirmed_activity_is_enough_for_what_both_bring(assumed: str) -> None:
    """Whichever comes first: a recipient, a transfer, a cookie or a right is firm if one activity is."""
    tool = service("mailer", transfers=(abroad(),), cookies=(cookie("_m"),))
    specs = [
        activity(
            id,
            part(basis="6.1.a", recipients=(f"{id}.tool",)),
            questions=(question(f"{id}.tool", "services"),),
            marketing=True,
        )
        for id in ("news", "shop")
    ]
    values = {
        f"{id}.{name}": v for id in ("news", "shop") for name, v in (("on", "yes"), ("tool", ("mailer",)))
    }
    register = made(answers(values, **{f"{assumed}__on": "assumed"}), known(*specs, services=(tool,)))
    for items in (register.recipients, register.transfers, register.cookies):
        assert len(items) == 1
        assert not items[0].assumed, items[0].kind
        assert {"news.tool", "shop.tool"} <= set(items[0].existence)
    for summary in ("consent", "marketing", "outside_eea"):
        assert register.root.fact(summary).how == "answered", summary


# Parts


@pytest.mark.parametrize(
    ("when", "there"),
    [
        ('f.shop.sends == "yes"', True),
        ("f.shop.sends", True),
        ('"box" in f.shop.joins', True),
        ('f.shop.sends == "no"', False),
        ("not f.shop.sends", False),
        ('f.shop.silent == "yes"', False),
        ('f.shop.silent != "yes"', False),
        ('not (f.shop.silent == "yes")', False),
        ("f.shop.silent is defined", False),
        ("not (f.shop.silent is defined)", True),
    ],
)
def test_a_part_is_there_only_if_its_condition_is_known_to_hold(when: str, there: bool) -> None:
    facts = answers({"shop.on": "yes", "shop.sends": "yes", "shop.joins": ("box",)})
    register = made(facts, known(activity("shop", part("first"), part("then", when=when))))
    assert [p.id for p in register.parts] == ["shop.first", *(["shop.then"] if there else [])]


def test_a_part_knows_which_answers_make_it_be_there() -> None:
    facts = answers({"shop.on": "yes", "shop.sends": "yes"})
    register = made(facts, known(activity("shop", part(when='f.shop.sends == "yes"'))))
    assert register.parts[0].existence == ("shop.on", "shop.sends")


def test_a_part_that_is_there_because_of_an_assumed_answer_is_assumed() -> None:
    shop = activity("shop", part("first"), part("then", when='f.shop.sends == "yes"'))
    facts = answers({"shop.on": "yes", "shop.sends": "yes"}, shop__sends="assumed")
    register = made(facts, known(shop))
    assert {p.id: p.assumed for p in register.parts} == {"shop.first": False, "shop.then": True}


def test_words_of_a_part_are_its_own_or_the_activitys_in_the_language_asked_for() -> None:
    own_words = part("keep", so_that=words("lai glabātu", "to keep"), interest=words("pierādīt", "to prove"))
    spec = activity("shop", part("use"), own_words)
    facts = answers({"shop.on": "yes"})
    latvian, english = made(facts, known(spec)), made(facts, known(spec), language="en")
    assert [p.value("so_that") for p in latvian.parts] == ["lai shop", "lai glabātu"]
    assert [p.value("so_that") for p in english.parts] == ["to shop", "to keep"]
    assert [p.value("interest") for p in english.parts] == [None, "to prove"]
    assert english.activities[0].value("noun") == english.parts[0].value("noun") == "shop en"


def test_basis_is_our_proposal_and_the_law_names_itself() -> None:
    spec = activity("books", part(basis="6.1.c", law=("GL 28.5", "GL 11.5"), exception="9.2.h"))
    only = made(answers({"books.on": "yes"}), known(spec)).parts[0]
    assert only.fact("basis") == Fact("6.1.c", ("books.on",), "proposed")
    assert only.fact("exception").value == "9.2.h"
    assert only.fact("law") == Fact(("GL 28.5", "GL 11.5"), ("law:GL 28.5", "law:GL 11.5"), "fixed")


def test_what_a_part_does_not_have_is_not_known() -> None:
    only = made(answers({"shop.on": "yes"}), known(activity("shop", part(term=None)))).parts[0]
    absent = (
        "term",
        "law",
        "interest",
        "exception",
        "obligatory",
        "consequence",
        "withdraw",
        "data",
        "own_data",
    )
    assert [name for name in absent if only.value(name) is not None] == []


# Data


def test_data_are_as_answered_own_ones_in_own_words() -> None:
    spec = activity("shop", part(data="shop.data"))
    facts = answers({
        "shop.on": "yes",
        "shop.data": ("email", "own:dog", "own:gone"),
        "own.data": (own("dog", name="suņa vārds"),),
    })  # fmt: skip
    only = made(facts, known(spec)).parts[0]
    assert only.fact("data") == Fact(("email",), ("shop.data",), "answered")
    assert only.fact("own_data") == Fact(("suņa vārds",), ("shop.data", "own.data"), "answered")


def test_data_nobody_told_are_unknown_and_name_their_question() -> None:
    only = made(answers({"shop.on": "yes"}), known(activity("shop", part(data="shop.data")))).parts[0]
    assert only.fact("data") == Fact(None, ("shop.data",))
    assert only.value("own_data") is None


def test_data_fixed_by_law_come_from_the_law() -> None:
    spec = activity("books", part(data=("name", "email"), law=("GL 11.5",)))
    only = made(answers({"books.on": "yes"}), known(spec)).parts[0]
    assert only.fact("data") == Fact(("name", "email"), ("law:GL 11.5",), "fixed")


def test_assumed_data_stay_assumed() -> None:
    facts = answers({"shop.on": "yes", "shop.data": ("email",)}, shop__data="assumed")
    assert made(facts, known(activity("shop", part(data="shop.data")))).parts[0].fact("data").how == "assumed"


def test_the_same_data_are_those_of_the_part_before_that_is_there() -> None:
    spec = activity(
        "shop",
        part("a", data="shop.data", recipients=("shop.tool",)),
        part("b", data="shop.other", recipients=(), when='f.shop.sends == "yes"'),
        part("c", data="shop.data", recipients=("shop.tool",)),
        part("d", data="shop.other", recipients=("shop.tool",)),
    )
    same = [
        {
            p.id: (p.value("same_data"), p.value("same_recipients"))
            for p in made(answers(values), known(spec)).parts
        }
        for values in ({"shop.on": "yes", "shop.sends": "yes"}, {"shop.on": "yes"})
    ]
    assert same[0] == {
        "shop.a": ("no", "no"), "shop.b": ("no", "no"), "shop.c": ("no", "no"), "shop.d": ("no", "no")
    }  # fmt: skip
    assert same[1] == {"shop.a": ("no", "no"), "shop.c": ("yes", "no"), "shop.d": ("no", "no")}


def test_data_left_out_that_nobody_ticked_make_no_other_list() -> None:
    """Else the same list would be read out twice."""
    spec = activity("shop", part("a", data="shop.data"), part("b", data="shop.data", without=("entry_code",)))
    same = [
        [p.value("same_data") for p in made(answers({"shop.on": "yes", **told}), known(spec)).parts]
        for told in ({"shop.data": ("email",)}, {"shop.data": ("email", "entry_code")}, {})
    ]
    assert same == [["no", "yes"], ["no", "no"], ["no", "no"]]


def test_a_part_does_not_lean_on_one_that_nobody_confirmed() -> None:
    """Else an export, which leaves out what is assumed, would say “the same data” of nothing."""
    spec = activity(
        "shop",
        part("a", data="shop.data", when='f.shop.sends == "yes"'),
        part("b", data="shop.data"),
        part("c", data="shop.data"),
    )
    register = made(answers({"shop.on": "yes", "shop.sends": "yes"}, shop__sends="assumed"), known(spec))
    assert [p.value("same_data") for p in register.parts] == ["no", "no", "yes"]


# Terms


def test_an_answered_term_stands_with_its_event() -> None:
    spec = activity("shop", part(term=Term(after="order_done"), term_question="shop.keep"))
    only = made(answers({"shop.on": "yes", "shop.keep": YEARS_3}), known(spec)).parts[0]
    assert only.fact("term") == Fact(Term(YEARS_3, "order_done"), ("shop.keep",), "answered")


def test_a_term_nobody_told_is_unknown_whatever_is_proposed() -> None:
    spec = activity("shop", part(term=Term(YEARS_3, "order_done"), term_question="shop.keep"))
    only = made(answers({"shop.on": "yes"}), known(spec)).parts[0]
    assert only.fact("term") == Fact(None, ("shop.keep",))


def test_a_proposed_length_nobody_accepted_is_assumed() -> None:
    spec = activity("shop", part(term=Term(after="order_done"), term_question="shop.keep"))
    facts = answers({"shop.on": "yes", "shop.keep": YEARS_3}, shop__keep="assumed")
    assert made(facts, known(spec)).parts[0].fact("term").how == "assumed"


@pytest.mark.parametrize(
    ("accepted", "how"),
    [
        ({("shop", "use"): "use-1"}, "answered"),
        ({}, "assumed"),
        ({("shop", "use"): "use-0"}, "assumed"),
        ({("news", "use"): "use-1"}, "assumed"),
    ],
    ids=["accepted", "not accepted", "accepted in an older form", "accepted for another activity"],
)
def test_what_a_part_promises_stands_once_it_is_accepted(
    accepted: dict[tuple[str, str], str], how: str
) -> None:
    spec = activity("shop", part(withdraw=words("ar saiti", "with a link")))
    only = made(answers({"shop.on": "yes"}), known(spec), accepted).parts[0]
    assert only.fact("term") == Fact(Term(until="order_done"), ("shop.on",), how)
    assert only.fact("withdraw").how == how
    assert not only.assumed


PROPOSALS = (
    Proposal(YEARS_3, condition('f.company.form == "sia"'), law=("KL 406",)),
    Proposal(Duration(10, "years"), condition('f.company.form != "sia"'), law=("CL 1895",)),
)


@pytest.mark.parametrize(
    ("form", "kept", "law"),
    [
        ("sia", YEARS_3, ("KL 406",)),
        ("sia", Duration(2, "years"), None),
        ("sia", Duration(10, "years"), None),
        ("association", Duration(10, "years"), ("CL 1895",)),
        ("association", YEARS_3, None),
        (None, YEARS_3, None),
        ("sia", None, None),
    ],
)
def test_a_law_explains_only_the_term_that_was_proposed(
    form: str | None, kept: Duration | None, law: tuple[str, ...] | None
) -> None:
    keep = question("shop.keep", "duration", cls="promise", proposals=PROPOSALS)
    spec = activity("shop", part(term=Term(after="order_done"), term_question="shop.keep"), questions=(keep,))
    values = {"shop.on": "yes", "company.form": form, "shop.keep": kept}
    facts = answers({id: value for id, value in values.items() if value is not None})
    assert made(facts, known(spec)).parts[0].value("term_law") == law


def test_the_law_of_a_part_explains_its_term_where_the_proposal_names_none() -> None:
    keep = question("shop.keep", "duration", cls="promise", proposals=(Proposal(YEARS_3),))
    for asked in ((keep,), (question("shop.keep", "duration"),)):
        spec = activity("shop", part(term_law=("KL 406",), term_question="shop.keep"), questions=asked)
        register = made(answers({"shop.on": "yes", "shop.keep": YEARS_3}), known(spec))
        assert register.parts[0].value("term_law") == ("KL 406",)
    fixed = activity("shop", part(term_law=("KL 406",)))
    assert made(answers({"shop.on": "yes"}), known(fixed)).parts[0].value("term_law") == ("KL 406",)


# Sources


def test_a_source_counts_only_where_its_condition_holds() -> None:
    spec = activity(
        "shop",
        source=("person", "carrier", "register"),
        source_when={"carrier": "f.shop.carriers != []", "register": 'f.shop.checks == "yes"'},
    )
    facts = answers({"shop.on": "yes", "shop.carriers": ("dpd",)})
    source = made(facts, known(spec)).activities[0].fact("source")
    assert source.value == ("person", "carrier")
    assert source.origins == ("shop.on", "shop.carriers", "shop.checks")


def test_a_source_that_rests_on_an_assumed_answer_is_assumed() -> None:
    spec = activity("shop", source=("person", "carrier"), source_when={"carrier": 'f.shop.sends == "yes"'})
    register = made(answers({"shop.on": "yes", "shop.sends": "yes"}, shop__sends="assumed"), known(spec))
    assert register.activities[0].fact("source").how == "assumed"
    assert register.root.fact("sources") == Fact(("carrier",), ("shop.on", "shop.sends"), "assumed")


def test_sources_of_all_activities_leave_out_the_person() -> None:
    specs = (activity("a", source=("person",)), activity("b", source=("carrier", "person")))
    register = made(answers({"a.on": "yes", "b.on": "yes"}), known(*specs))
    assert register.root.value("sources") == ("carrier",)
    assert made(answers({"a.on": "yes"}), known(*specs)).root.value("sources") is None


# Activities on a customer's instructions


def test_an_activity_on_instructions_has_recipients_but_no_parts() -> None:
    spec = activity(
        "held", role="processor", data=("name", "email"), recipients=("held.hosts",), people=("strangers",),
        questions=(question("held.hosts", "services"),),
    )  # fmt: skip
    facts = answers({"held.on": "yes", "held.hosts": ("host",)})
    register = made(facts, known(spec, services=(service("host", data=("name", "order")),)))
    (only,) = register.activities
    assert (only.value("role"), only.value("recipients"), only.items("parts")) == ("processor", ("Host",), ())
    assert register.parts == ()
    assert register.recipients[0].value("data") == ("name",)
    # Whose purpose and whose people they are, the customer tells.
    root = register.root
    assert (root.value("purposes"), root.value("nouns"), root.value("people")) == (None, None, None)


def test_recipients_on_instructions_that_are_assumed_stay_assumed() -> None:
    spec = activity("held", role="processor", recipients=("held.hosts",))
    facts = answers({"held.on": "yes", "held.hosts": ("host",)}, held__hosts="assumed")
    register = made(facts, known(spec, services=(service("host"),), held__hosts="services"))
    assert register.activities[0].fact("recipients").how == "assumed"
    assert register.recipients[0].assumed


# Summaries


@pytest.mark.parametrize(("summary", "basis"), SUMMARIES.items())
def test_a_basis_in_use_is_told_with_its_activities(summary: str, basis: str) -> None:
    specs = (activity("a", part(basis=basis)), activity("b", part(basis="6.1.d")))
    root = made(answers({"a.on": "yes", "b.on": "yes"}), known(*specs)).root
    assert root.fact(summary) == Fact("yes", ("a.on",), "answered")
    assert root.value("bases") == (basis, "6.1.d")


@pytest.mark.parametrize("summary", [*SUMMARIES, "marketing"])
@pytest.mark.parametrize(
    ("gates", "said", "origins"),
    [
        ({"a.on": "yes", "b.on": "no"}, "no", ("a.on", "b.on")),
        ({"a.on": "no", "b.on": "no"}, "no", ("a.on", "b.on")),
        ({"a.on": "yes"}, None, ("b.on",)),
        ({}, None, ("a.on", "b.on")),
    ],
)
def test_no_is_said_only_where_every_gate_is_answered(
    summary: str, gates: dict[str, str], said: str | None, origins: tuple[str, ...]
) -> None:
    specs = (activity("a", part(basis="6.1.d")), activity("b", part(basis="6.1.d")))
    fact = made(answers(gates), known(*specs)).root.fact(summary)
    assert fact == Fact(said, origins, "answered")


@pytest.mark.parametrize("summary", SUMMARIES)
def test_no_is_not_said_while_a_part_may_still_come(summary: str) -> None:
    spec = activity("a", part("firm", "6.1.d"), part("open", SUMMARIES[summary], when='f.a.joins == "box"'))
    assert made(answers({"a.on": "yes"}), known(spec)).root.fact(summary) == Fact(None, ("a.joins",))
    told = made(answers({"a.on": "yes", "a.joins": "bought"}), known(spec))
    assert told.root.value(summary) == "no"
    off = made(answers({"a.on": "no"}), known(spec))
    assert off.root.value(summary) == "no"


def test_no_that_rests_on_an_assumed_gate_is_assumed() -> None:
    specs = (activity("a", part(basis="6.1.d")), activity("b", part(basis="6.1.a")))
    root = made(answers({"a.on": "yes", "b.on": "no"}, b__on="assumed"), known(*specs)).root
    assert root.fact("consent") == Fact("no", ("a.on", "b.on"), "assumed")


def test_a_gate_that_is_not_asked_does_not_keep_no_from_being_said() -> None:
    specs = (
        activity("a", part(basis="6.1.d")),
        activity("b", part(basis="6.1.a"), gate_when='f.a.on == "no"'),
    )
    assert made(answers({"a.on": "yes"}), known(*specs)).root.value("consent") == "no"


def test_purposes_people_and_nouns_of_all_activities_once_each() -> None:
    specs = (
        activity("a", people=("customers", "visitors")),
        activity("b", people=("visitors", "children"), so_that=words("lai a")),
        activity("c", people=("nobody",)),
    )
    root = made(answers({"a.on": "yes", "b.on": "yes", "c.on": "no"}), known(*specs)).root
    assert root.value("purposes") == ("lai a",)
    assert root.value("people") == ("customers", "visitors", "children")
    assert root.value("nouns") == ("a lv", "b lv")
    assert root.fact("people").origins == ("a.on", "b.on")


def test_what_is_done_only_with_consent_is_told_apart() -> None:
    """In a few words, where the activity has them; else its purpose without the “lai”."""
    specs = (
        activity("a", part(basis="6.1.b"), aim=words("izpildītu pasūtījumus", "fulfil orders")),
        activity("b", part(basis="6.1.a"), part("proof", "6.1.f", kind="keep")),
        activity("c", part(basis="6.1.a"), part("bought", "6.1.f")),
    )
    facts = answers({f"{id}.on": "yes" for id in "abc"})
    root = made(facts, known(*specs)).root
    assert (root.value("aims"), root.value("aims_agreed")) == (("izpildītu pasūtījumus", "c"), ("b",))
    english = made(facts, known(*specs), language="en").root
    assert english.value("aims") == ("fulfil orders", "c")


def test_limits_are_those_of_terms_that_somebody_accepted() -> None:
    """A law explains a term only where the term is a promise, not while it is a proposal."""
    claims = part("claims", "6.1.f", kind="keep", term=Term(YEARS_3, "order_done"), term_law=("KL 406",))
    books = part("books", "6.1.c", kind="keep", term=Term(YEARS_3, "order_done"), term_law=("GL 28.5",))
    knowledge = known(activity("a", part(), claims, books))
    limits = Pairs([entry("KL 406", said="3 gadus"), entry("GL 28.5", said="5 gadus")])
    knowledge = replace(knowledge, vocabulary=knowledge.vocabulary.with_("limits", limits))
    facts = answers({"a.on": "yes"})
    accepted = made(facts, knowledge, {("a", "claims"): "claims-1"}).root.fact("limits")
    assert (accepted.value, accepted.how) == (("KL 406",), "answered")
    assert made(facts, knowledge).root.fact("limits").how == "assumed"
    assert made(answers({"a.on": "no"}), knowledge).root.value("limits") is None


def test_data_outside_the_area_are_told_by_transfers_before_the_answer() -> None:
    """The question asks about anybody else beside the services that were named."""
    shop = activity("shop", part(recipients=("shop.tool",)), questions=(question("shop.tool", "services"),))
    tools = (service("near"), service("far", transfers=(abroad(),)))

    def outside(**values: Any) -> Fact:
        facts = answers({"shop.on": "yes", **{id.replace("__", "."): v for id, v in values.items()}})
        return made(facts, known(shop, services=tools)).root.fact("outside_eea")

    assert outside(shop__tool=("far",), people__outside_eea="no") == Fact("yes", ("shop.tool", "shop.on"))
    assert outside(shop__tool=("near",), people__outside_eea="no") == Fact("no", ("people.outside_eea",))
    assert outside(shop__tool=("near",)) == Fact(None, ("people.outside_eea",))


def test_nothing_stays_in_the_area_while_a_picked_service_is_not_known_well_enough() -> None:
    shop = activity("shop", part(recipients=("shop.tool",)), questions=(question("shop.tool", "services"),))
    doubtful = service("doubtful", confidence="low", country="US", transfers=(abroad(),))
    facts = answers({"shop.on": "yes", "shop.tool": ("doubtful",), "people.outside_eea": "no"})
    fact = made(facts, known(shop, services=(doubtful,))).root.fact("outside_eea")
    assert (fact.value, fact.origins) == (None, ("shop.tool",))


# The whole


def test_the_register_is_a_value(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    facts, _ = interview.facts(profile, knowledge)
    one_, other = (build(facts, knowledge, profile.accepted, "lv") for _ in range(2))
    assert one_ == other
    assert hash(one_) == hash(other)
    assert pickle.loads(pickle.dumps(one_)) == one_


def test_items_have_just_the_fields_that_clauses_may_read(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    facts, _ = interview.facts(profile, knowledge)
    register = build(facts, knowledge, profile.accepted, "lv")

    def strange(item: Item) -> list[str]:
        found = [f"{item.kind}.{name}" for name in item.fields if name not in FIELDS[item.kind]]
        for name in item.fields:
            found += [s for inner in item.items(name) for s in strange(inner)]
        return found

    assert strange(register.root) == []
    assert register.root.fields.keys() == FIELDS["register"].keys()


def test_every_id_is_there_once(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    facts, _ = interview.facts(profile, knowledge)
    register = build(facts, knowledge, profile.accepted, "lv")
    for name in FIELDS["register"]:
        ids = [item.id for item in register.root.items(name)]
        assert len(ids) == len(set(ids)), name


def test_no_answers_make_an_empty_register_that_states_nothing(knowledge: Knowledge) -> None:
    root = build(Pairs(), knowledge, Pairs(), "lv").root
    told = {name for name in FIELDS["register"] if root.value(name) is not None or root.items(name)}
    assert told == set()


def test_definitions_are_the_companys_own_words() -> None:
    rows = (Pairs({"id": "1", "term": "Platforma", "meaning": "vietne paraugs.lv"}),)
    register = made(answers({"style.terms": rows}), known(activity("a")))
    item = one(register.root.items("definitions"), "1")
    assert (item.value("term"), item.value("meaning")) == ("Platforma", "vietne paraugs.lv")
    assert item.existence == ("style.terms",)


# Recipients that count only sometimes


def test_a_recipient_counts_only_where_its_condition_holds() -> None:
    counts = Pairs({"site.host": condition('f.shop.sells == "yes"')})
    spec = activity("shop", part(recipients=("site.host",), recipient_when=counts))
    there = known(spec, services=(service("host"),), site__host="services")
    facts = {"shop.on": "yes", "site.host": ("host",)}

    sells = made(answers({**facts, "shop.sells": "yes"}), there)
    assert sells.parts[0].fact("recipients") == Fact(("Host",), ("site.host", "shop.sells"), "answered")
    assert [r.value("name") for r in sells.recipients] == ["Host"]

    only_tells = made(answers({**facts, "shop.sells": "no"}), there)
    assert only_tells.parts[0].value("recipients") is None
    assert only_tells.recipients == ()


def test_nobody_is_not_said_while_it_is_open_whether_a_recipient_counts() -> None:
    counts = Pairs({"site.host": condition('f.shop.sells == "yes"')})
    spec = activity("shop", part(recipients=("shop.tools", "site.host"), recipient_when=counts))
    facts = {"shop.on": "yes", "shop.tools": (), "site.host": ("host",)}
    there = known(spec, services=(service("host"),), site__host="services", shop__tools="services")
    assert made(answers(facts), there).parts[0].value("nobody") is None
    settled = made(answers({**facts, "shop.sells": "no"}), there).parts[0].fact("nobody")
    assert (settled.value, settled.origins) == ("yes", ("shop.tools", "shop.sells"))

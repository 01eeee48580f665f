"""The card of an activity: what the policy will say, and whether it was accepted as it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.register import Item
from policystudio.studio.accepting import accept
from policystudio.studio.cards import (
    PartLines,
    card,
    has_card,
    is_accepted,
    open_cards,
    part_lines,
    section_lines,
    waits,
)
from policystudio.studio.pipeline import make
from tests.answers import sample


def activity(profile: Profile, knowledge: Knowledge, id: str, language: str = "lv") -> Item:
    """An activity of the register that the profile makes."""
    register = make(profile, knowledge, language=language).register
    return next(a for a in register.activities if a.id == id)


def parts_of(profile: Profile, knowledge: Knowledge, id: str, language: str = "lv") -> tuple[PartLines, ...]:
    """The parts on the card of an activity."""
    return part_lines(activity(profile, knowledge, id, language), knowledge, language)


# Accepted or not


def test_only_activities_that_are_on_and_not_accepted_have_an_open_card(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    on = [a.id for a in make(profile, knowledge).register.activities]
    assert open_cards(profile, knowledge) == ()
    unaccepted = replace(profile, accepted=Pairs())
    wanted = tuple(id for id in on if id in knowledge.activities and knowledge.activities[id].parts)
    assert open_cards(unaccepted, knowledge) == wanted
    assert open_cards(accept(unaccepted, knowledge, "orders"), knowledge) == tuple(
        i for i in wanted if i != "orders"
    )
    assert open_cards(unaccepted.answer("orders.takes", "no"), knowledge)[0] != "orders"


def test_a_card_is_open_again_once_a_proposal_changed(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    key = ("orders", knowledge.activities["orders"].parts[0].id)
    stale = replace(profile, accepted=profile.accepted.with_(key, "00000000"))
    assert (is_accepted(profile, knowledge, "orders"), is_accepted(stale, knowledge, "orders")) == (
        True,
        False,
    )
    assert open_cards(stale, knowledge) == ("orders",)


def test_a_card_is_open_again_once_an_answer_brings_a_part_nobody_saw(knowledge: Knowledge) -> None:
    profile = sample(knowledge).answer("newsletter.sends", "yes").answer("newsletter.joins", ("self",))
    profile = accept(replace(profile, accepted=Pairs()), knowledge, "newsletter")
    assert is_accepted(profile, knowledge, "newsletter")
    more = profile.answer("newsletter.joins", ("self", "bought"))
    assert not is_accepted(more, knowledge, "newsletter")
    assert is_accepted(accept(more, knowledge, "newsletter"), knowledge, "newsletter")


# What stands on it


def test_a_card_says_what_the_policy_will_say(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    parts = parts_of(profile, knowledge, "accounting")
    register = activity(profile, knowledge, "accounting")
    assert [p.so_that for p in parts] == [p.value("so_that") for p in register.items("parts")]
    number = [p.id for p in register.items("parts")].index("accounting.issue")
    data, basis, kept, recipients = parts[number].lines
    assert (data.about, basis.about, kept.about, recipients.about) == (
        "Dati",
        "Pamats",
        "Glabājam",
        "Kam nododam",
    )
    assert "vārds, uzvārds" in data.says
    assert (
        kept.says.replace("\N{NO-BREAK SPACE}", " ") == "5 gadus pēc tā gada beigām, kurā rēķinu izrakstījām"
    )
    names = register.items("parts")[number].value("recipients")
    assert isinstance(names, tuple) and all(name in recipients.says for name in names)


def test_the_basis_stands_in_plain_words_with_its_provisions_and_the_reason(knowledge: Knowledge) -> None:
    spec = next(p for p in knowledge.activities["accounting"].parts if p.id == "issue")
    parts = parts_of(sample(knowledge), knowledge, "accounting")
    basis = next(p.lines[1] for p in parts if p.lines[1].note == spec.reason["lv"])
    said = basis.says.replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("likumā noteikts pienākums (VDAR 6. panta 1. punkta c) apakšpunkts; ")
    assert "Grāmatvedības likuma 11. panta" in said, "no ids of provisions: the user cannot read them"


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_part_of_the_sample_has_a_basis_and_a_reason_in_words(
    knowledge: Knowledge, language: str
) -> None:
    made = make(sample(knowledge), knowledge, language=language)
    for item in made.register.activities:
        for part in part_lines(item, knowledge, language):
            basis = part.lines[1]
            assert basis.note and "()" not in basis.says and ";" not in basis.says[-2:], (item.id, basis)


def test_what_is_not_known_yet_is_empty_and_leads_to_its_question(knowledge: Knowledge) -> None:
    profile = sample(knowledge).forget("enquiries.data").forget("enquiries.keep")
    parts = parts_of(profile, knowledge, "enquiries")
    data, _, _, _ = parts[0].lines
    assert (data.says, data.question) == ("", "enquiries.data")
    kept = next(line for part in parts for line in part.lines if line.question == "enquiries.keep")
    proposed = knowledge.questions["enquiries.keep"].proposals
    assert bool(kept.says) == bool(proposed)


def test_nobody_and_data_in_own_words_are_said(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    for question in knowledge.questions.values():
        if question.kind == "services" and question.id in profile.answers:
            profile = profile.answer(question.id, ())
    profile = profile.answer("people.it", ())
    row = Pairs({"id": "dog", "name": "suņa vārds"})
    profile = replace(profile, own=profile.own.with_("data", (row,)))
    profile = profile.answer("orders.data", (*profile.answers["orders.data"], "own:dog"))
    data, _, _, recipients = parts_of(profile, knowledge, "orders")[0].lines
    assert data.says.endswith(", suņa vārds")
    assert recipients.says == "nevienam"


def test_the_plain_card_leaves_out_what_is_not_known(knowledge: Knowledge) -> None:
    profile = sample(knowledge).forget("orders.data")
    lines = card(activity(profile, knowledge, "orders"), knowledge, "lv")
    assert lines[0] == knowledge.activities["orders"].noun["lv"]
    assert lines[1].strip() == activity(profile, knowledge, "orders").items("parts")[0].value("so_that")
    assert not any(line.strip().startswith("Dati") for line in lines)
    assert any(line.strip().startswith("Pamats:") for line in lines)


def test_an_activity_the_user_described_has_nothing_to_accept(knowledge: Knowledge) -> None:
    own = Item("activity", "own:contest", Pairs(), "own:contest")
    assert part_lines(own, knowledge, "lv") == ()


# Sections promise too


def test_a_section_that_promises_has_a_card_with_what_is_proposed_and_why(knowledge: Knowledge) -> None:
    profile = sample(knowledge).forget("publication.notice_days")
    facts = make(profile, knowledge).facts
    asked = knowledge.questions["publication.notice_days"]
    lines = section_lines("publication", profile, knowledge, facts, "lv")
    part = next(p for p in lines if p.so_that == asked.ask["lv"])
    (line,) = part.lines
    assert (line.question, line.note) == (asked.id, asked.proposals[0].reason["lv"])
    assert line.says.replace("\N{NO-BREAK SPACE}", " ") == "14 dienas"
    assert has_card("publication", knowledge, facts) and not has_card("company", knowledge, facts)


def test_a_page_waits_until_all_it_proposes_is_accepted_or_answered(knowledge: Knowledge) -> None:
    profile = sample(knowledge).forget("publication.notice_days").forget("orders.keep")
    profile = replace(profile, accepted=Pairs())

    def waiting(given: Profile) -> set[str]:
        facts = make(given, knowledge).facts
        return {id for id in ("orders", "publication", "company") if waits(id, given, knowledge, facts)}

    assert waiting(profile) == {"orders", "publication"}
    assert waiting(accept(profile, knowledge, "publication")) == {"orders"}
    assert waiting(profile.answer("publication.notice_days", Pairs({"count": 30, "unit": "days"}))) == {
        "orders"
    }
    assert waiting(accept(profile, knowledge)) == set()

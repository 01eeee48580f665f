"""What the user made of the document himself can be found again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from policystudio import messages
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.studio.pipeline import make
from tests.answers import sample
from tests.checks.looking import issues, reworded

EMAIL = "rights.how:1"


def added(profile: Profile, after: str, *pieces: dict[str, Any]) -> Profile:
    """The profile with one paragraph of the user's."""
    runs = tuple(map(Pairs, pieces or ({"text": "Tā ir mūsu rindkopa."},)))
    return replace(profile, wording=Pairs({"own:p1": Pairs({"after": after, "runs": runs})}))


def told(profile: Profile, knowledge: Knowledge) -> list[tuple[str, str, str]]:
    """Severity, code and place of what is said of own wording."""
    return [(i.severity, i.code, i.place) for i in issues(profile, knowledge, "wording")]


def test_a_sentence_in_the_users_words_is_found_in_the_list(knowledge: Knowledge) -> None:
    profile = reworded(sample(knowledge), EMAIL, "Rakstiet mums.")
    assert ("note", "wording.own", f"sentence:{EMAIL}") in told(profile, knowledge)


def test_a_paragraph_is_found_in_the_list(knowledge: Knowledge) -> None:
    assert told(added(sample(knowledge), EMAIL), knowledge) == [("note", "wording.added", "sentence:own:p1")]


@pytest.mark.parametrize(
    ("gone", "where"),
    [("rights.how:99", "Jūsu tiesības"), ("older.part:1", "Politikas izmaiņas")],
    ids=["line", "section"],
)
def test_a_paragraph_whose_place_is_gone_says_where_it_stands(
    knowledge: Knowledge, gone: str, where: str
) -> None:
    profile = added(sample(knowledge), gone)
    (issue,) = issues(profile, knowledge, "wording")
    assert (issue.severity, issue.code) == ("warning", "wording.place_gone")
    assert where in messages.hint(issue, "lv")
    assert "Tā ir mūsu rindkopa." in messages.sentence(issue, "lv")


def test_a_paragraph_that_waits_leads_to_the_question(knowledge: Knowledge) -> None:
    profile = added(
        sample(knowledge).forget("company.phone"), EMAIL, {"text": "Zvaniet "}, {"fact": "company.phone"}
    )
    assert told(profile, knowledge) == [("warning", "wording.waits", "company.phone")]


def test_what_a_paragraph_says_is_looked_at_as_any_own_words(knowledge: Knowledge) -> None:
    profile = added(sample(knowledge), EMAIL, {"text": "Mūsu Privacy Shield dalība Jūs sargā."})
    assert any(
        c.startswith("law.")
        for _, c, _ in [(i.severity, i.code, i.place) for i in issues(profile, knowledge, "law")]
    )


def test_a_value_that_a_paragraph_holds_as_plain_text_is_stale_when_it_changes(knowledge: Knowledge) -> None:
    runs = (Pairs({"text": "Zvaniet 20 000 000."}),)
    entry = Pairs({"after": EMAIL, "runs": runs, "values": Pairs({"company.phone": "+371 20 000 000"})})
    profile = replace(sample(knowledge), wording=Pairs({"own:p1": entry})).answer(
        "company.phone", "+371 20 000 001"
    )
    assert ("error", "wording.stale_fact", "sentence:own:p1") in told(profile, knowledge)


def test_latvian_answers_in_an_english_policy_are_pointed_at_until_they_are_reworded(
    knowledge: Knowledge,
) -> None:
    profile = sample(knowledge).answer("scope.service", "rotaļlietas un grāmatas")
    assert not [c for _, c, _ in told(profile, knowledge) if c == "wording.untranslated"]

    def found(profile: Profile) -> list[tuple[str, Any]]:
        made = make(profile, knowledge, language="en")
        return [(i.place, i.values["text"]) for i in made.issues if i.code == "wording.untranslated"]

    ((place, text),) = [one for one in found(profile) if one[1] == "rotaļlietas un grāmatas"]
    key = place.removeprefix("sentence:")
    english = Pairs({"runs": (Pairs({"text": "We offer toys and books."}),), "language": "en"})
    mended = replace(profile, wording=Pairs({key: english}))
    assert text not in [text for _, text in found(mended)]
    assert all("Zaļā pļava" not in text for _, text in found(profile)), "names stay as they are"

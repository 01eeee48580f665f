"""The interview in the terminal: it works without a window, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from policystudio import interview, storage
from policystudio.cli.dialogue import Dialogue
from policystudio.cli.profiles import Opened, opened
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.studio.pipeline import make
from tests.answers import sample


@pytest.fixture
def at(tmp_path: Path, knowledge: Knowledge) -> Opened:
    """A new e-shop."""
    path = tmp_path / "x.policystudio"
    storage.save(
        path, interview.start("e-shop", knowledge), interview.order(knowledge), expected=storage.ABSENT
    )
    return opened(str(path))


def talk(at: Opened, *typed: str, everything: bool = False) -> tuple[Profile, list[str]]:
    """Types lines one after the other; the input ends after the last."""
    lines: Iterator[str] = iter(typed)
    said: list[str] = []

    def read() -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    return Dialogue(at, "en", everything, read, said.append).run(), said


def test_the_whole_interview_leads_to_a_policy_without_errors(at: Opened, knowledge: Knowledge) -> None:
    """Answers each question from the sample, as an owner would type it; accepts each card."""
    complete = sample(knowledge)
    storage.save(at.path, replace(at.profile, own=complete.own), interview.order(knowledge), expected=None)
    at = opened(str(at.path))
    by_words = {f"\n{q.ask['en']}": q for q in knowledge.questions.values()}
    said: list[str] = []

    def read() -> str:
        assert len(said) < 2000, said[-20:]
        last = next(line for line in reversed(said) if line in by_words or "accept this" in line)
        value = complete.answers.get(by_words[last].id) if last in by_words else None
        if value is None:
            return "ok"
        if isinstance(value, tuple):
            return ",".join(value) or "-"
        return f"{value['count']} {value['unit']}" if hasattr(value, "items") else str(value)

    profile = Dialogue(at, "en", False, read, said.append).run()
    made = make(profile, knowledge)
    assert [i for i in made.issues if i.severity == "error"] == []
    assert not profile.assumed
    assert dict(storage.load(at.path).answers) == dict(profile.answers)


def test_the_file_is_written_after_each_answer(at: Opened) -> None:
    talk(at, "sia")
    assert storage.load(at.path).answers["company.form"] == "sia"


def test_an_option_can_be_chosen_by_its_number(at: Opened) -> None:
    profile, _ = talk(at, "2")
    assert profile.answers["company.form"] == at.knowledge.questions["company.form"].options[1].id


def test_a_bad_answer_is_explained_and_asked_again(at: Opened) -> None:
    profile, said = talk(at, "circus", "as")
    assert any(line.startswith("! ") for line in said)
    assert profile.answers["company.form"] == "as"


def test_enter_leaves_a_question_open_and_accepts_nothing(at: Opened) -> None:
    profile, _ = talk(at, *[""] * 200)
    assert profile == at.profile


def test_not_knowing_leads_to_a_paper_or_a_screen(at: Opened) -> None:
    profile, said = talk(at, "?")
    assert profile.unsure == ("company.form",)
    assert any(at.knowledge.questions["company.form"].unknown["en"] in line for line in said)


def test_back_asks_the_question_before_again(at: Opened) -> None:
    profile, said = talk(at, "sia", "<", "as", everything=True)
    assert profile.answers["company.form"] == "as"
    assert sum(at.knowledge.questions["company.form"].ask["en"] in line for line in said) == 2


def test_why_tells_the_reason_and_the_law(at: Opened) -> None:
    _, said = talk(at, "why")
    question = at.knowledge.questions["company.form"]
    assert any(question.why["en"] in line for line in said)
    assert any(question.law[0] in line for line in said)


def test_ok_where_nothing_is_proposed_says_so(at: Opened) -> None:
    profile, said = talk(at, "ok")
    assert profile == at.profile
    assert any("nothing proposed" in line for line in said)


def test_stopping_keeps_what_was_said(at: Opened) -> None:
    profile, _ = talk(at, "sia", "q", "this is not read")
    assert profile.answers["company.form"] == "sia"
    assert storage.load(at.path).answers["company.form"] == "sia"


def test_a_service_that_is_not_in_the_list_is_described(at: Opened) -> None:
    storage.save(at.path, at.profile, interview.order(at.knowledge), expected=None)
    question = at.knowledge.questions["people.email_host"]
    others = [q.id for q in at.knowledge.questions.values() if q.id != question.id]
    profile = at.profile
    for id in others:
        profile = profile.dont_know(id)
    storage.save(at.path, profile, interview.order(at.knowledge), expected=None)
    fresh = opened(str(at.path))
    answers = ["+Pasts ā", "SIA “Pasts”", "e-pasta pakalpojums", "LV", "processor", "name, email", "", ""]
    told, said = talk(fresh, *answers)
    (row,) = told.own["services"]
    assert told.answers[question.id] == (f"own:{row['id']}",)
    assert (row["name"], row["entity"], row["country"]) == ("Pasts ā", "SIA “Pasts”", "LV")
    assert interview.facts(told, at.knowledge)[0][question.id].value == (f"own:{row['id']}",)
    assert any("Described" in line for line in said)


def test_a_purpose_of_ones_own_is_described_where_we_ask_what_happens(at: Opened) -> None:
    gate = at.knowledge.activities["recall"].gate
    profile = at.profile
    for id in at.knowledge.questions:
        profile = profile.dont_know(id) if id != gate.id else profile.forget(id)
    storage.save(at.path, profile, interview.order(at.knowledge), expected=None)
    answers = [
        "+Fotokonkurss", "rīkotu fotokonkursu", "", "", "name, email", "6.1.b", "voluntary",
        "konkursā piedalīties nevar", "6 months", "konkursa beigām", "-", "no", "no",
    ]  # fmt: skip
    told, _ = talk(opened(str(at.path)), *answers)
    (row,) = told.own["activities"]
    assert (row["id"], row["noun"], row["data"]) == ("fotokonkurss", "Fotokonkurss", ("name", "email"))
    assert told.answers[gate.id] == "no"
    assert "own:fotokonkurss" in [a.id for a in make(told, at.knowledge).register.activities]


def test_one_word_confirms_the_list_of_what_happens_after_it_was_told(at: Opened) -> None:
    assumed = at.profile.assumed
    assert len(assumed) > 30
    said: list[str] = []
    asked = iter(range(200))

    def read() -> str:
        """Leaves everything open until the list of what happens was told; then the one word."""
        if next(asked, None) is None:
            raise EOFError
        return "all" if any("We guess that this does not happen:" in line for line in said) else ""

    profile = Dialogue(at, "en", False, read, said.append).run()
    told = "\n".join(said)
    assert "We guess that this happens: Orders" in told and "We guess that this does not happen:" in told
    assert profile.assumed == ()
    assert {id: profile.answers[id] for id in assumed} == {id: at.profile.answers[id] for id in assumed}

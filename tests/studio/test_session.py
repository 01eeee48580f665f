"""An open profile: undo by questions, saving whole, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio import storage
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.storage import recovery
from policystudio.storage.backups import backups
from policystudio.studio.session import Session


@pytest.fixture
def session(knowledge: Knowledge, tmp_path: Path) -> Session:
    """A new e-shop with a file."""
    made = Session.start("e-shop", knowledge, tmp_path / "state")
    made.save_as(tmp_path / "veikals.policystudio")
    return made


def typed(session: Session, question: str, text: str) -> None:
    """Types letter by letter."""
    for end in range(1, len(text) + 1):
        session.change(session.profile.answer(question, text[:end]), question)


def test_typing_in_one_field_is_one_step_of_undo(session: Session) -> None:
    typed(session, "company.name", "SIA Zaļā")
    typed(session, "company.brand", "Pļava")
    step = session.undo()
    assert step is not None and step.place == "company.brand"
    assert session.profile.answers.get("company.brand") is None
    assert session.profile.answers["company.name"] == "SIA Zaļā"
    session.undo()
    assert "company.name" not in session.profile.answers
    assert not session.can_undo
    session.redo()
    session.redo()
    assert session.profile.answers["company.brand"] == "Pļava"
    assert session.undo() is not None


def test_settling_parts_two_visits_to_the_same_field(session: Session) -> None:
    typed(session, "company.name", "A")
    session.settle()
    typed(session, "company.name", "AB")
    session.undo()
    assert session.profile.answers["company.name"] == "A"


def test_typing_and_taking_it_back_leaves_no_step(session: Session) -> None:
    before = session.profile
    session.change(before.answer("company.name", "A"), "company.name")
    session.change(before, "company.name")
    assert not session.can_undo and not session.dirty


def test_a_new_change_ends_what_could_be_redone(session: Session) -> None:
    typed(session, "company.name", "A")
    session.undo()
    typed(session, "company.brand", "B")
    assert session.redo() is None


def test_what_is_not_saved_is_in_the_recovery_copy(
    session: Session, tmp_path: Path, knowledge: Knowledge
) -> None:
    typed(session, "company.name", "SIA Zaļā")
    session.keep()
    (copy,) = recovery.copies(tmp_path / "state")
    session._lock.release()  # type: ignore[union-attr] — the process died: its lock went with it
    again = Session.recover(copy, knowledge, tmp_path / "state")
    assert again.profile.answers["company.name"] == "SIA Zaļā"
    assert again.dirty
    again.save()
    assert storage.load(tmp_path / "veikals.policystudio").answers["company.name"] == "SIA Zaļā"
    assert recovery.copies(tmp_path / "state") == ()


def test_a_profile_without_a_file_is_recovered_too(knowledge: Knowledge, tmp_path: Path) -> None:
    session = Session.start("saas", knowledge, tmp_path)
    typed(session, "company.name", "SIA X")
    session.keep()
    (copy,) = recovery.copies(tmp_path)
    with pytest.raises(Stop) as caught:  # it is no work left behind while its window is open
        Session.recover(copy, knowledge, tmp_path)
    assert caught.value.exit_code == 14
    session._lock.release()  # type: ignore[union-attr] — the process died
    assert Session.recover(copy, knowledge, tmp_path).profile.answers["company.name"] == "SIA X"
    with pytest.raises(Stop) as caught:
        session.save()
    assert caught.value.code == "file.no_name"


def test_a_backup_is_made_before_the_first_write_of_a_session(
    session: Session, tmp_path: Path, knowledge: Knowledge
) -> None:
    path = tmp_path / "veikals.policystudio"
    before = path.read_bytes()
    session.close()
    again = Session.open(path, knowledge, tmp_path / "state")
    for name in ("A", "B"):
        again.change(again.profile.answer("company.name", name), "company.name")
        again.save()
    assert [b.read_bytes() for b in backups(path, tmp_path / "state")] == [before]


def test_a_file_changed_by_another_program_is_not_written_over(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "veikals.policystudio"
    path.write_text(path.read_text("utf-8").replace('kind = "e-shop"', 'kind = "saas"'), "utf-8")
    typed(session, "company.name", "A")
    assert session.changed_on_disk()
    with pytest.raises(Stop) as caught:
        session.save()
    assert caught.value.exit_code == 12
    session.take_theirs()
    assert session.profile.kind == "saas" and not session.dirty
    session.undo()
    assert session.profile.answers["company.name"] == "A"
    session.save()
    assert storage.load(path).kind == "e-shop"


def test_mine_over_theirs(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "veikals.policystudio"
    path.write_text("format = 1\n")
    typed(session, "company.name", "A")
    session.save(mine=True)
    assert storage.load(path).answers["company.name"] == "A"


def test_the_same_file_cannot_be_opened_twice(session: Session, tmp_path: Path, knowledge: Knowledge) -> None:
    path = tmp_path / "veikals.policystudio"
    with pytest.raises(Stop) as caught:
        Session.open(path, knowledge, tmp_path / "state")
    assert caught.value.exit_code == 14
    session.close()
    Session.open(path, knowledge, tmp_path / "state").close()


def test_saving_under_a_name_that_cannot_be_written_leaves_everything_as_it_was(
    session: Session, tmp_path: Path
) -> None:
    typed(session, "company.name", "A")
    with pytest.raises(Stop):
        session.save_as(tmp_path / "nowhere" / "x.policystudio")
    assert session.path == tmp_path / "veikals.policystudio"
    assert session.dirty
    session.save()


def test_giving_up_takes_the_recovery_copy_away(session: Session, tmp_path: Path) -> None:
    typed(session, "company.name", "A")
    session.keep()
    session.close(forget=True)
    assert recovery.copies(tmp_path / "state") == ()

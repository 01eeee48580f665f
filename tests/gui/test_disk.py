"""Trouble with the disk: told in plain words in a bar, while the answers live on. Real files and rights."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from policystudio import storage
from policystudio.gui.drive import click, find, press, settle, type_into
from policystudio.gui.window import Window
from policystudio.storage import recovery
from policystudio.storage.backups import backups

NOBODY = 65534
NAME = "SIA “Ķirši”"
PATIENCE_MS = 10_000


def until(holds: Callable[[], object]) -> None:
    """Lets the window work until something holds."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not holds():
        assert not deadline.hasExpired(), "it never came to hold"
        settle()


@contextmanager
def full_disk() -> Iterator[None]:
    """The system itself refuses to write more than a few bytes into any file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """Rights count, which a superuser need not heed; all in the folder is the user's own."""
    if os.getuid():
        yield
        return
    for entry in (folder, *folder.rglob("*")):
        os.chown(entry, NOBODY, NOBODY, follow_symlinks=False)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def mine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that an ordinary user can reach; his home lies in it."""
    folder = Path(tempfile.mkdtemp(prefix="policystudio-"))
    monkeypatch.setenv("HOME", str(folder / "home"))
    (folder / "home").mkdir()
    (folder / "files").mkdir()
    yield folder
    for entry in (folder, *folder.rglob("*")):
        if not entry.is_symlink():
            entry.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def file(mine: Path, window: Window) -> Path:
    """The file of a new e-shop that is open in the window."""
    path = mine / "files" / "Ķiršu veikals.policystudio"
    click(find("kind:e-shop"))
    assert window.save_to(path)
    return path


def told() -> str:
    """What the bar says."""
    return find("bar:text").text()  # type: ignore[attr-defined, no-any-return]


def silent(window: Window) -> bool:
    return not window.bar.isVisible()


def name_in(path: Path) -> object:
    return storage.load(path).answers.get("company.name")


def kept(window: Window) -> object:
    """The name in the recovery copy."""
    found = recovery.copies()
    return recovery.read(found[0]).answers.get("company.name") if found else None


def in_hand(window: Window) -> object:
    assert window.bridge is not None
    return window.bridge.profile.answers.get("company.name")


def quick(window: Window) -> None:
    """The recovery copy follows at once: the test need not wait for it."""
    assert window.bridge is not None
    window.bridge._recovery.setInterval(10)


def answering(button: str) -> None:
    """Answers the question on closing by the button with these words, when it comes."""

    def look() -> None:
        box = next((w for w in QApplication.topLevelWidgets() if w.objectName() == "unsaved"), None)
        if not isinstance(box, QMessageBox) or not box.isVisible():
            QTimer.singleShot(0, look)
            return
        wanted = next(b for b in box.buttons() if b.text() == button)
        wanted.click()

    QTimer.singleShot(0, look)


# -- what cannot be written -------------------------------------------------------------------------


def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(window: Window, file: Path) -> None:
    before = file.read_bytes()
    type_into(find("answer:company.name"), NAME)
    with full_disk():
        press(find("answer:company.name"), "Ctrl+S")
        assert "neizdevās saglabāt" in told() and "Atbrīvojiet vietu diskā" in told()
        click(find("disk:again"))
        assert "neizdevās saglabāt" in told()
    assert file.read_bytes() == before and in_hand(window) == NAME
    type_into(find("answer:company.brand"), "Ķirši")
    click(find("disk:again"))
    assert silent(window) and name_in(file) == NAME and not window.isWindowModified()


def test_no_room_for_the_recovery_copy_is_told_once_and_tried_again(window: Window, mine: Path) -> None:
    click(find("kind:e-shop"))
    quick(window)
    with full_disk():
        field = find("answer:company.name")
        type_into(field, NAME)
        until(lambda: window.bar.isVisible())
        assert "atkopšanas kopijā" in told() and "disks neņem pretī tik lielu failu" in told()
        button = find("disk:again")
        type_into(field, NAME + " un dēli")
        settle()
        assert find("disk:again") is button  # the same bar: nothing jumps under the typing hands
        assert QApplication.focusWidget() is field
    until(lambda: silent(window))
    assert kept(window) == NAME + " un dēli"


def test_a_write_protected_file_stays_and_another_name_can_be_chosen(
    window: Window, file: Path, mine: Path
) -> None:
    before = file.read_bytes()
    file.chmod(0o444)
    type_into(find("answer:company.name"), NAME)
    with ordinary_user(mine):
        press(find("answer:company.name"), "Ctrl+S")
        assert "aizsargāts pret rakstīšanu" in told()
        assert file.read_bytes() == before
        assert window.save_to(file.with_name("cits.policystudio"))
    assert silent(window) and name_in(file.with_name("cits.policystudio")) == NAME


def test_a_folder_that_takes_no_files(window: Window, file: Path, mine: Path) -> None:
    file.parent.chmod(0o555)
    type_into(find("answer:company.name"), NAME)
    with ordinary_user(mine):
        press(find("answer:company.name"), "Ctrl+S")
        assert "Jums tur nav tiesību" in told()
        assert window.bridge is not None
        window.bridge.keep()
        assert kept(window) == NAME
        file.parent.chmod(0o755)
        click(find("disk:again"))
    assert silent(window) and name_in(file) == NAME


def test_a_folder_that_is_gone(window: Window, file: Path) -> None:
    type_into(find("answer:company.name"), NAME)
    shutil.rmtree(file.parent)
    press(find("answer:company.name"), "Ctrl+S")
    assert "vairs nav" in told()
    click(find("disk:mine"))
    assert "mapes nav" in told()
    file.parent.mkdir()
    click(find("disk:again"))
    assert silent(window) and name_in(file) == NAME


def test_a_home_that_takes_nothing_hinders_no_work(
    window: Window, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither locks nor copies can be made: opening, answering and saving go on all the same."""
    (mine / "home" / "closed").write_text("a file where a folder should be")
    path = mine / "files" / "x.policystudio"
    path.write_text('format = 1\nkind = "e-shop"\n', "utf-8")
    monkeypatch.setenv("HOME", str(mine / "home" / "closed"))
    assert window.open_path(path)
    quick(window)
    type_into(find("answer:company.name"), NAME)
    until(lambda: window.bar.isVisible() and "atkopšanas kopijā" in told())
    assert "daļa no tā ceļa nav mape" in told()
    press(find("answer:company.name"), "Ctrl+S")
    assert name_in(path) == NAME
    until(lambda: silent(window))


# -- what others do to the file -----------------------------------------------------------------------


def test_a_change_by_another_program_is_seen_without_saving(window: Window, file: Path) -> None:
    type_into(find("answer:company.name"), NAME)
    for text in ("format = 1\n", 'format = 1\nkind = "saas"\n'):  # replaced twice, as editors do
        other = file.with_name("other")
        other.write_text(text, "utf-8")
        other.replace(file)
        until(lambda: window.bar.isVisible())
        assert "Ķiršu veikals" in told() and find("disk:theirs") and find("disk:save-as")
        click(find("disk:mine"))
        assert name_in(file) == NAME and silent(window)
        type_into(find("answer:company.name"), NAME)


def test_a_file_removed_by_another_program_is_made_anew(window: Window, file: Path) -> None:
    type_into(find("answer:company.name"), NAME)
    file.unlink()
    until(lambda: window.bar.isVisible())
    assert "vairs nav" in told()
    click(find("disk:mine"))
    assert name_in(file) == NAME and silent(window)


def test_what_is_no_file_any_more_is_told(window: Window, file: Path) -> None:
    file.unlink()
    file.mkdir()
    until(lambda: window.bar.isVisible())
    type_into(find("answer:company.name"), NAME)
    press(find("answer:company.name"), "Ctrl+S")
    assert "tas nav fails" in told()
    assert in_hand(window) == NAME


HOLD = """
import sys
from pathlib import Path
from policystudio import storage
held = storage.lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_open_in_another_process_is_told_with_what_to_do(window: Window, file: Path) -> None:
    other = file.with_name("Otrs.policystudio")
    shutil.copy(file, other)
    type_into(find("answer:company.name"), NAME)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(other)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(storage.__file__).parents[2],
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        assert not window.open_path(other)
        assert f"process {process.pid}" in told() or str(process.pid) in told()
        assert in_hand(window) == NAME
        assert not window.save_to(other) and in_hand(window) == NAME
        process.kill()
    assert window.open_path(other)
    assert name_in(file) == NAME  # what was open before was saved on the way


def test_a_newer_format_is_refused_in_words_and_what_is_open_stays(window: Window, file: Path) -> None:
    newer = file.with_name("jauns.policystudio")
    newer.write_text("format = 99\n", "utf-8")
    type_into(find("answer:company.name"), NAME)
    assert not window.open_path(newer)
    assert "jaunāk" in told() and "99" in told()
    assert in_hand(window) == NAME and newer.read_text("utf-8") == "format = 99\n"


def test_the_file_that_is_open_here_is_not_in_use_elsewhere(window: Window, file: Path) -> None:
    type_into(find("answer:company.name"), NAME)
    assert window.open_path(file.parent / ".." / "files" / file.name)
    assert silent(window) and in_hand(window) == NAME


# -- closing and coming back ------------------------------------------------------------------------


def test_closing_where_saving_fails_asks_and_stays(window: Window, file: Path) -> None:
    type_into(find("answer:company.name"), NAME)
    with full_disk():
        answering("Atcelt")
        window.close()
        assert window.isVisible() and in_hand(window) == NAME
        answering("Saglabāt")
        window.close()
        assert window.isVisible() and "neizdevās saglabāt" in told()
    window.close()
    assert not window.isVisible() and name_in(file) == NAME
    assert recovery.copies() == ()


def left_behind(window: Window, name: str) -> None:
    """A window without a file that died with this name typed."""
    window.show_start()
    click(find("kind:e-shop"))
    type_into(find("answer:company.name"), name)
    assert window.bridge is not None
    window.bridge.keep()
    window.bridge.session._lock.release()  # type: ignore[union-attr] — it falls with the process
    window._drop_workspace()
    settle()


def again(window: Window) -> Window:
    """The program started anew."""
    second = Window(window.knowledge)
    second.show()
    settle()
    return second


def give_up(window: Window) -> None:
    """No question when the test is over."""
    if window.bridge is not None:
        window.bridge.session.close(forget=True)
        window._drop_workspace()


def test_recovered_work_without_a_file_is_asked_about_on_closing(window: Window) -> None:
    left_behind(window, NAME)
    second = again(window)
    click(find("recover"))
    assert in_hand(second) == NAME and second.isWindowModified()
    answering("Atcelt")
    second.close()
    assert second.isVisible() and kept(second) == NAME
    give_up(second)


def test_all_that_was_left_behind_is_offered_one_by_one(window: Window) -> None:
    left_behind(window, "SIA Pirmā")
    left_behind(window, "SIA Otrā")
    assert len(recovery.copies()) == 2
    second = again(window)
    click(find("recover:discard"))
    assert len(recovery.copies()) == 1
    click(find("recover"))
    assert in_hand(second) in ("SIA Pirmā", "SIA Otrā")
    give_up(second)


def test_what_another_window_is_working_on_was_not_left_behind(window: Window) -> None:
    click(find("kind:e-shop"))
    type_into(find("answer:company.name"), NAME)
    assert window.bridge is not None
    window.bridge.keep()
    second = again(window)
    assert silent(second) and second.bridge is None


def test_before_the_first_write_of_a_session_a_backup_is_kept(window: Window, file: Path) -> None:
    before = file.read_bytes()
    window.show_start()
    assert window.open_path(file)
    type_into(find("answer:company.name"), NAME)
    press(find("answer:company.name"), "Ctrl+S")
    assert backups(file)[0].read_bytes() == before


def test_every_reason_of_the_system_is_said_in_latvian(window: Window, file: Path) -> None:
    from policystudio.domain.issues import Stop
    from policystudio.gui.parts import sentence
    from policystudio.storage.reasons import REASONS, reason_of

    for number in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.EDQUOT, errno.ENOENT):
        reason = reason_of(OSError(number, os.strerror(number)))
        assert reason in REASONS.values()
        said = sentence(Stop("file.cannot_write", 13, path="x", reason=reason))
        assert reason not in said and os.strerror(number) not in said

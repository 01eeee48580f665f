"""An owner at a real screen: from the start page to the exported policy, by keys and mouse alone.

    python owner.py PROFILE FOLDER

answers in the window what the profile says, accepts what is proposed, saves as
``FOLDER/Ķiršu veikals.policystudio``, exports ``FOLDER/politika.docx`` and ``.html``, copies for the
website, says “ready”, and keeps the clipboard until its input ends.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QDeadlineTimer, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from policystudio import knowledge
from policystudio.gui import words
from policystudio.gui.app import application, install_translator
from policystudio.gui.hands import click, find, press, settle, type_into
from policystudio.gui.plan import CARDS
from policystudio.gui.window import Window
from policystudio.notation.profiles import read_profile
from tests.gui.test_inputs import Owner

PATIENCE_MS = 20_000


class Thorough(Owner):
    """One who also changes proposals that are otherwise at his company."""

    def _click(self, name: str, *, counts: bool = False) -> None:
        if name == "accept:all":
            self._change()
        super()._click(name, counts=counts)

    def _change(self) -> None:
        """Whatever stands behind “change” and is not as proposed."""
        while (found := next(self._otherwise(), None)) is not None:
            card, question = found
            click(find(f"change:{card}")) if question not in self._in_sight() else None
            self._answer(self.window.knowledge.questions[question], self.book.answers[question])
            self._answered.add(question)

    def _otherwise(self) -> Iterator[tuple[str, str]]:
        assert self.window.workspace is not None
        for block in self.window.workspace.plan.pages[CARDS].blocks:
            for question in block.behind:
                if question in self.book.answers and question not in self._answered:
                    yield block.id, question

    def _in_sight(self) -> set[str]:
        return {
            w.objectName().removeprefix("question:")
            for w in QApplication.allWidgets()
            if w.objectName().startswith("question:") and w.isVisible()
        }


def in_dialog(path: Path) -> None:
    """Names a file in the dialog that the next click opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(1, look)
            return
        type_into(find("fileNameEdit"), str(path))
        click(find("Saglabāt"))

    QTimer.singleShot(0, look)


def main(profile: Path, folder: Path) -> None:
    """Does it all; an assertion fails it, and so does being stuck."""
    faulthandler.dump_traceback_later(150, exit=True)
    app = application()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    raised: list[BaseException] = []

    def gather(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        raised.append(error)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = gather
    window = Window(knowledge.load())
    install_translator(words.language())
    window.show()
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not window.isActiveWindow():  # a window manager gives it the keyboard
        assert not deadline.hasExpired(), "no window manager made the window active"
        settle()
    owner = Thorough(window, read_profile(profile.read_text("utf-8")))
    owner.begin()
    in_dialog(folder / "Ķiršu veikals.policystudio")
    press(window, "Ctrl+S")
    for format in ("docx", "html"):
        in_dialog(folder / f"politika.{format}")
        click(find(f"export:{format}"))
    click(find("copy:website"))
    assert raised == [], raised
    left = sorted((i.code, i.place) for i in window.bridge.issues() if i.severity == "error")  # type: ignore[union-attr]
    sys.stdout.write(f"ready {app.platformName()} {len(owner.acts)} acts, errors left: {left}\n")
    sys.stdout.flush()
    # The clipboard is served until the test has read it.
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(lambda: os._exit(0))
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

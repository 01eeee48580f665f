"""Drives the running window from a script, through real events.

``python -m policystudio.gui.drive SCRIPT.toml``. The script names a profile (``file = "…"``; without
it the start page is shown) and has ``[[do]]`` tables with ``on`` (object name), ``act`` and
``value``. Acts: ``type`` (replaces what stands in the field), ``click``, ``choose`` (an entry of a
list or combo box, by its words or id), ``key`` (as “Ctrl+S”); ``shot``, ``text`` and ``save`` write a
picture of the window, the document's text, the profile to the path in ``value``. While a dialog is
open, the steps play in it; its buttons and fields can also be named by their words, and asking for
a file is a dialog of Qt's own (``fileNameEdit``). ``menu:<name>`` is an entry of the menus.

Exit code 0; 1 with the step that failed, also where the program itself failed in it; 2 where there
is no script to play. Of the package, nothing else imports this module.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from policystudio import knowledge
from policystudio.domain.issues import Stop
from policystudio.gui import words
from policystudio.gui.app import application, install_translator
from policystudio.gui.hands import Failed, choose, click, find, press, settle, trigger, type_into
from policystudio.gui.window import Window
from policystudio.storage import write_whole

__all__ = ["Failed", "Player", "choose", "click", "find", "main", "perform", "press", "settle", "type_into"]

TICK_MS = 5
"""So often it is looked whether the next step can be played."""


def _picture(window: Window) -> QPixmap:
    """The window, with an open dialog over it."""
    picture = window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
        painter.end()
    return picture


class Player(QObject):
    """Plays steps from within the event loop, so that a dialog that waits for its answer (and with it
    the step that opened it) does not keep the next step from being played in it."""

    def __init__(self, window: Window, steps: list[dict[str, Any]], raised: list[BaseException]) -> None:
        super().__init__()
        self.failure = ""
        self._window, self._steps, self._raised = window, steps, raised
        self._at = 0
        self._waiting: list[QWidget | None] = []
        self._loop = QEventLoop()

    def play(self) -> str:
        """Plays all; "" or what failed in which step."""
        self._tick_soon()
        self._loop.exec()
        return self.failure

    def _tick_soon(self) -> None:
        # A timer each time: Qt never runs one inside itself, as a step inside a step needs.
        QTimer.singleShot(TICK_MS, self, self._tick)

    def _tick(self) -> None:
        dialog = QApplication.activeModalWidget()
        ended = bool(self.failure) or self._at >= len(self._steps)
        if ended and dialog is None and not self._waiting:
            self._loop.quit()
            return
        self._tick_soon()
        if dialog in self._waiting:
            # A step is being played and has opened nothing that waits; or it has closed what did, and
            # the step that opened that is not at its end yet.
            return
        if not ended:
            number, step = self._at + 1, self._steps[self._at]
            self._at += 1
            self._waiting.append(dialog)
            try:
                perform(self._window, step)
                if self._raised:
                    raise Failed(f"the program failed: {self._raised[0]!r}")
            except Failed as failed:
                # Of steps inside each other, the innermost fails first.
                if not self.failure:
                    self.failure = f"step {number} {step}: {failed}"
            finally:
                self._waiting.pop()
        elif isinstance(dialog, QDialog):
            dialog.reject()  # left open at the end


def _write(window: Window, act: str, path: Path) -> None:
    if act == "shot":
        if not _picture(window).save(str(path)):
            raise Failed(f"cannot write {path}")
    elif window.workspace is None:
        raise Failed(f"there is no document to {act}")
    elif act == "text":
        try:
            write_whole(path, window.workspace.preview.text().encode())
        except (OSError, Stop) as error:
            raise Failed(f"cannot write {path}: {error}") from error
    elif not window.save_to(path):
        raise Failed(f"cannot save {path}")


def perform(window: Window, step: dict[str, Any]) -> None:
    """Does one step. Raises Failed."""
    act, value = str(step.get("act", "")), str(step.get("value", ""))
    if act in ("shot", "text", "save"):
        settle()
        _write(window, act, Path(value))
        return
    if act == "click" and str(step.get("on", "")).startswith("menu:"):
        trigger(window, str(step["on"]))
        return
    works: dict[str, Callable[[QWidget], None]] = {
        "click": click,
        "type": lambda widget: type_into(widget, value),
        "choose": lambda widget: choose(widget, value),
        "key": lambda widget: press(widget, value),
    }
    if act not in works:
        raise Failed(f"there is no act “{act}”")
    works[act](find(str(step["on"])) if step.get("on") else window)


def main(arguments: list[str]) -> int:
    """Plays a script. Gives the exit code."""
    if len(arguments) != 1:
        print("usage: python -m policystudio.gui.drive SCRIPT.toml", file=sys.stderr)
        return 2
    try:
        script = tomllib.loads(Path(arguments[0]).read_text("utf-8"))
    except (OSError, ValueError) as error:
        print(f"cannot play {arguments[0]}: {error}", file=sys.stderr)
        return 2
    app = application()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window = Window(knowledge.load())
    install_translator(words.language())
    window.show()
    settle()
    if script.get("file") and not window.open_path(Path(str(script["file"]))):
        print(f"cannot open {script['file']}", file=sys.stderr)
        return 1
    settle()
    # Qt goes on after what its callbacks raise; the script must not.
    raised: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: raised.append(error)
    failure = Player(window, list(script.get("do", [])), raised).play()
    if failure:
        print(failure, file=sys.stderr)
        return 1
    if window.bridge is not None:
        window.bridge.session.close()
    app.processEvents()
    return 0


if __name__ == "__main__":
    import os

    code = main(sys.argv[1:])
    sys.stdout.flush()
    # Qt's own objects are torn down in no certain order at the interpreter's end.
    os._exit(code)

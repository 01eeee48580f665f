"""Drives the running window from a script, through real events.

``python -m policystudio.gui.drive SCRIPT.toml``. The script names a profile (``file = "…"``; without
it the start page is shown) and has ``[[do]]`` tables with ``on`` (object name), ``act`` and
``value``. Acts: ``type`` (replaces what stands in the field), ``click``, ``choose`` (an entry of a
list or combo box, by its words or id), ``key`` (as “Ctrl+S”); ``shot``, ``text`` and ``save`` write a
picture of the window, the document's text, the profile to the path in ``value``. Exit code 0; 1 with
the step that failed, also where the program itself failed in it; 2 where there is no script to
play. Of the package, nothing else imports this module.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QKeyCombination,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from policystudio import knowledge
from policystudio.domain.issues import Stop
from policystudio.gui import words
from policystudio.gui.app import application, install_translator
from policystudio.gui.window import Window
from policystudio.storage import write_whole

PATIENCE_MS = 5000
"""So long a step waits for its control to be there."""


class Failed(Exception):
    """A step that could not be done, with the reason."""


def settle() -> None:
    """Lets the window do all it has to do now."""
    for _round in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def find(name: str) -> QWidget:
    """The visible control with an object name; waits for it a little. Raises Failed."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while True:
        for widget in QApplication.allWidgets():
            if widget.objectName() == name and widget.isVisible():
                return widget
        if deadline.hasExpired():
            raise Failed(f"there is no visible “{name}”")
        settle()


def click(widget: QWidget) -> None:
    """Presses and releases the left button in the middle of a control, scrolled into sight."""
    _into_sight(widget)
    if not widget.isEnabled():
        raise Failed(f"“{widget.objectName()}” cannot be used now")
    target: QWidget = widget.viewport() if isinstance(widget, QTextBrowser) else widget
    # A check box answers to its sign and words, which may end before its middle.
    at = QPoint(min(8, target.width() // 2), target.height() // 2) if isinstance(
        widget, QAbstractButton
    ) else target.rect().center()  # fmt: skip
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        where = QPointF(at)
        event = QMouseEvent(
            kind,
            where,
            QPointF(target.mapToGlobal(at)),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, event)
    settle()


def type_into(widget: QWidget, text: str) -> None:
    """Replaces what stands in a field, letter by letter; any letters."""
    _into_sight(widget)
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        widget.selectAll()
    if not text:
        _press(widget, Qt.Key.Key_Delete)
    for letter in text:
        _letter(widget, letter)
    settle()


def press(widget: QWidget, keys: str) -> None:
    """Presses a key or shortcut such as “Ctrl+S” or “Tab”."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        raise Failed(f"“{keys}” is no key")
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    _press(widget, combination.key(), combination.keyboardModifiers())
    settle()


def choose(widget: QWidget, value: str) -> None:
    """Chooses an entry of a list or combo box, by its words or by the id behind it."""
    _into_sight(widget)
    if isinstance(widget, QComboBox):
        index = next(
            (i for i in range(widget.count()) if value in (widget.itemText(i), widget.itemData(i))), -1
        )
        if index < 0:
            raise Failed(f"“{value}” is not in “{widget.objectName()}”")
        widget.setFocus()
        widget.setCurrentIndex(index)
        widget.activated.emit(index)
    elif isinstance(widget, QListWidget):
        rows = [widget.item(i) for i in range(widget.count())]
        row = next((r for r in rows if value in (r.text(), r.data(Qt.ItemDataRole.UserRole))), None)
        if row is None:
            raise Failed(f"“{value}” is not in “{widget.objectName()}”")
        widget.setCurrentItem(row)
        widget.itemActivated.emit(row)
    else:
        raise Failed(f"nothing can be chosen in “{widget.objectName()}”")
    settle()


def _press(widget: QWidget, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or widget
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    override.setAccepted(False)
    QApplication.sendEvent(target, override)
    if not override.isAccepted() and _shortcut(target, key, modifiers):
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers))


def _shortcut(target: QWidget, key: Qt.Key, modifiers: Any) -> bool:
    """Triggers the window's action for a key, as Qt does for keys from the screen."""
    wanted = QKeySequence(QKeyCombination(modifiers, key))
    for action in target.window().actions() + [
        a for w in target.window().findChildren(QWidget) for a in w.actions()
    ]:
        if action.isEnabled() and wanted in action.shortcuts():
            action.trigger()
            return True
    return False


def _letter(widget: QWidget, letter: str) -> None:
    key = Qt.Key(0) if not letter.isascii() else Qt.Key(ord(letter.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, int(key.value), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def _into_sight(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    settle()


def _write(window: Window, act: str, path: Path) -> None:
    if act == "shot":
        if not window.grab().save(str(path)):
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
    for number, step in enumerate(script.get("do", []), 1):
        try:
            perform(window, step)
            if raised:
                raise Failed(f"the program failed: {raised[0]!r}")
        except Failed as failed:
            print(f"step {number} {step}: {failed}", file=sys.stderr)
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

"""Hands for the window: finds controls and does with them what a user does, through real events."""

from __future__ import annotations

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
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
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
    """The visible control with an object name, in an open dialog first; there also a button or field
    with these words. Waits for it a little. Raises Failed."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while True:
        dialog = QApplication.activeModalWidget()
        inside = dialog.findChildren(QWidget) if dialog is not None else []
        named = [w for w in (*inside, *QApplication.allWidgets()) if w.objectName() == name]
        worded = [w for w in inside if isinstance(w, QAbstractButton) and w.text().replace("&", "") == name]
        called = [w for w in inside if w.accessibleName() == name]
        for widget in (*named, *worded, *called):
            if widget.isVisible():
                return widget
        if deadline.hasExpired():
            raise Failed(f"there is no visible “{name}”")
        settle()


def trigger(window: QWidget, name: str) -> None:
    """Chooses an entry of the menus, as by a click in the open menu. Raises Failed."""
    action = next(
        (a for a in window.actions() + window.findChildren(QAction) if a.objectName() == name), None
    )
    if action is None or not action.isEnabled():
        raise Failed(f"“{name}” cannot be chosen now")
    action.trigger()
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

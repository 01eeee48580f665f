"""The menus of the window and their shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from policystudio.gui.words import _

if TYPE_CHECKING:
    from policystudio.gui.window import Window
    from policystudio.gui.workspace import Workspace

Key = QKeySequence.StandardKey
_WORKING = ("start", "save", "save-as", "export", "find", "problems", "pane", "pane-back", "next", "back")


class Menus:
    """File, edit, view, language. Made anew in another language."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self.redraw()

    def redraw(self) -> None:
        """All menus in the language of the window."""
        window, bar = self._window, self._window.menuBar()
        bar.clear()
        for action in self._actions.values():
            window.removeAction(action)
            action.deleteLater()
        self._actions = {}
        file = bar.addMenu(_("&File"))
        self._add(file, "start", _("S&tart page"), window.show_start)
        self._add(file, "open", _("&Open…"), window.open_file, Key.Open)
        self._add(file, "save", _("&Save"), window.save, Key.Save)
        self._add(file, "save-as", _("Save &as…"), window.save_as, Key.SaveAs)
        self._add(file, "export", _("&Export…"), lambda: self._at(lambda w: w.go("summary")), "Ctrl+E")
        self._add(file, "quit", _("&Quit"), window.close, Key.Quit)
        edit = bar.addMenu(_("&Edit"))
        self._add(edit, "undo", _("&Undo"), self._undo, Key.Undo)
        self._add(edit, "redo", _("&Redo"), self._redo, Key.Redo)
        self._add(edit, "find", _("&Find in the policy"), lambda: self._at(lambda w: w.show_find()), Key.Find)
        view = bar.addMenu(_("&View"))
        self._add(view, "larger", _("&Larger text"), lambda: self._zoom(1), Key.ZoomIn)
        self._add(view, "smaller", _("&Smaller text"), lambda: self._zoom(-1), Key.ZoomOut)
        self._add(view, "normal", _("&Normal size"), lambda: self._zoom(0), "Ctrl+0")
        self._add(view, "problems", _("&Problems"), lambda: self._at(lambda w: w.show_problems()), "Ctrl+P")
        self._add(view, "pane", _("Next p&ane"), lambda: self._at(lambda w: w.focus_next_pane()), "F6")
        back = lambda: self._at(lambda w: w.focus_next_pane(back=True))  # noqa: E731
        self._add(view, "pane-back", _("Pre&vious pane"), back, "Shift+F6")
        self._add(view, "next", _("Ne&xt step"), lambda: self._at(lambda w: w.step(1)), "Alt+Right")
        self._add(view, "back", _("Previous s&tep"), lambda: self._at(lambda w: w.step(-1)), "Alt+Left")
        language = bar.addMenu(_("&Language"))
        self._add(language, "language:lv", "Latviešu", lambda: window.use_language("lv"))
        self._add(language, "language:en", "English", lambda: window.use_language("en"))
        self.refresh()

    def refresh(self) -> None:
        """What can be done now."""
        bridge = self._window.bridge
        for name in _WORKING:
            self._actions[name].setEnabled(bridge is not None)
        self._actions["undo"].setEnabled(bridge is not None and bridge.session.can_undo)
        self._actions["redo"].setEnabled(bridge is not None and bridge.session.can_redo)

    def _add(self, menu: QMenu, name: str, text: str, work: Callable[[], Any], key: Any = None) -> None:
        action = QAction(text, self._window)
        action.setObjectName(f"menu:{name}")
        if key is not None:
            if isinstance(key, QKeySequence.StandardKey):
                # All keys of the platform: on some, redo is both Ctrl+Y and Ctrl+Shift+Z.
                action.setShortcuts(key)
            else:
                action.setProperty("shortcut", key)  # not by `QKeySequence(key)`: see `parts.scrolling`
        action.triggered.connect(lambda _on=False: work())
        menu.addAction(action)
        self._actions[name] = action

    def _at(self, work: Callable[[Workspace], Any]) -> None:
        if self._window.workspace is not None:
            work(self._window.workspace)

    def _zoom(self, steps: int) -> None:
        self._at(lambda workspace: workspace.preview.zoom(steps))

    def _undo(self) -> None:
        if self._window.bridge is not None:
            self._window.bridge.undo()

    def _redo(self) -> None:
        if self._window.bridge is not None:
            self._window.bridge.redo()

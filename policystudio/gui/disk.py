"""Trouble between the window and the disk, told in a bar while the user works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from policystudio.domain.issues import Stop
from policystudio.gui.parts import sentence
from policystudio.gui.words import _
from policystudio.storage import recovery
from policystudio.studio.session import Session

if TYPE_CHECKING:
    from policystudio.gui.window import Window

SETTLE_MS = 100
"""Another program writes in steps; we look when it is done."""


class Disk(QObject):
    """Watches the open file, offers recovery, and asks what to do where saving failed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: QTimer.singleShot(SETTLE_MS, self.look))

    def offer_recovery(self) -> None:
        """Work that a crash left behind is offered at the next start."""
        copies = recovery.copies()
        if not copies or self._window.bridge is not None:
            return
        copy = copies[0]
        name = copy.path.stem if copy.path else _("a policy without a file")
        self._window.bar.ask(
            _("There is unsaved work from last time: {name}.").replace("{name}", name),
            (
                ("recover", _("Recover it"), lambda: self._recover(copy)),
                ("recover:discard", _("Throw it away"), lambda: self._discard(copy)),
            ),
        )

    def failed(self, stop: Stop) -> None:
        """Saving failed: a bar with what can be done."""
        window = self._window
        save_as = ("disk:save-as", _("Save as…"), self._save_as)
        if stop.exit_code == 12:
            choices = (
                ("disk:mine", _("Keep mine"), lambda: self._settle(mine=True)),
                ("disk:theirs", _("Take theirs"), lambda: self._settle(mine=False)),
                save_as,
            )
            window.bar.ask(sentence(stop), choices)
        else:
            window.bar.ask(sentence(stop), (("disk:again", _("Try again"), self._again), save_as))

    def say(self, stop: Stop) -> None:
        """Says what could not be done."""
        self._window.bar.tell(sentence(stop))

    def look(self) -> None:
        """Looks whether another program changed the file."""
        bridge = self._window.bridge
        if bridge is not None and bridge.session.changed_on_disk():
            self.failed(Stop("file.changed_on_disk", 12, path=str(bridge.session.path)))
        self.watch()

    def watch(self) -> None:
        """An atomic replace drops the path from Qt's watcher: it is watched anew each time."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        bridge = self._window.bridge
        if bridge is not None and bridge.session.path is not None:
            self._watcher.addPath(str(bridge.session.path))

    def _recover(self, copy: recovery.Copy) -> None:
        try:
            session = Session.recover(copy, self._window.knowledge)
        except Stop as stop:
            self.say(stop)
            return
        self._window.show_session(session)

    def _discard(self, copy: recovery.Copy) -> None:
        recovery.drop(copy.id)
        self._window.bar.hide()

    def _settle(self, *, mine: bool) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        self._window.bar.hide()
        try:
            bridge.keep_mine() if mine else bridge.take_theirs()
        except Stop as stop:
            self.failed(stop)
        self.watch()

    def _again(self) -> None:
        self._window.bar.hide()
        self._window.save()

    def _save_as(self) -> None:
        if self._window.save_as():
            self._window.bar.hide()

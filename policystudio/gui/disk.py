"""Trouble between the window and the disk, told in a bar while the user works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from policystudio.domain.issues import Stop
from policystudio.gui.parts import sentence
from policystudio.gui.words import _
from policystudio.storage import recovery

if TYPE_CHECKING:
    from policystudio.gui.window import Window

SETTLE_MS = 100
"""Another program writes in steps; we look when it is done."""


class Disk(QObject):
    """Watches the open file, offers recovery, and asks what to do where saving failed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._told: Stop | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(SETTLE_MS)
        self._looking.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: self._looking.start())
        self._watcher.directoryChanged.connect(lambda _path: self._looking.start())

    def offer_recovery(self) -> None:
        """Work that a crash left behind is offered at the next start; what another window has open
        was not left behind."""
        if self._window.bridge is not None:
            return
        copy = next((c for c in recovery.copies() if not _in_use(c)), None)
        if copy is None:
            return
        name = copy.path.stem if copy.path else _("a policy without a file")
        self._window.bar.ask(
            _("There is unsaved work from last time: {name}.").replace("{name}", name),
            (
                ("recover", _("Recover it"), lambda: self._recover(copy)),
                ("recover:discard", _("Throw it away"), lambda: self._discard(copy)),
            ),
        )

    def failed(self, stop: Stop, again: Callable[[], None] | None = None) -> None:
        """Saving failed: a bar with what can be done, ``again`` among it. What it says already is not
        said anew: the keyboard may be in the bar."""
        window = self._window
        if stop.exit_code == 12 and not Path(str(stop.values.get("path"))).exists():
            stop = Stop("file.gone", 12, **stop.values)
        if self._is_told(stop):
            return
        self._told = stop
        save_as = ("disk:save-as", _("Save as…"), self._save_as)
        if stop.code == "file.gone":
            anew = ("disk:mine", _("Save it anew"), lambda: self._settle(mine=True))
            window.bar.ask(sentence(stop), (anew, save_as))
        elif stop.exit_code == 12:
            choices = (
                ("disk:mine", _("Keep mine"), lambda: self._settle(mine=True)),
                ("disk:theirs", _("Take theirs"), lambda: self._settle(mine=False)),
                save_as,
            )
            window.bar.ask(sentence(stop), choices)
        else:
            window.bar.ask(sentence(stop), (("disk:again", _("Try again"), again or self._again), save_as))

    def say(self, stop: Stop) -> None:
        """Says what could not be done."""
        self._told = None
        self._window.bar.tell(sentence(stop))

    def relieved(self) -> None:
        """Something was saved after all: what the bar says of it is over."""
        bridge = self._window.bridge
        if self._told is None or bridge is None:
            return
        copy = self._told.code == "file.cannot_keep"
        if copy or not bridge.session.dirty:
            self.over()

    def over(self) -> None:
        """Takes away what the bar says of trouble."""
        if self._told is not None:
            self._told = None
            self._window.bar.hide()

    def look(self) -> None:
        """Looks whether another program changed the file."""
        bridge = self._window.bridge
        if bridge is not None:
            try:
                changed = bridge.session.changed_on_disk()
            except Stop as stop:
                self.failed(stop)
            else:
                if changed:
                    self.failed(Stop("file.changed_on_disk", 12, path=str(bridge.session.path)))
        self.watch()

    def watch(self) -> None:
        """An atomic replace drops the path from Qt's watcher: it is watched anew each time, and its
        folder, which tells of a file that comes back."""
        watched = self._watcher.files() + self._watcher.directories()
        bridge = self._window.bridge
        path = bridge.session.path if bridge is not None else None
        wanted = [str(p) for p in (path, path.parent) if p.exists()] if path is not None else []
        gone, new = [p for p in watched if p not in wanted], [p for p in wanted if p not in watched]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)

    def _is_told(self, stop: Stop) -> bool:
        told = self._told
        return (
            told is not None
            and self._window.bar.isVisible()
            and (told.code, dict(told.values)) == (stop.code, dict(stop.values))
        )

    def _recover(self, copy: recovery.Copy) -> None:
        from policystudio.studio.session import Session

        try:
            session = Session.recover(copy, self._window.knowledge)
        except Stop as stop:
            self.say(stop)
            return
        self._window.show_session(session)

    def _discard(self, copy: recovery.Copy) -> None:
        self._window.bar.hide()
        try:
            recovery.drop(copy.id)
        except Stop as stop:
            self.say(stop)
            return
        self.offer_recovery()

    def _settle(self, *, mine: bool) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        self.over()
        try:
            bridge.keep_mine() if mine else bridge.take_theirs()
        except Stop as stop:
            self.failed(stop, lambda: self._settle(mine=mine))
        self.watch()

    def _again(self) -> None:
        self.over()
        self._window.save()

    def _save_as(self) -> None:
        if self._window.save_as():
            self.over()


def _in_use(copy: recovery.Copy) -> bool:
    from policystudio.storage import locks  # loaded only where a copy was found

    return locks.in_use(copy.path or copy.file)

"""The main window: menus, bars, start page or workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from policystudio import paths
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.values import replace
from policystudio.gui import words
from policystudio.gui.bar import Bar
from policystudio.gui.disk import Disk
from policystudio.gui.files import ask_open, ask_save
from policystudio.gui.menus import Menus
from policystudio.gui.places import Places
from policystudio.gui.start import StartPage
from policystudio.gui.theme import colours, sheet
from policystudio.gui.words import _
from policystudio.storage import settings

if TYPE_CHECKING:
    from policystudio.gui.bridge import Bridge
    from policystudio.gui.workspace import Workspace
    from policystudio.studio.session import Session


class Window(QMainWindow):
    """One window on one profile."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self.knowledge = knowledge
        self.settings = settings.load()
        words.use(self.settings.interface or "lv")
        self.setObjectName("window")
        self.setMinimumSize(1024, 640)
        self.places = Places(self)
        self.places.restore()
        self._dress()
        self.bar = Bar()
        self.stack = QStackedWidget()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.bridge: Bridge | None = None
        self.workspace: Workspace | None = None
        self.disk = Disk(self)
        self.start = StartPage(knowledge, self.settings.recent)
        self.start.kind_chosen.connect(self._start_kind)
        self.start.open_wanted.connect(self.open_file)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_chosen.connect(lambda path: self.open_path(Path(path)))
        self.stack.addWidget(self.start)
        self._menus = Menus(self)
        self._titles()
        QTimer.singleShot(0, self.disk.offer_recovery)

    # -- sessions ----------------------------------------------------------------------------------------

    # What works on a profile is loaded with the first one: the start page is there sooner.

    def _start_kind(self, kind: str) -> None:
        from policystudio.studio.session import Session

        self.show_session(Session.start(kind, self.knowledge))

    def show_session(self, session: Session, *, sample: bool = False) -> None:
        """Shows an open profile in place of what was shown. ``sample``: it is the shipped one."""
        from policystudio.gui.bridge import Bridge
        from policystudio.gui.workspace import Workspace

        if not self.leave():
            session.close()
            return
        self._drop_workspace()
        self.bridge = Bridge(session, self, sample=sample)
        self.workspace = Workspace(self.bridge, self.places.widths)
        self.workspace.arranged.connect(self.places.arranged)
        self.workspace.head.save_wanted.connect(self.save)
        self.stack.addWidget(self.workspace)
        self.stack.setCurrentWidget(self.workspace)
        self.bridge.state_changed.connect(self._titles)
        self.bridge.failed.connect(self.disk.failed)
        self.bridge.kept.connect(self.disk.relieved)
        if session.path is not None:
            self._remember(session.path)
        self.disk.watch()
        self._titles()

    def open_path(self, path: Path) -> bool:
        """Opens a profile file; says in words what is wrong if it cannot. One that is open in this
        window stays as it is."""
        from policystudio.studio.session import Session

        if self.bridge is not None and self.bridge.session.is_at(path):
            return True
        try:
            session = Session.open(path, self.knowledge)
        except Stop as stop:
            self.disk.say(stop)
            return False
        self.show_session(session)
        return True

    def open_file(self) -> None:
        """Asks for a file and opens it."""
        path = ask_open(self, _("Open"), _("Policy Studio files (*.policystudio)"))
        if path is not None:
            self.open_path(path)

    def open_sample(self) -> None:
        """A sample without a file: nothing the user does to it can be lost or do harm."""
        from policystudio.storage import profiles
        from policystudio.studio.session import Session

        samples = paths.shipped() / "resources" / "samples"
        profile = profiles.load(samples / "e-veikals.policystudio")
        self.show_session(Session(profile, self.knowledge), sample=True)

    def save(self) -> bool:
        """Saves; asks for a name where there is none. Whether it is saved."""
        if self.bridge is None:
            return True
        if self.bridge.session.path is None:
            return self.save_as()
        return self.bridge.save()

    def save_as(self) -> bool:
        """Asks for a name and saves there."""
        if self.bridge is None:
            return True
        suggested = str(self.bridge.profile.answers.get("company.brand") or _("Our policy"))
        place = (self.bridge.session.path or Path.home() / "x").parent / f"{_plain(suggested)}.policystudio"
        path = ask_save(self, _("Save as"), place, _("Policy Studio files (*.policystudio)"))
        return path is not None and self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Saves under a name."""
        if self.bridge is None:
            return False
        try:
            self.bridge.session.save_as(path)
        except Stop as stop:
            self.disk.say(stop)
            return False
        self._remember(path)
        self.disk.relieved()
        self.disk.watch()
        self.bridge.state_changed.emit()
        return True

    def leave(self) -> bool:
        """Before another profile is shown or the window closes: nothing may be lost unasked."""
        if self.bridge is None:
            return True
        session = self.bridge.session
        self.bridge.settle()
        if session.dirty and session.path is not None:
            self.bridge.save()
        if session.worth_asking:
            answer = self._ask_unsaved()
            if answer == "cancel" or (answer == "save" and not self.save()):
                return False
            session.close(forget=answer == "discard")
        else:
            session.close(forget=session.path is None)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves; asks where there is no file yet."""
        if self.leave():
            self.places.keep()
            self._drop_workspace()
            event.accept()
        else:
            event.ignore()

    def show_start(self) -> None:
        """Back to the start page."""
        if self.leave():
            self._drop_workspace()
            self.start.recent = self.settings.recent
            self.start.redraw()
            self.stack.setCurrentWidget(self.start)
            self._titles()

    def _drop_workspace(self) -> None:
        if self.workspace is not None:
            self.stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None
        if self.bridge is not None:
            self.bridge.deleteLater()
            self.bridge = None
        self.bar.hide()

    def _ask_unsaved(self) -> str:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setObjectName("unsaved")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(_("Save the answers before closing?"))
        save = box.addButton(_("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(_("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        clicked = box.clickedButton()
        return "save" if clicked is save else "discard" if clicked is discard else "cancel"

    def use_language(self, code: str) -> None:
        """Another language of the window, without restart."""
        from policystudio.gui.app import install_translator

        words.use(code)
        install_translator(code)
        self.settings = replace(self.settings, interface=code)
        self.keep_settings()
        self._menus.redraw()
        self.start.redraw()
        if self.bridge is not None:
            self.bridge.use_language(code)
        self._titles()

    def changeEvent(self, event: QEvent) -> None:
        """Another palette of the system: all colours anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange):
            self._dress()

    def _dress(self) -> None:
        wanted = sheet(colours())
        if wanted != self.styleSheet():
            self.setStyleSheet(wanted)

    def _titles(self) -> None:
        bridge = self.bridge
        self._menus.refresh()
        if bridge is None:
            self.setWindowTitle("Policy Studio")
            self.setWindowModified(False)
            return
        session = bridge.session
        name = session.path.stem if session.path else _("Not saved yet")
        shown = name.replace("[*]", "[*][*]")  # else Qt takes it for the place of the sign of changes
        self.setWindowTitle(f"{shown}[*] — Policy Studio")
        self.setWindowModified(session.dirty)

    def _remember(self, path: Path) -> None:
        self.settings = self.settings.opened(path)
        self.keep_settings()

    def keep_settings(self) -> None:
        """Writes the settings; what is wrong is told in the bar."""
        try:
            settings.save(self.settings)
        except Stop as stop:
            self.disk.say(stop)


def _plain(name: str) -> str:
    """A company's name as the name of a file: without what file systems do not take."""
    return "".join(c for c in name if c.isalnum() or c in " -_.,").strip(" .") or "policy"

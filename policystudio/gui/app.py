"""The application: Qt's own words in Latvian, the last resort for errors, the window."""

from __future__ import annotations

import gc
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from policystudio.domain.issues import Stop
from policystudio.gui import words
from policystudio.gui.parts import sentence
from policystudio.gui.qt_words import QtWords
from policystudio.gui.words import _

if TYPE_CHECKING:
    from policystudio.domain.knowledge import Knowledge
    from policystudio.gui.window import Window

_translators: list[QTranslator] = []


def install_translator(language: str) -> None:
    """Qt's own words (context menus, dialogs) in the language of the window."""
    QLocale.setDefault(QLocale(language))
    app = QApplication.instance()
    if app is None:
        return
    for old in _translators:
        app.removeTranslator(old)
    qt = QTranslator()
    qt.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # Qt asks the one installed last first.
    _translators[:] = [qt, QtWords(language)]
    for new in _translators:
        app.installTranslator(new)


def application(arguments: list[str] | None = None) -> QApplication:
    """The one application object, set up."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(arguments or ["policystudio"])
    app.setApplicationName("policystudio")
    app.setApplicationDisplayName("Policy Studio")
    return app


def run(knowledge: Knowledge, file: str | None = None) -> int:
    """Opens the window, on a file if one is named. Gives the exit code."""
    from policystudio.gui.window import Window

    app = application()
    window = Window(knowledge)
    install_translator(words.language())
    sys.excepthook = LastResort(window)
    window.show()
    gc.freeze()  # what was loaded stays: garbage is looked for among what comes after it
    gc.enable()
    if file:
        window.open_path(Path(file))
    return int(app.exec())


class LastResort:
    """What nobody foresaw: first a recovery copy, then a dialog without a traceback. To be set as
    `sys.excepthook`, which Qt's bindings call with what a slot raises."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Takes what an excepthook takes."""
        kept, place = self._keep()
        if self._showing:
            return
        self._showing = True
        from PySide6.QtWidgets import QMessageBox, QPushButton

        box = QMessageBox(self._window)
        box.setObjectName("last-resort")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setProperty("textFormat", "PlainText")
        box.setText(f"{_('Something went wrong in the program.')} {kept}".strip())
        box.setInformativeText(_("You can go on. If it happens again, save, and start the program anew."))
        box.setDetailedText("\n".join(filter(None, [place, _without_answers(kind, trace)])))
        box.addButton(QPushButton(_("Go on"), box), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()
        self._showing = False

    def _keep(self) -> tuple[str, str]:
        """Keeps the answers; what became of them in words, and what was worked on last."""
        bridge = self._window.bridge
        if bridge is None:
            return "", ""
        try:
            bridge.session.keep()
        except Exception as error:  # whatever is broken, the dialog must come
            said = sentence(error) if isinstance(error, Stop) else _("Save your answers under another name.")
            return said, bridge.place
        if bridge.session.dirty:
            return _("Your answers are kept in a recovery copy."), bridge.place
        return _("Your answers are saved."), bridge.place


def _without_answers(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The places in the code alone: the message of an error could hold an answer."""
    steps = [f"{step.filename}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
    return "\n".join([*steps, kind.__name__])

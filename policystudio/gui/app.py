"""The application: Qt's own words in Latvian, the last resort for errors, the window."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from policystudio import knowledge
from policystudio.domain.issues import Stop
from policystudio.gui import words
from policystudio.gui.words import _

_translator: QTranslator | None = None


def install_translator(language: str) -> None:
    """Qt's own words (context menus, dialogs) in the language of the window."""
    global _translator
    QLocale.setDefault(QLocale(language))
    app = QApplication.instance()
    if app is None:
        return
    if _translator is not None:
        app.removeTranslator(_translator)
    _translator = QTranslator()
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if _translator.load(QLocale(language), "qtbase", "_", place):
        app.installTranslator(_translator)


def application(arguments: list[str] | None = None) -> QApplication:
    """The one application object, set up."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(arguments or ["policystudio"])
    app.setApplicationName("policystudio")
    app.setApplicationDisplayName("Policy Studio")
    return app


def run(file: str | None = None) -> int:
    """Opens the window, on a file if one is named. Gives the exit code."""
    from policystudio.gui.window import Window

    app = application()
    window = Window(knowledge.load())
    install_translator(words.language())
    sys.excepthook = _LastResort(window)
    window.show()
    if file:
        window.open_path(Path(file))
    return int(app.exec())


class _LastResort:
    """What nobody foresaw: first a recovery copy, then a dialog without a traceback."""

    def __init__(self, window: object) -> None:
        self._window = window
        self._showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        bridge = getattr(self._window, "bridge", None)
        saved = False
        if bridge is not None:
            try:
                bridge.session.keep()
                saved = True
            except Stop:
                saved = False
        if self._showing:
            return
        self._showing = True
        box = QMessageBox()
        box.setObjectName("last-resort")
        box.setIcon(QMessageBox.Icon.Warning)
        kept = _("Your answers are kept in a recovery copy.") if saved else ""
        box.setText(f"{_('Something went wrong in the program.')} {kept}".strip())
        box.setInformativeText(_("You can go on. If it happens again, save, and start the program anew."))
        box.setDetailedText(_without_answers(details))
        box.addButton(QPushButton(_("Go on"), box), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        self._showing = False


def _without_answers(details: str) -> str:
    """The places in the code alone: the message of an error could hold an answer."""
    lines = [line for line in details.splitlines() if line.startswith(("  File", "Traceback"))]
    last = details.strip().splitlines()[-1].split(":")[0] if details.strip() else ""
    return "\n".join([*lines, last])

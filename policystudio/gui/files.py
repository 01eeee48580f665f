"""Asking for a file: the system's own dialog where there is one, else Qt's, in Latvian throughout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policystudio.gui.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file to open, or None. ``kinds``: as “Policy Studio files (*.policystudio)”."""
    dialog = _dialog(parent, title, kinds, _("Open"))
    dialog.setFileMode(dialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """A file to write, or None. What is there already is asked about by the dialog."""
    dialog = _dialog(parent, title, kinds, _("Save"))
    dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    if suggested.parent != Path():
        dialog.setDirectory(str(suggested.parent))
    dialog.selectFile(suggested.name)
    return _asked(dialog)


def _dialog(parent: QWidget, title: str, kinds: str, accept: str) -> QFileDialog:
    from PySide6.QtWidgets import QFileDialog  # with all its enumerations, when somebody asks for a file

    Label = QFileDialog.DialogLabel
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setObjectName("files")
    # Qt's Latvian catalogue lacks some of these words, and has others than ours.
    for label, text in (
        (Label.LookIn, _("Folder:")),
        (Label.FileName, _("File name:")),
        (Label.FileType, _("Kind of file:")),
        (Label.Accept, accept),
        (Label.Reject, _("Cancel")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _asked(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None

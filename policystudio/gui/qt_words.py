"""Qt's own words where its Latvian catalogue has none, or others than ours (“datne” for “fails”)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

from policystudio.i18n import translate


def _(text: str) -> str:
    """Marks a text of Qt's for our catalogue."""
    return text


WORDS = frozenset((
    # menus of fields
    _("&Undo"), _("&Redo"), _("Cu&t"), _("&Copy"), _("&Paste"), _("Delete"), _("Select All"),
    _("&Select All"),    _("Copy &Link Location"), _("&Step up"), _("Step &down"), _("Clear"),
    # scroll bars
    _("Scroll here"), _("Left edge"), _("Right edge"), _("Top"), _("Bottom"), _("Page left"), _("Page right"),
    _("Page up"), _("Page down"), _("Scroll left"), _("Scroll right"), _("Scroll up"), _("Scroll down"),
    # boxes
    _("&Yes"), _("&No"), _("OK"), _("Cancel"), _("Close"), _("Save"), _("Open"), _("Discard"),
    _("Don't Save"),
    _("Close without Saving"), _("Show Details..."), _("Hide Details..."), _("Retry"), _("Apply"), _("Help"),
    # asking for a file
    _("&Look in:"), _("Look in:"), _("File &name:"), _("Files of &type:"), _("&Open"), _("&Save"),
    _("&Choose"), _("&Rename"), _("&Delete"), _("&New Folder"),
    _("New Folder"), _("Show &hidden files"), _("Show "),
    _("All Files (*)"), _("Files"), _("Directory:"), _("Directories"), _("Back"), _("Forward"),
    _("Parent Directory"), _("Go back"), _("Go forward"), _("Go to the parent directory"), _("Sidebar"),
    _("Create New Folder"), _("Create a New Folder"), _("List View"), _("Detail View"), _("Save As"),
    _("Change to list view mode"), _("Change to detail view mode"), _("List of places and bookmarks"),
    _("Recent Places"), _("Remove"), _("My Computer"), _("Computer"), _("Drive"), _("Folder"), _("File"),
    _("Unknown"), _("Name"), _("Size"), _("Type"), _("Kind"), _("Date Modified"),
    _("%1 already exists.\nDo you want to replace it?"),
    _("%1\nFile not found.\nPlease verify the correct file name was given."),
    _("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    _("'%1' is write protected.\nDo you want to delete it anyway?"),
    _("Are you sure you want to delete '%1'?"), _("Could not delete directory."),
    # days to choose from
    _("Previous Month"), _("Next Month"),
))  # fmt: skip
"""Texts of Qt as it asks for them."""


class QtWords(QTranslator):
    """Our words for Qt's; what is not among them is left to Qt's own catalogue."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def isEmpty(self) -> bool:
        """Never: Qt leaves out a translator that is."""
        return False

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        """Our word, or None."""
        return translate(text, self._language) if text in WORDS else None

"""Words of the window in the language in force. Widgets ask here each time they are redrawn."""

from __future__ import annotations

from policystudio.domain.pairs import LocalText, in_language
from policystudio.i18n import translate

_language = "lv"


def language() -> str:
    """The language of the window: "lv" or "en"."""
    return _language


def use(code: str) -> None:
    """Changes the language; widgets are redrawn by `Bridge.language_changed`."""
    global _language
    _language = code


def _(text: str) -> str:
    """An English text of the source in the language of the window."""
    return translate(text, _language)


def said(text: LocalText) -> str:
    """Words of data files in the language of the window."""
    return in_language(text, _language)

"""Words of the program in the user's language (gettext; English in the source)."""

from __future__ import annotations

import gettext
from functools import cache

from policystudio import paths

LANGUAGES = ("lv", "en")
"""Languages of the program; Latvian is the default of the window, English of the command line."""


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; English words where there is none."""
    file = paths.shipped() / "resources" / "interface" / language / "LC_MESSAGES" / "policystudio.mo"
    # Not `gettext.translation`: to find a file that can lie in one place only, it loads all of `locale`.
    if not file.exists():
        return gettext.NullTranslations()
    with file.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def translate(text: str, language: str) -> str:
    """``text`` (English, as in the source) in ``language``; itself where it is not translated."""
    return catalogue(language).gettext(text) if text else text

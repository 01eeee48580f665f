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
    folder = paths.shipped() / "resources" / "interface"
    return gettext.translation("policystudio", folder, languages=[language], fallback=True)


def translate(text: str, language: str) -> str:
    """``text`` (English, as in the source) in ``language``; itself where it is not translated."""
    return catalogue(language).gettext(text) if text else text

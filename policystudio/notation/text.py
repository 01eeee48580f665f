"""Text at the door: what a user types, pastes or brings in a file, made plain.

Letters are composed (NFC), so that “ā” is one character wherever it came from. What cannot be
seen but changes what is read goes: control characters, overrides of the direction of writing
(they make a name or an address look like another), private characters and those that are none,
marks that only a word processor needs.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Format characters, but for the ones that join letters and pictures.
_INVISIBLE = frozenset(
    [
        *(0x00AD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
    ]
)
_UNWANTED_CATEGORIES = frozenset({"Cc", "Co", "Cs"})
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_NO_BREAK = frozenset("\u00a0")


def seemly(text: str) -> str:
    """The text composed (NFC) and without what cannot be seen; spaces and lines as they are."""
    text = _LINE_BREAKS.sub("\n", text)
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    kept = "".join(char for char in text if char in "\n\t" or not _is_unwanted(char))
    return unicodedata.normalize("NFC", kept)


def clean(text: str, *, lines: bool = False) -> str:
    """What the user meant: `seemly`, runs of spaces made one, ends stripped.

    A no-break space that stands alone is meant and stays. With ``lines`` line ends are kept, and
    of empty lines in a row one; without, they count as spaces.
    """
    text = seemly(text)
    if not lines:
        text = text.replace("\n", " ")
    text = _SPACES.sub(lambda run: run.group() if run.group() in _NO_BREAK else " ", text)
    if lines:
        text = "\n".join(line.strip() for line in text.split("\n"))
        text = re.sub("\n{3,}", "\n\n", text)
    return text.strip()


def _is_unwanted(char: str) -> bool:
    code = ord(char)
    noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return noncharacter or code in _INVISIBLE or unicodedata.category(char) in _UNWANTED_CATEGORIES

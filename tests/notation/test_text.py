"""Text at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policystudio.notation.text import clean, seemly


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  SIA   “Paraugs”\t", "SIA “Paraugs”"),
        ("a\u0304bols", "ābols"),
        ("Cēsis\n\nRīga", "Cēsis Rīga"),
        ("moc.elgoog\u202e", "moc.elgoog"),
        ("in\u00adfo@paraugs.lv\u200b", "info@paraugs.lv"),
        ("\ufeffParaugs", "Paraugs"),
        ("a\x00b\x07c\x7f", "abc"),
        ("\ue000 veikals \U000f0000", "veikals"),
        ("bojāts \ud800 burts", "bojāts burts"),
        ("10\u00a0%", "10\u00a0%"),
        ("a\u00a0\u00a0 b", "a b"),
        ("a\u2003b\u202fc", "a b c"),
        ("a\u0000\u0304", "ā"),
        ("a\uffffb\ufdd0c", "abc"),
        ("ģimene 👩\u200d👧", "ģimene 👩\u200d👧"),
        ("", ""),
        ("\n \t", ""),
    ],
)
def test_what_was_meant_is_kept(typed: str, meant: str) -> None:
    assert clean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pirmā \r\n otrā", "pirmā\notrā"),
        ("pirmā\rotrā\u2028trešā", "pirmā\notrā\ntrešā"),
        ("pirmā\n\n\n\n otrā\n", "pirmā\n\notrā"),
        ("  viena   rinda ", "viena rinda"),
    ],
)
def test_long_text_keeps_its_lines(typed: str, meant: str) -> None:
    assert clean(typed, lines=True) == meant


def test_own_wording_keeps_the_spaces_at_its_ends() -> None:
    """Pieces of a sentence are joined again; their spaces are between words."""
    assert seemly(" un a\u0304bols\u202e ") == " un ābols "


@given(st.text(), st.booleans())
def test_cleaning_twice_changes_nothing(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)

    assert clean(once, lines=lines) == once
    assert clean(once, lines=True) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode().decode() == once
    if not lines:
        assert "\n" not in once


@given(st.text())
def test_visible_letters_are_never_lost(text: str) -> None:
    def letters(of: str) -> str:
        return "".join(char for char in unicodedata.normalize("NFC", of) if char.isalnum())

    assert letters(clean(text)) == letters(text)

"""Stamps stay what they are: profiles and translations hold them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policystudio.notation.stamps import stamp


def test_a_stamp_written_long_ago_still_fits() -> None:
    assert stamp("") == "1271cf25"
    assert stamp("Teikums ar garumzīmēm: ā, č, ņ.\n") == "b169122e"


@given(st.text(max_size=40), st.text(max_size=40))
def test_other_words_have_another_stamp(one: str, other: str) -> None:
    assert (stamp(one) == stamp(other)) == (one == other)

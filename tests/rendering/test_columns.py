"""Columns as wide as what stands in them needs."""

from __future__ import annotations

import pytest

from policystudio.domain.document import Table
from policystudio.rendering.columns import shares
from tests.rendering.sample import POLICY, table


@pytest.mark.parametrize("one", [block for block in POLICY.blocks if isinstance(block, Table)])
def test_the_shares_fill_the_line(one: Table) -> None:
    assert sum(shares(one)) == pytest.approx(1)
    assert min(shares(one)) > 0.1


def test_more_text_gets_more_room_but_not_all_of_it() -> None:
    short, long = shares(table("", ("Kas", "Kāpēc"), ("e-pasts", "lai " * 100)))
    assert 0.1 < short < 0.3 < long


def test_empty_columns_do_no_harm() -> None:
    assert shares(table("", ("", ""), ("", ""))) == [0.5, 0.5]


def test_a_name_with_broad_letters_is_not_broken() -> None:
    """“MakeCommerce” once lost its last letter to the next line beside a narrow word of its length."""
    broad, narrow = shares(table("", ("Kas", "Kas"), ("MakeCommerce", "atliktajiem.")))
    assert broad > narrow

"""Dates in words."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.dates import format_date

from policystudio.notation.dates import date, parsed

# nom, gen, dat, acc, loc
MONTHS = """
janvāris   janvāra   janvārim   janvāri   janvārī
februāris  februāra  februārim  februāri  februārī
marts      marta     martam     martu     martā
aprīlis    aprīļa    aprīlim    aprīli    aprīlī
maijs      maija     maijam     maiju     maijā
jūnijs     jūnija    jūnijam    jūniju    jūnijā
jūlijs     jūlija    jūlijam    jūliju    jūlijā
augusts    augusta   augustam   augustu   augustā
septembris septembra septembrim septembri septembrī
oktobris   oktobra   oktobrim   oktobri   oktobrī
novembris  novembra  novembrim  novembri  novembrī
decembris  decembra  decembrim  decembri  decembrī
"""
TABLE = [line.split() for line in MONTHS.strip().splitlines()]


@pytest.mark.parametrize("month", range(1, 13))
def test_the_month_declines_and_the_year_does_not(month: int) -> None:
    iso = f"2026-{month:02}-22"

    for case, form in zip(("nom", "gen", "dat", "acc", "loc"), TABLE[month - 1], strict=True):
        assert date(iso, case) == f"2026.\u00a0gada 22.\u00a0{form}"


def test_the_written_form_is_that_of_babel() -> None:
    day = datetime.date(2024, 1, 1)
    for _ in range(366):
        latvian = format_date(day, "long", locale="lv")
        english = format_date(day, "d MMMM y", locale="en")

        assert date(day.isoformat()).replace("\u00a0", " ") == latvian
        assert date(day.isoformat(), "gen", "en").replace("\u00a0", " ") == english
        day += datetime.timedelta(days=1)


def test_nominatives_are_those_of_babel() -> None:
    assert [forms[0] for forms in TABLE] == list(Locale("lv").months["stand-alone"]["wide"].values())


def test_a_day_is_not_torn_from_its_month_in_english() -> None:
    assert date("2026-03-01", language="en") == "1\u00a0March 2026"


@pytest.mark.parametrize(
    "wrong",
    ["2026-02-30", "2026-13-01", "20261122", "2026-W47-7", "22.11.2026", "2026-1-1", "", "２０２６-11-22"],
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError):
        date(wrong)


def test_an_unknown_case_is_refused_in_both_languages() -> None:
    with pytest.raises(ValueError):
        date("2026-11-22", "voc")
    with pytest.raises(ValueError):
        date("2026-11-22", "voc", "en")


def test_a_parsed_date_can_be_compared() -> None:
    assert parsed("2026-02-28") < parsed("2026-03-01")

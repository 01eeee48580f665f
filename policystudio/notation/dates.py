"""Dates in words: “2026. gada 22. novembris”, in five cases; English “22 November 2026”."""

from __future__ import annotations

import datetime
import re

from policystudio.notation.words import CASES, NBSP

# Nominative, genitive, dative, accusative, locative.
_MONTHS = (
    "janvāris janvāra janvārim janvāri janvārī",
    "februāris februāra februārim februāri februārī",
    "marts marta martam martu martā",
    "aprīlis aprīļa aprīlim aprīli aprīlī",
    "maijs maija maijam maiju maijā",
    "jūnijs jūnija jūnijam jūniju jūnijā",
    "jūlijs jūlija jūlijam jūliju jūlijā",
    "augusts augusta augustam augustu augustā",
    "septembris septembra septembrim septembri septembrī",
    "oktobris oktobra oktobrim oktobri oktobrī",
    "novembris novembra novembrim novembri novembrī",
    "decembris decembra decembrim decembri decembrī",
)
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def date(iso: str, case: str = "nom", language: str = "lv") -> str:
    """An ISO date (``2026-11-22``) in words, the month in one of the five cases.

    No-break spaces stand behind “2026.” and “22.”, so that neither is torn from its noun. After
    “no”, “pēc”, “pirms”: gen; after “līdz”: dat; after “ar”: acc; when: loc. Raises ValueError
    for a text that is no date of the calendar and for an unknown case.
    """
    day = parsed(iso)
    if case not in CASES:
        raise ValueError(f"no such case: {case!r}")
    if language == "en":
        return f"{day.day}{NBSP}{_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    month = _MONTHS[day.month - 1].split()[CASES.index(case)]
    return f"{day.year}.{NBSP}gada {day.day}.{NBSP}{month}"


def parsed(iso: str) -> datetime.date:
    """The day of a date written ``2026-11-22``; ValueError for anything else."""
    if not _ISO.fullmatch(iso):
        raise ValueError(f"not a date: {iso!r}")
    return datetime.date.fromisoformat(iso)

"""Numbers and nouns agree, in Latvian and English; lists and capitals."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from policystudio.domain.terms import UNITS, Duration
from policystudio.notation import words

NBSP = "\u00a0"

# The noun after 1, 21, 101 and after 2, 5, 11, 111, in the order of words.CASES.
NOUNS = {
    "minutes": "minūte minūtes minūtei minūti minūtē | minūtes minūšu minūtēm minūtes minūtēs",
    "hours": "stunda stundas stundai stundu stundā | stundas stundu stundām stundas stundās",
    "days": "diena dienas dienai dienu dienā | dienas dienu dienām dienas dienās",
    "working-days": "darbdiena darbdienas darbdienai darbdienu darbdienā "
    "| darbdienas darbdienu darbdienām darbdienas darbdienās",
    "weeks": "nedēļa nedēļas nedēļai nedēļu nedēļā | nedēļas nedēļu nedēļām nedēļas nedēļās",
    "months": "mēnesis mēneša mēnesim mēnesi mēnesī | mēneši mēnešu mēnešiem mēnešus mēnešos",
    "years": "gads gada gadam gadu gadā | gadi gadu gadiem gadus gados",
}
SINGULAR = (1, 21, 31, 101, 1001)
PLURAL = (2, 5, 10, 11, 12, 19, 100, 111, 1011)

AGREEMENT = [
    (count, unit, case, NOUNS[unit].split(" | ")[number].split()[place])
    for unit in UNITS
    for number, counts in enumerate((SINGULAR, PLURAL))
    for count in counts
    for place, case in enumerate(("nom", "gen", "dat", "acc", "loc"))
]


def plain(text: str) -> str:
    """The text with plain spaces, to be read in a table."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize("unit", UNITS)
def test_a_number_and_its_noun_agree_in_every_case(unit: str) -> None:
    cells = [cell for cell in AGREEMENT if cell[1] == unit]

    assert len(cells) == 70
    for count, _, case, noun in cells:
        assert words.duration(Duration(count, unit), case) == f"{count}{NBSP}{noun}"


# The noun after each preposition of the head.
GOVERNED = """
            līdz     no       pēc      pirms    uz       par      ar
1  years    gadam    gada     gada     gada     gadu     gadu     gadu
2  years    gadiem   gadiem   gadiem   gadiem   gadiem   gadiem   gadiem
5  years    gadiem   gadiem   gadiem   gadiem   gadiem   gadiem   gadiem
11 years    gadiem   gadiem   gadiem   gadiem   gadiem   gadiem   gadiem
21 years    gadam    gada     gada     gada     gadu     gadu     gadu
1  months   mēnesim  mēneša   mēneša   mēneša   mēnesi   mēnesi   mēnesi
3  months   mēnešiem mēnešiem mēnešiem mēnešiem mēnešiem mēnešiem mēnešiem
1  weeks    nedēļai  nedēļas  nedēļas  nedēļas  nedēļu   nedēļu   nedēļu
6  weeks    nedēļām  nedēļām  nedēļām  nedēļām  nedēļām  nedēļām  nedēļām
1  days     dienai   dienas   dienas   dienas   dienu    dienu    dienu
14 days     dienām   dienām   dienām   dienām   dienām   dienām   dienām
31 days     dienai   dienas   dienas   dienas   dienu    dienu    dienu
1  minutes  minūtei  minūtes  minūtes  minūtes  minūti   minūti   minūti
30 minutes  minūtēm  minūtēm  minūtēm  minūtēm  minūtēm  minūtēm  minūtēm
72 hours    stundām  stundām  stundām  stundām  stundām  stundām  stundām
"""
PREPOSITIONS, *GOVERNED_ROWS = GOVERNED.strip().splitlines()


@pytest.mark.parametrize("row", GOVERNED_ROWS)
def test_a_preposition_governs_its_case_in_the_singular_and_the_dative_in_the_plural(row: str) -> None:
    count, unit, *nouns = row.split()
    length = Duration(int(count), unit)

    for preposition, noun in zip(PREPOSITIONS.split(), nouns, strict=True):
        assert words.after_preposition(length, preposition) == f"{preposition} {count}{NBSP}{noun}"
        assert words.duration(length, preposition) == f"{count}{NBSP}{noun}"


FRAMES = """
1 years   | ilgāk par 1 gadu    | 1 gada laikā    | 1 gadu pēc    | reizi gadā       | ik pēc 1 gada
2 years   | ilgāk par 2 gadiem  | 2 gadu laikā    | 2 gadus pēc   | reizi 2 gados    | ik pēc 2 gadiem
21 years  | ilgāk par 21 gadu   | 21 gada laikā   | 21 gadu pēc   | reizi 21 gadā    | ik pēc 21 gada
3 months  | ilgāk par 3 mēnešiem | 3 mēnešu laikā | 3 mēnešus pēc | reizi 3 mēnešos  | ik pēc 3 mēnešiem
3 days    | ilgāk par 3 dienām  | 3 dienu laikā   | 3 dienas pēc  | reizi 3 dienās   | ik pēc 3 dienām
2 weeks   | ilgāk par 2 nedēļām | 2 nedēļu laikā  | 2 nedēļas pēc | reizi 2 nedēļās  | ik pēc 2 nedēļām
1 months  | ilgāk par 1 mēnesi  | 1 mēneša laikā  | 1 mēnesi pēc  | reizi mēnesī     | ik pēc 1 mēneša
"""


@pytest.mark.parametrize("row", FRAMES.strip().splitlines())
def test_lengths_of_time_stand_in_their_usual_frames(row: str) -> None:
    first, *phrases = (cell.strip() for cell in row.split("|"))
    count, unit = first.split()
    length = Duration(int(count), unit)

    assert phrases == [
        plain(words.after_preposition(length, "ilgāk par")),
        plain(words.within(length)),
        plain(words.following(length)),
        plain(words.once_in(length)),
        plain(words.every(length)),
    ]


@pytest.mark.parametrize(
    ("low", "high", "latvian", "english"),
    [
        (Duration(2, "years"), Duration(5, "years"), "no 2 līdz 5 gadiem", "2 to 5 years"),
        (Duration(1, "years"), Duration(21, "years"), "no 1 līdz 21 gadam", "1 to 21 years"),
        (Duration(14, "days"), Duration(1, "months"), "no 14 dienām līdz 1 mēnesim", "14 days to 1 month"),
        (Duration(1, "months"), Duration(2, "years"), "no 1 mēneša līdz 2 gadiem", "1 month to 2 years"),
    ],
)
def test_from_and_to_each_govern_their_case(
    low: Duration, high: Duration, latvian: str, english: str
) -> None:
    assert plain(words.span(low, high)) == latvian
    assert plain(words.span(low, high, "en")) == english


@pytest.mark.parametrize(
    ("length", "words_of_it"),
    [
        (Duration(1, "years"), "1 year"),
        (Duration(2, "years"), "2 years"),
        (Duration(21, "days"), "21 days"),  # one in Latvian, many in English
        (Duration(2, "working-days"), "2 working days"),
        (Duration(1, "hours"), "1 hour"),
    ],
)
def test_english_knows_only_one_and_many(length: Duration, words_of_it: str) -> None:
    assert plain(words.duration(length, "acc", "en")) == words_of_it
    assert plain(words.after_preposition(length, "līdz", "en")) == f"up to {words_of_it}"
    assert plain(words.after_preposition(length, "after", "en")) == f"after {words_of_it}"
    assert plain(words.within(length, "en")) == f"within {words_of_it}"
    assert plain(words.following(length, "en")) == f"{words_of_it} after"


def test_english_tells_how_often_in_words() -> None:
    assert words.once_in(Duration(1, "years"), "en") == "once a year"
    assert words.once_in(Duration(1, "hours"), "en") == "once an hour"
    assert plain(words.once_in(Duration(2, "years"), "en")) == "once every 2 years"
    assert words.every(Duration(1, "months"), "en") == "every month"
    assert plain(words.every(Duration(6, "months"), "en")) == "every 6 months"


def test_another_language_gets_the_latvian_words() -> None:
    assert plain(words.duration(Duration(3, "years"), "acc", "lt")) == "3 gadus"


def test_a_misspelt_case_unit_or_preposition_is_not_passed_over() -> None:
    year = Duration(1, "years")
    for wrong in (
        lambda: words.duration(year, "acuz"),
        lambda: words.duration(Duration(1, "decades")),
        lambda: words.duration(Duration(1, "decades"), language="en"),
        lambda: words.after_preposition(year, "bez"),
    ):
        with pytest.raises(ValueError):
            wrong()


def test_plural_classes_are_those_of_babel_up_to_a_hundred_thousand() -> None:
    of_babel = Locale("lv").plural_form

    assert [n for n in range(1, 100_001) if (words.plural(n) == "one") != (of_babel(n) == "one")] == []


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit != "working-days"])
@pytest.mark.parametrize("language", ["lv", "en"])
def test_nominatives_are_those_of_babel(unit: str, language: str) -> None:
    """Where Babel has the genitive (10 gadu, 11 gadu) digits take the plain case with us."""
    counts = [n for n in range(1, 130) if language == "en" or Locale("lv").plural_form(n) != "zero"]
    name = f"duration-{unit.removesuffix('s')}"

    assert len(counts) > 90
    for n in counts:
        assert plain(words.duration(Duration(n, unit), "nom", language)) == plain(
            format_unit(n, name, locale=language)
        )


@pytest.mark.parametrize(
    ("items", "latvian", "english"),
    [
        ([], "", ""),
        (["vārds"], "vārds", "vārds"),
        (["vārds", "uzvārds"], "vārds un uzvārds", "vārds and uzvārds"),
        (["vārds", "uzvārds", "tālrunis"], "vārds, uzvārds un tālrunis", "vārds, uzvārds and tālrunis"),
    ],
)
def test_lists_are_joined_with_commas_and_one_conjunction(
    items: list[str], latvian: str, english: str
) -> None:
    assert words.join(items) == latvian
    assert words.join(tuple(items), "en") == english


@pytest.mark.parametrize(
    ("text", "capital", "small"),
    [
        ("lai sūtītu jaunumus", "Lai sūtītu jaunumus", "lai sūtītu jaunumus"),
        ("Ēdienu piegāde", "Ēdienu piegāde", "ēdienu piegāde"),
        ("šis", "Šis", "šis"),
        ("E-pasta adrese", "E-pasta adrese", "e-pasta adrese"),
        ("SIA “Paraugs”", "SIA “Paraugs”", "SIA “Paraugs”"),
        ("VDAR 6. pants", "VDAR 6. pants", "VDAR 6. pants"),
        ("IP adrese", "IP adrese", "IP adrese"),
        ("B2B klienti", "B2B klienti", "B2B klienti"),
        ("Jūsu vārds", "Jūsu vārds", "Jūsu vārds"),
        ("Jums", "Jums", "Jums"),
        ("eParaksts un Hostnet", "eParaksts un Hostnet", "eParaksts un Hostnet"),
        ("hCaptcha", "hCaptcha", "hCaptcha"),
        ("“ozols” ir mūsu veikals", "“Ozols” ir mūsu veikals", "“ozols” ir mūsu veikals"),
        ("(Pēc izvēles)", "(Pēc izvēles)", "(pēc izvēles)"),
        ("3 gadus pēc", "3 gadus pēc", "3 gadus pēc"),
        ("– ", "– ", "– "),
        ("", "", ""),
    ],
)
def test_the_first_letter_alone_changes(text: str, capital: str, small: str) -> None:
    assert words.sentence_case(text) == capital
    assert words.lower_first(text) == small


@given(st.text())
def test_capitals_of_the_rest_are_left_alone(text: str) -> None:
    """Whatever the user typed, at most one letter differs."""
    for changed in (words.sentence_case(text), words.lower_first(text)):
        assert changed.casefold() == text.casefold() or len(changed) != len(text)

"""Words that agree with numbers, lists, capital letters; Latvian and English.

Latvian: one ends in 1 but not in 11 (1, 21, 101 gads; 2, 10, 11, 111 gadi), as in the plural
rules of CLDR; every preposition governs the dative in the plural (līdz 1 gadam, pēc 1 gada,
uz 1 gadu; but līdz, pēc, uz 2 gadiem). A language other than English gets the Latvian words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from policystudio.domain.terms import Duration

NBSP = "\N{NO-BREAK SPACE}"

CASES = ("nom", "gen", "dat", "acc", "loc")
"""The cases that can be asked for. English words do not change with them."""

Number = Literal["one", "other"]

# Singular, then plural, in the order of CASES.
_NOUNS: dict[str, tuple[str, str]] = {
    "minutes": ("minūte minūtes minūtei minūti minūtē", "minūtes minūšu minūtēm minūtes minūtēs"),
    "hours": ("stunda stundas stundai stundu stundā", "stundas stundu stundām stundas stundās"),
    "days": ("diena dienas dienai dienu dienā", "dienas dienu dienām dienas dienās"),
    "working-days": (
        "darbdiena darbdienas darbdienai darbdienu darbdienā",
        "darbdienas darbdienu darbdienām darbdienas darbdienās",
    ),
    "weeks": ("nedēļa nedēļas nedēļai nedēļu nedēļā", "nedēļas nedēļu nedēļām nedēļas nedēļās"),
    "months": ("mēnesis mēneša mēnesim mēnesi mēnesī", "mēneši mēnešu mēnešiem mēnešus mēnešos"),
    "years": ("gads gada gadam gadu gadā", "gadi gadu gadiem gadus gados"),
}
_ENGLISH_NOUNS = {
    "minutes": ("minute", "minutes"),
    "hours": ("hour", "hours"),
    "days": ("day", "days"),
    "working-days": ("working day", "working days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
    "years": ("year", "years"),
}

# The case that a preposition governs in the singular; in the plural it is always the dative.
_GOVERNS = {"līdz": "dat", "no": "gen", "pēc": "gen", "pirms": "gen", "uz": "acc", "par": "acc", "ar": "acc"}
PREPOSITIONS = tuple(_GOVERNS)
"""Prepositions whose government is known."""

_ENGLISH_PREPOSITIONS = {
    "līdz": "up to",
    "no": "from",
    "pēc": "after",
    "pirms": "before",
    "uz": "for",
    "par": "by",
    "ar": "with",
    "ilgāk par": "longer than",
    "ne ilgāk par": "no longer than",
    "ik pēc": "every",
}


def plural(n: int) -> Number:
    """The plural class of a count of at least 1 in Latvian: ``one`` for 1, 21, 101; else ``other``.

    Nought, which CLDR gives a class of its own, is ``other``: nothing is kept for 0 days.
    """
    return "one" if n % 10 == 1 and n % 100 != 11 else "other"


def duration(length: Duration, case: str = "nom", language: str = "lv") -> str:
    """A length of time in one of CASES: acc “3 gadus”, “21 gadu”; English “3 years”.

    For ``case`` may also stand one of PREPOSITIONS: the words are then as they follow it,
    without it (``pēc``: “1 gada”, “2 gadiem”). A no-break space joins number and noun.
    Raises ValueError for an unknown case or unit.
    """
    return f"{length.count}{NBSP}{_noun(length, case, language)}"


def after_preposition(length: Duration, preposition: str, language: str = "lv") -> str:
    """A length of time behind a preposition or a phrase that ends in one.

    “līdz 2 gadiem”, “pēc 1 gada”, “ilgāk par 1 gadu”, “ik pēc 2 gadiem”. In English the Latvian
    preposition is translated (“up to 2 years”) and an English one printed as it is. Raises
    ValueError where the government of a Latvian preposition is not known.
    """
    if language == "en":
        return f"{_ENGLISH_PREPOSITIONS.get(preposition, preposition)} {duration(length, 'nom', language)}"
    return f"{preposition} {duration(length, preposition.split()[-1], language)}"


def span(shortest: Duration, longest: Duration, language: str = "lv") -> str:
    """From … to: “no 2 līdz 5 gadiem”, “no 14 dienām līdz 1 mēnesim”; English “2 to 5 years”."""
    same = shortest.unit == longest.unit
    if language == "en":
        low = str(shortest.count) if same else duration(shortest, "nom", language)
        return f"{low} to {duration(longest, 'nom', language)}"
    low = str(shortest.count) if same else duration(shortest, "no", language)
    return f"no {low} līdz {duration(longest, 'līdz', language)}"


def within(length: Duration, language: str = "lv") -> str:
    """“1 gada laikā”, “2 gadu laikā”; English “within 2 years”."""
    if language == "en":
        return f"within {duration(length, 'nom', language)}"
    return f"{duration(length, 'gen', language)} laikā"


def following(length: Duration, language: str = "lv") -> str:
    """How long after an event: “3 gadus pēc”, “21 gadu pēc”; English “3 years after”."""
    if language == "en":
        return f"{duration(length, 'nom', language)} after"
    return f"{duration(length, 'acc', language)} pēc"


def once_in(length: Duration, language: str = "lv") -> str:
    """How often: “reizi 2 gados”, “reizi gadā”; English “once every 2 years”, “once a year”."""
    if language == "en":
        article = "an" if length.unit == "hours" else "a"
        if length.count == 1:
            return f"once {article} {_noun(length, 'nom', language)}"
        return f"once every {duration(length, 'nom', language)}"
    if length.count == 1:
        return f"reizi {_noun(length, 'loc', language)}"
    return f"reizi {duration(length, 'loc', language)}"


def every(length: Duration, language: str = "lv") -> str:
    """At which intervals: “ik pēc 2 gadiem”; English “every 2 years”, “every year”."""
    if language == "en" and length.count == 1:
        return f"every {_noun(length, 'nom', language)}"
    return after_preposition(length, "ik pēc", language)


def _noun(length: Duration, case: str, language: str) -> str:
    number = 0 if plural(length.count) == "one" else 1
    if language == "en":
        if length.unit not in _ENGLISH_NOUNS:
            raise ValueError(f"no words for the unit {length.unit!r}")
        return _ENGLISH_NOUNS[length.unit][0 if length.count == 1 else 1]
    if length.unit not in _NOUNS:
        raise ValueError(f"no words for the unit {length.unit!r}")
    if case in _GOVERNS:
        case = "dat" if number else _GOVERNS[case]
    if case not in CASES:
        raise ValueError(f"no such case: {case!r}")
    return _NOUNS[length.unit][number].split()[CASES.index(case)]


def join(items: Sequence[str], language: str = "lv") -> str:
    """A list as it is written: “a”, “a un b”, “a, b un c”; English “a, b and c”; none: “”."""
    if len(items) < 2:
        return "".join(items)
    conjunction = "and" if language == "en" else "un"
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


# Letters that open a text may be behind quotation marks and brackets.
_FIRST = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
# The polite pronoun has its capital in the middle of a sentence too.
_POLITE = frozenset({"Jūs", "Jūsu", "Jums", "Jūsos"})


def sentence_case(text: str) -> str:
    """The text with its first letter a capital, where it opens with a letter; the rest as it is.

    A name that has its capital further on (eParaksts, hCaptcha) keeps its small letter.
    """
    found = _opening_letter(text)
    word = None if found is None else _WORD.match(text, found)
    if found is None or (word is not None and any(letter.isupper() for letter in word.group()[1:])):
        return text
    return f"{text[:found]}{text[found].upper()}{text[found + 1 :]}"


def lower_first(text: str) -> str:
    """The text with its first letter small, to stand inside a sentence.

    An abbreviation (SIA, VDAR, IP) and the polite pronoun keep their capital. A proper name
    cannot be told from a word: do not ask it of one.
    """
    found = _opening_letter(text)
    if found is None:
        return text
    word = _WORD.match(text, found)
    opening = word.group() if word is not None else text[found]
    abbreviation = len(opening) > 1 and any(letter.isupper() for letter in opening[1:])
    if abbreviation or opening in _POLITE:
        return text
    return f"{text[:found]}{text[found].lower()}{text[found + 1 :]}"


def _opening_letter(text: str) -> int | None:
    """Where the first letter stands, if nothing but quotation marks and brackets is before it."""
    found = _FIRST.search(text)
    if found is None or any(char.isalnum() for char in text[: found.start()]):
        return None
    return found.start()

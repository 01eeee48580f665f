"""Provisions of law in words: “VDAR 6. panta 1. punkta b) apakšpunkts”, “Article 6(1)(b) GDPR”.

A path is what `Provision.path` holds: (level, number) pairs from pants down. EU acts go
pants › punkts › apakšpunkts, Latvian acts pants › daļa › punkts › apakšpunkts, and rules of the
Cabinet begin at punkts. A part (daļa) is named by an ordinal in words, a letter has a bracket,
and a provision put in later has a raised number: ``7¹`` is printed “7.¹”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from policystudio.notation.words import CASES, NBSP, join

Path = Sequence[tuple[str, str]]

# Nominative, genitive, dative, accusative, locative.
_NOUNS = {
    "pants": "pants panta pantam pantu pantā",
    "dala": "daļa daļas daļai daļu daļā",
    "punkts": "punkts punkta punktam punktu punktā",
    "apakspunkts": "apakšpunkts apakšpunkta apakšpunktam apakšpunktu apakšpunktā",
}
# fmt: off
_ORDINAL_STEMS = (
    "pirm", "otr", "treš", "ceturt", "piekt", "sest", "septīt", "astot", "devīt", "desmit",
    "vienpadsmit", "divpadsmit", "trīspadsmit", "četrpadsmit", "piecpadsmit",
    "sešpadsmit", "septiņpadsmit", "astoņpadsmit", "deviņpadsmit", "divdesmit",
)
_ORDINAL_ENDINGS = ("ā", "ās", "ajai", "o", "ajā")
_ENGLISH_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
# fmt: on
# The names that the official translations of Latvian acts give the levels.
_ENGLISH_LEVELS = {
    "pants": ("Section", "Sections"),
    "dala": ("Paragraph", "Paragraphs"),
    "punkts": ("Clause", "Clauses"),
    "apakspunkts": ("Sub-clause", "Sub-clauses"),
}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?([⁰¹²³⁴-⁹]*)", re.ASCII)
_LETTER = re.compile(r"([^\W\d_]{1,2})\)?")
_EU = re.compile(r"\b(GDPR|EU|EC|EEC|Regulation|Directive|Decision)\b")


def citation(act: str, path: Path, case: str = "nom", language: str = "lv") -> str:
    """One provision; the case is that of its last word.

    ``act`` is the name as it is printed before the provision: in Latvian its genitive or short
    form (“Grāmatvedības likuma”, “VDAR”), in English its title (“Accounting Law”, “GDPR”). An
    empty path gives the act alone. Raises ValueError for a level, number or case it does not know.
    """
    return citations([(act, path)], case, language)


def citations(provisions: Iterable[tuple[str, Path]], case: str = "nom", language: str = "lv") -> str:
    """Several provisions in a row, each once.

    Those of one act that differ only in their last number become one: “Grāmatvedības likuma
    28. panta 2. un 5. punkts”, “Article 6(1)(a) and (f) GDPR”. The others of an act follow under
    its name; all stand as a list (“a, b un c”), in the order of first mention.
    """
    if case not in CASES:
        raise ValueError(f"no such case: {case!r}")
    acts: dict[str, dict[tuple[tuple[tuple[str, str], ...], str], list[str]]] = {}
    for act, path in provisions:
        steps = tuple(path)
        groups = acts.setdefault(act, {})
        if steps:
            numbers = groups.setdefault((steps[:-1], steps[-1][0]), [])
            if steps[-1][1] not in numbers:
                numbers.append(steps[-1][1])
    written = _english if language == "en" else _latvian
    return join(
        [
            written(
                act,
                [(head, level, sorted(numbers, key=_rank)) for (head, level), numbers in groups.items()],
                case,
            )
            for act, groups in acts.items()
        ],
        language,
    )


_Group = tuple[tuple[tuple[str, str], ...], str, list[str]]
"""What several provisions share, the level in which they differ, their numbers there."""


def _latvian(act: str, groups: list[_Group], case: str) -> str:
    places = []
    for head, level, numbers in groups:
        words = [_latvian_step(step, [number], "gen") for step, number in head]
        words.append(_latvian_step(level, numbers, case))
        places.append(" ".join(words))
    return f"{act} {join(places)}".strip()


def _latvian_step(level: str, numbers: list[str], case: str) -> str:
    if level not in _NOUNS:
        raise ValueError(f"no such level of an act: {level!r}")
    place = CASES.index(case)
    noun = _NOUNS[level].split()[place]
    printed = [_latvian_number(level, number, place) for number in numbers]
    # A word stands apart by a plain space; a figure must not be torn from its noun.
    gap = " " if printed[-1][-1].isalpha() else NBSP
    return f"{join(printed)}{gap}{noun}"


def _latvian_number(level: str, number: str, place: int) -> str:
    if "–" in number:
        return "–".join(_latvian_number(level, end, place) for end in number.split("–"))
    figure, raised, letter = _parsed(number)
    if letter:
        return f"{letter})"
    if level == "dala" and not raised and figure.isdecimal() and 1 <= int(figure) <= len(_ORDINAL_STEMS):
        return _ORDINAL_STEMS[int(figure) - 1] + _ORDINAL_ENDINGS[place]
    return f"{figure}.{raised}"


def _english(act: str, groups: list[_Group], _case: str) -> str:
    cabinet = act.startswith("Cabinet")
    eu = not cabinet and _EU.search(act) is not None
    if not groups:
        return act
    if eu:
        articles = join([_english_article(*group) for group in groups], "en")
        return f"{articles}{' of ' if ' ' in act else ' '}{act}"
    levels = dict(_ENGLISH_LEVELS)
    if cabinet:
        levels |= {"punkts": ("Paragraph", "Paragraphs"), "apakspunkts": ("Sub-paragraph", "Sub-paragraphs")}
    places = []
    for head, level, numbers in groups:
        steps = [_english_step(levels, step, [number]) for step, number in head]
        places.append(", ".join([*steps, _english_step(levels, level, numbers)]))
    named = act if cabinet or act.startswith("the ") else f"the {act}"
    return f"{join(places, 'en')} of {named}"


def _english_article(head: tuple[tuple[str, str], ...], _level: str, numbers: list[str]) -> str:
    last = [_bare(number) for number in numbers]
    if not head:
        several = len(numbers) > 1 or "–" in numbers[0]
        return f"{'Articles' if several else 'Article'}{NBSP}{join(last, 'en')}"
    article, *inner = (_bare(number) for _, number in head)
    brackets = "".join(f"({number})" for number in inner)
    return f"Article{NBSP}{article}{brackets}{join([f'({number})' for number in last], 'en')}"


def _english_step(levels: dict[str, tuple[str, str]], level: str, numbers: list[str]) -> str:
    if level not in levels:
        raise ValueError(f"no such level of an act: {level!r}")
    several = len(numbers) > 1 or "–" in numbers[0]
    in_words = level == "dala"
    printed = [
        "–".join(_english_number(end) if in_words else _bare(end) for end in number.split("–"))
        for number in numbers
    ]
    return f"{levels[level][several]}{NBSP}{join(printed, 'en')}"


def _english_number(number: str) -> str:
    figure, raised, _ = _parsed(number)
    if not raised and figure.isdecimal() and 1 <= int(figure) <= len(_ENGLISH_NUMBERS):
        return _ENGLISH_NUMBERS[int(figure) - 1]
    return _bare(number)


def _bare(number: str) -> str:
    """A number as English prints it: “28”, “7.¹”, “b”, “15–22”."""
    if "–" in number:
        return "–".join(_bare(end) for end in number.split("–"))
    figure, raised, letter = _parsed(number)
    return letter or (f"{figure}.{raised}" if raised else figure)


def _parsed(number: str) -> tuple[str, str, str]:
    """Figure, raised figure and letter of a number; of figure and letter one is empty."""
    if found := _NUMBER.fullmatch(number):
        return found[1], found[2], ""
    if found := _LETTER.fullmatch(number):
        return "", "", found[1]
    raise ValueError(f"not the number of a provision: {number!r}")


def _rank(number: str) -> tuple[list[int], int, str]:
    """Provisions in the order in which they stand in the act: 2, 10, 26, 26¹, 27; a, b."""
    figure, raised, letter = _parsed(number.split("–")[0])
    return [int(part) for part in figure.split(".") if part], int(raised.translate(_RAISED) or 0), letter

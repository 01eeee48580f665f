"""How a value may stand in running text, whatever the case, so that it can be found there."""

from __future__ import annotations

import re
from typing import Any

from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.terms import Duration, Term
from policystudio.domain.values import dataclass
from policystudio.notation.dates import date, parsed
from policystudio.notation.words import CASES


@dataclass(frozen=True, slots=True)
class Spoken:
    """One value or member of a list: what it means, and an expression that finds it in a text.

    ``words`` is "" for values that are never printed (yes, no).
    """

    meaning: Any
    words: str


_NUMBERS = {
    1: r"vien\w+", 2: r"div\w{1,3}", 3: r"tr(?:īs|im|iju|ijiem|ijām)", 4: r"četr\w+", 5: r"piec\w*",
    6: r"seš\w+", 7: r"septiņ\w+", 8: r"astoņ\w+", 9: r"deviņ\w+", 10: r"desmit", 12: r"divpadsmit",
    14: r"četrpadsmit", 15: r"piecpadsmit", 18: r"astoņpadsmit", 20: r"divdesmit", 30: r"trīsdesmit",
}  # fmt: skip
_UNITS = {
    "minutes": r"(?:minū\w+|minutes?)",
    "hours": r"(?:stund\w*|hours?)",
    "days": r"(?:dien\w*|days?)",
    "working-days": r"(?:darb ?dien\w*|working days?)",
    "weeks": r"(?:nedēļ\w*|weeks?)",
    "months": r"(?:mēne[sš]\w*|months?)",
    "years": r"(?:gad\w*|years?)",
}


def spoken(id: str, value: Any, facts: Facts, knowledge: Knowledge) -> tuple[Spoken, ...]:
    """The members of an answer, raw or typed, to the question ``id``; none for an empty one.

    Words in Latvian and English; lengths of time also with the number as a word.
    """
    if isinstance(value, tuple | list):
        return tuple(one for member in value for one in spoken(id, member, facts, knowledge))
    if isinstance(value, Term):
        return (_length(value.duration),) if value.duration else ()
    if isinstance(value, Duration):
        return (_length(value),)
    if isinstance(value, Pairs):
        count, unit = value.get("count"), value.get("unit")
        if isinstance(count, int) and unit in _UNITS:
            return (_length(Duration(count, str(unit))),)
        return (Spoken(value, _any_of([v for v in value.values() if isinstance(v, str) and len(v) > 3])),)
    question = knowledge.questions.get(id)
    return (_one(question, value, facts, knowledge),)


def _one(question: Question | None, value: Any, facts: Facts, knowledge: Knowledge) -> Spoken:
    kind = question.kind if question else "text"
    text = str(value)
    if kind == "yes-no":
        return Spoken(text, "")
    if kind == "date":
        return Spoken(text, _day(text))
    if kind in ("phone", "registration-number"):
        digits = re.sub(r"\D", "", text)
        local = digits.removeprefix("371") if kind == "phone" else digits
        return Spoken(local, r"(?:\+?371\s?)?" + r"[\s-]?".join(local) if local else "")
    if kind == "url":
        address = re.sub(r"^https?://(?:www\.)?", "", text).rstrip("/")
        return Spoken(address.lower(), _any_of([address]))
    if kind == "services":
        return Spoken(text, _service(text, facts, knowledge))
    if question and kind in ("choice", "choices", "country"):
        labels = [label for o in question.options if o.id == text for label in o.label.values()]
        return Spoken(text, _any_of([*labels, *_forms(question.vocabulary or "countries", text, knowledge)]))
    return Spoken(text.lower() if kind == "email" else text, _any_of([text]))


def _length(value: Duration) -> Spoken:
    number = f"{value.count}|{_NUMBERS[value.count]}" if value.count in _NUMBERS else str(value.count)
    return Spoken(value, rf"(?:{number})\s+{_UNITS[value.unit]}")


def _day(iso: str) -> str:
    try:
        day = parsed(iso)
    except ValueError:
        return _any_of([iso])
    inflected = [date(iso, case, "lv") for case in CASES]
    return _any_of([*inflected, date(iso, "nom", "en"), f"{day:%d.%m.%Y}", f"{day.day}.{day:%m.%Y}", iso])


def _service(id: str, facts: Facts, knowledge: Knowledge) -> str:
    service = knowledge.services.get(id)
    if service is not None:
        return _any_of([service.name, service.entity])
    own = facts.get("own.services")
    rows = [row for row in (own.value if own else ()) or () if f"own:{row.get('id')}" == id]
    return _any_of([str(row[name]) for row in rows for name in ("name", "entity") if name in row])


def _forms(vocabulary: str, id: str, knowledge: Knowledge) -> list[str]:
    entry = knowledge.vocabulary.get(vocabulary, Pairs()).get(id)
    return [w for forms in entry.forms.values() for words in forms.values() for w in words] if entry else []


def _any_of(texts: list[str]) -> str:
    plain = dict.fromkeys(text.replace("\N{NO-BREAK SPACE}", " ").strip() for text in texts)
    return "|".join(re.escape(text) for text in sorted(plain, key=len, reverse=True) if text)

"""Answers as one types them at a prompt, and as one reads them there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.questions import Question
from policystudio.domain.terms import UNITS, Duration
from policystudio.interview.answers import OWN, Own
from policystudio.notation.words import duration

YES = ("yes", "y", "jā", "ja", "j")
NO = ("no", "n", "nē", "ne")
DONT_KNOW = ("?", "unknown", "don't know", "dont know", "nezinu")
"""What one types to say "I don't know"; `parse_value` does not look at it."""
NOBODY = ("-", "none", "nobody", "neviens", "nav", "[]")
"""What one types for an empty list: none, nobody."""

_UNITS = {
    "minutes": "min minute minutes minūte minūtes minūšu",
    "hours": "h hour hours stunda stundas stundu",
    "days": "d day days diena dienas dienu",
    "working-days": "wd working-day working-days darbdiena darbdienas darbdienu darba-diena darba-dienas",
    "weeks": "w week weeks nedēļa nedēļas nedēļu",
    "months": "m mo month months mēnesis mēneši mēnešus mēnešu",
    "years": "y yr year years g gads gadi gadus gadu",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_DURATION = re.compile(r"(-?[0-9]{1,9})\s*([^\W\d_][\w -]*?)\.?")


def parse_value(question: Question, text: str) -> Any:
    """The raw answer that a typed text stands for; `answers.judge` then tells whether it is one.

    yes-no: yes, y, jā, j, no, n, nē. Number: digits. Duration: “3 years”, “3y”, “14 d”,
    “3 gadi”. Choices and services: ids parted by commas; “none”, “neviens” or “-” for an empty
    list. Records: a JSON array of objects; rows without an ``id`` are numbered. Where a text
    cannot be read so, it is given back as it is.
    """
    text = text.strip()
    word = text.casefold()
    match question.kind:
        case "yes-no":
            return "yes" if word in YES else "no" if word in NO else text
        case "number":
            return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else text
        case "duration":
            return _duration(text)
        case "choices" | "services":
            return _list(question, text)
        case "country":
            return text.upper() if len(text) == 2 else text
        case "records":
            return _rows(text)
    return text


def show_value(
    value: Any, question: Question, knowledge: Knowledge, language: str, own: Own = Pairs()
) -> str:
    """An answer or proposal, raw or typed, in words: “jā”, “3 gadi”, “MailerLite, Omniva”.

    What cannot be put in words is shown as it is. Nothing answered: "".
    """
    if value is None:
        return ""
    if isinstance(value, Mapping) and set(value) == {"count", "unit"}:
        count, unit = value["count"], value["unit"]
        value = Duration(count, unit) if isinstance(count, int) and unit in UNITS else f"{count} {unit}"
    if isinstance(value, Duration):
        return duration(value, "nom", language)
    if isinstance(value, tuple | list):
        if not value:
            lv, en = ("neviens", "nobody") if question.kind == "services" else ("nav", "none")
            return _in(lv, en, language)
        return ", ".join(_one(item, question, knowledge, language, own) for item in value)
    return _one(value, question, knowledge, language, own)


def _one(value: Any, question: Question, knowledge: Knowledge, language: str, own: Own) -> str:
    if isinstance(value, Mapping):
        return " · ".join(str(v) for k, v in value.items() if k != "id" and isinstance(v, str | int))
    if not isinstance(value, str):
        return str(value)
    if question.kind == "yes-no" and value in ("yes", "no"):
        return _in("jā" if value == "yes" else "nē", value, language)
    if value.startswith(OWN):
        rows = own.get("services" if question.kind == "services" else "data", ())
        return next((str(r["name"]) for r in rows if r.get("id") == value[len(OWN) :] and "name" in r), value)
    if question.kind == "services" and value in knowledge.services:
        return knowledge.services[value].name
    for option in question.options:
        if option.id == value:
            return in_language(option.label, language)
    name = "countries" if question.kind == "country" else question.vocabulary
    word = knowledge.vocabulary.get(name, Pairs()).get(value)
    forms = word.form("nom", language) if word is not None else None
    return ", ".join(forms) if forms else value


def _in(lv: str, other: str, language: str) -> str:
    return lv if language == "lv" else other


def _duration(text: str) -> Any:
    found = _DURATION.fullmatch(text)
    if found is None:
        return text
    unit = "-".join(found.group(2).casefold().split())
    return Pairs({"count": int(found.group(1)), "unit": _UNIT_OF.get(unit, unit)})


def _list(question: Question, text: str) -> Any:
    known = {option.id for option in question.options}
    if not text or (text.casefold() in NOBODY and text not in known):
        return () if text else ""
    return tuple(part for part in (p.strip() for p in text.split(",")) if part)


def _rows(text: str) -> Any:
    if text.casefold() in NOBODY:
        return ()
    import json  # only what is typed in a terminal is read so

    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return text
    rows = [read] if isinstance(read, dict) else read
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return text
    taken = {str(row["id"]) for row in rows if "id" in row}
    free = (str(n) for n in range(1, len(rows) + len(taken) + 1) if str(n) not in taken)
    return tuple(_frozen(row if "id" in row else {"id": next(free), **row}) for row in rows)


def _frozen(value: Any) -> Any:
    """JSON as answers hold it; an absent value (null) is left out, as TOML has none."""
    if isinstance(value, dict):
        return Pairs({k: _frozen(v) for k, v in value.items() if v is not None})
    if isinstance(value, list):
        return tuple(_frozen(v) for v in value if v is not None)
    return value

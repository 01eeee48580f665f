"""Is an answer acceptable, and what is its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from policystudio.domain.facts import Fact
from policystudio.domain.issues import Issue, Severity
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.questions import Question
from policystudio.domain.terms import UNITS, Duration
from policystudio.domain.values import dataclass, replace
from policystudio.interview import contacts
from policystudio.interview.conditions import holds, nothing
from policystudio.interview.refusals import Refused, shown
from policystudio.notation.evaluation import Names
from policystudio.notation.text import clean

Own = Pairs[str, tuple[Pairs[str, Any], ...]]
"""Rows that the user described himself, by list name, as in a profile."""

LONGEST = 1200
"""The largest count of a duration: a hundred years in months."""

OWN = "own:"
"""What the id of an own row begins with where an answer names it."""

_WRITING = ("text", "long-text", "email", "phone", "url", "registration-number", "date")


@dataclass(frozen=True, slots=True)
class Judged:
    """The typed value of an answer (None: nothing acceptable was given) and what is wrong with it.

    There may be a value and issues: warnings, or rows that were left out.
    """

    value: Any = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class _Surroundings:
    knowledge: Knowledge
    own: Own
    names: Names


def blank(raw: Any) -> bool:
    """Whether nothing was answered: no value, or a text of nothing visible.

    An empty list is an answer: none, nobody.
    """
    return raw is None or (isinstance(raw, str) and not clean(raw))


def judge(
    question: Question, raw: Any, knowledge: Knowledge, own: Own = Pairs(), names: Names = nothing
) -> Judged:
    """Judges one raw answer, whatever it is; never raises.

    ``own``: rows that ``own:<id>`` may name. ``names``: for conditions of sub-questions.
    Values: str; int (number); Duration; tuple of ids (choices, services; empty: none, nobody);
    tuple of Pairs with ``id`` (records). Codes of issues begin with ``answer.``; their place is
    the question.
    """
    if blank(raw):
        return Judged()
    around = _Surroundings(knowledge, own, names)
    try:
        judged = _JUDGES[question.kind](question, raw, around)
    except Refused as refused:
        return Judged(None, (_issue(question, refused.code, **refused.values),))
    return replace(judged, issues=tuple(replace(issue, place=question.id) for issue in judged.issues))


def _issue(question: Question, code: str, severity: Severity = "error", **values: Any) -> Issue:
    return Issue(severity, code, question.id, Pairs({"ask": question.ask, **values}))


def _written(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if not isinstance(raw, str):
        raise Refused("answer.not_text", value=shown(raw))
    text = clean(raw, lines=question.kind == "long-text")
    match question.kind:
        case "email":
            return Judged(contacts.email(text))
        case "phone":
            number = contacts.phone(text)
            doubt = _issue(question, "answer.phone_unlikely", "warning", value=number)
            return Judged(number, () if contacts.phone_in_use(number) else (doubt,))
        case "url":
            return Judged(contacts.url(text))
        case "registration-number":
            return Judged(contacts.registration_number(text))
        case "date":
            return Judged(_date(text))
    return _prose(question, text)


def _date(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Refused("answer.date_form", value=shown(text))
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("answer.date", value=text) from None


def _prose(question: Question, text: str) -> Judged:
    if len(text) > question.max_length:
        raise Refused("answer.too_long", length=len(text), most=question.max_length)
    doubts: list[Issue] = []
    if contacts.has_personal_code(text):
        doubts.append(_issue(question, "answer.personal_code_in_text", "warning"))
    before, gap, after = in_language(question.frame, "lv").partition("…")
    if gap and after:
        text = text.rstrip(" .") or text
    if gap and not before.strip():
        text = text[:1].upper() + text[1:]
    elif gap and _capital_of_a_sentence(text):
        # Not mended here: it may be a name, and then the user could not mend our mending.
        doubts.append(_issue(question, "answer.capital", "note", value=text.split()[0]))
    return Judged(text, tuple(doubts))


def _capital_of_a_sentence(text: str) -> bool:
    """Whether a text begins as a sentence does: one capital, and a small word after that word."""
    first, second, *_ = [*text.split(maxsplit=2), "", ""]
    return first[:1].isupper() and first[1:].islower() and second[:1].islower()


def _yes_no(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if raw not in ("yes", "no"):
        raise Refused("answer.yes_no", value=shown(raw))
    return Judged(raw)


def _choice(question: Question, raw: Any, around: _Surroundings) -> Judged:
    allowed = _allowed(question, around, many=False)
    if not isinstance(raw, str):
        raise Refused("answer.not_one", value=shown(raw))
    if raw not in allowed:
        raise Refused("answer.option", value=shown(raw), options=", ".join(allowed))
    return Judged(raw)


def _choices(question: Question, raw: Any, around: _Surroundings) -> Judged:
    allowed = _allowed(question, around, many=True)
    chosen = _ids(raw)
    for id in chosen:
        if id not in allowed:
            if question.vocabulary == "data" and id.startswith(OWN):
                raise Refused("answer.own_missing", value=shown(id))
            raise Refused("answer.option", value=shown(id), options=", ".join(allowed))
    return Judged(tuple(id for id in allowed if id in chosen))


def _allowed(question: Question, around: _Surroundings, *, many: bool) -> tuple[str, ...]:
    """Options first, in their order; then the rest of their vocabulary; then own data."""
    ids = [option.id for option in question.options]
    if question.vocabulary:
        ids += around.knowledge.vocabulary.get(question.vocabulary, Pairs())
    if many and question.vocabulary == "data":
        ids += _own_ids(around.own, "data")
    return tuple(dict.fromkeys(ids))


def _own_ids(own: Own, name: str) -> list[str]:
    return [f"{OWN}{row.get('id')}" for row in own.get(name, ())]


def _ids(raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, tuple | list) or not all(isinstance(id, str) for id in raw):
        raise Refused("answer.not_list", value=shown(raw))
    return tuple(dict.fromkeys(raw))


def _number(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise Refused("answer.number", value=shown(raw))
    if not 0 <= raw <= question.most:
        # A number of thousands of digits cannot even be printed.
        raise Refused("answer.number_range", value=raw if abs(raw) < 10**18 else "…", most=question.most)
    return Judged(raw)


def _duration(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if isinstance(raw, Duration):
        raw = {"count": raw.count, "unit": raw.unit}
    if not isinstance(raw, Mapping) or set(raw) != {"count", "unit"}:
        raise Refused("answer.duration", value=shown(raw))
    count, unit = raw["count"], raw["unit"]
    if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= LONGEST:
        raise Refused("answer.duration_count", most=LONGEST)
    if unit not in UNITS:
        raise Refused("answer.duration_unit", value=shown(unit), options=", ".join(UNITS))
    return Judged(Duration(count, unit))


def _country(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if not isinstance(raw, str) or raw not in around.knowledge.vocabulary.get("countries", Pairs()):
        raise Refused("answer.country", value=shown(raw))
    return Judged(raw)


def _services(question: Question, raw: Any, around: _Surroundings) -> Judged:
    chosen = _ids(raw)
    own = _own_ids(around.own, "services")
    for id in chosen:
        if id.startswith(OWN) and id not in own:
            raise Refused("answer.own_missing", value=shown(id))
        if not id.startswith(OWN) and id not in around.knowledge.services:
            raise Refused("answer.service", value=shown(id))
    return Judged(chosen)


def _records(question: Question, raw: Any, around: _Surroundings) -> Judged:
    if not isinstance(raw, tuple | list) or not all(isinstance(row, Mapping) for row in raw):
        raise Refused("answer.rows", value=shown(raw))
    kept: list[Pairs[str, Any]] = []
    issues: list[Issue] = []
    taken: set[str] = set()
    for number, row in enumerate(raw, start=1):
        id = row.get("id")
        if not isinstance(id, str) or not id.strip() or id in taken:
            issues.append(_issue(question, "answer.row_id", row=number))
            continue
        taken.add(id)
        value, found = _row(question, row, number, around)
        issues += found
        if value is not None:
            kept.append(value)
    # Rows that were all left out are not the statement that there are none.
    return Judged(tuple(kept) if kept or not raw else None, tuple(issues))


def _row(
    question: Question, row: Mapping[str, Any], number: int, around: _Surroundings
) -> tuple[Pairs[str, Any] | None, list[Issue]]:
    """One row with typed values, or None where it cannot be used; what is wrong with it."""
    value: dict[str, Any] = {"id": row["id"]}
    issues: list[Issue] = []

    def names(steps: tuple[str, ...]) -> Fact:
        if len(steps) == 2 and steps[0] == "p":
            return Fact(value.get(steps[1]), (question.id,))
        return around.names(steps)

    for sub in question.rows:
        if not holds(sub.when, names):
            continue
        judged = judge(sub, row.get(sub.id), around.knowledge, around.own, names)
        issues += [replace(i, values=i.values.with_("row", number)) for i in judged.issues]
        if judged.value is not None:
            value[sub.id] = judged.value
        elif not sub.optional and not judged.issues:
            issues.append(_issue(sub, "answer.row_missing", row=number))
    unknown = [key for key in row if key != "id" and key not in {sub.id for sub in question.rows}]
    issues += [_issue(question, "answer.row_unknown", "warning", row=number, value=shown(k)) for k in unknown]
    bad = any(issue.severity == "error" for issue in issues)
    return (None if bad else Pairs(value)), issues


def applies_in_row(sub: Question, row: Mapping[str, Any]) -> bool:
    """Whether a sub-question of a records question is asked in a row as far as it is filled in."""
    return holds(sub.when, lambda steps: Fact(row.get(steps[1]) if len(steps) == 2 else None))


_JUDGES: dict[str, Callable[[Question, Any, _Surroundings], Judged]] = {
    **dict.fromkeys(_WRITING, _written),
    "yes-no": _yes_no,
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "duration": _duration,
    "country": _country,
    "services": _services,
    "records": _records,
}

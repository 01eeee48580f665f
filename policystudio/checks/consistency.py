"""Answers that do not fit each other, though each is possible on its own.

What a text denies against the answers is found by its words (`patterns_law.DENIED`); what one
activity or page must not combine, its traps say (`limits`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from policystudio.domain.expressions import Both, Compare, Const, Either, Expression, Path
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register
from policystudio.notation.dates import date, parsed

FIRST_DAY = datetime.date(2018, 5, 25)
"""The day from which the General Data Protection Regulation applies (VDAR 99. panta 2. punkts)."""

FAR = datetime.timedelta(days=730)
"""How far ahead a date of effect is likely to be a slip of the pen: two years."""

_FORMS = {
    "sia": r"\bSIA\b|sabiedrība ar ierobežotu atbildību",
    "as": r"\bAS\b|akciju sabiedrība",
    "ik": r"\bIK\b|individuālais komersants",
    "partnership": r"\b(?:PS|KS)\b|pilnsabiedrība|komandītsabiedrība",
    "farm": r"\bZ\s?/?\s?S\b|zemnieku saimniecība",
    "association": r"\bbiedrība\b|\bnodibinājums\b|\bfonds\b",
}


def consistency(facts: Facts, register: Register, knowledge: Knowledge, today: str = "") -> Iterator[Issue]:
    """``consistency.…``: ``date_too_early`` and ``officer_unreachable`` (errors), ``date_far``,
    ``legal_form`` and ``personal_code`` (warnings), ``email_domain`` (note).

    ``today``: ISO date, or "" where nobody knows it; then no date is far.
    """
    yield from _date(facts, today)
    yield from _officer(facts)
    yield from _form(facts)
    yield from _address(facts)
    yield from _personal_code(register, knowledge)


def _date(facts: Facts, today: str) -> Iterator[Issue]:
    """A policy cannot have been in force before the Regulation; nor will one be written for years."""
    written = _text(facts, "publication.effective")
    if not written:
        return
    day = parsed(written)
    if day < FIRST_DAY:
        yield Issue("error", "consistency.date_too_early", "publication.effective", _said(written, "loc"))
    elif today and day > parsed(today) + FAR:
        yield Issue("warning", "consistency.date_far", "publication.effective", _said(written, "gen"))


def _said(day: str, case: str) -> Pairs[str, object]:
    """The day in words, in the case that the Latvian message asks for."""
    return Pairs({"date": Pairs({"lv": date(day, case, "lv"), "en": date(day, "nom", "en")})})


def _officer(facts: Facts) -> Iterator[Issue]:
    """Of a data protection officer the contact must be told, not the name (VDAR 13(1)(b))."""
    contact = _text(facts, "company.dpo_contact")
    digits = len(re.sub(r"\D", "", contact))
    if contact and "@" not in contact and digits < 8 and not re.search(r"\bLV-\d{4}\b", contact):
        yield Issue(
            "error", "consistency.officer_unreachable", "company.dpo_contact", Pairs({"contact": contact})
        )


def _form(facts: Facts) -> Iterator[Issue]:
    """The name is the full one, with its legal form, not a brand (VDAR 13(1)(a), ISPL 4)."""
    form, name = _text(facts, "company.form"), _text(facts, "company.name")
    wanted = _FORMS.get(form)
    if wanted and name and not re.search(wanted, name, re.IGNORECASE):
        yield Issue("warning", "consistency.legal_form", "company.name", Pairs({"name": name}))


def _address(facts: Facts) -> Iterator[Issue]:
    """Letters to another domain than the site's: perhaps meant, perhaps a slip."""
    email, sites = _text(facts, "company.email").lower(), _text(facts, "website.addresses").lower()
    domain = email.partition("@")[2]
    hosts = re.findall(r"[\w-]+(?:\.[\w-]+)+", re.sub(r"https?://", "", sites))
    if domain and hosts and not any(_same_domain(domain, host) for host in hosts):
        values = Pairs({"domain": domain, "site": hosts[0]})
        yield Issue("note", "consistency.email_domain", "company.email", values)


def _same_domain(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _personal_code(register: Register, knowledge: Knowledge) -> Iterator[Issue]:
    """A personal identity number needs its reason (VDAR 5(1)(c)); told where no trap asks for it.

    Where a legal duty has it, or the purpose itself (an e-receipt), nobody chose it who could give a reason.
    """
    told: set[str] = set()
    for part in register.parts:
        data = part.fact("data")
        if not isinstance(data.value, tuple) or "personal_code" not in data.value:
            continue
        place = next((o for o in data.origins if ":" not in o), f"activity:{part.activity}")
        if part.value("basis") == "6.1.c" or (":" in place and part.activity in knowledge.activities):
            continue
        # Several activities may use what one question asks; that one's traps speak for all.
        asking = {part.activity, place.partition(".")[0]}
        traps = [t for id in asking if id in knowledge.activities for t in knowledge.activities[id].traps]
        if place not in told and not any(_mentions(trap.when, "personal_code") for trap in traps):
            told.add(place)
            values = Pairs({"about": str(part.value("noun"))})
            yield Issue("warning", "consistency.personal_code", place, values)


def _mentions(expression: Expression, word: str) -> bool:
    """Whether a condition reads this constant or an answer whose name begins with it."""
    match expression:
        case Const():
            return bool(expression.value == word)
        case Path():
            return any(step.startswith(word) for step in expression.steps)
        case Compare() | Both() | Either():
            return _mentions(expression.left, word) or _mentions(expression.right, word)
    return _mentions(expression.of, word)


def _text(facts: Facts, id: str) -> str:
    fact = facts.get(id)
    return str(fact.value) if fact is not None and fact.value is not None else ""

"""Doubts about our own catalogue: services whose company is not confirmed, doubtful facts."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.register import Register


def knowledge(facts: Facts, register: Register, known: Knowledge) -> Iterator[Issue]:
    """``knowledge.ask_company``: a picked service leads to no text, since its company is not
    confirmed. ``knowledge.medium_confidence`` (note): named, but look at the invoice.
    ``consistency.no_mechanism``: a transfer without a mechanism."""
    named = {r.id for r in register.recipients}
    seen: set[str] = set()
    for place, id in _picked(facts, known):
        service = known.services.get(id)
        if service is None or service.role == "none" or id in seen:
            continue
        seen.add(id)
        values: Pairs[str, object] = Pairs(
            {"service": service.name, "company": service.entity, "checked": service.checked}
        )
        if id not in named and not service.nameable:
            yield Issue("error", "knowledge.ask_company", place, values)
        elif service.confidence == "medium":
            yield Issue("note", "knowledge.medium_confidence", place, values)
    for transfer in register.transfers:
        if transfer.value("mechanism") is None:
            place = next((o for o in transfer.existence if ":" not in o), "")
            country = _country(str(transfer.value("country")), known)
            values = Pairs({"service": str(transfer.value("recipient")), "country": country})
            yield Issue("error", "consistency.no_mechanism", place, values)


def _picked(facts: Facts, known: Knowledge) -> Iterator[tuple[str, str]]:
    """Every service that an answer names, with the place of the answer; own activities last."""
    for question in known.questions.values():
        fact = facts.get(question.id) if question.kind == "services" else None
        for id in (fact.value if fact else ()) or ():
            yield question.id, id
    own = facts.get("own.activities")
    for row in (own.value if own else ()) or ():
        for id in row.get("recipients", ()):
            yield "own.activities", id


def _country(id: str, known: Knowledge) -> LocalText | str:
    """The name of a country in every language it has one in; the code where it has none.

    In English with its article, as it stands behind a preposition."""
    word = known.vocabulary.get("countries", Pairs()).get(id)
    names = {
        language: " ".join(forms.get("loc" if language == "en" else "nom", ()))
        for language, forms in (word.forms.items() if word else ())
    }
    return Pairs({language: name for language, name in names.items() if name}) or id

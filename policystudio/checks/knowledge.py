"""Doubts about our own catalogue: services whose company is not confirmed, doubtful facts."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Register


def knowledge(facts: Facts, register: Register, known: Knowledge) -> Iterator[Issue]:
    """``knowledge.ask_company``: a picked service leads to no text, since its company is not
    confirmed. ``knowledge.medium_confidence`` (note): named, but look at the invoice.
    ``consistency.no_mechanism``: a transfer without a mechanism."""
    named = {r.id for r in register.recipients}
    seen: set[str] = set()
    for question in known.questions.values():
        fact = facts.get(question.id) if question.kind == "services" else None
        for id in (fact.value if fact else ()) or ():
            service = known.services.get(id)
            if service is None or service.role == "none" or id in seen:
                continue
            seen.add(id)
            values = Pairs({"service": service.name, "company": service.entity, "checked": service.checked})
            if id not in named and not service.nameable:
                yield Issue("error", "knowledge.ask_company", question.id, values)
            elif service.confidence == "medium":
                yield Issue("note", "knowledge.medium_confidence", question.id, values)
    for transfer in register.transfers:
        if transfer.value("mechanism") is None:
            place = next((o for o in transfer.existence if ":" not in o), "")
            values = Pairs(
                {"service": str(transfer.value("recipient")), "country": str(transfer.value("country"))}
            )
            yield Issue("error", "consistency.no_mechanism", place, values)

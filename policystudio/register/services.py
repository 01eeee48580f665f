"""The services a company picked: from the catalogue, or described by the user."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from policystudio.domain.facts import Facts
from policystudio.domain.knowledge import Cookie, Knowledge, Service, TransferSpec
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """Whoever stands behind a service, as far as he is known well enough to be named."""

    id: str
    name: str
    entity: str
    country: str
    role: str
    what: LocalText
    data: tuple[str, ...]
    privacy_url: str = ""
    confidence: str = "own"
    transfers: tuple[TransferSpec, ...] = ()
    cookies: tuple[Cookie, ...] = ()
    mechanism: str = ""
    copy_url: str = ""
    called: LocalText = Pairs()

    def named(self, language: str) -> str:
        """Its name in a language: names of companies are the same in all."""
        return str(self.called.get(language) or self.name)


def parties(ids: Iterable[str], facts: Facts, knowledge: Knowledge) -> list[Party]:
    """The recipients behind the picked services; self-hosted software is none."""
    return [p for p in chosen(ids, facts, knowledge) if p.role != "none"]


def chosen(ids: Iterable[str], facts: Facts, knowledge: Knowledge) -> list[Party]:
    """All picked services that may lead to text, self-hosted software among them."""
    own = _own_rows(facts)
    found: list[Party] = []
    for id in ids:
        service = knowledge.services.get(id)
        if service is not None and service.nameable:
            found.append(_of_catalogue(service))
        elif id in own:
            found.append(_of_user(id, own[id]))
    return found


def _own_rows(facts: Facts) -> dict[str, Pairs[str, Any]]:
    fact = facts.get("own.services")
    return {f"own:{row['id']}": row for row in (fact.value if fact else ()) or ()}


def _of_catalogue(service: Service) -> Party:
    return Party(
        id=service.id,
        name=service.name,
        entity=service.entity,
        country=service.country,
        role=service.role,
        what=service.what,
        data=service.data,
        privacy_url=service.privacy_url,
        confidence=service.confidence,
        transfers=service.transfers,
        cookies=service.cookies,
        called=service.called,
    )


def _of_user(id: str, row: Pairs[str, Any]) -> Party:
    name = str(row.get("name", ""))
    what = str(row.get("what", ""))
    return Party(
        id=id,
        name=name,
        entity=str(row.get("entity", "") or name),
        country=str(row.get("country", "")),
        role=str(row.get("role", "")),
        what=Pairs({"lv": what}) if what else Pairs(),
        data=tuple(row.get("data", ())),
        privacy_url=str(row.get("privacy_url", "")),
        mechanism=str(row.get("mechanism", "")),
        copy_url=str(row.get("copy_url", "")),
    )

"""Recipients once each, the transfers they bring, and the cookies of all services in use."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.knowledge import Knowledge, TransferSpec
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.register import Item, fields
from policystudio.notation.evaluation import merge
from policystudio.register.parts import PartContext, own_names
from policystudio.register.services import Party, chosen

Served = list[tuple[Item, Item, Party, Fact]]
"""Who receives what: (activity, part, party, the answer that names him)."""


def recipients_of(served: Served, context: PartContext) -> tuple[Item, ...]:
    """Each recipient once, with all data and activities it serves, in the order of first use."""
    order = dict.fromkeys(party.id for _, _, party, _ in served)
    return tuple(_recipient([s for s in served if s[2].id == id], context) for id in order)


def _recipient(served: Served, context: PartContext) -> Item:
    party = served[0][2]
    origins = merge(*(fact.origins for *_, fact in served))
    existence = merge(origins, *(part.existence for _, part, _, _ in served))
    source = () if party.id.startswith("own:") else (f"service:{party.id}",)
    how: How = "answered" if party.id.startswith("own:") else "fixed"

    def known(value: object, extra: tuple[str, ...] = ()) -> Fact:
        return Fact(value or None, merge(origins, source or ("own.services",), extra), how)

    data, own = _data(served, context)
    values = {
        "id": Fact(party.id, (), "fixed"),
        "name": known(party.name),
        "entity": known(party.entity),
        "named_apart": known("yes" if party.entity and party.entity != party.name else "no"),
        "what": known(in_language(party.what, context.language)),
        "country": known(party.country),
        "role": known(party.role),
        "data": data,
        "own_data": own,
        "activities": Fact(
            tuple(dict.fromkeys(str(a.value("noun")) for a, *_ in served)),
            merge(*(a.existence for a, *_ in served)),
            "fixed",
        ),
        "privacy_url": known(party.privacy_url),
        "confidence": Fact(party.confidence, source, "fixed"),
    }
    assumed = all(part.assumed or fact.how == "assumed" for _, part, _, fact in served)
    return Item("recipient", party.id, fields(values), "", existence, assumed)


def _data(served: Served, context: PartContext) -> tuple[Fact, Fact]:
    """What the recipient gets: the parts' data that the service takes.

    A service whose list in the catalogue shares nothing with what the parts use gets what the
    catalogue says; one the user described without data gets all the parts' data.
    """
    party = served[0][2]
    used = [i for _, part, _, _ in served for i in part.fact("data").value or ()]
    origins = merge(*(part.fact("data").origins for _, part, _, _ in served))
    own_words = [t for _, part, _, _ in served for t in part.fact("own_data").value or ()]
    if party.id.startswith("own:"):
        names = own_names(context.facts, "own.data")
        wanted = [i for i in party.data if not i.startswith("own:")]
        spoken = [names[i] for i in party.data if i in names]
        chosen_data = wanted or ([] if spoken else used)
        origins = merge(("own.services",), origins)
        own_words = spoken or ([] if wanted else own_words)
    else:
        chosen_data = [i for i in used if i in party.data] or list(party.data)
        origins = merge(origins, (f"service:{party.id}",))
        own_words = []
    vocabulary = context.knowledge.vocabulary.get("data", Pairs())
    place = {id: n for n, id in enumerate(vocabulary)}
    ids = tuple(sorted(dict.fromkeys(chosen_data), key=lambda i: place.get(i, len(place))))
    unsure = any(part.fact("data").how == "assumed" for _, part, _, _ in served)
    how: How = "assumed" if unsure else "answered"
    return Fact(ids or None, origins, how), Fact(tuple(dict.fromkeys(own_words)) or None, origins, how)


def transfers_of(served: Served, context: PartContext) -> tuple[Item, ...]:
    """Each way that data takes out of the EEA through the services in use, once."""
    found: dict[str, Item] = {}
    for _, part, party, fact in served:
        for spec in party.transfers or _direct(party, context.knowledge):
            id = f"{party.id}>{spec.to}"
            existence = merge(fact.origins, part.existence)
            if id in found:
                existence = merge(found[id].existence, existence)
            origins = merge(fact.origins, (f"service:{party.id}",))
            values = {
                "id": id,
                "recipient": party.name,
                "by": spec.by,
                "to": spec.to,
                "country": spec.country,
                "mechanism": spec.mechanism,
                "copy_url": spec.copy_url,
            }
            facts = fields({name: Fact(value or None, origins, "fixed") for name, value in values.items()})
            found[id] = Item("transfer", id, facts, "", existence, part.assumed or fact.how == "assumed")
    return tuple(found.values())


def _direct(party: Party, knowledge: Knowledge) -> tuple[TransferSpec, ...]:
    """The transfer to a company abroad that the user described himself.

    Its mechanism is as he says; else the Commission's decision on the country, where that
    covers every company there (in the United States it covers members of the framework only).
    """
    country = knowledge.vocabulary.get("countries", Pairs()).get(party.country)
    if not party.id.startswith("own:") or country is None or country.extra.get("eea"):
        return ()
    covered = country.extra.get("adequacy") and country.extra.get("limited") != "dpf"
    mechanism = party.mechanism or ("adequacy" if covered else "")
    return (TransferSpec(party.entity, party.country, mechanism, "us", party.copy_url),)


def cookies_of(facts: Facts, knowledge: Knowledge, language: str) -> tuple[Item, ...]:
    """The cookies the company's site sets itself, then those of every service that it names."""
    found: dict[str, Item] = {cookie.id: cookie for cookie in _own_cookies(facts)}
    for question in knowledge.questions.values():
        fact = facts.get(question.id) if question.kind == "services" else None
        if fact is None or fact.value is None:
            continue
        for party in chosen(fact.value, facts, knowledge):
            for cookie in party.cookies:
                id = f"{party.id}/{cookie.name}"
                origins = merge(fact.origins, (f"service:{party.id}",))
                values = {
                    "id": id,
                    "name": cookie.name,
                    "service": party.name,
                    "purpose": in_language(cookie.purpose, language),
                    "category": cookie.category,
                    "term": cookie.term,
                    "session": "no" if cookie.term else "yes",
                    "party": cookie.party,
                }
                known = fields({name: Fact(value, origins, "fixed") for name, value in values.items()})
                found.setdefault(id, Item("cookie", id, known, "", fact.origins, fact.how == "assumed"))
    return tuple(found.values())


def _own_cookies(facts: Facts) -> Iterator[Item]:
    """The rows of ``website.own_cookies``; one without a length lives as long as the session."""
    fact = facts.get("website.own_cookies")
    for row in (fact.value if fact else ()) or ():
        id = f"own/{row['id']}"
        values = {
            "id": id,
            "name": row.get("name"),
            "service": None,
            "purpose": row.get("purpose"),
            "category": row.get("category"),
            "term": row.get("keep"),
            "session": "no" if row.get("keep") else "yes",
            "party": "first",
        }
        origins, how = (fact.origins, fact.how) if fact else ((), "answered")
        known = fields({name: Fact(value, origins, how) for name, value in values.items()})
        yield Item("cookie", id, known, "", origins, how == "assumed")

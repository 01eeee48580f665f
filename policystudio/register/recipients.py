"""Recipients once each, the transfers they bring, and the cookies of all services in use."""

from __future__ import annotations

from collections.abc import Iterator

from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.knowledge import Cookie, Knowledge, TransferSpec
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.register import Item, fields
from policystudio.domain.values import dataclass, replace
from policystudio.notation.evaluation import merge
from policystudio.notation.words import join
from policystudio.register.context import PartContext, held
from policystudio.register.data import own_names
from policystudio.register.parts import ALL_DATA
from policystudio.register.pointing import same_as
from policystudio.register.services import Party, chosen

Served = list[tuple[Item, Item, Party, Fact]]
"""Who receives what: (activity, part, party, the answer that names him)."""


def recipients_of(served: Served, context: PartContext) -> tuple[Item, ...]:
    """Each recipient once, with all data and activities it serves, in the order of first use."""
    order = dict.fromkeys(party.id for _, _, party, _ in served)
    return same_as(_recipient([s for s in served if s[2].id == id], context) for id in order)


def _recipient(served: Served, context: PartContext) -> Item:
    party = served[0][2]
    origins = merge(*(fact.origins for *_, fact in served))
    existence = merge(origins, *(part.existence for _, part, _, _ in served))
    source = _source(party)
    how: How = "answered" if party.id.startswith("own:") else "fixed"

    def known(value: object) -> Fact:
        return Fact(value or None, merge(origins, source), how)

    data, own = _data(served, context)
    more, more_own = _more(served, data, own)
    values = {
        "id": Fact(party.id, (), "fixed"),
        "name": known(party.named(context.language)),
        "entity": known(party.entity),
        "named_apart": known("yes" if party.entity and party.entity != party.name else "no"),
        "what": known(in_language(party.what, context.language)),
        "country": known(party.country),
        "role": known(party.role),
        "data": data,
        "own_data": own,
        "more_data": more,
        "more_own_data": more_own,
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
    catalogue says; one whose list is ``*`` (a host, a mailbox) and one the user described without
    data get all the parts' data.
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
        taken = used if ALL_DATA in party.data else [i for i in used if i in party.data]
        chosen_data = taken or [i for i in party.data if i != ALL_DATA]
        origins = merge(origins, (f"service:{party.id}",))
        own_words = []
    vocabulary = context.knowledge.vocabulary.get("data", Pairs())
    place = {id: n for n, id in enumerate(vocabulary)}
    ids = tuple(sorted(dict.fromkeys(chosen_data), key=lambda i: place.get(i, len(place))))
    unsure = any(part.fact("data").how == "assumed" for _, part, _, _ in served)
    how: How = "assumed" if unsure else "answered"
    return Fact(ids or None, origins, how), Fact(tuple(dict.fromkeys(own_words)) or None, origins, how)


def _more(served: Served, data: Fact, own: Fact) -> tuple[Fact, Fact]:
    """Of what the recipient gets, what no purpose that names it speaks of.

    Data held on a customer's instructions belong to no purpose of ours.
    """
    parts = [part for activity, part, _, _ in served if activity.value("role") != "processor"]
    said = {i for part in parts for i in part.fact("data").value or ()}
    spoken = {t for part in parts for t in part.fact("own_data").value or ()}
    more = tuple(i for i in data.value or () if i not in said)
    more_own = tuple(t for t in own.value or () if t not in spoken)
    return Fact(more or None, data.origins, data.how), Fact(more_own or None, own.origins, own.how)


Use = tuple[Party, TransferSpec, Item, Fact, Item]
"""A way out of the EEA: who takes it, how, for which part, the answer that names him, the activity."""


def transfers_of(served: Served, context: PartContext) -> tuple[Item, ...]:
    """Each way that data takes out of the EEA through the services in use, once.

    Services that send to the same company by the same mechanism are one way.
    """
    found: dict[TransferSpec, list[Use]] = {}
    for activity, part, party, fact in served:
        for spec in party.transfers or direct(party, context.knowledge):
            found.setdefault(spec, []).append((party, spec, part, fact, activity))
    return tuple(_transfer(uses, context.language) for uses in found.values())


def _transfer(uses: list[Use], language: str) -> Item:
    firm = [use for use in uses if not (use[2].assumed or use[3].how == "assumed")]
    party, spec, *_ = uses[0]
    parties = {user.id: user for user, *_ in firm or uses}.values()
    id = f"{party.id}>{spec.to}"
    origins = merge(*(fact.origins for *_, fact, _ in uses), *(_source(user) for user in parties))
    values = {
        "id": id,
        "recipient": join([user.named(language) for user in parties], language),
        "by": spec.by,
        "to": spec.to,
        "country": spec.country,
        "mechanism": spec.mechanism,
        "copy_url": spec.copy_url,
    }
    known = fields({name: Fact(value or None, origins, "fixed") for name, value in values.items()})
    nouns = tuple(dict.fromkeys(str(activity.value("noun")) for *_, activity in firm or uses))
    known = fields({**known, "activities": Fact(nouns, origins, "fixed")})
    existence = merge(
        *(origins for _, _, part, fact, _ in uses for origins in (fact.origins, part.existence))
    )
    return Item("transfer", id, known, "", existence, not firm)


def _source(party: Party) -> tuple[str, ...]:
    """Where what is said of a party comes from."""
    return ("own.services" if party.id.startswith("own:") else f"service:{party.id}",)


def direct(party: Party, knowledge: Knowledge) -> tuple[TransferSpec, ...]:
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


@dataclass(frozen=True, slots=True)
class Pick:
    """An answer that names services: the question, what makes it count (its activity too), how sure."""

    ids: tuple[str, ...]
    origins: tuple[str, ...]
    existence: tuple[str, ...]
    assumed: bool


def picks(facts: Facts, knowledge: Knowledge) -> Iterator[Pick]:
    """Every answer that names services, those in the user's own activities last."""
    for question in knowledge.questions.values():
        fact = facts.get(question.id) if question.kind == "services" else None
        if fact is None or fact.value is None:
            continue
        activity = knowledge.activities.get(question.id.partition(".")[0])
        gate = facts.get(activity.gate.id, fact) if activity else fact
        assumed = "assumed" in (fact.how, gate.how)
        yield Pick(fact.value, fact.origins, merge(fact.origins, gate.origins), assumed)
    own = facts.get("own.activities")
    for row in (own.value if own else ()) or ():
        origins = own.origins if own else ()
        yield Pick(tuple(row.get("recipients", ())), origins, origins, False)


def doubtful(facts: Facts, knowledge: Knowledge) -> tuple[str, ...]:
    """The questions whose answers pick a service of the catalogue that is not known well enough to name."""
    services = knowledge.services
    return merge(
        *(
            pick.origins
            for pick in picks(facts, knowledge)
            if any(id in services and not services[id].nameable for id in pick.ids)
        )
    )


def cookies_of(context: PartContext) -> tuple[Item, ...]:
    """The cookies the company's site sets itself, then those of every service that it names, once each.

    One that hangs on an answer which nobody gave is told.
    """
    facts, knowledge = context.facts, context.knowledge
    found: dict[str, list[tuple[Party, Cookie, Pick]]] = {}
    for pick in picks(facts, knowledge):
        for party in chosen(pick.ids, facts, knowledge):
            for cookie in party.cookies:
                is_set = held(cookie.when, context)
                if is_set.value is not False:
                    why = replace(
                        pick,
                        existence=merge(pick.existence, is_set.origins),
                        assumed=pick.assumed or is_set.how == "assumed",
                    )
                    found.setdefault(f"{party.id}/{cookie.name}", []).append((party, cookie, why))
    return (*_own_cookies(facts), *(_cookie(id, uses, context.language) for id, uses in found.items()))


def _cookie(id: str, uses: list[tuple[Party, Cookie, Pick]], language: str) -> Item:
    party, cookie, _ = uses[0]
    origins = merge(*(pick.origins for *_, pick in uses), _source(party))
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
    existence = merge(*(pick.existence for *_, pick in uses))
    return Item("cookie", id, known, "", existence, all(pick.assumed for *_, pick in uses))


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

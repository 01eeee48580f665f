"""The register of processing activities: what policy, record (Art. 30) and checks are views of.

Every field that can be printed is a `Fact` with its origins. `FIELDS` names all that clauses
may read, so that `proof` can tell a misspelt name from an empty one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policystudio.domain.facts import Fact
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One thing clauses can be written for: an activity, part, recipient, transfer, cookie.

    ``fields`` holds facts, or tuples of items for lists. ``existence``: origins that make it
    be there at all. ``assumed``: it is there only because of an unconfirmed answer.
    """

    kind: str
    id: str
    fields: Pairs[str, Fact | tuple[Item, ...]]
    activity: str = ""
    existence: tuple[str, ...] = ()
    assumed: bool = False

    def fact(self, name: str) -> Fact:
        """The fact of a field; an unknown one where the field is not there."""
        found = self.fields.get(name)
        return found if isinstance(found, Fact) else Fact(None)

    def items(self, name: str) -> tuple[Item, ...]:
        """The items of a field; none where the field is not there."""
        found = self.fields.get(name)
        return found if isinstance(found, tuple) else ()

    def value(self, name: str) -> object:
        """The bare value of a field, None where it is not known."""
        return self.fact(name).value


def fields(values: Mapping[str, Any]) -> Pairs[str, Fact | tuple[Item, ...]]:
    """The fields of an item from a mapping of facts and tuples of items."""
    return Pairs(values)


FIELDS: dict[str, dict[str, str]] = {
    "register": {
        "activities": "[activity]",
        "parts": "[part]",
        "recipients": "[recipient]",
        "transfers": "[transfer]",
        "cookies": "[cookie]",
        "cookie_categories": "texts: categories of the cookies in use",
        "bases": "texts: Article 6 bases in use, as 6.1.a",
        "consent": "yes where a part rests on consent",
        "interests": "yes where a part rests on legitimate interests",
        "contract": "yes where a part rests on a contract",
        "duty": "yes where a part rests on a legal duty",
        "marketing": "yes where an activity is direct marketing",
        "sources": "texts: where data comes from other than the person",
        "roles": "texts: roles of recipients in use: processor, controller, joint",
        "purposes": "texts: what for, of all activities we decide on, as an infinitive clause (lai …)",
        "people": "ids of people.toml: whose data is used, of all activities",
        "definitions": "[definition]",
        "nouns": "texts: what the activities are called, nominative",
        "aims": "texts: what is done for the reader, after “lai”, of activities not on consent alone",
        "aims_agreed": "texts: the same of activities that rest on consent alone",
        "limits": "ids of limits.toml: how long a claim can be brought, where that explains a term",
        "recipient_kinds": "texts: kinds of recipients, nominative, plural where there are several of one",
        "outside_eea": "yes where data leaves the EEA",
        "senders": "texts: who sends data out of the EEA: us, processor",
    },
    "activity": {
        "id": "text",
        "noun": "text: what it is, nominative, for headings",
        "so_that": "text: lai …",
        "aim": "text: what is done for the reader, in a few words, after “lai”",
        "people": "ids of people.toml",
        "role": "controller | processor | joint",
        "source": "ids of sources.toml: where the data comes from",
        "marketing": "yes | no",
        "recipients": "texts: names of recipients of an activity without parts (role processor), nominative",
        "data": "ids of data.toml: of an activity without parts",
        "parts": "[part]",
    },
    "part": {
        "id": "text",
        "activity": "text: id of the activity",
        "noun": "text: the activity's noun",
        "kind": "use | keep",
        "so_that": "text: lai …",
        "basis": "text: 6.1.a … 6.1.f",
        "exception": "text: Article 9 exception, as 9.2.a",
        "law": "provision ids",
        "grounds": "provision ids: that of the basis, then the law; none where there is no law",
        "interest": "text: an infinitive, as “pierādīt, ka …”",
        "data": "ids of data.toml",
        "own_data": "texts in the user's own words, nominative",
        "first": "yes where no part of its activity stands before it",
        "data_as": "text: the noun of an earlier activity that uses just the same data, where they are many",
        "same_data": "yes where the part before it in the activity speaks of the same data",
        "needed": "ids of data.toml: those that must be given; none where all must",
        "obligatory": "law | contract | voluntary",
        "consequence": "text after “Bez šiem datiem”",
        "term": "Term",
        "term_law": "provision ids that explain the term",
        "recipients": "texts: names of recipients, nominative",
        "same_recipients": "yes where the part before it in the activity has the same two or more recipients",
        "nobody": "yes where nobody receives the data",
        "withdraw": "text: how consent is withdrawn, after “Piekrišanu varat atsaukt jebkurā brīdī”",
        "people": "ids of people.toml: the activity's",
        "stays": "yes where all its recipients are told and none of them sends the data out of the EEA",
        "sent_to": "texts: companies outside the EEA that its recipients send the data to",
        "countries": "ids of countries.toml: theirs",
        "mechanisms": "texts among adequacy, dpf, scc: what protects the data there",
    },
    "recipient": {
        "id": "text",
        "name": "text: the service",
        "entity": "text: the company",
        "named_apart": "yes where the company is not called like the service",
        "what": "text: what it is, nominative, as “maksājumu platforma”",
        "country": "id of countries.toml",
        "role": "controller | processor | joint",
        "data": "ids of data.toml",
        "own_data": "texts",
        "same_as": "text: the name of an earlier recipient, no processor, that gets just the same data",
        "more_data": "ids of data.toml: what no purpose that names the recipient speaks of",
        "more_own_data": "texts: the same in the user's own words",
        "activities": "texts: nouns of the activities it serves",
        "privacy_url": "web address",
        "confidence": "verified | high | medium | low | own",
    },
    "transfer": {
        "id": "text",
        "recipient": "text: the names of the services that send there, as a list",
        "by": "us | processor: who sends",
        "to": "text: the company abroad",
        "country": "id of countries.toml",
        "mechanism": "adequacy | dpf | scc",
        "copy_url": "web address where the safeguards can be read",
        "activities": "texts: nouns of the activities whose data go there",
    },
    "definition": {
        "id": "text",
        "term": "text: the company's own word",
        "meaning": "text: what the company means by it",
    },
    "cookie": {
        "id": "text",
        "name": "text",
        "service": "text: who sets it; none where the company's own site does",
        "purpose": "text",
        "category": "necessary | chosen | preferences | analytics | marketing",
        "term": "Duration, or none for the session",
        "session": "yes where it lives as long as the browser is open",
        "party": "first | third",
    },
}
"""What clauses may read of the register, per kind of item: name → what it is."""


@dataclass(frozen=True, slots=True)
class Register:
    """The register of one company: its root item (kind ``register``)."""

    root: Item

    @property
    def activities(self) -> tuple[Item, ...]:
        """Activities that are switched on, in order."""
        return self.root.items("activities")

    @property
    def parts(self) -> tuple[Item, ...]:
        """All parts of all activities, in order."""
        return self.root.items("parts")

    @property
    def recipients(self) -> tuple[Item, ...]:
        """Each recipient once, in the order of first use."""
        return self.root.items("recipients")

    @property
    def transfers(self) -> tuple[Item, ...]:
        """Each transfer to a country outside the EEA."""
        return self.root.items("transfers")

    @property
    def cookies(self) -> tuple[Item, ...]:
        """Each cookie of services in use."""
        return self.root.items("cookies")

"""Small made-up clauses, items and answers for tests of the document."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from policystudio.assembly import build
from policystudio.domain.clauses import Clause, Outline, Topic
from policystudio.domain.document import BulletList, Document, Heading, Paragraph, Sentence
from policystudio.domain.facts import Fact, Facts, How
from policystudio.domain.knowledge import Act, Knowledge, Provision, Word
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.register import Item, Register, fields
from policystudio.notation.clauses import read_clause
from tests.interview import small
from tests.interview.small import question, words

NOTHING = Register(Item("register", "register", Pairs()))


def clause(body: str, name: str = "c", topic: str = "t", language: str = "lv", **matter: Any) -> Clause:
    """A clause as its file would hold it; ``matter``: its front matter."""
    table = bool(matter.get("table"))
    if language != "lv":
        matter = {"of": matter.get("of", "")}
    front = "\n".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items())
    return read_clause(f"+++\n{front}\n+++\n{body}\n", topic, name, language, f"{name}.md", table=table)


def topic(*clauses: Clause, id: str = "t", head: str = "## Virsraksts", **matter: Any) -> Topic:
    """A section."""
    opening = clause(head, "_topic", id, **matter)
    return Topic(id, opening, clauses, opening.each, opening.when)


def word(id: str, lv: dict[str, Any], en: dict[str, Any] | None = None, **extra: Any) -> tuple[str, Word]:
    """A vocabulary entry with these forms; ``extra``: its other keys."""

    def forms(given: dict[str, Any]) -> Pairs[str, tuple[str, ...]]:
        return Pairs({name: (f,) if isinstance(f, str) else tuple(f) for name, f in given.items()})

    return id, Word(id, Pairs({"lv": forms(lv)} | ({"en": forms(en)} if en else {})), Pairs(extra))


_CHOICE = question("company.form", "choice", options=("sia", "association"))
_CHOICES = question("shop.channels", "choices", options=("email", "phone"))
_OTHERS = (
    question("company.name"), question("company.email", "email"), question("company.phone", "phone"),
    question("company.site", "url"), question("company.since", "date"), question("company.staff", "number"),
    question("shop.keep", "duration"), question("shop.sends", "yes-no"), question("shop.country", "country"),
    question("shop.tool", "services"),
)  # fmt: skip


def knowledge(
    *topics: Topic, translations: tuple[Clause, ...] = (), asked: tuple[Question, ...] = ()
) -> Knowledge:
    """The knowledge with these sections, all in the one document ``d``, and some words."""
    events = [
        word("order_done", {"after": "pasūtījuma izpildes", "until": "pasūtījums ir izpildīts"},
             {"after": "the order is done", "until": "the order is done"}),
        word("withdrawal", {"until": "atsaucat piekrišanu"}),
    ]  # fmt: skip
    data = [
        word(
            "email",
            {"nom": "e-pasta adrese", "acc": "e-pasta adresi"},
            {"nom": "e-mail address", "acc": "e-mail address"},
        ),
        word(
            "name",
            {"nom": ("vārds", "uzvārds"), "acc": ("vārdu", "uzvārdu")},
            {"nom": ("first name", "surname")},
        ),
        word("phone", {"nom": "tālrunis"}, {"acc": "telephone"}),
        word("contacts", {"nom": "e-pasta adrese vai tālrunis"}, means=("email", "phone")),
        word("total", {"nom": ("pirkuma saturs", "pirkuma summa")}, head="pirkuma"),
        word("number", {"nom": "pirkuma numurs"}, head="pirkuma"),
        word("street", {"nom": "adrese"}),
        word("locker", {"nom": "pakomāts"}),
        word("place", {"nom": "adrese vai pakomāts"}, joins=("street", "locker")),
    ]
    countries = [word("US", {"nom": "ASV"}, {"nom": "USA"})]
    act = Act(
        "VDAR",
        words("Regula", "Regulation"),
        words("Regulas", "Regulation"),
        words("VDAR", "GDPR"),
        "",
        "",
        "",
    )
    provisions = [
        Provision(f"VDAR 6.1.{letter}", "VDAR", (("pants", "6"), ("punkts", "1"), ("apakspunkts", letter)))
        for letter in "af"
    ]
    return replace(
        small.knowledge(activities=()),
        vocabulary=Pairs({"events": Pairs(events), "data": Pairs(data), "countries": Pairs(countries)}),
        acts=Pairs({"VDAR": act}),
        provisions=Pairs((p.id, p) for p in provisions),
        topics=Pairs((t.id, t) for t in topics),
        outlines=Pairs({"d": Outline("d", tuple(t.id for t in topics))}),
        translations=Pairs(((c.language, c.id), c) for c in translations),
        questions=Pairs((q.id, q) for q in (_CHOICE, _CHOICES, *_OTHERS, *asked)),
    )


def answers(values: dict[str, Any] | None = None, **hows: How) -> Facts:
    """Facts; ``hows``: of those that are not answered, ``a__b="assumed"``."""
    how = {id.replace("__", "."): value for id, value in hows.items()}
    return Pairs((id, Fact(value, (id,), how.get(id, "answered"))) for id, value in (values or {}).items())


def item(kind: str, id: str, /, *, assumed: bool = False, activity: str = "", **values: Any) -> Item:
    """An item that is there because of the question ``<id>.on``; its values come from ``<id>.<name>``."""

    def field(name: str, value: Any) -> Any:
        if isinstance(value, Fact) or (isinstance(value, tuple) and value and isinstance(value[0], Item)):
            return value
        return Fact(value, (f"{id}.{name}",))

    made = fields({name: field(name, value) for name, value in values.items()})
    return Item(kind, id, made, activity or (id if kind == "activity" else ""), (f"{id}.on",), assumed)


def parts(*found: Item, **more: Any) -> Register:
    """A register with these parts."""
    return Register(Item("register", "register", fields({"parts": found, **more})))


def activities(*found: Item, **more: Any) -> Register:
    """A register with these activities and their parts."""
    inner = tuple(part for activity in found for part in activity.items("parts"))
    return Register(Item("register", "register", fields({"activities": found, "parts": inner, **more})))


def written(
    *topics: Topic | Clause,
    facts: Facts = Pairs(),
    register: Register = NOTHING,
    language: str = "lv",
    translations: tuple[Clause, ...] = (),
    wording: dict[str, dict[str, Any]] | None = None,
) -> Document:
    """The document of these sections; bare clauses stand in one section with a heading."""
    loose = tuple(t for t in topics if isinstance(t, Clause))
    sections = tuple(t for t in topics if isinstance(t, Topic)) + ((topic(*loose),) if loose else ())
    made = knowledge(*sections, translations=translations)
    entries = Pairs((key, Pairs(entry)) for key, entry in (wording or {}).items())
    return build(facts, register, made, language=language, document="d", wording=entries)


def texts(document: Document) -> list[str]:
    """All sentences below the headings, a no-break space as a space."""
    headings = {b.sentence.key for b in document.blocks if isinstance(b, Heading)}
    return [plain(s) for s in document.sentences() if s.key not in headings]


def plain(sentence: Sentence) -> str:
    """The words of a sentence, a no-break space as a space."""
    return sentence.text.replace("\N{NO-BREAK SPACE}", " ")


def shape(document: Document) -> list[Any]:
    """The blocks: a heading as ``(level, text)``, a paragraph as its text, a list as a list of texts."""
    found: list[Any] = []
    for block in document.blocks:
        match block:
            case Heading():
                found.append((block.level, plain(block.sentence)))
            case Paragraph():
                found.append(" ".join(map(plain, block.sentences)))
            case BulletList():
                found.append([" ".join(map(plain, entry)) for entry in block.items])
            case table:
                rows = [tuple(" ".join(map(plain, cell)) for cell in row) for row in table.rows]
                found.append({tuple(map(plain, table.head)): rows})
    return found


def only(document: Document) -> Sentence:
    """The only sentence below the headings."""
    headings = {b.sentence.key for b in document.blocks if isinstance(b, Heading)}
    (found,) = [s for s in document.sentences() if s.key not in headings]
    return found

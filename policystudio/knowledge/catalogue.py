"""Services, vocabularies, laws, requirements and kinds of business out of their tables."""

from __future__ import annotations

import re
from typing import Any, cast

from policystudio.domain.knowledge import (
    Act,
    Cookie,
    KindSpec,
    Provision,
    Requirement,
    Service,
    TransferSpec,
    Word,
)
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.reading import Table, distinct
from policystudio.notation.faults import Fault
from policystudio.notation.stamps import stamp

_LEVELS = ("pants", "dala", "punkts", "apakspunkts")
CATEGORIES = ("necessary", "preferences", "analytics", "marketing")
MECHANISMS = ("adequacy", "dpf", "scc")


def read_service(table: Table, id: str) -> Service:
    """One third-party service."""
    service = Service(
        id=id,
        name=table.text("name"),
        category=table.text("category"),
        entity=table.text("entity", ""),
        country=table.text("country", ""),
        role=table.one_of("role", ("processor", "controller", "joint", "none")),
        what=table.local("what", required=True),
        purpose=table.local("purpose", required=True),
        data=table.texts("data"),
        status=table.one_of("status", ("active", "avoid", "closed"), "active"),
        registration=table.text("registration", ""),
        role_note=table.text("role_note", ""),
        privacy_url=table.text("privacy_url", ""),
        domains=table.texts("domains"),
        transfers=tuple(_transfer(t) for t in table.tables("transfer")),
        cookies=tuple(_cookie(t) for t in table.tables("cookie")),
        confidence=table.one_of("confidence", ("verified", "high", "medium", "low")),
        source=table.text("source"),
        checked=table.text("checked"),
        note=table.text("note", ""),
        called=table.local("called"),
        file=table.file,
    )
    table.done()
    return service


def _transfer(table: Table) -> TransferSpec:
    found = TransferSpec(
        to=table.text("to"),
        country=table.text("country"),
        mechanism=table.one_of("mechanism", MECHANISMS),
        by=table.one_of("by", ("processor", "us"), "processor"),
        copy_url=table.text("copy_url", ""),
    )
    table.done()
    return found


def _cookie(table: Table) -> Cookie:
    found = Cookie(
        name=table.text("name"),
        party=table.one_of("party", ("first", "third")),
        category=table.one_of("category", CATEGORIES),
        purpose=table.local("purpose", required=True),
        term=table.duration("term"),
        source=table.text("source", ""),
        checked=table.text("checked", ""),
        when=table.when(),
    )
    table.done()
    return found


def read_vocabulary(table: Table) -> Pairs[str, Word]:
    """All entries of one vocabulary: forms per language, other keys as they are."""
    entries: dict[str, Word] = {}
    for id, data in table.data.items():
        entry = Table(data, table.file, id)
        tables = {key: words for key, words in data.items() if isinstance(words, dict) and len(key) == 2}
        forms = {key: _forms(Table(words, table.file, f"{id}.{key}")) for key, words in tables.items()}
        extra = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in entry.data.items()
            if key not in forms
        }
        entries[id] = Word(id, Pairs(forms), Pairs(extra))
    return Pairs(entries)


def _forms(table: Table) -> Pairs[str, tuple[str, ...]]:
    """Form name → its words."""
    return Pairs(
        (form, (table.text(form),) if isinstance(words, str) else table.texts(form))
        for form, words in table.data.items()
    )


def read_act(table: Table, id: str) -> tuple[Act, tuple[Provision, ...]]:
    """One act with the provisions that are cited of it."""
    act = Act(
        id=id,
        title=table.local("title", required=True),
        title_gen=table.local("title_gen", required=True),
        short=table.local("short", required=True),
        url=table.text("url"),
        source=table.text("source"),
        checked=table.text("checked"),
        note=table.text("note", ""),
    )
    provisions = tuple(_provision(t, act) for t in table.tables("provision"))
    table.done()
    distinct((p.id for p in provisions), table.file)
    return act, provisions


def _provision(table: Table, act: Act) -> Provision:
    steps = table.get("path", dict, ...)
    unknown = set(steps) - set(_LEVELS)
    if unknown:
        raise Fault("proof.unknown_key", table.file, key=f"path.{', '.join(sorted(unknown))}")
    says = table.local("says")
    provision = Provision(
        id=table.text("id"),
        act=act.id,
        path=tuple((level, str(steps[level])) for level in _LEVELS if level in steps),
        says=says,
        source=table.text("source", act.source),
        checked=table.text("checked", act.checked),
        stamp=stamp(repr((steps, says))),
    )
    table.done()
    return provision


def read_requirement(table: Table) -> Requirement:
    """One requirement of the law on the text."""
    words = table.table("words")
    patterns = {language: words.texts(language) for language in words.data} if words else {}
    for pattern in (each for found in patterns.values() for each in found):
        try:
            re.compile(pattern)
        except re.error:
            raise Fault("proof.bad_value", table.file, key=f"{table.where}.words", value=pattern) from None
    says = table.local("says", required=True)
    requirement = Requirement(
        id=table.text("id"),
        per=table.one_of("per", ("document", "activity", "part", "recipient", "transfer")),
        law=table.texts("law"),
        says=says,
        when=table.when(),
        words=Pairs(patterns),
        place=table.text("place", ""),
        severity=cast(Any, table.one_of("severity", ("error", "warning"), "error")),
        documents=table.texts("documents") or ("privacy-policy",),
        criteria=table.texts("criteria"),
        stamp=stamp(repr((says, words.data if words else {}))),
    )
    table.done()
    return requirement


def read_kind(table: Table, id: str) -> KindSpec:
    """One kind of business: which activities are likely."""
    kind = KindSpec(
        id=id,
        name=table.local("name", required=True),
        order=table.number("order"),
        likely=table.texts("likely"),
        example=table.local("example"),
    )
    table.done()
    return kind

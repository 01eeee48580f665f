"""Proof of languages: what stands in Latvian alone where documents are made in others too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.knowledge.walking import clauses


def languages(knowledge: Knowledge) -> Iterator[Issue]:
    """``proof.untranslated``, as notes: clauses, words of the vocabulary and texts of data files that
    lack a language into which some clause is translated; data files once each."""
    for language in sorted({language for language, _ in knowledge.translations}):
        for clause in clauses(knowledge):
            if (language, clause.id) not in knowledge.translations:
                yield _note(clause.file, language)
        for name, entries in knowledge.vocabulary.items():
            for id, word in entries.items():
                lacking = set(word.forms.get("lv", Pairs())) - set(word.forms.get(language, Pairs()))
                if lacking:
                    yield _note(f"resources/vocabulary/{name}.toml: {id}", language)
        for file, thing in _files(knowledge):
            if any(language not in text for text in _texts(thing)):
                yield _note(file, language)


def _files(knowledge: Knowledge) -> Iterator[tuple[str, Any]]:
    """What each data file holds that has texts."""
    for activity in knowledge.activities.values():
        yield activity.file, activity
    for service in knowledge.services.values():
        yield service.file, service
    for section in knowledge.sections.values():
        yield f"resources/interview/{section.id}.toml", section
    for kind in knowledge.kinds.values():
        yield f"resources/kinds/{kind.id}.toml", kind
    for outline in knowledge.outlines.values():
        yield f"templates/outlines/{outline.document}.toml", outline
    for act in knowledge.acts.values():
        provisions = tuple(p for p in knowledge.provisions.values() if p.act == act.id)
        yield f"resources/laws/{act.id}.toml", (act, provisions)
    if knowledge.requirements:
        says = tuple(requirement.says for requirement in knowledge.requirements.values())
        yield "resources/laws/requirements.toml", says


def _texts(thing: Any) -> Iterator[Pairs[str, str]]:
    """All texts per language in a value, however deep."""
    if isinstance(thing, Pairs):
        if "lv" in thing:
            yield thing
        return
    if isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))


def _note(file: str, language: str) -> Issue:
    return Issue("note", "proof.untranslated", file, Pairs({"language": language}))

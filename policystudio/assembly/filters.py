"""The filters of clauses: a known value → words in the document's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from policystudio.domain.expressions import Expression, Path
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.terms import Duration, Term
from policystudio.notation import words
from policystudio.notation.citations import citations
from policystudio.notation.dates import date


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead somewhere: an http(s), mailto or tel address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Filters:
    """Applies filters by name. What cannot be put into words is None: the sentence stays away."""

    knowledge: Knowledge
    language: str

    def __call__(self, name: str, fact: Fact, arguments: tuple[Any, ...], of: Expression) -> Any:
        """The words for a value; see `docs/formats.md` for the filters."""
        return getattr(self, f"_{name}")(fact.value, arguments, of)

    def plain(self, value: Any) -> str | Linked:
        """A value printed without any filter."""
        if isinstance(value, str | Linked):
            return value
        if isinstance(value, tuple):
            return words.join([str(v) for v in value], self.language)
        if isinstance(value, Duration):
            return words.duration(value, "acc", self.language)
        return str(value)

    def _words(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        vocabulary, form = arguments
        entries = self.knowledge.vocabulary.get(vocabulary, Pairs())
        found: list[str] = []
        for id in (value,) if isinstance(value, str) else value:
            entry = entries.get(id)
            said = entry.form(form, self.language) if entry else None
            if said is None:
                return None
            found += [word for word in said if word not in found]
        return words.join(found, self.language) if found else None

    def _join(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return words.join([str(v) for v in value], self.language)

    def _term(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        if not isinstance(value, Term):
            return None
        until = self._event(value.until, "until")
        if value.duration is None:
            return None if until is None else f"{_UNTIL.get(self.language, 'līdz')} {until}"
        length = words.duration(value.duration, arguments[0] if arguments else "acc", self.language)
        after = self._event(value.after, "after")
        return f"{length} {_AFTER.get(self.language, 'pēc')} {after}" if after else length

    def _event(self, id: str, form: str) -> str | None:
        if id.startswith(_OWN):  # the user's own words
            return id.removeprefix(_OWN)
        return self._words(id, ("events", form), Path(())) if id else None

    def _duration(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        if not isinstance(value, Duration):
            return None
        return words.duration(value, arguments[0] if arguments else "acc", self.language)

    def _date(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return date(str(value), arguments[0] if arguments else "nom", self.language)

    def _cite(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        cited = []
        for id in (value,) if isinstance(value, str) else value:
            provision = self.knowledge.provisions.get(id)
            if provision is None:
                return None
            act = self.knowledge.acts[provision.act]
            cited.append((in_language(act.short, self.language), provision.path))
        return citations(cited, arguments[0] if arguments else "nom", self.language)

    def _label(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        question = self.knowledge.questions.get(".".join(of.steps[1:3])) if isinstance(of, Path) else None
        labels = {o.id: in_language(o.label, self.language) for o in question.options} if question else {}
        chosen = [labels[v] for v in ((value,) if isinstance(value, str) else value) if v in labels]
        return words.join(chosen, self.language) if chosen else None

    def _link(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked | str:
        address = str(value)
        if not re.match(r"https?://", address):
            return address
        parts = urlsplit(address)
        shown = (parts.netloc.removeprefix("www.") + parts.path).rstrip("/")
        return Linked(shown or address, address)

    def _email(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked:
        return Linked(str(value), f"mailto:{value}")

    def _phone(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked:
        return Linked(str(value), "tel:" + re.sub(r"[^+\d]", "", str(value)))

    def _capital(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return words.sentence_case(str(self.plain(value)))

    def _lower(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Any:
        if isinstance(value, tuple):
            return tuple(words.lower_first(str(v)) for v in value)
        return words.lower_first(str(self.plain(value)))

    def _number(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return str(value)


_OWN = "own:"
_AFTER = {"lv": "pēc", "en": "after"}
_UNTIL = {"lv": "līdz", "en": "until"}

"""The filters of clauses: a known value → words in the document's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from policystudio.domain.expressions import Expression, Path
from policystudio.domain.facts import Fact
from policystudio.domain.knowledge import Knowledge, Word
from policystudio.domain.pairs import Pairs, in_language
from policystudio.domain.recalling import recalled
from policystudio.domain.terms import Duration, Term
from policystudio.domain.values import dataclass
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

    def answer(self, question: str, fact: Fact) -> str | Linked | None:
        """An answer as it stands in the user's own words; None where it has no words of its own.

        Those are what is not known, a yes or no, and picked services and rows, which are ids.
        """
        asked = self.knowledge.questions.get(question)
        if asked is None or fact.value is None or asked.kind in _WORDLESS:
            return None
        name, *arguments = _SHOWN.get(asked.kind, ("",))
        of = Path(("f", *question.split(".")))
        shown = self(name, fact, tuple(arguments), of) if name else self.plain(fact.value)
        return shown if isinstance(shown, str | Linked) else None

    def _words(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        vocabulary, form = arguments
        entries = self.knowledge.vocabulary.get(vocabulary, Pairs())
        found: dict[str, str] = {}
        for id in _instead((value,) if isinstance(value, str) else value, entries):
            entry = entries.get(id)
            said = entry.form(form, self.language) if entry else None
            if said is None:
                return None
            head = str(entry.extra.get("head", "")) if entry and self.language == "lv" else ""
            for word in said:
                found.setdefault(word, head)
        return _list(found, self.language) if found else None

    def _join(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return words.join([str(v) for v in value], self.language)

    def _term(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        if not isinstance(value, Term):
            return None
        after, until = self._event(value.after, "after"), self._event(value.until, "until")
        # Half a promise is another promise: an event without words leaves no term.
        if (value.after and not after) or (value.until and not until):
            return None
        ending = f"{_UNTIL.get(self.language, 'līdz')} {until}"
        if value.duration is None:
            return ending if until else None
        length = words.duration(value.duration, arguments[0] if arguments else "acc", self.language)
        if after:
            length = f"{length} {_AFTER.get(self.language, 'pēc')} {after}"
        return f"{length}{_OR.get(self.language, ' vai tik ilgi, ')}{ending}" if until else length

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
            # In Latvian the name of the act that was cited just before need not be said again.
            silent = self.language == "lv" and provision.act in arguments[1:]
            cited.append(("" if silent else in_language(act.short, self.language), provision.path))
        return citations(cited, arguments[0] if arguments else "nom", self.language)

    def _label(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | None:
        question = self.knowledge.questions.get(".".join(of.steps[1:3])) if isinstance(of, Path) else None
        labels = {o.id: in_language(o.label, self.language) for o in question.options} if question else {}
        chosen = (value,) if isinstance(value, str) else value
        if not chosen or any(id not in labels for id in chosen):
            return None
        return words.join([labels[id] for id in chosen], self.language)

    def _link(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked | str:
        address = str(value)
        if not re.match(r"https?://", address):
            return address
        try:
            parts = urlsplit(address)
        except ValueError:  # brackets that hold no address
            return address
        shown = (parts.netloc.removeprefix("www.") + parts.path).rstrip("/")
        # Behind a folder the query names the page: without it the printed address leads elsewhere.
        if parts.query and parts.path.endswith("/"):
            shown = f"{shown}/?{parts.query}"
        return Linked(shown or address, address)

    def _email(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked:
        return Linked(str(value), f"mailto:{value}")

    def _phone(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Linked:
        return Linked(str(value), "tel:" + re.sub(r"[^+\d]", "", str(value)))

    def _capital(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str | Linked:
        return self._cased(value, words.sentence_case)

    def _lower(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> Any:
        if isinstance(value, tuple):
            return tuple(words.lower_first(str(v)) for v in value)
        return self._cased(value, words.lower_first)

    def _cased(self, value: Any, change: Callable[[str], str]) -> str | Linked:
        shown = self.plain(value)
        return Linked(change(shown.text), shown.address) if isinstance(shown, Linked) else change(shown)

    def _number(self, value: Any, arguments: tuple[Any, ...], of: Expression) -> str:
        return str(value)


def _list(found: dict[str, str], language: str) -> str:
    """Words as a list. Neighbours of one head share it: “pasūtījuma saturs un summa, e-pasta adrese”.

    ``found``: each word with its head, or "". What stands
    last is joined by “kā arī” beside such a group, for a second “un” would seem to belong to it.
    """
    listed: list[tuple[str, bool]] = []
    for head, run in groupby(found, key=lambda word: found[word]):
        group = list(run)
        if head and len(group) > 1 and all(word.startswith(f"{head} ") for word in group):
            rest = [word.removeprefix(f"{head} ") for word in group[1:]]
            listed.append((words.join([group[0], *rest], language), True))
        else:
            listed += [(word, False) for word in group]
    said, groups = [word for word, _ in listed], [group for _, group in listed]
    if len(said) > 1 and (groups[-1] or groups[-2]):
        return f"{', '.join(said[:-1])}, kā arī {said[-1]}"
    return words.join(said, language)


def _instead(ids: tuple[str, ...], entries: Pairs[str, Word]) -> tuple[str, ...]:
    """The ids as a list says them.

    An entry with ``means`` (several ways to say where to reach somebody) stands as those where the
    list has one of them anyway; one with ``joins`` stands for those where the list has them all.
    """
    said = list(dict.fromkeys(ids))
    for id, means, joins in _instead_of(entries):
        if id in said and any(other in said for other in means):
            place = said.index(id)
            said[place : place + 1] = [other for other in means if other not in said]
        if joins and all(other in said for other in joins):
            place = min(said.index(other) for other in joins)
            said[place] = id
            said = [other for other in said if other not in joins]
    return tuple(said)


@recalled()
def _instead_of(entries: Pairs[str, Word]) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """The entries of a vocabulary that stand for others, each with its ``means`` and ``joins``."""
    told = ((id, word.extra.get("means", ()), word.extra.get("joins", ())) for id, word in entries.items())
    return tuple((id, means, joins) for id, means, joins in told if means or joins)


_OWN = "own:"
_AFTER = {"lv": "pēc", "en": "after"}
_UNTIL = {"lv": "līdz", "en": "until"}
_OR = {"lv": " vai tik ilgi, ", "en": ", or "}
_WORDLESS = ("yes-no", "services", "records")
_SHOWN = {
    "choice": ("label",), "choices": ("label",), "country": ("words", "countries", "nom"), "date": ("date",),
    "email": ("email",), "phone": ("phone",), "url": ("link",),
}  # fmt: skip
"""The filter, with its arguments, that puts an answer of a kind into words; none: as it is."""

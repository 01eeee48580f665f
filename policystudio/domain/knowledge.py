"""Knowledge: what lawyers wrote, as values. Loaded by `knowledge`, read by everyone else."""

from __future__ import annotations

from typing import Any, Literal

from policystudio.domain.clauses import Clause, Outline, Topic
from policystudio.domain.expressions import Expression
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.questions import Question
from policystudio.domain.terms import Duration, Term
from policystudio.domain.values import dataclass

Basis = Literal["6.1.a", "6.1.b", "6.1.c", "6.1.d", "6.1.e", "6.1.f"]


@dataclass(frozen=True, slots=True)
class PartSpec:
    """One basis × data × term of an activity (design §3).

    ``data``: id of the choices question that tells which data, or a tuple of data ids fixed by
    law. ``term``: the proposal; ``term_question`` overrides it. ``recipients``: ids of questions
    of kind services; ``recipient_when``: such a question counts only where its condition holds.
    ``kind``: ``use``, or ``keep`` for keeping afterwards on its own basis.
    ``needed``: ids among the data without which the consequence follows; without it, all of them.
    ``without``: ids that a question may name and this part does not use.
    """

    id: str
    basis: Basis
    kind: Literal["use", "keep"] = "use"
    when: Expression | None = None
    exception: str = ""
    law: tuple[str, ...] = ()
    so_that: LocalText = Pairs()
    interest: LocalText = Pairs()
    data: str | tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    obligatory: str = ""
    consequence: LocalText = Pairs()
    term: Term | None = None
    term_question: str = ""
    term_law: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    recipient_when: Pairs[str, Expression] = Pairs()
    withdraw: LocalText = Pairs()
    reason: LocalText = Pairs()
    least: Duration | None = None
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Trap:
    """A combination of answers that is wrong or risky, with words for the user."""

    when: Expression
    severity: Literal["error", "warning", "note"]
    message: LocalText
    place: str = ""
    law: tuple[str, ...] = ()
    stop: bool = False
    code: str = "limits.trap"


@dataclass(frozen=True, slots=True)
class ActivitySpec:
    """One processing activity, as its file describes it.

    ``source_when``: a source counts only where its condition holds. An activity of the role
    processor has no parts (it has no purpose and basis of its own); ``data`` and ``recipients``
    then tell which data it is about and which questions of kind services name who receives it.
    ``group``: where it stands in the overview (vocabulary ``groups``). ``aim``: a few words for the
    short layer, behind “lai”; without them ``so_that`` stands there.
    """

    id: str
    order: int
    role: str
    people: tuple[str, ...]
    source: tuple[str, ...]
    noun: LocalText
    so_that: LocalText
    gate: Question
    questions: tuple[Question, ...]
    parts: tuple[PartSpec, ...]
    traps: tuple[Trap, ...] = ()
    marketing: bool = False
    source_when: Pairs[str, Expression] = Pairs()
    data: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    group: str = ""
    aim: LocalText = Pairs()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie or the like that a service sets; ``term`` None: the session. ``when``: where it is known
    not to hold, the cookie is not set."""

    name: str
    party: str
    category: str
    purpose: LocalText
    term: Duration | None
    source: str = ""
    checked: str = ""
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class TransferSpec:
    """Data leaving the EEA through a service: who sends to whom, where, by which mechanism."""

    to: str
    country: str
    mechanism: str
    by: str = "processor"
    copy_url: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A third-party service and the company behind it.

    ``called``: what it is called in other languages; only kinds of recipients, such as a court,
    have such words, for names of companies are never translated.
    """

    id: str
    name: str
    category: str
    entity: str
    country: str
    role: str
    what: LocalText
    purpose: LocalText
    data: tuple[str, ...]
    status: str = "active"
    registration: str = ""
    role_note: str = ""
    privacy_url: str = ""
    domains: tuple[str, ...] = ()
    transfers: tuple[TransferSpec, ...] = ()
    cookies: tuple[Cookie, ...] = ()
    confidence: str = "low"
    source: str = ""
    checked: str = ""
    note: str = ""
    called: LocalText = Pairs()
    file: str = ""

    @property
    def nameable(self) -> bool:
        """Whether it may lead to text: company confirmed, in business, not doubtful.

        Self-hosted software has no company behind it and always may.
        """
        if self.role == "none":
            return True
        return self.status == "active" and bool(self.entity) and self.confidence != "low"


@dataclass(frozen=True, slots=True)
class Word:
    """A vocabulary entry: per language, form name → the words (more than one: a list to join)."""

    id: str
    forms: Pairs[str, Pairs[str, tuple[str, ...]]]
    extra: Pairs[str, Any] = Pairs()

    def form(self, name: str, language: str) -> tuple[str, ...] | None:
        """The words of one form; the Latvian ones where the language lacks it; else None."""
        for lang in (language, "lv"):
            found = self.forms.get(lang, Pairs()).get(name)
            if found:
                return found
        return None


@dataclass(frozen=True, slots=True)
class Provision:
    """A cited provision: ``path`` is pants, daļa, punkts, apakšpunkts as (level, number) pairs."""

    id: str
    act: str
    path: tuple[tuple[str, str], ...]
    says: LocalText = Pairs()
    source: str = ""
    checked: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A law: its title in the nominative and genitive, short name, address, source."""

    id: str
    title: LocalText
    title_gen: LocalText
    short: LocalText
    url: str
    source: str
    checked: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something the law asks a policy to say.

    ``per``: document | activity | part | recipient | transfer. ``when``: applies to an item
    (as ``p``; an activity as ``a``) only if this holds. ``words``: per language, patterns that
    must all be found in the tagged sentences of an item. ``place``: question to walk to where
    nothing better is known. ``severity``: of its absence.
    """

    id: str
    per: str
    law: tuple[str, ...]
    says: LocalText
    when: Expression | None = None
    words: Pairs[str, tuple[str, ...]] = Pairs()
    place: str = ""
    severity: Literal["error", "warning"] = "error"
    documents: tuple[str, ...] = ("privacy-policy",)
    criteria: tuple[str, ...] = ()
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class KindSpec:
    """A kind of business: which activities are likely. The gates of those are assumed to be "yes",
    all others "no", until somebody confirms it."""

    id: str
    name: LocalText
    order: int
    likely: tuple[str, ...]
    example: LocalText = Pairs()


@dataclass(frozen=True, slots=True)
class Section:
    """Questions outside activities: ``company``, ``website``, … ``page``: the section on whose page
    it stands in the window ("": it has one of its own)."""

    id: str
    order: int
    title: LocalText
    questions: tuple[Question, ...]
    traps: tuple[Trap, ...] = ()
    page: str = ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it. Mappings are by id; ``topics`` and ``outlines`` hold the Latvian clauses,
    ``translations`` those of other languages by (language, clause id)."""

    pack: str
    checked: str
    sections: Pairs[str, Section]
    activities: Pairs[str, ActivitySpec]
    services: Pairs[str, Service]
    vocabulary: Pairs[str, Pairs[str, Word]]
    acts: Pairs[str, Act]
    provisions: Pairs[str, Provision]
    requirements: Pairs[str, Requirement]
    kinds: Pairs[str, KindSpec]
    words: Pairs[str, Pairs[str, str]]
    topics: Pairs[str, Topic]
    outlines: Pairs[str, Outline]
    translations: Pairs[tuple[str, str], Clause]
    questions: Pairs[str, Question]

    def clause(self, id: str, language: str) -> Clause | None:
        """The clause in ``language``, where there is one."""
        return self.translations.get((language, id))

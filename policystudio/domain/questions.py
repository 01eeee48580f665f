"""Questions: what is asked, of which kind, and what may stand in the answer."""

from __future__ import annotations

from typing import Any, Literal

from policystudio.domain.expressions import Expression
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.values import dataclass

Kind = Literal[
    "yes-no", "text", "long-text", "choice", "choices", "number", "duration", "date", "email",
    "phone", "url", "registration-number", "country", "services", "records",
]  # fmt: skip
KINDS: tuple[str, ...] = Kind.__args__  # type: ignore[attr-defined]

Class = Literal["fact", "legal", "promise"]
"""What silence means (design §4). ``fact``: a fact of practice, never preset, never printed
before it is answered. ``legal``: our reading, proposed and printed with its reason.
``promise``: proposed, printed once accepted by an explicit act."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question, with its words."""

    id: str
    label: LocalText


@dataclass(frozen=True, slots=True)
class Proposal:
    """What we propose as the answer, when a condition holds (None: always), and why."""

    value: Any
    when: Expression | None = None
    reason: LocalText = Pairs()
    law: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question; its id is ``<file>.<name>``.

    ``when``: asked only if this holds (None: always). ``optional``: may stay open without a
    problem. ``frame``: the very sentence in which a free text will stand, with ``…`` for it.
    ``unknown``: the paper or screen to look at when the user does not know. ``category``: of
    services offered first. ``rows``: the sub-questions of a records question, ids bare.
    ``reasoned_absence``: why no sentence hangs on this answer, for questions that only steer.
    """

    id: str
    kind: Kind
    ask: LocalText
    cls: Class = "fact"
    example: LocalText = Pairs()
    why: LocalText = Pairs()
    unknown: LocalText = Pairs()
    law: tuple[str, ...] = ()
    when: Expression | None = None
    optional: bool = False
    options: tuple[Option, ...] = ()
    vocabulary: str = ""
    category: str = ""
    frame: LocalText = Pairs()
    proposals: tuple[Proposal, ...] = ()
    rows: tuple[Question, ...] = ()
    max_length: int = 400
    most: int = 100_000
    steers_only: str = ""
    topic: LocalText = Pairs()

"""What a name in a clause stands for: ``f`` answers, ``r`` register, ``a`` and ``p`` items."""

from __future__ import annotations

from typing import Any

from policystudio.domain.expressions import Path
from policystudio.domain.facts import Fact, Facts
from policystudio.domain.pairs import Pairs
from policystudio.domain.register import Item, Register
from policystudio.domain.terms import Duration, Term
from policystudio.domain.values import dataclass

ATTRIBUTES = {"duration", "after", "until", "count", "unit"}
"""What may be read of a value: a term's or duration's parts."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names in force while a clause is written; calling it tells the fact behind one."""

    facts: Facts
    register: Register
    activity: Item | None = None
    item: Item | None = None

    def __call__(self, steps: tuple[str, ...]) -> Fact:
        """The fact behind a name; without a value, but with the question, where it is open."""
        if steps[0] == "f":
            id = ".".join(steps[1:3])
            fact = self.facts.get(id) or Fact(None, (id,))
            return _deeper(fact, steps[3:]) if len(steps) > 3 else fact
        owner = self._owner(steps[0])
        if owner is None or len(steps) < 2:
            return Fact(None)
        return _deeper(owner.fact(steps[1]), steps[2:]) if len(steps) > 2 else owner.fact(steps[1])

    def items(self, path: Path) -> tuple[Item, ...]:
        """The items that an ``each`` names."""
        owner = self._owner(path.steps[0])
        return owner.items(path.steps[1]) if owner is not None and len(path.steps) == 2 else ()

    def _owner(self, name: str) -> Item | None:
        if name == "p":
            return self.item
        if name == "a":
            return self.activity
        return self.register.root if name == "r" else None


def _deeper(fact: Fact, steps: tuple[str, ...]) -> Fact:
    value: Any = fact.value
    for step in steps:
        if isinstance(value, Term | Duration) and step in ATTRIBUTES:
            value = getattr(value, step, None) or None
        elif isinstance(value, Pairs):
            value = value.get(step)
        else:
            value = None
    return Fact(value, fact.origins, fact.how)

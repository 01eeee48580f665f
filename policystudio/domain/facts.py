"""Facts: what is known about a company, where it comes from and how sure it is."""

from __future__ import annotations

from typing import Any, Literal

from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass

How = Literal["answered", "proposed", "assumed", "fixed"]
"""``answered``: the user said so or accepted it. ``proposed``: our reading of the law, printed
with its reason. ``assumed``: nobody confirmed it; marked in the preview, left out of exports.
``fixed``: law or catalogue."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value with its origins (question ids or ``law:…``, ``service:…``) and how it came.

    ``value`` None means: not known. The origins then name the questions that would tell.
    """

    value: Any
    origins: tuple[str, ...] = ()
    how: How = "answered"

    @property
    def known(self) -> bool:
        """Whether there is something to print."""
        return self.value is not None


Facts = Pairs[str, Fact]
"""Question id → fact. Questions that do not apply or are open are not in it."""


def weakest(hows: list[How]) -> How:
    """How a value made of several facts came: as the least certain of them."""
    for how in ("assumed", "proposed", "answered"):
        if how in hows:
            return how
    return "fixed"

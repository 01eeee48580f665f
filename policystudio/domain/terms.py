"""Retention periods and other lengths of time."""

from __future__ import annotations

from policystudio.domain.values import dataclass

UNITS = ("minutes", "hours", "days", "working-days", "weeks", "months", "years")
"""Units a duration can be given in, shortest first."""

_DAYS = {
    "minutes": 1 / 1440,
    "hours": 1 / 24,
    "days": 1.0,
    "working-days": 1.4,
    "weeks": 7.0,
    "months": 30.44,
    "years": 365.25,
}


@dataclass(frozen=True, slots=True)
class Duration:
    """A whole number of units, at least one: 3 years, 14 days."""

    count: int
    unit: str

    @property
    def days(self) -> float:
        """Roughly how many days, to compare lengths in different units."""
        return self.count * _DAYS[self.unit]


@dataclass(frozen=True, slots=True)
class Term:
    """How long data is kept (VDAR 13(2)(a)): a duration from an event, or until an event.

    ``after`` and ``until`` are ids of ``resources/vocabulary/events.toml``; an ``after`` that
    begins with ``own:`` holds the user's own words behind it, as they stand after “pēc”.
    With ``after`` there is a duration; ``until`` stands alone; both may stand together
    with a duration ("3 years after the order, or until a dispute ends").
    """

    duration: Duration | None = None
    after: str = ""
    until: str = ""

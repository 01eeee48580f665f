"""Issues: what the user should look at. A code and named values; faces look the sentence up."""

from __future__ import annotations

from typing import Any, Literal

from policystudio.domain.pairs import Pairs
from policystudio.domain.values import dataclass

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Issue:
    """One doubt about answers, register, document or knowledge.

    ``place`` is a question id, ``activity:<id>``, ``sentence:<key>`` or ``""``: where a click
    leads. ``requirement`` is the id of the requirement in question, if one is. ``message`` and
    ``hint`` are only filled where data files bring their own words (traps of activities).
    """

    severity: Severity
    code: str
    place: str = ""
    values: Pairs[str, Any] = Pairs()
    requirement: str = ""
    message: Pairs[str, str] = Pairs()


class Stop(Exception):
    """What stops the work: a code, named values and the exit code of the command line.

    Codes begin with ``file.`` or ``usage.``; ``messages.py`` has the sentences.
    """

    def __init__(self, code: str, exit_code: int, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.exit_code = exit_code
        self.values = Pairs(values)

"""Faults of data files: what lawyers wrote wrong, with file and line."""

from __future__ import annotations

from typing import Any

from policystudio.domain.issues import Issue
from policystudio.domain.pairs import Pairs


class Fault(Exception):
    """A data file cannot be read as meant. Code ``proof.…``, file, line (0: the whole file)."""

    def __init__(self, code: str, file: str = "", line: int = 0, **values: Any) -> None:
        super().__init__(f"{file}:{line}: {code} {values}")
        self.code = code
        self.file = file
        self.line = line
        self.values = values

    def issue(self) -> Issue:
        """The fault as an issue, its place ``file:line``."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        line = self.line or self.values.get("key", "")  # of TOML the key is known, the line is not
        return Issue("error", self.code, place, Pairs({"file": self.file, "line": line, **self.values}))

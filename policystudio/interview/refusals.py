"""Refusing an answer: how the judges of single kinds say what is wrong with it."""

from __future__ import annotations

from typing import Any

_SHOWN = 60


class Refused(Exception):
    """An answer is not acceptable: the code of the issue and its named values.

    Never leaves this room: `answers.judge` turns it into an `Issue`.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def shown(raw: Any) -> str:
    """An answer as a message quotes it: on one line, at most 60 characters."""
    try:
        text = " ".join(str(raw).split())
    except (ValueError, RecursionError):  # a number of thousands of digits, a bottomless list
        return "…"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"

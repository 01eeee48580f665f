"""Words of the questions that stand in code, since they are about rows and not about a company."""

from __future__ import annotations

from policystudio.domain.pairs import LocalText, Pairs


def text(lv: str, en: str) -> LocalText:
    """The words of one text in both languages of the program."""
    return Pairs({"lv": lv, "en": en})

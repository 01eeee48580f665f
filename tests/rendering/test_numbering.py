"""Numbers of sections, counted over what is there."""

from __future__ import annotations

from dataclasses import replace

from policystudio.domain.document import Heading
from policystudio.rendering.numbering import numbered
from tests.rendering.sample import document, heading, paragraph

POLICY = document(
    heading(1, "Politika", "a"),
    heading(2, "Kas", "b"),
    heading(3, "Viens", "c"),
    heading(3, "Divi", "d"),
    paragraph("Teksts."),
    heading(2, "Kāpēc", "e"),
    heading(3, "Trīs", "f"),
)


def _headings(wanted: bool) -> list[str]:
    made = numbered(replace(POLICY, numbered=wanted))
    texts = [b.sentence.text for b in made.blocks if isinstance(b, Heading)]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def test_the_title_has_no_number_and_subsections_begin_anew() -> None:
    assert _headings(True) == [
        "Politika",
        "1. Kas",
        "1.1. Viens",
        "1.2. Divi",
        "2. Kāpēc",
        "2.1. Trīs",
    ]


def test_nobody_who_did_not_ask_gets_numbers() -> None:
    assert _headings(False) == ["Politika", "Kas", "Viens", "Divi", "Kāpēc", "Trīs"]


def test_numbers_are_given_once() -> None:
    once = numbered(replace(POLICY, numbered=True))
    assert numbered(once) == once

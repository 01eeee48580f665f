"""PDF: tagged, and made of anything a document may hold."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from policystudio.domain.document import Document
from policystudio.rendering.pdf import render
from tests.rendering.hostile import documents
from tests.rendering.sample import DRAFT, LV, POLICY, document, heading, paragraph


def test_a_policy_is_tagged_and_claims_to_be_accessible() -> None:
    made = render(POLICY, LV)
    assert made.startswith(b"%PDF-")
    assert b"/MarkInfo" in made
    assert b"/Lang" in made
    assert b"pdfuaid" in made


def test_a_draft_is_another_file() -> None:
    assert render(DRAFT, LV) != render(POLICY, LV)


@pytest.mark.parametrize("words", ["中文", "😀", "\ufeff"])
def test_letters_that_the_fonts_lack_stop_nothing(words: str) -> None:
    assert render(document(heading(1, words, "a"), paragraph(words)), LV).startswith(b"%PDF-")


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_any_document_can_be_set(document: Document) -> None:
    assert render(document, LV).startswith(b"%PDF-")

"""Markdown that reads well as it stands, and that no text can turn into something else."""

from __future__ import annotations

import pytest

from policystudio.domain.document import Paragraph, Run, Sentence
from policystudio.rendering.markdown import render
from tests.rendering.sample import DRAFT, LV, bullets, document, heading, paragraph, table


def made(*runs: Run) -> str:
    return render(document(Paragraph((Sentence("k", runs, "t", "c", 1),))), LV).removesuffix("\n")


def test_headings_paragraphs_lists_and_tables() -> None:
    policy = document(
        heading(1, "Politika", "a"),
        heading(2, "Īsumā", "b"),
        paragraph("Viens.", "**Divi.** *Trīs.*"),
        bullets("a", "[b](https://x.lv/)"),
        table("T", ("A", "B"), ("a|b", "")),
    )
    assert render(policy, LV) == (
        "# Politika\n\n## Īsumā\n\nViens. **Divi.** _Trīs._\n\n- a\n- [b](https://x.lv/)\n\n"
        "| A | B |\n| --- | --- |\n| a\\|b |  |\n"
    )


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("6. panta 1. punkts", "6\\. panta 1. punkts"),
        ("1) pirmais", "1\\) pirmais"),
        ("- nav", "\\- nav"),
        ("# nav", "\\# nav"),
        ("cookie_consent *", "cookie\\_consent \\*"),
        ("<b> & [x](y) | `z` ~", "\\<b\\> \\& \\[x\\](y) \\| \\`z\\` \\~"),
        ("\u00a0mala\u00a0", "&#160;mala&#160;"),
        ("divas\nrindas", "divas&#10;rindas"),
        ("2026. gada 22.\u00a0novembrī, e-pasts", "2026\\. gada 22.\u00a0novembrī, e-pasts"),
    ],
)
def test_only_what_could_be_markup_is_escaped(text: str, markdown: str) -> None:
    assert made(Run(text)) == markdown


def test_spaces_stand_outside_marks_of_weight() -> None:
    assert made(Run("a"), Run(" b ", strong=True), Run("c")) == "a **b** c"


def test_marks_hold_inside_a_word() -> None:
    assert made(Run("viet"), Run("ne", emphasis=True), Run("s")) == "vie&#116;_ne_&#115;"
    assert made(Run("x"), Run("“a”", strong=True), Run("y")) == "&#120;**“a”**&#121;"


def test_a_mark_before_a_link_does_not_make_it_a_picture() -> None:
    assert made(Run("Skat!"), Run("te", link="https://x.lv/")) == "Skat&#33;[te](https://x.lv/)"


def test_an_address_with_brackets_is_kept_whole() -> None:
    assert made(Run("te", link="https://x.lv/a_(b)?c&copy;")) == "[te](<https://x.lv/a_(b)?c&amp;copy;>)"


def test_two_lists_that_follow_each_other_stay_two() -> None:
    assert render(document(bullets("a"), bullets("b"), bullets("c")), LV) == "- a\n\n* b\n\n- c\n"


def test_a_draft_says_so_first() -> None:
    assert render(DRAFT, LV).startswith("**MELNRAKSTS**\n\n# Privātuma politika\n")

"""Plain text for a letter or a form that takes nothing else."""

from __future__ import annotations

from policystudio.rendering.text import render
from tests.rendering.sample import DRAFT, LV, bullets, document, heading, paragraph, table


def test_headings_lists_and_labelled_rows() -> None:
    policy = document(
        heading(1, "Politika", "a"),
        heading(2, "Īsumā", "b"),
        heading(3, "Daļa", "c"),
        paragraph("Viens.", "Divi."),
        bullets("a;", "b."),
        table("T", ("Kas", "Kāpēc"), ("x", "y"), ("z", "")),
    )
    assert render(policy, LV) == (
        "Politika\n========\n\nĪsumā\n-----\n\nDaļa\n~~~~\n\nViens. Divi.\n\n- a;\n- b.\n\nKas: x\nKāpēc: y\n\nKas: z\n"
    )


def test_a_link_is_written_out_unless_its_words_show_it() -> None:
    policy = document(
        paragraph(
            "Rakstiet uz [dati@x.lv](mailto:dati@x.lv).",
            "Sk. [x.lv](https://x.lv/).",
            "[Lēmums](https://y.lv/1).",
            "Rakstiet [mums](mailto:dati@x.lv).",
            "Zvaniet: [+371 20 000 000](tel:+37120000000), [mums](tel:110).",
        )
    )
    assert render(policy, LV) == (
        "Rakstiet uz dati@x.lv. Sk. x.lv. Lēmums (https://y.lv/1). Rakstiet mums (dati@x.lv). "
        "Zvaniet: +371 20 000 000, mums (110).\n"
    )


def test_a_draft_says_so_first() -> None:
    assert render(DRAFT, LV).startswith("MELNRAKSTS\n\nPrivātuma politika\n=====")

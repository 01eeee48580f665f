"""Links are safe or are text; runs are as few as the look allows."""

from __future__ import annotations

import pytest

from policystudio.domain.document import Run, Sentence
from policystudio.rendering.runs import line, printable, runs, safe_link


def sentence(*pieces: Run) -> Sentence:
    return Sentence("k", pieces, "t", "c", 1)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://paraugs.lv", "https://paraugs.lv"),
        ("HTTPS://Paraugs.lv/Cels?a=1&b=2#d", "https://paraugs.lv/Cels?a=1&b=2#d"),
        ("http://x.lv:8080/a b", ""),
        ("https://x.lv/ķīselis", "https://x.lv/%C4%B7%C4%ABselis"),
        ("https://āboli.lv/", "https://xn--boli-psa.lv/"),
        ("https://x.lv/100%/a%20b", "https://x.lv/100%25/a%20b"),
        ("https://x.lv/#a#b", "https://x.lv/#a%23b"),
        ('https://x.lv/"<>|', "https://x.lv/%22%3C%3E%7C"),
        ("mailto:dati@paraugs.lv", "mailto:dati@paraugs.lv"),
        ("mailto:dati@paraugs.lv?subject=Dati", "mailto:dati@paraugs.lv?subject=Dati"),
        ("tel:+371(20)000-000", "tel:+371(20)000-000"),
    ],
)
def test_a_good_address_becomes_one_that_every_reader_takes(address: str, link: str) -> None:
    assert safe_link(address) == link
    assert safe_link(link) == link


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", " https://x.lv", "java\nscript:x", "data:text/html,x", "file:///etc/passwd"),
        *("//x.lv", "x.lv", "#top", "https://", "https:///x", "https://banka.lv@x.lv/", "https://x..lv/"),
        *(
            "https://[::1]/",
            "https://x.lv:port/",
            "mailto:",
            "mailto:a@",
            "mailto:a@b@c",
            "tel:zvaniet",
            "vbscript:x",
        ),
    ],
)
def test_other_addresses_are_no_links(address: str) -> None:
    assert safe_link(address) == ""
    assert runs(sentence(Run("te", link=address))) == (Run("te"),)


def test_pieces_of_one_look_are_one_run() -> None:
    pieces = (Run("a"), Run(""), Run("b"), Run("c", strong=True), Run("\x00", emphasis=True), Run("d", True))
    assert runs(sentence(*pieces)) == (Run("ab"), Run("cd", strong=True))


def test_sentences_in_a_line_are_parted_by_one_space() -> None:
    assert line((sentence(Run("Viens.")), sentence(Run("Divi.")))) == (Run("Viens. Divi."),)


def test_text_keeps_all_but_control_characters() -> None:
    text = "Ž\u00a0\u2028\u202e\U0001f600“”–"
    assert printable(text) == text
    assert printable("a\x00b\x1b[0mc\r\nd\re\ud800") == "ab[0mc\nd\ne"

"""Provisions of law in words."""

from __future__ import annotations

import pytest

from policystudio.notation.citations import citation, citations

CASES = ("nom", "gen", "dat", "acc", "loc")
GL = "Grāmatvedības likuma"
ISPL = "Informācijas sabiedrības pakalpojumu likuma"


def path(text: str) -> tuple[tuple[str, str], ...]:
    """``pants 28, punkts 5`` as pairs."""
    return tuple((level, number) for level, number in (step.split() for step in text.split(",")))


def plain(text: str) -> str:
    """The text with plain spaces, to be read in a table."""
    return text.replace("\u00a0", " ")


ENDINGS = {
    "pants": "pants panta pantam pantu pantā",
    "dala": "daļa daļas daļai daļu daļā",
    "punkts": "punkts punkta punktam punktu punktā",
    "apakspunkts": "apakšpunkts apakšpunkta apakšpunktam apakšpunktu apakšpunktā",
}
ORDINALS = """
1  pirmā        pirmās        pirmajai        pirmo        pirmajā
2  otrā         otrās         otrajai         otro         otrajā
3  trešā        trešās        trešajai        trešo        trešajā
4  ceturtā      ceturtās      ceturtajai      ceturto      ceturtajā
5  piektā       piektās       piektajai       piekto       piektajā
6  sestā        sestās        sestajai        sesto        sestajā
7  septītā      septītās      septītajai      septīto      septītajā
8  astotā       astotās       astotajai       astoto       astotajā
9  devītā       devītās       devītajai       devīto       devītajā
10 desmitā      desmitās      desmitajai      desmito      desmitajā
11 vienpadsmitā vienpadsmitās vienpadsmitajai vienpadsmito vienpadsmitajā
12 divpadsmitā  divpadsmitās  divpadsmitajai  divpadsmito  divpadsmitajā
13 trīspadsmitā trīspadsmitās trīspadsmitajai trīspadsmito trīspadsmitajā
14 četrpadsmitā četrpadsmitās četrpadsmitajai četrpadsmito četrpadsmitajā
15 piecpadsmitā piecpadsmitās piecpadsmitajai piecpadsmito piecpadsmitajā
16 sešpadsmitā  sešpadsmitās  sešpadsmitajai  sešpadsmito  sešpadsmitajā
17 septiņpadsmitā septiņpadsmitās septiņpadsmitajai septiņpadsmito septiņpadsmitajā
18 astoņpadsmitā astoņpadsmitās astoņpadsmitajai astoņpadsmito astoņpadsmitajā
19 deviņpadsmitā deviņpadsmitās deviņpadsmitajai deviņpadsmito deviņpadsmitajā
20 divdesmitā   divdesmitās   divdesmitajai   divdesmito   divdesmitajā
"""


@pytest.mark.parametrize("row", ORDINALS.strip().splitlines())
def test_a_part_is_named_by_an_ordinal_that_agrees(row: str) -> None:
    number, *forms = row.split()

    for case, ordinal, noun in zip(CASES, forms, ENDINGS["dala"].split(), strict=True):
        assert (
            plain(citation(ISPL, path(f"pants 9, dala {number}"), case))
            == f"{ISPL} 9. panta {ordinal} {noun}"
        )


SHAPES = [
    (GL, "pants 28", "28. ", "pants"),
    (GL, "pants 28, punkts 5", "28. panta 5. ", "punkts"),
    (GL, "pants 11, dala 5, punkts 6", "11. panta piektās daļas 6. ", "punkts"),
    (ISPL, "pants 7¹", "7.¹ ", "pants"),
    (ISPL, "pants 7.¹", "7.¹ ", "pants"),
    (ISPL, "pants 4, dala 1, punkts 1", "4. panta pirmās daļas 1. ", "punkts"),
    ("VDAR", "pants 6, punkts 1, apakspunkts b", "6. panta 1. punkta b) ", "apakšpunkts"),
    ("VDAR", "pants 6, punkts 1, apakspunkts b)", "6. panta 1. punkta b) ", "apakšpunkts"),
    ("NILLTPFNL", "pants 37, dala 2¹", "37. panta 2.¹ ", "dala"),
    ("NILLTPFNL", "pants 37, dala 21", "37. panta 21. ", "dala"),
    ("Pievienotās vērtības nodokļa likuma", "pants 140³", "140.³ ", "pants"),
    ("Ministru kabineta noteikumu Nr. 265", "punkts 35", "35. ", "punkts"),
    (
        "Ministru kabineta noteikumu Nr. 265",
        "punkts 35, apakspunkts 35.8",
        "35. punkta 35.8. ",
        "apakšpunkts",
    ),
    ("VDAR", "pants 15–22", "15.–22. ", "pants"),
]


@pytest.mark.parametrize(("act", "steps", "words", "last"), SHAPES)
def test_only_the_last_word_takes_the_case(act: str, steps: str, words: str, last: str) -> None:
    forms = ENDINGS[last.replace("š", "s")].split()

    assert [plain(citation(act, path(steps), case)) for case in CASES] == [
        f"{act} {words}{form}" for form in forms
    ]


def test_a_figure_is_not_torn_from_its_noun() -> None:
    written = citation("VDAR", path("pants 6, punkts 1, apakspunkts b"))

    assert written == "VDAR 6.\u00a0panta 1.\u00a0punkta b)\u00a0apakšpunkts"


def test_an_act_can_be_cited_as_a_whole() -> None:
    assert citation(GL, ()) == GL
    assert citation("Accounting Law", (), language="en") == "Accounting Law"


def test_provisions_that_differ_in_the_last_number_become_one() -> None:
    both = [(GL, path("pants 28, punkts 5")), (GL, path("pants 28, punkts 2"))]

    assert plain(citations(both)) == "Grāmatvedības likuma 28. panta 2. un 5. punkts"
    assert plain(citations(both, "dat")) == "Grāmatvedības likuma 28. panta 2. un 5. punktam"
    assert plain(citations([*both, *both])) == plain(citations(both))


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["pants 6, punkts 1, apakspunkts f", "pants 6, punkts 1, apakspunkts a"],
         "6. panta 1. punkta a) un f) apakšpunkts"),
        (["pants 9, dala 2", "pants 9, dala 1"], "9. panta pirmā un otrā daļa"),
        (["pants 9, dala 2¹", "pants 9, dala 3", "pants 9, dala 2"], "9. panta otrā, 2.¹ un trešā daļa"),
        (["pants 406", "pants 1", "pants 388"], "1., 388. un 406. pants"),
        (["pants 26¹", "pants 26", "pants 27", "pants 13"], "13., 26., 26.¹ un 27. pants"),
        (["pants 33", "pants 34, dala 1"], "33. pants un 34. panta pirmā daļa"),
    ],
)  # fmt: skip
def test_merged_provisions_stand_in_the_order_of_the_act(steps: list[str], words: str) -> None:
    assert plain(citations([("X", path(step)) for step in steps])) == f"X {words}"


def test_several_acts_stand_as_a_list_in_the_order_of_mention() -> None:
    cited = [
        ("VDAR", path("pants 6, punkts 1, apakspunkts c")),
        (GL, path("pants 28, punkts 2")),
        (GL, path("pants 28, punkts 5")),
    ]

    assert plain(citations(cited, "acc")) == (
        "VDAR 6. panta 1. punkta c) apakšpunktu un Grāmatvedības likuma 28. panta 2. un 5. punktu"
    )


def test_no_provisions_are_no_words() -> None:
    assert citations([]) == ""


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["pants 6, punkts 1, apakspunkts b"], "Article 6(1)(b) GDPR"),
        (["pants 15"], "Article 15 GDPR"),
        (["pants 15–22"], "Articles 15–22 GDPR"),
        (["pants 15", "pants 17"], "Articles 15 and 17 GDPR"),
        (["pants 13, punkts 2, apakspunkts b", "pants 13, punkts 2, apakspunkts a"],
         "Article 13(2)(a) and (b) GDPR"),
        (["pants 6, punkts 1, apakspunkts b", "pants 9, punkts 2, apakspunkts a"],
         "Article 6(1)(b) and Article 9(2)(a) GDPR"),
    ],
)  # fmt: skip
def test_english_cites_articles_of_the_gdpr(steps: list[str], words: str) -> None:
    assert plain(citations([("GDPR", path(step)) for step in steps], language="en")) == words


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["pants 406"], "Section 406"),
        (["pants 28, punkts 5"], "Section 28, Clause 5"),
        (["pants 28, punkts 2", "pants 28, punkts 5"], "Section 28, Clauses 2 and 5"),
        (["pants 11, dala 5, punkts 6"], "Section 11, Paragraph five, Clause 6"),
        (["pants 7¹, dala 1"], "Section 7.¹, Paragraph one"),
        (["pants 37, dala 2", "pants 37, dala 2¹"], "Section 37, Paragraphs two and 2.¹"),
        (["pants 33", "pants 34, dala 1"], "Section 33 and Section 34, Paragraph one"),
    ],
)
def test_english_cites_sections_of_latvian_acts(steps: list[str], words: str) -> None:
    written = citations([("Accounting Law", path(step)) for step in steps], language="en")

    assert plain(written) == f"{words} of the Accounting Law"


@pytest.mark.parametrize(
    ("act", "steps", "words"),
    [
        ("Regulation (EU) 2023/988", "pants 35", "Article 35 of Regulation (EU) 2023/988"),
        ("Cabinet Regulation No. 265", "punkts 35", "Paragraph 35 of Cabinet Regulation No. 265"),
        ("the Civil Law", "pants 1895", "Section 1895 of the Civil Law"),
    ],
)
def test_english_follows_the_kind_of_the_act(act: str, steps: str, words: str) -> None:
    assert plain(citation(act, path(steps), language="en")) == words


@pytest.mark.parametrize(
    ("steps", "case", "language"),
    [
        ("paragrafs 6", "nom", "lv"),
        ("paragrafs 6", "nom", "en"),
        ("pants seši", "nom", "lv"),
        ("pants 6", "voc", "lv"),
    ],
)
def test_a_misspelt_level_number_or_case_is_not_printed(steps: str, case: str, language: str) -> None:
    with pytest.raises(ValueError):
        citation("Accounting Law", path(steps), case, language)

"""Proof: each thing that can be wrong between data files is found, and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio.domain.issues import Issue
from policystudio.knowledge import prove, read_all
from tests.knowledge.bakery import assert_speaks, change, write

COMPANY = "resources/interview/company.toml"
NEWS = "resources/activities/news.toml"
MAILER = "resources/services/mailer.toml"
ASKED = "resources/laws/requirements.toml"
DATA = "resources/vocabulary/data.toml"
KIND = "resources/kinds/bakery.toml"
OUTLINE = "templates/outlines/privacy-policy.toml"
WHO = "templates/lv/who/_topic.md"
NAME = "templates/lv/who/name.md"
NEWS_HEAD = "templates/lv/news/_topic.md"
TERMS = "templates/lv/news/terms.md"


def errors(folder: Path) -> list[Issue]:
    return [issue for issue in prove(folder) if issue.severity == "error"]


BROKEN: dict[str, tuple[str, str, str, str, str, dict[str, str]]] = {
    # file, what stands there, what somebody wrote instead, code, place, values
    "a misspelt question in a sentence": (
        NAME, "{{ f.company.name }}", "{{ f.company.nam }} {{ f.company.name }}", "proof.unknown_name", f"{NAME}:4", {"name": "f.company.nam"},
    ),
    "a misspelt question in a choice": (
        NAME, "{% if f.company.form", "{% if f.company.forms is defined or f.company.form", "proof.unknown_name", f"{NAME}:4", {"name": "f.company.forms"},
    ),
    "half a question": (NAME, "Mūs", "{{ f.company }} mūs", "proof.unknown_name", f"{NAME}:4", {"name": "f.company"}),
    "more than a value has": (
        NAME, "f.company.name }}", "f.company.name.first }}{{ f.company.name }}", "proof.unknown_name", f"{NAME}:4", {"name": "f.company.name.first"},
    ),
    "a misspelt field of the register": (NAME, "Mūs", "{{ r.base }} mūs", "proof.unknown_name", f"{NAME}:4", {"name": "r.base"}),
    "a list of the register as a value": (NAME, "Mūs", "{% if r.parts %}A{% endif %} mūs", "proof.unknown_name", f"{NAME}:4", {"name": "r.parts"}),
    "an item outside of its section": (NAME, "Mūs", "{{ a.noun }} mūs", "proof.unknown_name", f"{NAME}:4", {"name": "a.noun"}),
    "a name of nothing": (NAME, "Mūs", "{{ loop }} mūs", "proof.unknown_name", f"{NAME}:4", {"name": "loop"}),
    "a misspelt field of an item": (TERMS, "p.term | term", "p.terms | term", "proof.unknown_name", f"{TERMS}:7", {"name": "p.terms"}),
    "a misspelt name in the condition of a clause": (
        TERMS, "+++\nLietojam", "when = 'p.basi == \"6.1.a\"'\n+++\nLietojam", "proof.unknown_name", TERMS, {"name": "p.basi"},
    ),
    "a clause of an activity that is none": (TERMS, 'activity = "news"', 'activity = "olds"', "proof.unknown_name", TERMS, {"name": "olds"}),
    "a misspelt name in the condition of a question": (
        NEWS, 'kind = "choices"', "kind = \"choices\"\nwhen = 'f.company.size'", "proof.unknown_name", f"{NEWS}: news.data", {"name": "f.company.size"},
    ),
    "a misspelt name in the condition of a proposal": (
        NEWS, "when = 'f.company.form == \"sia\"'", "when = 'f.company.kind == \"sia\"'", "proof.unknown_name", f"{NEWS}: news.keep", {"name": "f.company.kind"},
    ),
    "a misspelt name in the condition of a part": (
        NEWS, 'id = "letters"', "id = \"letters\"\nwhen = 'f.news.by'", "proof.unknown_name", f"{NEWS}: letters", {"name": "f.news.by"},
    ),
    "a misspelt name in a trap of an activity": (
        NEWS, "'\"name\" in f.news.data'", "'\"name\" in f.news.fields'", "proof.unknown_name", NEWS, {"name": "f.news.fields"},
    ),
    "a misspelt name in a trap of a section": (
        COMPANY, "when = 'f.company.form == \"ik\"'", "when = 'f.company.from == \"ik\"'", "proof.unknown_name", COMPANY, {"name": "f.company.from"},
    ),
    "a misspelt name in a requirement": (
        ASKED, "when = 'p.kind == \"use\"'", "when = 'p.kinds == \"use\"'", "proof.unknown_name", f"{ASKED}: 13.2.a", {"name": "p.kinds"},
    ),
    "a form that an entry lacks": (TERMS, 'words("data", "acc")', 'words("people", "dat")', "proof.unknown_form", f"{TERMS}:6", {"name": "dat", "word": "people.guests"}),
    "a vocabulary that is none": (TERMS, 'words("data"', 'words("date"', "proof.unknown_form", f"{TERMS}:6", {"word": "words"}),
    "a filter without its form": (TERMS, 'words("data", "acc")', 'words("data")', "proof.unknown_form", f"{TERMS}:6", {"word": "words"}),
    "a case that is none": (TERMS, 'term("acc")', 'term("akuz")', "proof.unknown_form", f"{TERMS}:7", {"name": "akuz", "word": "term"}),
    "a form that no event has": (NAME, "Mūs", '{{ "baked" | words("events", "before") }} mūs', "proof.unknown_form", f"{NAME}:4", {"name": "before"}),
    "a provision that no law has": (TERMS, '"VDAR 13.2.a" | cite', '"VDAR 99" | cite', "proof.unknown_provision", f"{TERMS}:7", {"name": "VDAR 99"}),
    "a provision that is a number": (TERMS, '"VDAR 13.2.a" | cite', "13 | cite", "proof.unknown_provision", f"{TERMS}:7", {"name": "13"}),
    "one of many provisions": (TERMS, '"VDAR 13.2.a" | cite', '["VDAR 13.2.a", "KL 1"] | cite', "proof.unknown_provision", f"{TERMS}:7", {"name": "KL 1"}),
    "the law of a clause": (TERMS, 'law = ["VDAR 13.2.a"]', 'law = ["VDAR 98"]', "proof.unknown_id", TERMS, {"kind": "provision", "id": "VDAR 98"}),
    "the law of a question": (
        COMPANY, 'Kā sauc uzņēmumu?"\nlaw = ["VDAR 13.1.a"]', 'Kā?"\nlaw = ["VDAR 97"]', "proof.unknown_id", f"{COMPANY}: company.name", {"id": "VDAR 97"},
    ),
    "the law of a proposal": (NEWS, '\nlaw = ["VDAR 13.2.a"]', '\nlaw = ["VDAR 96"]', "proof.unknown_id", f"{NEWS}: news.keep", {"id": "VDAR 96"}),
    "the law of a part": (NEWS, 'term_law = ["VDAR 13.2.a"]', 'term_law = ["VDAR 95"]', "proof.unknown_id", NEWS, {"id": "VDAR 95"}),
    "the law of a trap": (NEWS, 'law = ["VDAR 13.1.c"]', 'law = ["VDAR 94"]', "proof.unknown_id", NEWS, {"id": "VDAR 94"}),
    "the law of a trap in a section": (
        COMPANY, 'place = "company.form"\nlaw = ["VDAR 13.1.a"]', 'place = "company.form"\nlaw = ["VDAR 93"]', "proof.unknown_id", COMPANY, {"id": "VDAR 93"},
    ),
    "the law of a requirement": (ASKED, '\nlaw = ["VDAR 13.2.a"]', '\nlaw = ["VDAR 92"]', "proof.unknown_id", f"{ASKED}: 13.2.a", {"id": "VDAR 92"}),
    "people of an activity": (NEWS, 'people = ["guests"]', 'people = ["ghosts"]', "proof.unknown_id", NEWS, {"kind": "people", "id": "ghosts"}),
    "a source of an activity": (NEWS, 'source = ["person"]', 'source = ["rumour"]', "proof.unknown_id", NEWS, {"kind": "sources", "id": "rumour"}),
    "data of a part": (NEWS, 'data = ["email"]', 'data = ["fax"]', "proof.unknown_id", f"{NEWS}: proof", {"kind": "data", "id": "fax"}),
    "the event of a term": (NEWS, 'after = "baked"', 'after = "eaten"', "proof.unknown_id", f"{NEWS}: proof", {"kind": "event", "id": "eaten"}),
    "data that must be given": (
        NEWS, 'obligatory = "voluntary"', 'obligatory = "voluntary"\nneeded = ["fax"]', "proof.unknown_id", f"{NEWS}: letters", {"kind": "data", "id": "fax"},
    ),
    "data that a part does without": (
        NEWS, 'obligatory = "voluntary"', 'obligatory = "voluntary"\nwithout = ["fax"]', "proof.unknown_id", f"{NEWS}: letters", {"kind": "data", "id": "fax"},
    ),
    "data of a service": (MAILER, 'data = ["email"]', 'data = ["fax"]', "proof.unknown_id", MAILER, {"kind": "data", "id": "fax"}),
    "the country of a service": (MAILER, 'entity = "SIA Mailer"\ncountry = "LV"', 'entity = "SIA Mailer"\ncountry = "ZZ"', "proof.unknown_id", MAILER, {"id": "ZZ"}),
    "the country of a transfer": (MAILER, 'to = "Mailer Inc."\ncountry = "LV"', 'to = "Mailer Inc."\ncountry = "YY"', "proof.unknown_id", MAILER, {"id": "YY"}),
    "an activity of a kind": (KIND, 'likely = ["news"]', 'likely = ["olds"]', "proof.unknown_id", KIND, {"kind": "activity", "id": "olds"}),
    "the group of an activity": (NEWS, "order = 10", 'order = 10\ngroup = "olds"', "proof.unknown_id", NEWS, {"kind": "group", "id": "olds"}),
    "a topic of an outline": (OUTLINE, '"news"]', '"news", "olds"]', "proof.unknown_id", OUTLINE, {"kind": "topic", "id": "olds"}),
    "the place of a requirement": (ASKED, 'place = "company.name"', 'place = "company.nome"', "proof.unknown_id", f"{ASKED}: 13.1.a", {"id": "company.nome"}),
    "the place of a trap": (NEWS, 'place = "news.data"', 'place = "news.date"', "proof.unknown_id", NEWS, {"kind": "question", "id": "news.date"}),
    "the place of a trap in a section": (COMPANY, 'place = "company.form"', 'place = "company.from"', "proof.unknown_id", COMPANY, {"id": "company.from"}),
    "data asked by another kind of question": (
        NEWS, 'data = "news.data"', 'data = "news.sends"', "proof.question_kind", f"{NEWS}: letters", {"id": "news.sends", "kind": "choices"},
    ),
    "recipients asked by another kind of question": (
        NEWS, 'recipients = ["news.tool"]', 'recipients = ["news.data"]', "proof.question_kind", f"{NEWS}: letters", {"id": "news.data", "kind": "services"},
    ),
    "a term asked by another kind of question": (
        NEWS, 'term = { question = "news.keep", after = "baked" }', 'term = { question = "news.sends", after = "baked" }', "proof.question_kind",
        f"{NEWS}: proof", {"id": "news.sends", "kind": "duration"},
    ),
    "consent that cannot be withdrawn": (NEWS, 'withdraw.lv = "ar saiti vēstulē"\n', "", "proof.part", f"{NEWS}: letters", {"key": "withdraw"}),
    "interests that nobody names": (NEWS, 'interest.lv = "pierādīt piekrišanu"\n', "", "proof.part", f"{NEWS}: proof", {"key": "interest"}),
    "a legal duty without a law": (NEWS, 'basis = "6.1.f"', 'basis = "6.1.c"', "proof.part", f"{NEWS}: proof", {"key": "law"}),
    "a part without a term": (NEWS, 'term = { until = "withdrawal" }\n', "", "proof.part", f"{NEWS}: letters", {"key": "term"}),
    "a part without data": (NEWS, 'data = ["email"]\n', "", "proof.part", f"{NEWS}: proof", {"key": "data"}),
    "a part that says not whether it is obligatory": (NEWS, 'obligatory = "voluntary"\n', "", "proof.part", f"{NEWS}: letters", {"key": "obligatory"}),
    "a part without a consequence": (NEWS, 'consequence.lv = "jaunumus nesaņemsiet"\n', "", "proof.part", f"{NEWS}: letters", {"key": "consequence"}),
    "keeping for nothing": (NEWS, 'so_that.lv = "lai to pierādītu"\n', "", "proof.part", f"{NEWS}: proof", {"key": "so_that"}),
    "a basis without a reason": (NEWS, 'reason.lv = "Piekrišana jāpierāda."\n', "", "proof.part", f"{NEWS}: proof", {"key": "reason"}),
    "a question nobody reads": (
        COMPANY, 'id = "company.form"', 'id = "company.size"\nkind = "text"\nask.lv = "Cik?"\n[[question]]\nid = "company.form"', "proof.unused_question",
        f"{COMPANY}: company.size", {"id": "company.size"},
    ),
    "an event whose term has no words": (NEWS, 'until = "withdrawal"', 'until = "baked"', "proof.unknown_form", f"{NEWS}: letters", {"name": "until", "word": "events.baked"}),
    "a law without a source": ("resources/laws/VDAR.toml", '"EUR-Lex"', '""', "proof.missing_key", "resources/laws/VDAR.toml", {"key": "source"}),
    "a cookie that says when and not where": (
        MAILER, 'purpose.lv = "atceras Jūs"', 'purpose.lv = "atceras Jūs"\nchecked = "2026-11-22"', "proof.missing_key", f"{MAILER}: _m", {"key": "source"},
    ),
    "a day that is none": (MAILER, 'checked = "2026-11-22"', 'checked = "2026-11-31"', "proof.bad_value", MAILER, {"key": "checked", "value": "2026-11-31"}),
    "a requirement nobody wrote": (WHO, " {: 13.1.a :}", "", "proof.requirement_without_clause", f"{ASKED}: 13.1.a", {"requirement": "13.1.a"}),
    "a fixed sentence without the words of the law": (
        WHO, "datu pārzinis", "datu sargs", "proof.tag_words", f"{WHO}:5", {"requirement": "13.1.a", "pattern": "pārzin"},
    ),
    "a tag of no requirement": (TERMS, "{: 13.2.a :}", "{: 13.2.a, 99.z :}", "proof.unknown_requirement", f"{TERMS}:7", {"requirement": "99.z"}),
    "a fixed sentence without a law": (NAME, "{% endif %}.", "{% endif %}.\nMēs esam labi.", "proof.no_reason", f"{NAME}:5", {}),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_one_broken_link_is_one_error_with_its_place(
    bakery: Path, case: tuple[str, str, str, str, str, dict[str, str]]
) -> None:
    file, old, new, code, place, values = case
    change(bakery, file, old, new)
    assert read_all(bakery)[1] == ()
    found = [issue for issue in errors(bakery) if issue.code != "proof.unused_question" or issue.code == code]
    assert [(issue.code, issue.place) for issue in found] == [(code, place)]
    assert {name: found[0].values[name] for name in values} == values
    assert_speaks(found[0])


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (NEWS_HEAD, "r.activities", "r.bases"),
        (NEWS_HEAD, "r.activities", "f.news.data"),
        (TERMS, "a.parts", "a.noun"),
        (TERMS, "a.parts", "p.parts"),
    ],
)
def test_for_each_item_of_what_is_no_list(bakery: Path, file: str, old: str, new: str) -> None:
    change(bakery, file, f'each = "{old}"', f'each = "{new}"')
    found = [issue for issue in errors(bakery) if issue.code == "proof.not_a_list"]
    assert (file, new) in [(issue.place, issue.values["name"]) for issue in found]


def test_a_missing_question_is_missed_by_every_part_that_reads_it(bakery: Path) -> None:
    change(bakery, NEWS, 'id = "news.tool"', 'id = "news.tools"')
    change(bakery, NEWS, 'id = "news.keep"', 'id = "news.keeps"')
    found = {(i.place, i.values["id"]) for i in errors(bakery) if i.code == "proof.unknown_id"}
    assert found == {(f"{NEWS}: letters", "news.tool"), (f"{NEWS}: proof", "news.keep")}


def test_a_question_that_only_steers_says_why(bakery: Path) -> None:
    change(
        bakery, COMPANY, 'id = "company.form"',
        'id = "company.size"\nkind = "text"\nask.lv = "Cik?"\nsteers_only = "Nothing is said of it."\n[[question]]\nid = "company.form"',
    )  # fmt: skip
    assert errors(bakery) == []


def test_the_words_of_a_sentence_that_prints_something_are_judged_where_it_is_written(bakery: Path) -> None:
    change(bakery, WHO, "datu pārzinis", "datu {{ f.company.name }}")
    assert errors(bakery) == []


def test_in_the_vocabulary_of_events_each_entry_has_the_form_that_fits_it(bakery: Path) -> None:
    change(bakery, NAME, "Mūs", '{{ "baked" | words("events", "after") }} mūs')
    assert errors(bakery) == []
    change(bakery, DATA, ', acc = "e-pasta adresi"', "")
    (issue,) = errors(bakery)
    assert (issue.code, issue.values["word"]) == ("proof.unknown_form", "data.email")


def translate(folder: Path, name: str, text: str) -> None:
    """A translation of a clause of the bakery, made from its present text."""
    knowledge, _ = read_all(folder)
    topic, clause = name.split("/")
    stamps = {c.id: c.stamp for t in knowledge.topics.values() for c in (t.head, *t.clauses)}
    file = folder / "templates" / "en" / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'+++\nof = "{stamps.get(f"{topic}.{clause}", "")}"\n+++\n{text}', encoding="utf-8")


ENGLISH = 'We use {{ p.data | words("data", "acc") }}.\nWe keep it {{ p.term | term }}. {: 13.2.a :}\n'
IN_ENGLISH = "templates/en/news/terms.md"


def test_a_translation_in_step_is_fine_and_the_others_are_noted(bakery: Path) -> None:
    translate(bakery, "news/terms", ENGLISH)
    found = prove(bakery)
    assert {(i.severity, i.code, i.values["language"]) for i in found} == {
        ("note", "proof.untranslated", "en")
    }
    places = {i.place for i in found}
    assert {place for place in places if place.startswith("templates/lv")} == {WHO, NAME, NEWS_HEAD}
    # Texts of data files that have no English words: a file once; words of the vocabulary one by one.
    assert {NEWS, MAILER, ASKED, COMPANY, KIND, "resources/laws/VDAR.toml", f"{DATA}: email"} <= places
    assert not places & {f"{DATA}: name", IN_ENGLISH, OUTLINE}


@pytest.mark.parametrize(
    ("name", "text", "file"),
    [
        ("news/terms", "We use it. {: 13.2.a :}\n", IN_ENGLISH),
        ("news/terms", "We use it. {: 13.2.a :}\nWe keep it.\n", IN_ENGLISH),
        ("news/olds", "We use it.\n", "templates/en/news/olds.md"),
    ],
)
def test_a_translation_has_the_sentences_and_tags_of_its_clause(
    bakery: Path, name: str, text: str, file: str
) -> None:
    translate(bakery, name, text)
    found = errors(bakery)
    assert [(i.code, i.place) for i in found] == [("proof.translation", file)]
    assert found[0].values["reason"]


def test_a_translation_of_an_older_text_is_a_suspect(bakery: Path) -> None:
    translate(bakery, "news/terms", ENGLISH)
    change(bakery, TERMS, "Lietojam", "Izmantojam")
    found = [i for i in prove(bakery) if i.severity == "warning"]
    assert [(i.code, i.place) for i in found] == [("proof.translation", IN_ENGLISH)]


def test_names_and_words_of_a_translation_are_proved_as_well(bakery: Path) -> None:
    translate(bakery, "news/terms", ENGLISH.replace("p.term |", "p.terms |"))
    assert [(i.code, i.place) for i in errors(bakery)] == [("proof.unknown_name", f"{IN_ENGLISH}:5")]
    change(bakery, ASKED, 'words.lv = ["pārzin"]', 'words.lv = ["pārzin"]\nwords.en = ["controller"]')
    translate(bakery, "news/terms", ENGLISH)
    translate(bakery, "who/_topic", "## Who\nWe are the boss. {: 13.1.a :}\n")
    assert [(i.code, i.place) for i in errors(bakery)] == [
        ("proof.tag_words", "templates/en/who/_topic.md:5")
    ]


def test_facts_looked_at_more_than_a_year_ago_are_noted(bakery: Path) -> None:
    assert prove(bakery, "2027-11-22") == ()
    found = prove(bakery, "2027-11-23")
    assert {(i.severity, i.code) for i in found} == {("note", "proof.old")}
    assert {i.place for i in found} == {MAILER, "resources/laws/VDAR.toml"}
    assert {i.values["checked"] for i in found} == {"2026-11-22"}


def test_errors_come_first_and_each_thing_once(bakery: Path) -> None:
    translate(bakery, "news/terms", ENGLISH)
    change(bakery, TERMS, "Lietojam", "Lietojam {{ p.x }} {{ p.x }}")
    found = prove(bakery, "2030-01-01")
    severities = [i.severity for i in found]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert len(set(found)) == len(found)
    assert sum(i.values.get("name") == "p.x" for i in found) == 1


SPEAKS = 'law = ["VDAR 13.1.a"]\n+++\nMaizi cepam katru rītu agri no labiem graudiem.\n'
ECHOES = 'law = ["VDAR 13.1.a"]\n+++\nMaizi cepām katru rītu agri no labiem graudiem.\n'
EXCEPTION = '[[alike]]\nclauses = ["news.bread", "who.bread"]\nreason = "{}"\n'


def echo(folder: Path) -> Path:
    """Two clauses that say nearly the same in one document."""
    return write(
        folder,
        {"templates/lv/who/bread.md": f"+++\n{SPEAKS}", "templates/lv/news/bread.md": f"+++\n{ECHOES}"},
    )


def test_nearly_the_same_sentence_of_two_clauses_is_a_suspect(bakery: Path) -> None:
    found = prove(echo(bakery))
    assert [(i.severity, i.code) for i in found] == [("warning", "proof.alike")]
    assert {found[0].place, found[0].values["other"]} == {
        "templates/lv/who/bread.md:4", "templates/lv/news/bread.md:4",
    }  # fmt: skip
    assert_speaks(found[0])


def test_nobody_reads_twice_what_stands_in_two_documents(bakery: Path) -> None:
    change(echo(bakery), OUTLINE, 'topics = ["who", "news"]', 'topics = ["who"]')
    write(bakery, {"templates/outlines/letter.toml": 'topics = ["news"]\n'})
    assert [i for i in prove(bakery) if i.code == "proof.alike"] == []


def test_sentences_may_sound_alike_for_a_reason(bakery: Path) -> None:
    write(echo(bakery), {"templates/alike.toml": EXCEPTION.format("People forget.")})
    assert prove(bakery) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("People forget.", " ", "proof.missing_key"),
        ("who.bread", "who.bred", "proof.unknown_id"),
        ("who.bread", "who.name", "proof.alike_no_more"),
        ("reason", "because", "proof.missing_key"),
    ],
)
def test_an_exception_is_of_two_clauses_and_has_a_reason(bakery: Path, old: str, new: str, code: str) -> None:
    said = EXCEPTION.format("People forget.").replace(old, new)
    write(echo(bakery), {"templates/alike.toml": said})
    found = {i.code: i for i in prove(bakery) if i.place == "templates/alike.toml"}
    assert list(found) == [code]
    assert_speaks(found[code])


def test_a_requirement_is_met_in_each_document_that_it_is_for(bakery: Path) -> None:
    change(bakery, ASKED, 'place = "company.name"', 'documents = ["privacy-policy", "letter"]')
    write(bakery, {"templates/outlines/letter.toml": 'topics = ["news"]\n'})
    (found,) = errors(bakery)
    assert (found.code, found.place) == ("proof.requirement_without_clause", f"{ASKED}: 13.1.a")
    change(bakery, "templates/outlines/letter.toml", '["news"]', '["who"]')
    assert errors(bakery) == []


def test_a_topic_that_no_document_has_is_found(bakery: Path) -> None:
    write(bakery, {"templates/lv/bread/_topic.md": '+++\nlaw = ["VDAR 13.1.a"]\n+++\n## Maize\n'})
    (found,) = errors(bakery)
    assert (found.code, found.place) == ("proof.unknown_key", "templates/lv/bread/_topic.md")
    assert found.values["key"] == "bread"


def test_a_claim_can_be_brought_by_a_law_that_exists(bakery: Path) -> None:
    write(bakery, {"resources/vocabulary/limits.toml": '["KL 1"]\nlv = { said = "trīs gadus" }\n'})
    (found,) = errors(bakery)
    assert (found.code, found.place) == ("proof.unknown_id", "resources/vocabulary/limits.toml")


def test_what_was_looked_at_later_than_its_act_is_as_old_as_the_oldest(bakery: Path) -> None:
    law = "resources/laws/VDAR.toml"
    change(bakery, law, 'apakspunkts = "c" }', 'apakspunkts = "c" }\nchecked = "2026-01-31"')
    found = {i.place: i.values["checked"] for i in prove(bakery, "2027-03-01") if i.code == "proof.old"}
    assert found == {law: "2026-01-31"}


def test_a_file_that_cannot_be_read_is_among_the_errors(bakery: Path) -> None:
    change(bakery, TERMS, "Lietojam ", "<b>Lietojam</b> ")
    faults = [i for i in errors(bakery) if i.code == "proof.markdown"]
    assert [i.place for i in faults] == [f"{TERMS}:6"]


def test_the_shipped_data_hold_together() -> None:
    assert [i for i in prove() if i.severity != "note"] == []


def test_a_misspelling_in_the_shipped_data_is_found(folder: Path) -> None:
    file = folder / "templates" / "lv" / "controller" / "_topic.md"
    text = file.read_text("utf-8")
    assert "f.company.name" in text
    file.write_text(text.replace("f.company.name", "f.company.nmae"), "utf-8")
    found = [i for i in prove(folder) if i.code == "proof.unknown_name"]
    assert [i.values["name"] for i in found] == ["f.company.nmae"]
    place, _, line = found[0].place.partition(":")
    assert place == "templates/lv/controller/_topic.md"
    assert "f.company.nmae" in file.read_text("utf-8").splitlines()[int(line) - 1]

"""Faulty data files: each is found by file and key, and the others are read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from policystudio.domain.clauses import Clause
from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.terms import Duration, Term
from policystudio.knowledge import load, prove, read_all
from tests.knowledge.bakery import FILES, assert_speaks, change

COMPANY = "resources/interview/company.toml"
NEWS = "resources/activities/news.toml"
MAILER = "resources/services/mailer.toml"
VDAR = "resources/laws/VDAR.toml"
ASKED = "resources/laws/requirements.toml"
DATA = "resources/vocabulary/data.toml"
KIND = "resources/kinds/bakery.toml"
PACK = "resources/pack.toml"
WORDS = "resources/words/lv.toml"
OUTLINE = "templates/outlines/privacy-policy.toml"
TERMS = "templates/lv/news/terms.md"

FAULTY: dict[str, tuple[str, str, str, str, str]] = {
    # file, what stands there, what somebody wrote instead, code, what the fault names
    "no TOML": (COMPANY, "order = 10", "order = = 10", "proof.toml", ""),
    "the same key twice": (MAILER, 'name = "Mailer"', 'name = "Mailer"\nname = "M"', "proof.toml", ""),
    "an unknown key of a section": (COMPANY, "order = 10", "order = 10\ncolour = 3", "proof.unknown_key", "colour"),
    "an unknown key of a question": (COMPANY, 'kind = "text"', 'kind = "text"\nhelp = "x"', "proof.unknown_key", "question[0].help"),
    "an unknown key of an option": (COMPANY, 'label.lv = "IK"', 'label.lv = "IK"\nicon = "x"', "proof.unknown_key", "option[1].icon"),
    "an unknown key of a proposal": (NEWS, "value = {", "sure = true\nvalue = {", "proof.unknown_key", "sure"),
    "an unknown key of an activity": (NEWS, 'role = "controller"', 'role = "controller"\nfees = 1', "proof.unknown_key", "fees"),
    "an unknown key of a purpose": (NEWS, '{ noun = "Jaunumi",', '{ noun = "Jaunumi", nouns = "x",', "proof.unknown_key", "purpose.lv.nouns"),
    "an unknown key of a part": (NEWS, 'id = "letters"', 'id = "letters"\nbases = "x"', "proof.unknown_key", "part[0].bases"),
    "an unknown key of a term": (NEWS, '{ until = "withdrawal" }', '{ until = "withdrawal", from = "x" }', "proof.unknown_key", "part[0].term.from"),
    "an unknown key of a trap": (NEWS, 'severity = "warning"', 'severity = "warning"\nlevel = 2', "proof.unknown_key", "trap[0].level"),
    "an unknown key of a service": (MAILER, 'role = "processor"', 'role = "processor"\nprice = 3', "proof.unknown_key", "price"),
    "an unknown key of a transfer": (MAILER, 'mechanism = "scc"', 'mechanism = "scc"\nwhy = "x"', "proof.unknown_key", "transfer[0].why"),
    "an unknown key of a cookie": (MAILER, 'party = "first"', 'party = "first"\npath = "/"', "proof.unknown_key", "cookie[0].path"),
    "an unknown key of a law": (VDAR, 'source = "EUR-Lex"', 'source = "EUR-Lex"\nyear = 2016', "proof.unknown_key", "year"),
    "an unknown key of a provision": (VDAR, 'says.lv = "Kas ir pārzinis."', 'text = "x"', "proof.unknown_key", "provision[0].text"),
    "an unknown level of a provision": (VDAR, '"1", apakspunkts = "c"', '"1", teikums = "c"', "proof.unknown_key", "teikums"),
    "an unknown key of a requirement": (ASKED, 'per = "part"', 'per = "part"\nhow = "x"', "proof.unknown_key", "requirement[1].how"),
    "an unknown key beside the requirements": (ASKED, 'says.lv = "Jānosauc termiņš."', 'says.lv = "x"\n[more]\na = 1', "proof.unknown_key", "more"),
    "an unknown key of a kind": (KIND, "order = 10", "order = 10\nsize = 1", "proof.unknown_key", "size"),
    "an unknown key of the pack": (PACK, "checked", 'name = "x"\nchecked', "proof.unknown_key", "name"),
    "a pack without its day": (PACK, "checked", "looked_at", "proof.missing_key", "checked"),
    "an unknown key of an outline": (OUTLINE, "topics", 'pages = "x"\ntopics', "proof.unknown_key", "pages"),
    "a section without its order": (COMPANY, "order = 10\n", "", "proof.missing_key", "order"),
    "a question without its id": (COMPANY, 'id = "company.name"\n', "", "proof.missing_key", "question[0].id"),
    "a question without words": (COMPANY, 'ask.lv = "Kā sauc uzņēmumu?"\n', "", "proof.missing_key", "question[0].ask"),
    "an activity without a gate": (NEWS, '[gate]\nid = "news.sends"\nask.lv', 'gates.lv', "proof.missing_key", "gate"),
    "an activity without a purpose": (NEWS, "purpose.lv", "purposes.lv", "proof.missing_key", "purpose"),
    "an activity without a Latvian purpose": (NEWS, "purpose.lv", "purpose.en", "proof.missing_key", "purpose.lv"),
    "a part without its basis": (NEWS, 'basis = "6.1.a"\n', "", "proof.missing_key", "part[0].basis"),
    "a trap without a condition": (COMPANY, "when = 'f.company.form == \"ik\"'\n", "", "proof.missing_key", "when"),
    "a proposal without a value": (NEWS, 'value = { count = 3, unit = "years" }\n', "", "proof.missing_key", "value"),
    "a service without its source": (MAILER, 'source = "mailer.example"\n', "", "proof.missing_key", "source"),
    "a law without its day": (VDAR, 'checked = "2026-11-22"\n', "", "proof.missing_key", "checked"),
    "a provision without a path": (VDAR, 'path = { pants = "13", punkts = "1", apakspunkts = "c" }', "", "proof.missing_key", "provision[1].path"),
    "a requirement without its id": (ASKED, 'id = "13.2.a"\n', "", "proof.missing_key", "requirement[1].id"),
    "a kind without a name": (KIND, 'name.lv = "Maiznīca"\n', "", "proof.missing_key", "name"),
    "an order in words": (COMPANY, "order = 10", 'order = "first"', "proof.bad_value", "order"),
    "an order that is true": (COMPANY, "order = 10", "order = true", "proof.bad_value", "order"),
    "a question in one language of none": (COMPANY, 'ask.lv = "Kā sauc uzņēmumu?"', 'ask = "Kā?"', "proof.bad_value", "question[0].ask"),
    "a question without Latvian": (COMPANY, 'ask.lv = "Kā sauc uzņēmumu?"', 'ask.en = "What?"', "proof.bad_value", "question[0].ask"),
    "a number for words": (COMPANY, 'ask.lv = "Kā sauc uzņēmumu?"', "ask.lv = 3", "proof.bad_value", "question[0].ask"),
    "options that are no tables": (NEWS, 'category = "email"', 'option = ["a"]', "proof.bad_value", "option[0]"),
    "a gate that is no table": (NEWS, '[gate]\nid = "news.sends"\nask.lv = "Vai sūtāt jaunumus?"', 'gate = "news.sends"', "proof.bad_value", "gate"),
    "a task in the public interest": (NEWS, 'basis = "6.1.a"', 'basis = "6.1.e"', "proof.bad_value", "part[0].basis"),
    "a purpose that is no table": (NEWS, '{ noun = "Jaunumi", so_that = "lai sūtītu jaunumus" }', '"Jaunumi"', "proof.bad_value", "purpose.lv"),
    "an unknown kind of question": (COMPANY, 'kind = "text"', 'kind = "essay"', "proof.bad_value", "question[0].kind"),
    "an unknown class": (COMPANY, 'class = "fact"', 'class = "guess"', "proof.bad_value", "question[1].class"),
    "a law that is no list": (COMPANY, 'ask.lv = "Kā sauc uzņēmumu?"\nlaw = ["VDAR 13.1.a"]', 'ask.lv = "?"\nlaw = "VDAR 13.1.a"', "proof.bad_value", "question[0].law"),
    "people that are no list": (NEWS, 'people = ["guests"]', 'people = "guests"', "proof.bad_value", "people"),
    "numbers in a list of ids": (NEWS, 'data = ["email"]', "data = [3]", "proof.bad_value", "part[1].data"),
    "data of no kind": (NEWS, 'data = ["email"]', "data = 3", "proof.bad_value", "part[1].data"),
    "an unknown basis": (NEWS, 'basis = "6.1.a"', 'basis = "6.1.g"', "proof.bad_value", "part[0].basis"),
    "an unknown role": (NEWS, 'role = "controller"', 'role = "boss"', "proof.bad_value", "role"),
    "an unknown obligation": (NEWS, 'obligatory = "voluntary"', 'obligatory = "maybe"', "proof.bad_value", "part[0].obligatory"),
    "an unknown severity": (NEWS, 'severity = "warning"', 'severity = "grave"', "proof.bad_value", "trap[0].severity"),
    "a term of no years": (NEWS, 'value = { count = 3,', 'value = { count = 0,', "proof.bad_value", "value"),
    "a term of a true year": (NEWS, 'value = { count = 3,', 'value = { count = true,', "proof.bad_value", "value"),
    "an unknown unit": (MAILER, 'unit = "years"', 'unit = "year"', "proof.bad_value", "cookie[0].term"),
    "a proposal that is a truth": (NEWS, 'value = { count = 3, unit = "years" }', "value = true", "proof.bad_value", "value"),
    "a flag in words": (COMPANY, 'kind = "text"', 'kind = "text"\noptional = "yes"', "proof.bad_value", "question[0].optional"),
    "an unknown role of a service": (MAILER, 'role = "processor"', 'role = "helper"', "proof.bad_value", "role"),
    "an unknown confidence": (MAILER, 'confidence = "verified"', 'confidence = "sure"', "proof.bad_value", "confidence"),
    "an unknown mechanism": (MAILER, 'mechanism = "scc"', 'mechanism = "trust"', "proof.bad_value", "transfer[0].mechanism"),
    "an unknown category of cookies": (MAILER, 'category = "analytics"', 'category = "tasty"', "proof.bad_value", "cookie[0].category"),
    "a word that is no table": (DATA, "[name]", 'x = "vārds"\n[name]', "proof.bad_value", "x"),
    "a form that is a number": (DATA, 'nom = "e-pasta adrese"', "nom = 3", "proof.bad_value", "email.lv.nom"),
    "an unknown measure": (ASKED, 'per = "part"', 'per = "page"', "proof.bad_value", "requirement[1].per"),
    "patterns that are no list": (ASKED, 'words.lv = ["pārzin"]', 'words.lv = "pārzin"', "proof.bad_value", "requirement[0].words.lv"),
    "a pattern that is none": (ASKED, 'words.lv = ["pārzin"]', 'words.lv = ["("]', "proof.bad_value", "requirement[0].words"),
    "a likely activity that is no list": (KIND, 'likely = ["news"]', 'likely = "news"', "proof.bad_value", "likely"),
    "a word of documents that is a number": (WORDS, '"MELNRAKSTS"', "3", "proof.bad_value", "draft"),
    "topics that are no list": (OUTLINE, '["who", "news"]', '"who"', "proof.bad_value", "topics"),
    "an id of another file": (COMPANY, 'id = "company.name"', 'id = "firm.name"', "proof.question_id", "firm.name"),
    "an id of one part": (COMPANY, 'id = "company.name"', 'id = "company"', "proof.question_id", "company"),
    "an id of three parts": (COMPANY, 'id = "company.name"', 'id = "company.name.first"', "proof.question_id", "company.name.first"),
    "a row's id with a dot": (NEWS, 'kind = "services"\ncategory = "email"\nask.lv = "Ar ko sūtāt?"', 'kind = "records"\nask.lv = "?"\n[[question.row]]\nid = "a.b"\nkind = "text"\nask.lv = "?"', "proof.question_id", "a.b"),
    "a fact of practice that is proposed": (NEWS, 'class = "promise"', 'class = "fact"', "proof.fact_proposed", "news.keep"),
    "a choice of nothing": (NEWS, 'kind = "services"\ncategory = "email"', 'kind = "choice"', "proof.no_options", "news.tool"),
    "an unknown vocabulary": (NEWS, 'vocabulary = "data"', 'vocabulary = "date"', "proof.unknown_vocabulary", "date"),
    "an unknown word": (NEWS, 'options = ["name", "email"]', 'options = ["name", "mail"]', "proof.unknown_word", "mail"),
    "a term that says nothing": (NEWS, 'term = { until = "withdrawal" }', 'term = { after = "baked" }', "proof.empty_term", "letters"),
    "two questions of one name": (COMPANY, 'id = "company.form"', 'id = "company.name"', "proof.same_name", "company.name"),
    "a part called like a question": (NEWS, 'id = "letters"', 'id = "tool"', "proof.same_name", "tool"),
    "two provisions of one name": (VDAR, 'id = "VDAR 13.1.c"', 'id = "VDAR 13.1.a"', "proof.same_name", "VDAR 13.1.a"),
    "two requirements of one name": (ASKED, 'id = "13.2.a"', 'id = "13.1.a"', "proof.same_name", "13.1.a"),
    "a broken condition of a question": (COMPANY, 'kind = "text"', "kind = \"text\"\nwhen = 'f.company.form = 3'", "proof.syntax", "question[0].when"),
    "a broken condition of a proposal": (NEWS, "when = 'f.company.form == \"sia\"'", "when = 'f.company.form =='", "proof.syntax", "question[2].proposal[0].when"),
    "a condition that calls": (NEWS, "when = '\"name\" in f.news.data'", "when = 'f.news.data()'", "proof.not_allowed", "trap[0].when"),
    "a condition that is none": (ASKED, "when = 'p.kind == \"use\"'", "when = true", "proof.bad_value", "requirement[1].when"),
    "a clause without front matter": (TERMS, '+++\neach = "a.parts"', "Teikums.", "proof.front_matter", ""),
    "a clause with an unknown key": (TERMS, "activity", "activities", "proof.unknown_key", "activities"),
    "a clause with a loop": (TERMS, "Lietojam ", "{% for x in p.data %}", "proof.syntax", ""),
    "a clause with a call": (TERMS, "p.term |", "p.term() |", "proof.not_allowed", ""),
    "a clause with HTML": (TERMS, "Lietojam ", "<b>Lietojam</b> ", "proof.markdown", ""),
    "a clause with a wandering tag": (TERMS, "Lietojam ", "Lietojam {: 13.2.a :} ", "proof.tag", ""),
    "a table without columns": (TERMS, 'activity = "news"', "table = true", "proof.table", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTY.values(), ids=FAULTY.keys())
def test_a_faulty_file_is_found_by_file_and_key_and_stops_the_start(
    bakery: Path, case: tuple[str, str, str, str, str]
) -> None:
    file, old, new, code, key = case
    change(bakery, file, old, new)
    _, faults = read_all(bakery)
    found = [fault for fault in faults if fault.code == code]
    assert [fault.file for fault in found] == [file], faults
    assert key in str(found[0].values.get("key", ""))
    (issue,) = [issue for issue in prove(bakery) if issue.code == code]
    assert issue.severity == "error"
    assert issue.place.partition(":")[0] == file
    assert_speaks(issue)

    with pytest.raises(Stop) as stopped:
        load(bakery, place=bakery / "cache")
    assert (stopped.value.code, stopped.value.exit_code) == ("knowledge.broken", 10)
    assert stopped.value.values["file"].partition(":")[0] == faults[0].file
    assert faults[0].code in stopped.value.values["reason"]
    assert not (bakery / "cache").exists()


def test_nothing_is_wrong_with_the_bakery(bakery: Path) -> None:
    knowledge, faults = read_all(bakery)
    assert faults == ()
    assert load(bakery, place=bakery / "cache") == knowledge


def test_values_are_read_as_they_are_meant(bakery: Path) -> None:
    knowledge, _ = read_all(bakery)
    assert (knowledge.pack, knowledge.checked) == ("2026.1", "2026-11-22")
    assert list(knowledge.questions) == [
        "company.name", "company.form", "news.sends", "news.data", "news.tool", "news.keep"
    ]  # fmt: skip
    news = knowledge.activities["news"]
    assert (news.gate.kind, news.gate.cls) == ("yes-no", "fact")
    letters, proof = news.parts
    assert (letters.kind, letters.data, letters.term) == ("use", "news.data", Term(until="withdrawal"))
    assert (proof.kind, proof.data, proof.term_question) == ("keep", ("email",), "news.keep")
    assert proof.term == Term(after="baked")
    assert knowledge.questions["news.keep"].proposals[0].value == Duration(3, "years")
    options = knowledge.questions["news.data"].options
    assert [o.label for o in options] == [
        Pairs({"lv": "vārds, uzvārds", "en": "name"}), Pairs({"lv": "e-pasta adrese"})
    ]  # fmt: skip
    (cookie,) = knowledge.services["mailer"].cookies
    assert cookie.term == Duration(2, "years")
    provision = knowledge.provisions["VDAR 13.1.a"]
    assert provision.path == (("pants", "13"), ("punkts", "1"), ("apakspunkts", "a"))
    assert (provision.source, provision.checked) == ("EUR-Lex", "2026-11-22")
    assert knowledge.vocabulary["data"]["name"].form("acc", "lv") == ("vārdu", "uzvārdu")
    assert knowledge.vocabulary["data"]["email"].form("acc", "en") == ("e-pasta adresi",)
    assert knowledge.vocabulary["countries"]["LV"].extra == Pairs({"eea": True})
    assert knowledge.words["lv"]["draft"] == "MELNRAKSTS"
    assert knowledge.outlines["privacy-policy"].topics == ("who", "news")
    assert knowledge.topics["news"].each is not None
    assert [c.id for c in knowledge.topics["who"].clauses] == ["who.name"]


def test_sections_activities_and_clauses_go_by_their_order_then_by_name(bakery: Path) -> None:
    for name, order in (("b", 5), ("c", 20), ("a", 20)):
        section = FILES[COMPANY].replace("order = 10", f"order = {order}").replace("company.", f"{name}.")
        (bakery / f"resources/interview/{name}.toml").write_text(section)
        clause = f'+++\norder = {order}\nlaw = ["VDAR 13.1.a"]\n+++\nTeikums.\n'
        (bakery / f"templates/lv/who/{name}.md").write_text(clause)
    knowledge, _ = read_all(bakery)
    assert list(knowledge.sections) == ["b", "company", "a", "c"]
    assert [c.id for c in knowledge.topics["who"].clauses] == ["who.b", "who.a", "who.c", "who.name"]


def test_the_other_files_are_read_all_the_same(bakery: Path) -> None:
    change(bakery, NEWS, 'role = "controller"', 'role = "boss"')
    change(bakery, MAILER, 'confidence = "verified"\n', "")
    change(bakery, TERMS, "+++\nLietojam", "+++\n> Lietojam")
    knowledge, faults = read_all(bakery)
    assert {fault.file for fault in faults} == {NEWS, MAILER, TERMS}
    assert not knowledge.activities
    assert not knowledge.services
    assert list(knowledge.sections) == ["company"]
    assert list(knowledge.kinds) == ["bakery"]
    assert list(knowledge.requirements) == ["13.1.a", "13.2.a"]
    assert [(t.id, len(t.clauses)) for t in knowledge.topics.values()] == [("news", 0), ("who", 1)]


def test_of_the_requirements_a_faulty_one_is_left_out_and_the_others_stand(bakery: Path) -> None:
    change(bakery, ASKED, 'per = "part"', 'per = "page"')
    assert list(read_all(bakery)[0].requirements) == ["13.1.a"]


def test_a_topic_without_its_head_is_a_fault(bakery: Path) -> None:
    (bakery / "templates/lv/who/_topic.md").unlink()
    knowledge, (fault,) = read_all(bakery)
    assert (fault.code, fault.file) == ("proof.no_topic_head", "templates/lv/who")
    assert list(knowledge.topics) == ["news"]


@pytest.mark.parametrize("file", [COMPANY, MAILER, TERMS, PACK])
def test_a_file_in_another_encoding_is_named_with_the_line(bakery: Path, file: str) -> None:
    text = (bakery / file).read_bytes()
    (bakery / file).write_bytes(text + b"\n# \xe0\xe7\n")
    faults = read_all(bakery)[1]
    assert [(f.code, f.file, f.line) for f in faults if f.code == "proof.not_text"] == [
        ("proof.not_text", file, text.count(b"\n") + 2)
    ]


@pytest.mark.parametrize("file", [COMPANY, NEWS, TERMS, PACK])
def test_files_saved_on_windows_are_read_as_any(bakery: Path, file: str) -> None:
    before = read_all(bakery)[0]
    text = (bakery / file).read_text(encoding="utf-8")
    (bakery / file).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    knowledge, faults = read_all(bakery)
    assert faults == ()
    assert knowledge == before


def test_a_mistake_in_toml_is_named_with_its_line(bakery: Path) -> None:
    change(bakery, COMPANY, 'title.lv = "Uzņēmums"', 'title.lv = "Uzņēmums')
    fault = read_all(bakery)[1][0]
    assert (fault.code, fault.file, fault.line) == ("proof.toml", COMPANY, 2)
    assert fault.issue().place == f"{COMPANY}:2"


def test_without_the_pack_nothing_starts(bakery: Path) -> None:
    (bakery / PACK).unlink()
    (fault,) = read_all(bakery)[1]
    assert (fault.code, fault.file) == ("proof.not_readable", PACK)


def test_the_stamp_of_a_part_follows_what_is_promised_and_not_its_reason(bakery: Path) -> None:
    def stamp() -> str:
        return read_all(bakery)[0].activities["news"].parts[0].stamp

    before = stamp()
    change(bakery, NEWS, 'reason.lv = "Tā prasa likums."', 'reason.lv = "Likums to prasa."')
    assert stamp() == before
    change(
        bakery,
        NEWS,
        'term = { until = "withdrawal" }',
        'term = { count = 2, unit = "years", after = "baked" }',
    )
    assert stamp() != before


def test_translations_lie_beside_the_latvian_clauses(bakery: Path) -> None:
    english = bakery / "templates/en/news"
    english.mkdir(parents=True)
    (english / "terms.md").write_text('+++\nof = "a1b2c3d4"\n+++\nWe use.\nWe keep. {: 13.2.a :}\n')
    knowledge, faults = read_all(bakery)
    assert faults == ()
    translation = knowledge.clause("news.terms", "en")
    assert isinstance(translation, Clause)
    assert (translation.of, translation.language) == ("a1b2c3d4", "en")
    assert knowledge.clause("who.name", "en") is None


def test_the_translation_of_a_table_has_its_columns(bakery: Path) -> None:
    (bakery / "templates/lv/news/table.md").write_text(
        '+++\neach = "a.parts"\ntable = true\n+++\n## Nolūks\n{{ p.so_that }}\n## Pamats\n{{ p.basis }}\n'
    )
    english = bakery / "templates/en/news"
    english.mkdir(parents=True)
    (english / "table.md").write_text(
        '+++\nof = "a1b2c3d4"\n+++\n## Purpose\n{{ p.so_that }}\n## Basis\n{{ p.basis }}\n'
    )
    translation = read_all(bakery)[0].clause("news.table", "en")
    assert translation is not None
    assert [(b.shape, len(b.lines)) for b in translation.blocks] == [("cell", 2), ("cell", 2)]

"""Adding an activity, service, law, word, clause, kind or language is adding files: no Python.

All files below are written into a copy of the shipped data. What they add is then listed, asked,
written, checked and traced like everything else.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from policystudio import interview, paths
from policystudio.checks.coverage import matrix
from policystudio.cli import main
from policystudio.domain.document import Document, Sentence, confirmed
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.knowledge import load, prove, read_all
from policystudio.rendering import render
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, make
from tests.answers import sample

SHIPPED = paths.shipped()

WORD = """
[shoe_size]
lv = { nom = "apavu izmērs", acc = "apavu izmēru", gen = "apavu izmēra" }
en = { nom = "shoe size", acc = "shoe size", gen = "shoe size" }
"""

EVENT = """
[fitted]
lv = { after = "mērīšanas", until = "mērīšana ir beigusies" }
en = { after = "the fitting", until = "the fitting is over" }
"""

FILES = {
    "resources/activities/fitting.toml": """\
order = 12
role = "controller"
people = ["customers"]
source = ["person"]
purpose.lv = { noun = "Mērīšana", so_that = "lai Jums pielāgotu apavus" }
purpose.en = { noun = "Fitting", so_that = "to fit shoes to you" }

[gate]
id = "fitting.takes"
ask.lv = "Vai pie Jums var pieteikties uz apavu mērīšanu?"

[[question]]
id = "fitting.data"
kind = "choices"
vocabulary = "data"
options = ["name", "phone", "shoe_size"]
ask.lv = "Ko prasāt, kad piesakās uz mērīšanu?"

[[question]]
id = "fitting.tool"
kind = "services"
category = "booking"
ask.lv = "Ar ko pierakstāt?"

[[question]]
id = "fitting.place"
kind = "text"
frame.lv = "Apavus mērām …."
ask.lv = "Kur mērāt?"

[[part]]
id = "contract"
basis = "6.1.b"
data = "fitting.data"
obligatory = "contract"
consequence.lv = "nevaram pielāgot apavus"
term = { until = "fitted" }
recipients = ["fitting.tool"]
reason.lv = "Mērīšana ir daļa no līguma."

[[part]]
id = "book"
kind = "keep"
basis = "6.1.c"
law = ["MĒR 5.2"]
so_that.lv = "lai vestu mērījumu grāmatu"
data = ["name", "shoe_size"]
term = { count = 2, unit = "years", after = "fitted" }
term_law = ["MĒR 5.2"]
reason.lv = "Likums liek vest mērījumu grāmatu."

[[trap]]
when = '"phone" in f.fitting.data'
severity = "warning"
place = "fitting.data"
law = ["MĒR 5.2"]
message.lv = "Mērīšanai tālruņa numuru nevajag."
""",
    "resources/services/footpad.toml": """\
name = "Footpad"
category = "booking"
entity = "Footpad Inc."
country = "US"
role = "processor"
what.lv = "pierakstu programma"
purpose.lv = "lai pierakstītu uz mērīšanu"
data = ["name", "shoe_size"]
privacy_url = "https://footpad.example/privacy"
confidence = "verified"
source = "footpad.example"
checked = "2026-11-22"

[[transfer]]
to = "Footpad Inc."
country = "US"
mechanism = "scc"
by = "us"

[[cookie]]
name = "_foot"
party = "first"
category = "necessary"
purpose.lv = "atceras Jūsu pieteikumu"
term = { count = 7, unit = "days" }
""",
    "resources/laws/MĒR.toml": """\
title.lv = "Mērījumu likums"
title_gen.lv = "Mērījumu likuma"
short.lv = "Mērījumu likuma"
url = "https://likumi.example/mer"
source = "a made-up law"
checked = "2026-11-22"

[[provision]]
id = "MĒR 5.2"
path = { pants = "5", punkts = "2" }
says.lv = "Mērījumu grāmatu glabā divus gadus."
""",
    "resources/kinds/cobbler.toml": """\
order = 5
name.lv = "Kurpnieks"
likely = ["fitting"]
""",
    "templates/lv/activity/fitting_place.md": """\
+++
title = "Where shoes are fitted"
activity = "fitting"
order = 55
law = ["MĒR 5.2"]
since = "2026.1"
+++
Apavus mērām {{ f.fitting.place }}.
""",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped data with the new files among them; the whole program reads this folder."""
    data = tmp_path / "data"
    for name in ("resources", "templates"):
        shutil.copytree(SHIPPED / name, data / name)
    for name, text in FILES.items():
        (data / name).write_text(text, encoding="utf-8")
    for name, text in (("data", WORD), ("events", EVENT)):
        with (data / "resources" / "vocabulary" / f"{name}.toml").open("a", encoding="utf-8") as stream:
            stream.write(text)
    monkeypatch.setattr(paths, "shipped", lambda: data)
    return data


@pytest.fixture
def extended(folder: Path) -> Knowledge:
    """The knowledge with the new things."""
    return load(folder)


def answered(knowledge: Knowledge) -> Profile:
    """The sample company, which now fits shoes as well."""
    profile = sample(knowledge)
    profile = profile.answer("style.form", "sections")
    profile = profile.answer("fitting.takes", "yes")
    profile = profile.answer("fitting.data", ("name", "shoe_size"))
    profile = profile.answer("fitting.tool", ("footpad",))
    profile = profile.answer("fitting.place", "darbnīcā Rīgā")
    return accept(profile, knowledge)


def speaking(document: Document, *words: str, item: str = "") -> Sentence:
    """The first sentence with all these words, of the new section or of another item."""
    for sentence in document.sentences():
        ours = sentence.item == item if item else sentence.activity == "fitting"
        if ours and all(word in _plain(sentence.text) for word in words):
            return sentence
    raise AssertionError(f"no sentence says {words}")


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_new_files_hold_together_with_the_old(folder: Path) -> None:
    assert new_faults(folder) == []


def new_faults(folder: Path) -> list[Issue]:
    """What is wrong in the folder and not in what was shipped."""
    old = prove(SHIPPED)
    return [issue for issue in prove(folder) if issue.severity != "note" and issue not in old]


@pytest.mark.parametrize(
    ("command", "id"),
    [
        ("activities", "fitting"),
        ("services", "footpad"),
        ("kinds", "cobbler"),
        ("questions", "fitting.place"),
    ],
)
def test_they_are_listed(folder: Path, command: str, id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)[command]
    assert id in [thing["id"] for thing in listed]


def test_they_are_explained(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "MĒR 5.2", "--interface", "lv"]) == 0
    said = capsys.readouterr().out
    assert "Mērījumu grāmatu glabā divus gadus." in said
    assert "Mērījumu likums" in said


def test_they_are_asked_in_their_place(extended: Knowledge) -> None:
    profile = interview.start("cobbler", extended)
    asked = [q.id for q in interview.open_questions(profile, extended)]
    assert "fitting.takes" in asked, "the kind assumes it, so it waits to be confirmed"
    assert asked.index("fitting.takes") < asked.index("payments.takes")
    profile = profile.answer("fitting.takes", "yes")
    asked = [q.id for q in interview.open_questions(profile, extended)]
    start = asked.index("fitting.data")
    assert asked[start : start + 3] == ["fitting.data", "fitting.tool", "fitting.place"]
    options = [o.id for o in extended.questions["fitting.data"].options]
    assert options == ["name", "phone", "shoe_size"]
    profile = profile.answer("fitting.takes", "no")
    assert not [q.id for q in interview.open_questions(profile, extended) if q.id.startswith("fitting.")]


def test_they_are_written(extended: Knowledge) -> None:
    made = make(answered(extended), extended)
    document = confirmed(made.document)
    assert not made.document.draft
    section = [
        ("Mērīšana",),
        ("ai Jums pielāgotu apavus", "vārdu, uzvārdu un apavu izmēru"),
        ("nevaram pielāgot apavus",),
        ("Apavus mērām darbnīcā Rīgā.",),
        ("Footpad",),
        ("līdz mērīšana ir beigusies",),
        ("2 gadus pēc mērīšanas",),
        ("Mērījumu likuma 5. panta 2. punkts",),
    ]
    for words in section:
        assert not speaking(document, *words).lang
    assert speaking(document, "Footpad Inc.", "pierakstu programma", item="footpad")
    assert speaking(document, "Footpad Inc.", item="footpad>Footpad Inc.")
    assert speaking(document, "tceras Jūsu pieteikumu", item="footpad/_foot")
    assert speaking(document, "7 dienas", item="footpad/_foot")


def test_the_table_form_has_rows_for_them(extended: Knowledge) -> None:
    made = make(answered(extended).answer("style.form", "table"), extended)
    rows = {s.item for s in confirmed(made.document).sentences() if s.clause == "activity_table.rows"}
    assert {"fitting.contract", "fitting.book"} <= rows


def test_they_are_checked(extended: Knowledge) -> None:
    profile = answered(extended)
    made = make(profile, extended)
    before = make(sample(extended), extended).issues
    assert [i for i in made.issues if i.severity == "error" and i not in before] == []
    cells = {(r.id, item.id) for r, item in matrix("privacy-policy", made.register, made.facts, extended)}
    assert {
        ("13.1.c", "fitting.contract"),
        ("13.2.a", "fitting.contract"),
        ("13.2.a", "fitting.book"),
    } <= cells
    assert ("13.1.e.who", "footpad") in cells
    assert ("13.1.f", "footpad>Footpad Inc.") in cells

    def found(profile: Profile) -> set[tuple[str, str]]:
        return {(i.code, i.place) for i in make(profile, extended).issues}

    assert ("answer.missing", "fitting.place") in found(profile.forget("fitting.place"))
    silent = found(profile.forget("fitting.data"))
    assert ("answer.missing", "fitting.data") in silent
    assert ("coverage.missing", "fitting.data") in silent
    assert make(profile.forget("fitting.data"), extended).document.draft
    assert ("limits.trap", "fitting.data") in found(profile.answer("fitting.data", ("name", "phone")))
    assert ("answer.option", "fitting.data") in found(profile.answer("fitting.data", ("name", "iban")))
    unaccepted = replace(profile, accepted=Pairs())
    assert ("answer.assumed", "activity:fitting") in found(unaccepted)
    assert ("knowledge.ask_company", "fitting.tool") not in found(profile)


def test_they_are_traced(extended: Knowledge) -> None:
    document = make(answered(extended), extended).document
    place = speaking(document, "Apavus mērām darbnīcā Rīgā.")
    assert place.clause == "activity.fitting_place"
    assert place.facts == ("fitting.place",)
    assert "fitting.takes" in place.because
    assert place.law == ("MĒR 5.2",)
    data = speaking(document, "vārdu, uzvārdu un apavu izmēru")
    assert "fitting.data" in data.facts
    assert data.item == "fitting.contract"
    cited = speaking(document, "Mērījumu likuma")
    assert cited.item == "fitting.book"
    assert "law:MĒR 5.2" in cited.facts
    recipient = speaking(document, "Footpad")
    assert "fitting.tool" in recipient.facts


def test_a_change_of_the_new_answer_changes_its_sentence_and_no_other(extended: Knowledge) -> None:
    def texts(made: Made) -> dict[str, str]:
        return {s.key: s.text for s in made.document.sentences()}

    profile = answered(extended)
    before = texts(make(profile, extended))
    after = texts(make(profile.answer("fitting.place", "veikalā Cēsīs"), extended))
    assert {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)} == {
        "activity.fitting_place:1@fitting"
    }


# -- a document language -----------------------------------------------------------------------

GERMAN = {
    "controller/_topic": "## Wer für Ihre Daten verantwortlich ist",
    "changes/_topic": "## Änderungen",
}


@pytest.fixture
def german(folder: Path) -> Knowledge:
    """The knowledge with two headings in German, each with the rest of its clause, and no more."""
    knowledge, _ = read_all(folder)
    for name, heading in GERMAN.items():
        topic = name.partition("/")[0]
        head = knowledge.topics[topic].head
        latvian = (folder / "templates" / "lv" / f"{name}.md").read_text("utf-8").partition("\n+++\n")[2]
        rest = re.sub(r"(?m)^(- )?(?=.)", r"\1Deutsch: ", latvian.partition("\n")[2])
        file = folder / "templates" / "de" / f"{name}.md"
        file.parent.mkdir(parents=True)
        file.write_text(f'+++\nof = "{head.stamp}"\n+++\n{heading}\n{rest}', "utf-8")
    (folder / "resources" / "words" / "de.toml").write_text('draft = "ENTWURF"\ncontents = "Inhalt"\n')
    return load(folder)


def test_a_new_language_is_used_where_it_is_written_and_latvian_stands_in_marked(
    german: Knowledge, folder: Path
) -> None:
    made = make(answered(german), german, language="de")
    document = confirmed(made.document)
    assert document.language == "de"
    sentences = list(document.sentences())
    for name, heading in GERMAN.items():
        (found,) = [s for s in sentences if s.clause == name.replace("/", ".") and s.line == 1]
        assert (found.text, found.lang) == (heading.removeprefix("## "), "")
    assert any("Deutsch" in s.text and "SIA “Zaļā pļava”" in s.text and s.lang == "" for s in sentences)
    translated = {name.replace("/", ".") for name in GERMAN}
    assert {s.lang for s in sentences if s.clause not in translated} == {"lv"}
    assert len(sentences) == len(list(confirmed(make(answered(german), german).document).sentences()))

    html = render(document, "html", words=german.words["de"]).decode()
    assert '<html lang="de"' in html
    assert "Wer für Ihre Daten verantwortlich ist" in html
    assert 'lang="lv"' in html

    notes = [i for i in prove(folder) if i.code == "proof.untranslated" and i.values["language"] == "de"]
    assert "templates/lv/rights/_topic.md" in {i.place for i in notes}
    assert new_faults(folder) == []

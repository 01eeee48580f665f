"""Each command as the contract has it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from policystudio import storage
from policystudio.cli.profiles import opened
from policystudio.domain.issues import Stop
from policystudio.storage import lock
from tests.cli.conftest import Run


def test_new_assumes_what_is_likely_for_the_kind(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "jauns.policystudio"
    assert run("new", "--kind", "e-shop", path).code == 0
    profile = storage.load(path)
    assert profile.kind == "e-shop"
    assert "orders.takes" in profile.assumed
    assert set(profile.assumed) == set(profile.answers)


def test_new_leaves_an_existing_file_alone(run: Run, file: Path) -> None:
    before = file.read_bytes()
    ran = run("new", "--kind", "e-shop", file)
    assert ran.code == 13
    assert file.name in ran.err
    assert file.read_bytes() == before


def test_new_of_an_unknown_kind_names_the_kinds(run: Run, tmp_path: Path) -> None:
    ran = run("new", "--kind", "circus", tmp_path / "x.policystudio")
    assert ran.code == 2
    assert "e-shop" in ran.err
    assert not list(tmp_path.glob("*.policystudio"))


def test_set_answers_several_questions_at_once(run: Run, file: Path) -> None:
    ran = run(
        "set", file, "company.name=SIA “Cita”", "orders.keep=18 mēneši", "people.it=none", "company.dpo=nē"
    )
    assert ran.code == 0
    answers = storage.load(file).answers
    assert answers["company.name"] == "SIA “Cita”"
    assert dict(answers["orders.keep"]) == {"count": 18, "unit": "months"}
    assert answers["people.it"] == ()
    assert answers["company.dpo"] == "no"


def test_set_keeps_an_answer_that_is_not_acceptable_and_says_so(run: Run, file: Path) -> None:
    ran = run("set", file, "company.regno=123", "--json")
    assert ran.code == 3
    (issue,) = ran.json["issues"]
    assert issue["place"] == "company.regno"
    assert storage.load(file).answers["company.regno"] == "123"
    assert "123" not in {s["text"] for s in run("trace", file, "--json").json["sentences"]}


def test_set_of_an_unknown_question_writes_nothing(run: Run, file: Path) -> None:
    before = file.read_bytes()
    assert run("set", file, "company.name=SIA X", "nothing.here=1").code == 2
    assert file.read_bytes() == before


def test_set_takes_rows_accepts_confirms_and_marks_unsure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.policystudio"
    run("new", "--kind", "e-shop", path)
    row = {"id": "print", "name": "Drukātava", "what": "tipogrāfija", "country": "LV", "role": "processor"}
    rows = json.dumps([{**row, "data": ["name", "address"]}])
    assert run("set", path, f"own.services={rows}").code == 0
    assert storage.load(path).own["services"][0]["name"] == "Drukātava"
    assert run("set", path, "--confirm", "orders.takes", "--unsure", "company.phone").code == 0
    assert "orders.takes" not in storage.load(path).assumed
    assert storage.load(path).unsure == ("company.phone",)
    assert run("set", path, "--accept", "orders").code == 0
    assert {activity for activity, _ in storage.load(path).accepted} == {"orders"}
    assert run("set", path, "--accept", "nowhere").code == 2


def test_unset_takes_an_answer_away(run: Run, file: Path) -> None:
    assert run("unset", file, "company.email").code == 0
    assert "company.email" not in storage.load(file).answers
    places = {i["place"] for i in run("check", file, "--json").json["issues"]}
    assert "company.email" in places


@pytest.mark.parametrize("format", ["html", "docx", "md", "txt", "json", "pdf"])
def test_build_writes_every_format(run: Run, file: Path, format: str) -> None:
    out = file.with_suffix(f".{format}")
    assert run("build", file, "-o", out).code == 0
    assert out.stat().st_size > 1000
    if format in ("html", "md", "txt", "json"):
        text = out.read_text("utf-8")
        assert "Datu valsts inspekcijai" in text
        assert "MELNRAKSTS" not in text


def test_a_fragment_has_no_page_around_it(run: Run, file: Path) -> None:
    out = file.with_name("f.html")
    assert run("build", file, "-o", out, "--fragment").code == 0
    text = out.read_text("utf-8")
    assert "<html" not in text and "class=" not in text and "style=" not in text and "<h1" in text


def test_a_document_that_is_not_ready_says_so(run: Run, file: Path) -> None:
    run("unset", file, "company.name")
    out = file.with_name("f.html")
    ran = run("build", file, "-o", out)
    assert ran.code == 0
    assert "error" in ran.err
    assert "MELNRAKSTS" in out.read_text("utf-8")


def test_strict_build_writes_nothing_where_there_are_errors(run: Run, file: Path) -> None:
    run("unset", file, "company.name")
    out = file.with_name("f.html")
    out.write_text("the old one")
    ran = run("build", file, "-o", out, "--strict")
    assert ran.code == 3
    assert "company.name" in ran.out
    assert out.read_text() == "the old one"


def test_build_into_a_folder_that_is_not_there(run: Run, file: Path) -> None:
    ran = run("build", file, "-o", file.parent / "nowhere" / "f.html")
    assert ran.code == 13
    assert "nowhere" in ran.err


@pytest.mark.parametrize("out", ["f", "f.odt", "f.htm"])
def test_build_needs_an_ending_it_knows(run: Run, file: Path, out: str) -> None:
    ran = run("build", file, "-o", file.parent / out)
    assert ran.code == 2
    assert ".docx" in ran.err


def test_a_document_that_does_not_exist(run: Run, file: Path) -> None:
    ran = run("build", file, "-o", file.with_name("f.html"), "--document", "terms-of-service")
    assert ran.code == 2
    assert "privacy-policy" in ran.err


@pytest.mark.parametrize("command", ["check", "trace"])
def test_checks_and_traces_of_a_document_that_does_not_exist(run: Run, file: Path, command: str) -> None:
    ran = run(command, file, "--document", "terms-of-service")
    assert ran.code == 2
    assert "cookie-policy" in ran.err


def test_a_document_that_the_answers_do_not_make(run: Run, file: Path) -> None:
    run("set", file, "newsletter.sends=no")
    out = file.with_name("f.html")
    ran = run("build", file, "-o", out, "--document", "notice-newsletter")
    assert ran.code == 2
    assert "notice-checkout" in ran.err
    assert not out.exists()


def test_another_document_is_built_and_traced(run: Run, file: Path) -> None:
    out = file.with_name("register.csv")
    assert run("build", file, "-o", out, "--document", "register").code == 0
    assert "Pasūtījumi" in out.read_text("utf-8-sig")
    traced = run("trace", file, "--document", "register", "--json").json["sentences"]
    assert {"record_activity.parts"} <= {s["clause"] for s in traced}
    documents = {d["id"]: d for d in run("documents", "--json").json["documents"]}
    assert documents["register"]["reader"] == "owner"


def test_text_alone_makes_no_csv(run: Run, file: Path) -> None:
    out = file.with_name("notice.csv")
    ran = run("build", file, "-o", out, "--document", "notice-checkout")
    assert ran.code == 2
    assert not out.exists()


def test_a_second_language(run: Run, file: Path) -> None:
    out = file.with_name("f.html")
    assert run("build", file, "-o", out, "--language", "en").code == 0
    text = out.read_text("utf-8")
    assert '<html lang="en' in text
    assert "Your rights" in text


def test_check_ends_by_what_it_finds(run: Run, file: Path) -> None:
    fine = run("check", file)
    assert fine.code == 0
    run("unset", file, "company.email")
    bad = run("check", file, "--json")
    assert bad.code == 3
    assert bad.json["format"] == 1
    issue = bad.json["issues"][0]
    assert set(issue) == {"severity", "code", "message", "place", "requirement", "hint"}
    assert issue["severity"] == "error"


def test_strict_check_counts_warnings(run: Run, file: Path) -> None:
    run("set", file, "orders.keep=30 years")
    assert run("check", file).code == 0
    assert run("check", file, "--strict").code == 1


def test_trace_gives_the_reason_of_every_sentence(run: Run, file: Path) -> None:
    sentences = run("trace", file, "--json").json["sentences"]
    keys = {
        "key", "topic", "activity", "text", "clause", "line", "facts", "because", "satisfies", "law", "own", "assumed",
    }  # fmt: skip
    assert all(set(s) == keys for s in sentences)
    named = [s for s in sentences if "Zaļā pļava" in s["text"]]
    assert named and all("company.name" in s["facts"] for s in named)


def test_trace_marks_what_nobody_confirmed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.policystudio"
    run("new", "--kind", "e-shop", path)
    sentences = run("trace", path, "--json").json["sentences"]
    assert any(s["assumed"] for s in sentences)


@pytest.mark.parametrize("plural", ["questions", "activities", "services", "kinds", "requirements"])
def test_lists_in_lines_and_in_json(run: Run, plural: str) -> None:
    things = run(plural, "--json").json
    assert things["format"] == 1
    ids = [t["id"] for t in things[plural]]
    assert len(ids) == len(set(ids)) >= 3
    lines = run(plural).out.splitlines()
    assert [line.split()[0] for line in lines] == ids


def test_facts_carry_their_source_and_date(run: Run) -> None:
    for service in run("services", "--json").json["services"]:
        assert service["source"] and service["checked"].startswith("20")
    for requirement in run("requirements", "--json").json["requirements"]:
        assert all(law["source"] and law["checked"] for law in requirement["law"])


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("company.regno", "registration number"),
        ("13.2.d", "VDAR"),
        ("VDAR 13.2.d", "eur-lex"),
        ("answer.missing", "Not answered"),
    ],
)
def test_explain_knows_questions_requirements_provisions_and_codes(run: Run, what: str, said: str) -> None:
    ran = run("explain", what)
    assert ran.code == 0
    assert said in ran.out


def test_explain_of_what_there_is_not(run: Run) -> None:
    assert run("explain", "nothing").code == 2


def test_messages_in_latvian(run: Run, file: Path) -> None:
    run("unset", file, "company.email")
    said = run("check", file, "--interface", "lv").out
    assert "e-pasta" in said


def test_schema_is_made_of_the_questions(run: Run) -> None:
    schema = run("schema").json
    orders = schema["properties"]["answers"]["properties"]["orders"]["properties"]
    assert "name" in orders["data"]["items"]["anyOf"][0]["enum"]
    assert orders["takes"]["enum"] == ["yes", "no"]


def test_proof_of_the_shipped_data_finds_no_error(run: Run) -> None:
    ran = run("proof", "--json")
    assert [i for i in ran.json["issues"] if i["severity"] == "error"] == []
    assert ran.code == 0


def test_proof_tells_how_old_the_facts_are(run: Run) -> None:
    codes = {i["code"] for i in run("proof", "--json", "--today", "2029-01-01").json["issues"]}
    assert "proof.old" in codes


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"format = 1\nname = \n", 10),
        (b"just words", 10),
        (b"\xff\xfe", 10),
        (b"[answers]\n", 10),
        (b"format = 2\n", 11),
        (b"format = 1\nx = " + b"[" * 200 + b"]" * 200, 10),
        (b"format = 1\n#" + b"x" * 5_000_001, 10),
    ],
)
def test_files_that_are_no_profiles_are_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, content: bytes, code: int
) -> None:
    path = tmp_path / "x.policystudio"
    path.write_bytes(content)
    for command in (
        ["build", path, "-o", tmp_path / "o.html"],
        ["set", path, "company.name=X"],
        ["check", path],
    ):
        ran = run(*command)
        assert ran.code == code, command
        assert path.name in ran.err
        assert "Traceback" not in ran.err
    assert path.read_bytes() == content
    assert not (tmp_path / "o.html").exists()


def test_not_toml_is_refused_with_line_and_column(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.policystudio"
    path.write_text("format = 1\nname = \n")
    ran = run("check", path, "--json")
    values = json.loads(ran.err)["error"]["values"]
    assert values["line"] == 2 and values["column"] >= 7


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "none.policystudio")
    assert ran.code == 10
    assert "none.policystudio" in ran.err


def test_a_file_in_use_is_not_written(run: Run, file: Path) -> None:
    before = file.read_bytes()
    with lock(file):
        assert run("set", file, "company.name=SIA X").code == 14
    assert file.read_bytes() == before


def test_a_file_changed_meanwhile_is_not_written_over(file: Path) -> None:
    at = opened(str(file))
    changed = file.read_text("utf-8").replace("Zaļā", "Melnā")
    file.write_text(changed, "utf-8")
    with pytest.raises(Stop) as caught:
        at.save(at.profile.answer("company.name", "SIA X"))
    assert caught.value.exit_code == 12
    assert file.read_text("utf-8") == changed


def test_unknown_questions_are_kept_with_a_warning(run: Run, file: Path) -> None:
    file.write_text(file.read_text("utf-8") + '\n[answers.future]\nthing = "kept"\n', "utf-8")
    issues = run("check", file, "--json").json["issues"]
    assert any(i["code"] == "answer.unknown_question" and i["severity"] == "warning" for i in issues)
    run("set", file, "company.name=SIA X")
    assert storage.load(file).answers["future.thing"] == "kept"


def test_where_there_is_no_screen_it_says_so_and_what_to_do(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for done in (run(file), run()):
        assert done.code == 2
        assert "no screen" in done.err and "--help" in done.err


def test_weights_and_counts_are_in_the_language_of_the_messages(run: Run, file: Path) -> None:
    run("unset", file, "company.name")
    english, latvian = run("check", file), run("check", file, "--interface", "lv")
    assert english.out.startswith("error: ") and " error" in english.err
    assert latvian.out.startswith("kļūda: ") and "kļūdas: " in latvian.err
    codes = [re.findall(r"[(]([a-z]+[.][a-z_]+)[)]$", said.out, re.MULTILINE) for said in (english, latvian)]
    assert codes[0] == codes[1] != []

"""A profile as the text of its file."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import FORMAT, Profile
from policystudio.notation.profiles import arranged, read_profile, write_profile
from policystudio.notation.text import clean, seemly

ORDER = ("company.name", "company.email", "orders.takes", "orders.keep", "orders.data", "newsletter.sends")

FILE = """\
format = 1
pack = "2026.1"
language = "lv"
kind = "e-shop"
unsure = ["orders.claims_term"]
assumed = ["newsletter.sends"]

[answers.company]
name = "SIA “Paraugs”"
email = "info@paraugs.lv"

[answers.orders]
takes = "yes"
keep = { count = 3, unit = "years" }
data = ["name", "email"]

[answers.newsletter]
sends = "yes"
tool = ["mailerlite", "own:print-house"]

[answers.website]
cookies = [
    { id = "c1", name = "_ga", term = { count = 2, unit = "years" } },
    { id = "c2", name = "PHPSESSID" },
]

[accepted.newsletter]
subscribers = "a1b2c3"

[[own.services]]
id = "print-house"
name = "SIA “Druka”"
data = ["name", "address"]

[wording."orders.basis:2@contract"]
stamp = "0f0f"
text = [{ text = "Glabājam " }, { fill = "p.term" }, { text = ", jo tā ir drošāk." }]

[written]
"orders.basis" = "99aa"
"""


def test_a_profile_reads_as_its_file_says() -> None:
    profile = read_profile(FILE)

    assert profile == Profile(
        kind="e-shop",
        pack="2026.1",
        language="lv",
        answers=Pairs({
            "company.name": "SIA “Paraugs”",
            "company.email": "info@paraugs.lv",
            "orders.takes": "yes",
            "orders.keep": Pairs({"count": 3, "unit": "years"}),
            "orders.data": ("name", "email"),
            "newsletter.sends": "yes",
            "newsletter.tool": ("mailerlite", "own:print-house"),
            "website.cookies": (
                Pairs({"id": "c1", "name": "_ga", "term": Pairs({"count": 2, "unit": "years"})}),
                Pairs({"id": "c2", "name": "PHPSESSID"}),
            ),
        }),
        unsure=("orders.claims_term",),
        assumed=("newsletter.sends",),
        accepted=Pairs({("newsletter", "subscribers"): "a1b2c3"}),
        own=Pairs({
            "services": (
                Pairs({"id": "print-house", "name": "SIA “Druka”", "data": ("name", "address")}),
            )
        }),
        wording=Pairs({
            "orders.basis:2@contract": Pairs({
                "stamp": "0f0f",
                "text": (
                    Pairs({"text": "Glabājam "}),
                    Pairs({"fill": "p.term"}),
                    Pairs({"text": ", jo tā ir drošāk."}),
                ),
            })
        }),
        written=Pairs({"orders.basis": "99aa"}),
    )  # fmt: skip


def test_a_profile_that_was_read_is_written_as_it_was() -> None:
    wrapped = FILE.replace(
        'text = [{ text = "Glabājam " }, { fill = "p.term" }, { text = ", jo tā ir drošāk." }]',
        'text = [\n    { text = "Glabājam " },\n    { fill = "p.term" },\n    { text = ", jo tā ir drošāk." },\n]',
    )

    assert write_profile(read_profile(FILE), ORDER) == wrapped


def test_one_changed_answer_changes_one_line() -> None:
    before = read_profile(FILE)
    after = before.answer("company.email", "dati@paraugs.lv")

    old, new = (write_profile(profile, ORDER).splitlines() for profile in (before, after))
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [
        ('email = "info@paraugs.lv"', 'email = "dati@paraugs.lv"')
    ]


def test_answers_stand_in_the_order_of_the_questions_however_they_were_given() -> None:
    profile = Profile()
    for question in ("zoo.animals", "orders.other", "orders.data", "company.email", "company.name", "aaa.b"):
        profile = profile.answer(question, "x")

    assert list(read_profile(write_profile(profile, ORDER)).answers) == [
        "company.name", "company.email", "orders.data", "orders.other", "aaa.b", "zoo.animals",
    ]  # fmt: skip


def test_a_new_profile_is_a_short_file() -> None:
    assert write_profile(Profile(pack="2026.1"), ORDER) == 'format = 1\npack = "2026.1"\nlanguage = "lv"\n'


def test_what_this_version_does_not_know_is_kept() -> None:
    text = (
        'format = 1\npack = ""\nlanguage = "lv"\nauthor = "SIA “Konsultants”"\n'
        '\n[answers.future]\nquestion = ["?"]\n\n[plans]\nnext = 2027-01-01\ndeep = { x = [1, 2.5, true] }\n'
    )

    profile = read_profile(text)
    written = write_profile(profile, ORDER)

    assert profile.unknown["author"] == "SIA “Konsultants”"
    assert written == text.replace("2027-01-01", '"2027-01-01"')
    assert read_profile(written) == profile


def test_a_date_without_quotation_marks_is_the_same_answer() -> None:
    for day in ("2026-11-22", '"2026-11-22"'):
        profile = read_profile(f"format = 1\n[answers.publication]\nin_force = {day}\n")

        assert profile.answers["publication.in_force"] == "2026-11-22"


def test_texts_of_a_file_are_made_plain() -> None:
    profile = read_profile(
        'format = 1\n[answers.company]\nname = "  SIA   a\u0304bols\u202e "\nabout = "a\\r\\nb"\n'
    )

    assert profile.answers == Pairs({"company.name": "SIA ābols", "company.about": "a\nb"})


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "format"),
        ('name = "x"', "format"),
        ('format = "1"', "format"),
        ("format = true", "format"),
        ("format = 0", "format"),
        ("format = 1\npack = 2026.1", "pack"),
        ("format = 1\nlanguage = []", "language"),
        ("format = 1\nunsure = 'x'", "unsure"),
        ("format = 1\nassumed = [1]", "assumed"),
        ("format = 1\nanswers = 1", "answers"),
        ("format = 1\n[[answers]]\n", "answers"),
        ("format = 1\n[answers]\nname = 'x'", "answers.name"),
        ("format = 1\n[answers.company]\n'' = 'x'", "answers.company"),
        ("format = 1\n[answers.company]\nx = 0xffffffffffffffffff", "answers.company.x"),
        ("format = 1\n[accepted]\nx = 'a'", "accepted.x"),
        ("format = 1\n[accepted.x]\ny = 1", "accepted.x.y"),
        ("format = 1\n[own.services]\nid = 'x'", "own.services"),
        ("format = 1\n[own]\nservices = ['x']", "own.services"),
        ("format = 1\n[wording]\nx = 'a'", "wording.x"),
        ("format = 1\n[written]\nx = 1", "written.x"),
    ],
)
def test_what_is_no_profile_is_told_where(text: str, where: str) -> None:
    with pytest.raises(Stop) as caught:
        read_profile(text)

    assert (caught.value.code, caught.value.exit_code) == ("file.not_profile", 10)
    assert caught.value.values["where"] == where


def test_a_newer_format_is_refused_before_anything_else_is_read() -> None:
    with pytest.raises(Stop) as caught:
        read_profile(f"format = {FORMAT + 1}\nanswers = 'not as we know them'")

    assert (caught.value.code, caught.value.exit_code) == ("file.newer_format", 11)
    assert caught.value.values["format"] == FORMAT + 1


def test_names_with_dots_do_not_run_into_each_other() -> None:
    accepted = Pairs({("a", "b.a"): "1", ("a.b", "c"): "2", ("a", "z"): "3"})
    answers = Pairs({"a.b.c": "x", "a.z": "y"})
    profile = read_profile(write_profile(Profile(accepted=accepted, answers=answers), ORDER))

    assert dict(profile.accepted) == dict(accepted)
    assert profile.answers == answers


def test_a_question_id_of_one_part_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError):
        write_profile(Profile().answer("name", "x"), ORDER)


texts = st.text(max_size=20).map(lambda text: clean(text, lines=True))
names = st.text(min_size=1, max_size=8).map(clean).filter(bool)
parts = names.filter(lambda name: "." not in name)
questions = st.one_of(st.sampled_from(ORDER), st.tuples(parts, names).map(".".join))
numbers = st.integers(-(2**63), 2**63 - 1)
durations = st.builds(lambda count, unit: Pairs({"count": count, "unit": unit}), numbers, texts)


def mappings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Pairs[str, Any]]:
    return st.dictionaries(names, values, max_size=4).map(Pairs)


def tuples(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=4).map(tuple)


scalars = st.one_of(texts, numbers, st.booleans(), st.floats(allow_nan=False))
values = st.one_of(scalars, durations, tuples(texts), tuples(mappings(st.one_of(scalars, tuples(texts)))))
wordings = st.recursive(
    st.text(max_size=9).map(seemly), lambda inner: st.one_of(tuples(inner), mappings(inner))
)
KEYS = {"format", "pack", "language", "kind", "unsure", "assumed", "answers", "accepted", "own", "wording"}
profiles = st.builds(
    Profile,
    kind=names,
    pack=names,
    language=st.sampled_from(["lv", "en"]),
    answers=st.dictionaries(questions, values, max_size=8).map(Pairs),
    unsure=st.lists(questions, unique=True, max_size=3).map(tuple),
    assumed=st.lists(questions, unique=True, max_size=3).map(tuple),
    accepted=st.dictionaries(st.tuples(names, names), names, max_size=4).map(Pairs),
    own=st.dictionaries(names, st.lists(mappings(values), min_size=1, max_size=3).map(tuple), max_size=2).map(
        Pairs
    ),
    wording=mappings(mappings(wordings)),
    written=mappings(names),
    unknown=st.dictionaries(names.filter(lambda k: k not in {*KEYS, "written"}), values, max_size=3).map(
        Pairs
    ),
)


@given(profiles)
@example(Profile(unknown=Pairs({"a": Pairs({"b": 1}), "c": 2})))
def test_no_profile_loses_anything_in_its_file(profile: Profile) -> None:
    read = read_profile(write_profile(profile, ORDER))

    assert read == arranged(profile, ORDER)
    assert dict(read.answers) == dict(profile.answers)
    assert set(read.unsure) == set(profile.unsure)
    assert dict(read.own) == dict(profile.own)
    assert dict(read.wording) == dict(profile.wording)
    assert dict(read.accepted) == dict(profile.accepted)
    assert dict(read.unknown) == dict(profile.unknown)


@given(profiles)
def test_writing_what_was_read_gives_the_same_bytes(profile: Profile) -> None:
    text = write_profile(profile, ORDER)

    assert write_profile(read_profile(text), ORDER) == text


@given(st.text(max_size=30))
def test_a_text_that_nobody_made_plain_can_still_be_saved(text: str) -> None:
    written = write_profile(Profile().answer("company.name", text), ORDER)

    assert written.encode()
    assert read_profile(written).answers["company.name"] == clean(text, lines=True)

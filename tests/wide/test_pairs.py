"""Every two activities with each other: a policy that is right for each alone may say something twice
for both, or say nothing of what only comes of the two.

A covering array: the levels of an activity are off, answered with as little, and answered with as much
as can be. Among any two activities (and the form of the document, of the company, …) each level of the
one meets each of the other in some document; the services of the catalogue are dealt out over them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, count, product
from typing import Any

import pytest

from policystudio import interview
from policystudio.checks.coverage import matrix
from policystudio.domain.document import Document, Heading, Sentence, confirmed
from policystudio.domain.knowledge import Requirement, Service
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.register import Item
from policystudio.domain.values import replace
from policystudio.interview.conditions import holds, names_of
from policystudio.knowledge import load
from policystudio.rendering import render
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import Made, documents, make
from tests.answers import sample
from tests.rendering.reading import expected, html_lines, markdown_lines
from tests.test_prose import SAID_OF_EACH, _names, _reviewed, _spelt, _unknown, said_again

OFF, LITTLE, MUCH = range(3)
LEVELS = (OFF, LITTLE, MUCH)

FORMS: dict[str, tuple[str, str, str]] = {
    "style.form": ("sections", "table", "sections"),
    "style.summary": ("yes", "no", "yes"),
    "style.numbered": ("yes", "no", "no"),
    "company.form": ("sia", "sole_trader", "association"),
    "company.dpo": ("no", "no", "yes"),
    "people.outside_eea": ("no", "no", "yes"),
}
"""What is chosen of the document and the company at each level: factors like the activities."""

NEEDS = {"delivery": "orders", "others_data": "orders", "recall": "orders", "cart_reminders": "orders"}
"""Activities that are nothing without another: a trap tells whoever has the one alone."""

RIGHT = {"before_consent": "no"}
"""Answers, by the end of the question's id, that are the same at each level: what a policy must say of
cookies can be said of no other practice."""

SAID_HERE = {
    "activity.source": "of each purpose it must be said where the data are from (VDAR 14(2)(f))",
    "notice_use.each": "each purpose that rests on interests can be objected to",
    "record_activity.source": "a record is read by the entry",
    "cookie_policy_preferences._topic": "a table of cookies is read by the category",
    "cookie_policy_statistics._topic": "a table of cookies is read by the category",
    "cookie_policy_marketing._topic": "a table of cookies is read by the category",
}
"""Clauses besides those of the policies in tests/cases that may say the same of two things, and why."""

WORDS = {
    "jaucējvērtība",
    "jaucējvērtību",
    "mākoņpakalpojums",
    "parādvēstures",
    "videosaziņas",
    "ziņapmaiņas",
    "https",
}
"""Words of the data that the dictionary lacks; somebody read each."""

PASSES = 8
"""How often answers may bring new questions."""

known = cache(load)
"""The shipped knowledge, read once: the documents are made outside of fixtures, to be kept."""


def _factors() -> tuple[str, ...]:
    return (*known().activities, *FORMS)


@cache
def _rows() -> tuple[dict[str, int], ...]:
    """The covering array: rows of factor → level.

    Nine rows cover all pairs of four columns of three levels: for rows (x, y) the columns x, y, x+y
    and x+2y, modulo 3. Each factor bears a word of letters, which name such columns; two words differ
    in some letter, and the nine rows of that letter cover the pair.
    """
    length = next(n for n in count(1) if 4**n >= len(_factors()))
    words = dict(zip(_factors(), product(range(4), repeat=length), strict=False))

    def level(letter: int, x: int, y: int) -> int:
        return (x, y, x + y, x + 2 * y)[letter] % 3

    return tuple(
        {factor: level(word[place], x, y) for factor, word in words.items()}
        for place in range(length)
        for x, y in product(LEVELS, repeat=2)
    )


def test_each_level_of_each_factor_meets_each_of_every_other() -> None:
    for one, other in combinations(_factors(), 2):
        assert len({(row[one], row[other]) for row in _rows()}) == len(LEVELS) ** 2, (one, other)


ROWS = range(len(_rows()))
each_row = pytest.mark.parametrize("number", ROWS, scope="module")
"""All tests of a row one after the other: its documents are made once."""


# -- the companies ---------------------------------------------------------------------------------


@lru_cache(2)
def _profile(number: int) -> Profile:
    """The sample company with the activities and forms of a row, everything answered and accepted."""
    knowledge, row = known(), _rows()[number]
    profile = sample(knowledge)
    for spec in knowledge.activities.values():
        for question in spec.questions:
            profile = profile.forget(question.id)
        profile = profile.answer(spec.gate.id, "no" if _level(row, spec.id) == OFF else "yes")
    for id, values in FORMS.items():
        profile = profile.answer(id, values[row[id]])
    for _ in range(PASSES):
        before = profile
        profile = accept(profile, knowledge)
        facts, _refused = interview.facts(profile, knowledge)
        names = names_of(facts)
        for question, level in _asked(row):
            if question.id not in facts and question.id not in profile.answers:
                if holds(question.when, names):
                    profile = profile.answer(question.id, _value(question, level, number))
        if profile == before:
            return profile
    raise AssertionError("answers go on bringing new questions")


def _level(row: dict[str, int], activity: str) -> int:
    needed = NEEDS.get(activity)
    return OFF if needed and row[needed] == OFF else row[activity]


def _asked(row: dict[str, int]) -> Iterator[tuple[Question, int]]:
    """The questions of the sections, and of the activities that are on, each with its level."""
    for section in known().sections.values():
        for question in section.questions:
            if not question.optional or question.kind == "services":
                yield question, LITTLE
    for id, spec in known().activities.items():
        level = _level(row, id)
        yield from ((question, level) for question in spec.questions if level != OFF)


def _value(question: Question, level: int, number: int) -> Any:
    """An answer: the first or as little as can be, or the last or as much."""
    right = RIGHT.get(question.id.partition(".")[2])
    if right:
        return right
    much = level == MUCH
    ids = tuple(option.id for option in question.options)
    match question.kind:
        case "yes-no":
            return "yes" if much else "no"
        case "choice":
            return ids[-1] if much else ids[0]
        case "choices":
            return ids if much else ids[:1]
        case "services":
            return _dealt(question, number) if much else _dealt(question, number)[:1]
        case "duration":
            return Pairs({"count": 3, "unit": "years"} if much else {"count": 14, "unit": "days"})
        case "number":
            return 5
        case "date":
            return "2026-12-01"
        case "email":
            return "dati@paraugs.example"
        case "phone":
            return "+371 67000000"
        case "url":
            return "https://paraugs.example"
        case "country":
            return "LV"
        case "records":
            return ()
    return "paraugs"


def _dealt(question: Question, number: int) -> tuple[str, ...]:
    """Two services for a question: from row to row others, of its own category where there are some."""
    # Of the others the owner is asked whose name is on the invoice; they lead to no text.
    nameable = [s for s in known().services.values() if s.nameable and _asked_of_consent(s, question)]
    fitting = [s.id for s in nameable if s.category == question.category] or [s.id for s in nameable]
    return tuple(dict.fromkeys(fitting[(2 * number + n) % len(fitting)] for n in range(2)))


def _asked_of_consent(service: Service, question: Question) -> bool:
    """Whether the service sets no cookies that need consent, or its activity asks whether they wait."""
    needing = any(cookie.category != "necessary" for cookie in service.cookies)
    return not needing or f"{question.id.partition('.')[0]}.before_consent" in known().questions


@lru_cache(2)
def _made(number: int) -> Made:
    return make(_profile(number), known())


@lru_cache(2)
def _documents(number: int) -> tuple[Document, ...]:
    """All documents of a row's company, as they are exported."""
    knowledge, profile = known(), _profile(number)
    names = documents(_made(number), knowledge)
    return tuple(confirmed(make(profile, knowledge, document=name).document) for name in names)


# -- what must hold of each ------------------------------------------------------------------------


@each_row
def test_what_the_law_asks_is_said_or_is_a_problem(number: int) -> None:
    made, knowledge = _made(number), known()
    said = list(confirmed(made.document).sentences())
    named = {(issue.requirement, issue.severity) for issue in made.issues}
    cells = list(matrix("privacy-policy", made.register, made.facts, knowledge))
    on = sum(_level(_rows()[number], id) != OFF for id in knowledge.activities)
    assert len({item.id for _, item in cells}) > on
    for requirement, item in cells:
        if not any(_meets(sentence, requirement, item) for sentence in said):
            assert (requirement.id, requirement.severity) in named, f"{requirement.id} of {item.id}"


def _meets(sentence: Sentence, requirement: Requirement, item: Item) -> bool:
    about = {"document": True, "activity": sentence.activity == item.id}
    return requirement.id in sentence.satisfies and about.get(requirement.per, sentence.item == item.id)


@each_row
def test_who_answered_everything_lacks_nothing_that_the_law_asks(number: int) -> None:
    found = [i for i in _made(number).issues if i.severity == "error" and i.code.startswith("coverage.")]
    assert [(i.requirement, i.place, dict(i.values)) for i in found] == []


@each_row
def test_english_says_the_same(number: int) -> None:
    made = make(_profile(number), known(), language="en")
    assert [s.key for s in made.document.sentences()] == [s.key for s in _made(number).document.sentences()]
    assert [s.key for s in made.document.sentences() if s.lang] == []
    assert [
        i.requirement for i in made.issues if i.code.startswith("coverage.") and i.severity == "error"
    ] == []


@each_row
def test_nothing_is_said_twice(number: int) -> None:
    for document in _documents(number):
        twice = {
            text: [s.key for s in found]
            for text, found in said_again(document).items()
            if not (
                len({(s.clause, s.item) for s in found}) == len(found)
                and {s.clause for s in found} <= SAID_OF_EACH.keys() | SAID_HERE.keys()
            )
        }
        assert twice == {}, document.name


@each_row
def test_something_stands_under_every_heading(number: int) -> None:
    for document in _documents(number):
        following = [*document.blocks[1:], None]
        for block, after in zip(document.blocks, following, strict=True):
            if isinstance(block, Heading):
                assert after is not None, (document.name, block.sentence.text)
                deeper = not isinstance(after, Heading) or after.level > block.level
                assert deeper, (document.name, block.sentence.text)


SLIPS = ("  ", " ,", " .", "..", ",,", "( ", " )", "{", "}", "None", "own:", "“”")
"""What no sentence holds: it would be the trace of a word that is not there."""


@each_row
def test_no_sentence_shows_a_gap(number: int) -> None:
    for document in _documents(number):
        for sentence in document.sentences():
            assert sentence.text == sentence.text.strip() != ""
            assert [slip for slip in SLIPS if slip in sentence.text] == [], sentence.text


@each_row
def test_no_sentence_stands_without_a_reason(number: int) -> None:
    for document in _documents(number):
        bare = [s.key for s in document.sentences() if not (s.facts or s.because or s.law)]
        assert bare == [], document.name


@each_row
def test_every_format_holds_every_sentence(number: int) -> None:
    knowledge = known()
    words = knowledge.words["lv"]
    for made in _documents(number):
        # The mark of a draft and the day in force stand outside the sentences.
        document = replace(made, draft=False, date="", numbered=False)
        lines = [line for line in expected(document) if line]
        plain = [" ".join(line.split()) for line in lines]
        text = " ".join(render(document, "txt", words=words).decode().split())
        read: dict[str, list[str]] = {
            "html": html_lines(render(document, "html", fragment=True, words=words).decode()),
            "md": markdown_lines(render(document, "md", words=words).decode()),
        }
        for format, found in read.items():
            assert [" ".join(line.split()) for line in found if line.strip()] == plain, (
                format,
                document.name,
            )
        # In plain text an address stands behind the words that bear it.
        unlinked = [s for s in document.sentences() if not any(run.link for run in s.runs)]
        assert [s.text for s in unlinked if " ".join(s.text.split()) not in text] == []
        value = json.loads(render(document, "json", words=words))["document"]
        assert len(value["blocks"]) == len(document.blocks)


@each_row
def test_whoever_is_picked_is_named(number: int) -> None:
    made = _made(number)
    said = " ".join(s.text for s in made.document.sentences())
    # Kinds of recipients, such as a court, are no names: of several lawyers it says “juristi”.
    kinds = {service.id for service in known().services.values() if service.called}
    names = {r.id: str(r.value("name")) for r in made.register.recipients if r.id not in kinds}
    assert [id for id, name in names.items() if name.casefold() not in said.casefold()] == []


@pytest.mark.needs("hunspell")
@each_row
def test_every_word_is_in_the_dictionary_or_was_reviewed(number: int) -> None:
    places: dict[str, str] = {}
    for document in _documents(number):
        for sentence in document.sentences():
            for word in _spelt(sentence.text):
                places.setdefault(word, sentence.key)
    reviewed = _reviewed() | _names(known()) | WORDS
    # A sentence may open with any of them.
    reviewed |= {word[:1].upper() + word[1:] for word in reviewed}
    strange = _unknown(places.keys() - reviewed)
    assert {word: places[word] for word in sorted(strange)} == {}

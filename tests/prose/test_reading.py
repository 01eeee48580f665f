"""The policy as a reader meets it: short sentences, plain words, nothing said on silence."""

from __future__ import annotations

import re

import pytest

from policystudio.domain.document import Document, Heading, block_sentences
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.studio.pipeline import make
from tests.answers import sample

FORMS = ("sections", "table")

CITATION = re.compile(r" \((?:VDAR|Īstenošanas)[^()]*(?:\([^()]*\)[^()]*|\)[^()]*)*\)")
"""A law in brackets at the end of a sentence; readers skip it, so lengths are measured without."""

VAGUE = (
    r"\bvar tikt\b",
    r"\bvarētu\b",
    r"\biespējams\b",
    r"\bdažkārt\b",
    r"\breizēm\b",
    r"\bbieži\b",
    r"\bu\. ?c\.",
    r"\bu\. ?tml\.",
    r"tik ilgi, cik nepieciešams",
    r"\bnepieciešam\w+ dat",
    r"sadarbības partner",
    r"trešaj\w+ person",
    r"\bgarantējam\b",
    r"100 ?%",
    r"lietojot vietni, (Jūs )?piekrītat",
    r"normatīvaj\w+ akt",
)
"""Words that leave the reader guessing (transparency guidelines WP260 rev.01), or promise too much."""

CLAIMS = ("nepārdodam", "neredzam", "nenosūtām", "nevienam", "ievietojam tikai", "nepieņemam", "Pašlaik")
"""What may only be said because somebody answered so."""


def _document(knowledge: Knowledge, profile: Profile, language: str = "lv") -> Document:
    return make(profile, knowledge, language=language).document


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", CITATION.sub("", text.replace("\N{NO-BREAK SPACE}", " ")))


def _prose(document: Document) -> list[list[str]]:
    """The words of each sentence outside headings; labels of a word or so are no sentences."""
    sentences = (s for b in document.blocks if not isinstance(b, Heading) for s in block_sentences(b))
    return [words for s in sentences if len(words := _words(s.text)) > 1]


@pytest.mark.parametrize("form", FORMS)
def test_sentences_are_short_and_words_plain(knowledge: Knowledge, form: str) -> None:
    prose = _prose(_document(knowledge, sample(knowledge).answer("style.form", form)))
    words = [word for sentence in prose for word in sentence]
    average = len(words) / len(prose)
    lix = average + 100 * sum(len(word) > 6 for word in words) / len(words)
    assert average <= 15
    assert lix <= 55


def test_the_summary_fits_on_a_telephone(knowledge: Knowledge) -> None:
    document = _document(knowledge, sample(knowledge))
    words = [w for s in document.sentences() if s.topic == "summary" for w in s.text.split()]
    assert 0 < len(words) <= 150


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pattern", VAGUE)
def test_nothing_vague_is_said(knowledge: Knowledge, form: str, pattern: str) -> None:
    document = _document(knowledge, sample(knowledge).answer("style.form", form))
    said = [s.text for s in document.sentences() if re.search(pattern, s.text, re.IGNORECASE)]
    assert said == []


@pytest.mark.parametrize("form", FORMS)
def test_the_law_stands_once_and_at_the_end(knowledge: Knowledge, form: str) -> None:
    document = _document(knowledge, sample(knowledge).answer("style.form", form))
    for sentence in document.sentences():
        text = sentence.text.replace("\N{NO-BREAK SPACE}", " ")
        cited = CITATION.findall(text)
        assert len(cited) <= 1, text
        if cited:
            assert text.removesuffix(".").endswith(cited[0]), text  # a cell of a table has no stop


@pytest.mark.parametrize("form", FORMS)
def test_no_sentence_of_the_purposes_stands_twice(knowledge: Knowledge, form: str) -> None:
    document = _document(knowledge, sample(knowledge).answer("style.form", form))
    within: dict[tuple[str, str], list[str]] = {}
    for sentence in document.sentences():
        if sentence.topic == "activity" and sentence.clause == "activity.use_data":
            within.setdefault((sentence.activity, sentence.clause), []).append(sentence.text)
    assert all(len(texts) == len(set(texts)) for texts in within.values())


@pytest.mark.parametrize("language", ["lv", "en"])
def test_silence_says_nothing(knowledge: Knowledge, language: str) -> None:
    """With only the activities known, no practice and no promise is stated."""
    gates = [spec.gate.id for spec in knowledge.activities.values()]
    profile = Profile()
    for gate in gates:
        profile = profile.answer(gate, "yes")
    document = _document(knowledge, profile, language)
    firm = [s.text for s in document.sentences() if not s.assumed]
    assert firm
    if language == "lv":
        assert [text for text in firm if any(claim in text for claim in CLAIMS)] == []
    else:
        assert [
            t for t in firm if re.search(r"not sell|neither see|nobody|do not send|no decisions", t)
        ] == []


def test_half_the_gates_open_leaves_the_rights_without_a_limit(knowledge: Knowledge) -> None:
    """That a right has no use today may be said only when every activity was spoken of."""
    document = _document(knowledge, Profile().answer("analytics.runs", "yes"))
    assert not any("Pašlaik" in s.text for s in document.sentences())


def test_all_six_rights_are_named_whatever_is_done(knowledge: Knowledge) -> None:
    profile = sample(knowledge)
    for spec in knowledge.activities.values():
        profile = profile.answer(spec.gate.id, "no")
    text = " ".join(s.text for s in _document(knowledge, profile).sentences() if s.topic == "rights")
    for right in ("Piekļūt", "datus labot", "datus dzēst", "ierobežot", "Pārnest", "Iebilst"):
        assert right in text
    assert "Pašlaik datus šādos nolūkos nelietojam." in text


def test_an_own_heading_for_the_right_to_object_only_where_there_is_one(knowledge: Knowledge) -> None:
    def heads(profile: Profile) -> list[str]:
        return [b.sentence.text for b in _document(knowledge, profile).blocks if isinstance(b, Heading)]

    profile = sample(knowledge)
    assert "Jūsu tiesības iebilst" in heads(profile)
    for spec in knowledge.activities.values():
        profile = profile.answer(spec.gate.id, "no")
    assert "Jūsu tiesības iebilst" not in heads(profile)


@pytest.mark.parametrize("form", FORMS)
def test_the_translation_says_the_same(knowledge: Knowledge, form: str) -> None:
    """Sentence by sentence: the same keys with the same requirements, and all of it in English."""
    profile = sample(knowledge).answer("style.form", form)
    latvian, english = (_document(knowledge, profile, language) for language in ("lv", "en"))
    assert [(s.key, s.satisfies) for s in english.sentences()] == [
        (s.key, s.satisfies) for s in latvian.sentences()
    ]
    assert [s.key for s in english.sentences() if s.lang] == []

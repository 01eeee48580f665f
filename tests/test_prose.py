"""Good to read: short sentences, plain words, nothing twice, no word that the dictionary lacks.

LIX is Björnsson's measure: words a sentence, and the per cent of words over six letters. Published
Latvian privacy policies have a median of 70.
"""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from policystudio.domain.clauses import Choice, Inline, Text
from policystudio.domain.document import Document, Heading, Sentence, Table, block_sentences, confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.knowledge.walking import clauses, lines
from tests.checks.looking import policies, profiles

WORD_LIST = Path(__file__).parent / "prose" / "words.txt"

MOST_LIX = 55
MOST_WORDS_A_SENTENCE = 15
MOST_WORDS_IN_SHORT = 160
MOST_WORDS: dict[str, int] = {"huntprox in table": 2200}
"""Policies whose length is bounded: what is read on a telephone at a counter."""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _body(document: Document) -> list[Sentence]:
    """The running text: no headings, no tables, no lines of an address (they end without a stop)."""
    blocks = [b for b in document.blocks if not isinstance(b, Heading | Table)]
    found = [sentence for block in blocks for sentence in block_sentences(block)]
    return [sentence for sentence in found if re.search(r"[.!?]$", sentence.text)]


def _documents(knowledge: Knowledge) -> Iterator[tuple[str, Document]]:
    return ((name, confirmed(made.document)) for name, made in policies(knowledge).items())


def test_sentences_are_short_and_words_are_plain(knowledge: Knowledge) -> None:
    for name, document in _documents(knowledge):
        body = _body(document)
        words = [word for sentence in body for word in _words(sentence.text)]
        length = len(words) / len(body)
        lix = length + 100 * sum(len(word) > 6 for word in words) / len(words)
        assert length <= MOST_WORDS_A_SENTENCE, f"{name}: {length:.1f} words a sentence"
        assert lix <= MOST_LIX, f"{name}: LIX {lix:.1f}"


def test_the_short_layer_is_short(knowledge: Knowledge) -> None:
    """What most people read: on one screen of a telephone, with the answer to “who, why, to whom”."""
    for name, document in _documents(knowledge):
        short = [word for s in document.sentences() if s.topic == "summary" for word in _words(s.text)]
        assert 40 < len(short) <= MOST_WORDS_IN_SHORT, f"{name}: {len(short)} words"


def test_a_policy_is_no_longer_than_it_needs_to_be(knowledge: Knowledge) -> None:
    for name, document in _documents(knowledge):
        length = sum(len(_words(sentence.text)) for sentence in document.sentences())
        assert length <= MOST_WORDS.get(name, 3600), f"{name}: {length} words"


SAID_OF_EACH: dict[str, str] = {
    "activity.basis_consent": "each purpose has its own basis",
    "activity.basis_contract": "each purpose has its own basis",
    "activity.basis_duty": "each purpose has its own basis",
    "activity.basis_interests": "each purpose has its own basis",
    "activity.keep_basis": "what is kept afterwards has its own basis and recipients",
    "activity.keep_other": "each set of data has its own term",
    "activity.keep_same": "each set of data has its own term",
    "activity.obligatory": "of each purpose it must be said what happens without the data",
    "activity.consent_free": "of each purpose it must be said what happens without the data",
    "activity.recipients": "each purpose has its own recipients",
    "activity.special": "of special categories the ground of Article 9 must be said at each purpose",
    "activity.use_term": "each purpose has its own term",
    "activity.withdraw": "each consent has its own way out",
    "recipients.each": "each recipient has its own role and data",
    "transfers.each": "each transfer has its own mechanism and its own place to read of it",
}
"""Clauses that may say the same of two things, and why the reader of one must find it there."""


def test_nothing_is_said_twice(knowledge: Knowledge) -> None:
    for name, document in _documents(knowledge):
        twice = {
            text: [s.key for s in found]
            for text, found in said_again(document).items()
            if not _of_different_things(found)
        }
        assert twice == {}, name


def said_again(document: Document) -> dict[str, list[Sentence]]:
    """The sentences outside tables whose words stand in a document more than once, by these words."""
    places: dict[str, list[Sentence]] = defaultdict(list)
    for block in document.blocks:
        if not isinstance(block, Table):
            for sentence in block_sentences(block):
                places[sentence.text].append(sentence)
    return {text: found for text, found in places.items() if len(found) > 1}


def _of_different_things(found: list[Sentence]) -> bool:
    clauses = {sentence.clause for sentence in found}
    items = {sentence.item for sentence in found}
    return len(items) == len(found) and clauses <= SAID_OF_EACH.keys()


def test_the_clauses_that_may_repeat_themselves_are_there(knowledge: Knowledge) -> None:
    assert SAID_OF_EACH.keys() <= {clause.id for clause in clauses(knowledge)}


# Spelling. Names are known by where they come from; what else the dictionary lacks is in a list
# that somebody read word by word.

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_SPELT = re.compile(r"[^\W\d_]+")


def _spelt(text: str) -> set[str]:
    """The words of a text that can be spelt wrongly; single letters are points and signs."""
    return {word for word in _SPELT.findall(_ADDRESS.sub(" ", text)) if len(word) > 1}


def _fixed(parts: tuple[Inline, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Text):
            yield part.text
        elif isinstance(part, Choice):
            for _, branch in part.branches:
                yield from _fixed(branch)
            yield from _fixed(part.otherwise)


def _texts(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Where it stands → what is written there, for every clause and every sentence of the policies."""
    for clause in clauses(knowledge):
        for line in lines(clause):
            yield from ((clause.file, text) for text in _fixed(line.parts))
    for name, made in policies(knowledge).items():
        yield from ((name, sentence.text) for sentence in made.document.sentences())


def _names(knowledge: Knowledge) -> set[str]:
    """Words of names: of services and their companies, of the companies the policies are for."""
    texts = [text for s in knowledge.services.values() for text in (s.name, s.entity, s.id)]
    texts += [cookie.name for s in knowledge.services.values() for cookie in s.cookies]
    texts += [t.to for s in knowledge.services.values() for t in s.transfers]
    for profile in profiles(knowledge).values():
        texts += [
            str(profile.answers.get(f"company.{name}", ""))
            for name in ("name", "brand", "address", "contact_person")
        ]
        texts += [
            str(row.get(name, "")) for row in profile.own.get("services", ()) for name in ("name", "entity")
        ]
    return {word for text in texts for word in _SPELT.findall(text)}


def _reviewed() -> set[str]:
    text = WORD_LIST.read_text(encoding="utf-8")
    return {line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")}


def _unknown(words: Iterable[str]) -> set[str]:
    """The words that the Latvian dictionary of hunspell does not know."""
    done = subprocess.run(
        ["hunspell", "-d", "lv_LV", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=50,
    )
    assert "Can't open" not in done.stderr, done.stderr
    return set(done.stdout.split())


@pytest.mark.needs("hunspell")
def test_every_word_is_in_the_dictionary_or_was_reviewed(knowledge: Knowledge) -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for where, text in _texts(knowledge):
        for word in _spelt(text):
            places[word].add(where)
    strange = _unknown(places.keys() - _reviewed() - _names(knowledge))
    assert {word: sorted(places[word]) for word in sorted(strange)} == {}


@pytest.mark.needs("hunspell")
def test_the_reviewed_list_holds_only_what_the_dictionary_lacks() -> None:
    """Sorted within its groups, so that a reader sees what came in."""
    assert _reviewed() - _unknown(_reviewed()) == set()
    for group in WORD_LIST.read_text(encoding="utf-8").split("\n\n"):
        words = [line for line in group.splitlines() if line and not line.startswith("#")]
        assert words == sorted(words, key=str.casefold)


@pytest.mark.needs("hunspell")
def test_a_slip_of_the_pen_is_found() -> None:
    assert _unknown({"sīkdatņu", "sīkdatnu", "piekrišana", "piekrisana"}) == {"sīkdatnu", "piekrisana"}

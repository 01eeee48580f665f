"""The whole way of the data, over answers that nobody would give."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import pytest
from docx import Document as open_docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policystudio import interview
from policystudio.domain.document import Document, Heading, Paragraph, confirmed
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.rendering import render
from policystudio.rendering.numbering import numbered
from policystudio.studio.accepting import accept
from policystudio.studio.pipeline import make
from tests.answers import profiles, sample

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(data=st.data())
def test_any_answers_make_a_document_that_says_the_same_in_every_format(
    data: st.DataObject, knowledge: Knowledge
) -> None:
    made = make(data.draw(profiles(knowledge)), knowledge)
    document = numbered(confirmed(made.document))
    texts = [s.text for s in document.sentences()]
    words = knowledge.words["lv"]
    html = _Text().of(render(document, "html", fragment=True, words=words).decode())
    docx = _docx_text(render(document, "docx", words=words))
    for text in texts:
        assert _squeezed(text) in html
        assert _squeezed(text) in docx
    assert _squeezed("".join(texts)) == _squeezed(
        html.removeprefix(_squeezed(words["draft"])) if document.draft else html
    )


@FEW
@given(data=st.data())
def test_whatever_is_answered_the_text_around_it_is_clean(data: st.DataObject, knowledge: Knowledge) -> None:
    """With answers that hold none of these themselves."""
    profile = data.draw(profiles(knowledge, junk=False))
    plain = {q: "Zaļā pļava" if isinstance(v, str) and knowledge.questions[q].kind in _WRITTEN else v
             for q, v in profile.answers.items()}  # fmt: skip
    row = Pairs({"id": "mine", "name": "Druka", "entity": "SIA Druka", "country": "US", "role": "processor"})
    made = make(Profile(answers=Pairs(plain), own=Pairs({"services": (row,)})), knowledge)
    for sentence in made.document.sentences():
        assert not re.search(r"\{\{|\}\}|\{%|None|  |\.\.(?!\.)|,\s*[.,]|\(\s*\)| [.,;:!?]", sentence.text), (
            sentence
        )
        assert sentence.text.strip() == sentence.text and sentence.text


_WRITTEN = ("text", "long-text")


@FEW
@given(data=st.data())
def test_headings_have_something_below_them(data: st.DataObject, knowledge: Knowledge) -> None:
    document = confirmed(make(data.draw(profiles(knowledge)), knowledge).document)
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level > 1:
            following = blocks[number + 1]
            assert not isinstance(following, Heading) or following.level > block.level
        if isinstance(block, Paragraph):
            assert block.sentences
    keys = [s.key for s in document.sentences() if not s.key.startswith("activity_table.")]
    assert len(keys) == len(set(keys))
    anchors = [b.anchor for b in blocks if isinstance(b, Heading)]
    assert len(anchors) == len(set(anchors))


def test_nothing_answered_says_nothing_about_the_company(knowledge: Knowledge) -> None:
    made = make(Profile(), knowledge)
    for sentence in confirmed(made.document).sentences():
        printed = [f for f in sentence.facts if ":" not in f]
        assert all(f.startswith("style.") for f in printed), sentence
    assert made.document.draft


def test_what_the_kind_assumed_is_marked_and_left_out_of_the_export(knowledge: Knowledge) -> None:
    profile = interview.start("e-shop", knowledge)
    document = make(profile, knowledge).document
    marked = [s for s in document.sentences() if s.activity]
    assert marked and all(s.assumed for s in marked)
    assert not any(s.activity for s in confirmed(document).sentences())


def test_a_promise_is_printed_once_it_is_accepted(knowledge: Knowledge) -> None:
    accepted = sample(knowledge)
    open_ = replace(accepted, accepted=Pairs())
    open_ = open_.forget("orders.keep")
    term = "13.2.a"

    def terms(document: Document) -> list[str]:
        return [
            s.text
            for s in confirmed(document).sentences()
            if s.item == "orders.claims" and term in s.satisfies
        ]

    assert terms(make(open_, knowledge).document) == []
    assert any(i.code == "coverage.unconfirmed" for i in make(open_, knowledge).issues)
    assert terms(make(accept(open_, knowledge), knowledge).document) != []


@pytest.mark.parametrize("answer", [("sells",), (), None])
def test_selling_data_is_spoken_of_only_when_it_was_answered(
    knowledge: Knowledge, answer: tuple[str, ...] | None
) -> None:
    profile = sample(knowledge).forget("scope.limits")
    if answer is not None:
        profile = profile.answer("scope.limits", answer)
    said = "nepārdodam" in " ".join(s.text for s in make(profile, knowledge).document.sentences())
    assert said == (answer == ())


class _Text(HTMLParser):
    """The text of a page without its spaces."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def of(self, html: str) -> str:
        self.feed(html)
        return _squeezed("".join(self.parts))


def _docx_text(data: bytes) -> str:
    body = open_docx(BytesIO(data)).element.body
    return _squeezed("".join(t.text or "" for t in body.iter("{*}t")))


def _squeezed(text: str) -> str:
    """Without any white space: formats part sentences in their own ways."""
    return re.sub(r"\s+", "", text)

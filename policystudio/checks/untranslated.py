"""Answers in Latvian words of the user's own that a document in another language prints as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policystudio.checks.wording import own_words
from policystudio.domain.document import Document
from policystudio.domain.facts import Facts
from policystudio.domain.issues import Issue
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs

_LATVIAN = r"(?<!\w)(?![A-ZĀČĒĢĪĶĻŅŠŪŽ])\w*[āčēģīķļņšūž]"
"""A word with a Latvian letter that begins small: names begin with a capital, and stay what they are."""


def untranslated(document: Document, facts: Facts, knowledge: Knowledge) -> Iterator[Issue]:
    """Warnings ``wording.untranslated``, one for each sentence that shows such an answer.

    Place: ``sentence:<key>``, for the way to mend it is own wording for that language alone. Nothing
    where the document is in Latvian.
    """
    if document.language == "lv":
        return
    for sentence in document.sentences():
        if sentence.own:
            continue
        plain = sentence.text.replace("\N{NO-BREAK SPACE}", " ")
        told = [text for id in sentence.facts for text in own_words(id, facts, knowledge)]
        found = [text for text in told if text in plain and re.search(_LATVIAN, text)]
        if found:
            values = Pairs({"text": max(found, key=len)})
            yield Issue("warning", "wording.untranslated", f"sentence:{sentence.key}", values)

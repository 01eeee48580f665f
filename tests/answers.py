"""Answers for tests: a complete made-up company, and arbitrary ones for Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from policystudio import interview, paths
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.questions import Question
from policystudio.domain.terms import UNITS
from policystudio.notation.profiles import read_profile, write_profile
from policystudio.studio.accepting import accept


def sample(knowledge: Knowledge) -> Profile:
    """The shipped sample, with every proposal accepted and nothing assumed."""
    text = (paths.shipped() / "resources" / "samples" / "e-veikals.policystudio").read_text("utf-8")
    return accept(read_profile(text), knowledge).confirm()


HOSTILE = (
    "{{ 7 * 7 }} {% for x in y %}",
    "<b>treknrakstā</b> & “pēdiņas” \"taisnās\" 'viena'",
    "| a | b |\n|---|---|",
    "_uzsvars_ *zvaigzne* `kods` [saite](https://a.lv) ~~x~~",
    "6. panta 1. punkts\n- nav saraksts\n# nav virsraksts",
    "Zaļā pļava ķļņšž … – €",
    "a\u202eb\u0007c",
    "\\* \\_ &amp; &#123; <!-- --> $HOME %(x)s {name}",
)
"""Texts that mean something in some format; all must be printed letter for letter."""

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))
_junk: st.SearchStrategy[Any] = st.one_of(
    st.integers(-(10**6), 10**6),
    st.booleans(),
    st.text(max_size=12),
    st.just(()),
    st.just(Pairs({"count": -3})),
)


def raw(question: Question, knowledge: Knowledge) -> st.SearchStrategy[Any]:
    """Answers of the right kind, mostly; for texts, hostile ones."""
    ids = [option.id for option in question.options]
    lists = st.lists(st.sampled_from(ids), unique=True).map(tuple) if ids else st.just(())
    services = st.lists(st.sampled_from([*knowledge.services, "own:mine"]), unique=True, max_size=4)
    by_kind: dict[str, st.SearchStrategy[Any]] = {
        "yes-no": st.sampled_from(["yes", "yes", "no"]),
        "choice": st.sampled_from(ids or ["x"]),
        "choices": lists,
        "number": st.integers(0, 100),
        "duration": st.builds(
            lambda count, unit: Pairs({"count": count, "unit": unit}),
            st.integers(1, 30),
            st.sampled_from(UNITS),
        ),
        "date": st.dates().map(lambda d: d.isoformat()),
        "email": st.sampled_from(["dati@example.com", "a.b+c_d@example.org"]),
        "phone": st.sampled_from(["+371 67000000", "20000000"]),
        "url": st.sampled_from(["https://example.com/a_b?c=*d*", "example.org"]),
        "registration-number": st.sampled_from(["40003032949", "40003000000"]),
        "country": st.sampled_from(["LV", "US", "XX"]),
        "services": services.map(tuple),
    }
    return by_kind.get(question.kind, texts)


@st.composite
def profiles(draw: st.DrawFn, knowledge: Knowledge, *, junk: bool = True) -> Profile:
    """Profiles with arbitrary answers, as they come out of a file (texts cleaned at the door)."""
    answers: dict[str, Any] = {}
    for question in knowledge.questions.values():
        fate = draw(st.integers(0, 9))
        if fate == 0:
            continue
        answers[question.id] = draw(_junk if junk and fate == 1 else raw(question, knowledge))
    row = Pairs(
        {"id": "mine", "name": draw(texts), "entity": draw(texts), "country": "US", "role": "processor"}
    )
    profile = Profile(answers=Pairs(answers), own=Pairs({"services": (row,)}))
    profile = read_profile(write_profile(profile, interview.order(knowledge)))
    return accept(profile, knowledge) if draw(st.booleans()) else profile

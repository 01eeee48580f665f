"""Whatever a profile file or a caller can hand over as an answer."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import KINDS
from policystudio.domain.terms import UNITS

_telling = st.sampled_from([
    "yes", "no", "", " ", "own:x", "name", "email", "mailer", "LV", "3 years", "2026-02-30", "2026-11-22",
    "40203123456", "161175-19997", "https://", "http://[", "javascript:alert(1)", "a@b", "+", "{{ x }}",
])  # fmt: skip
_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(), max_size=60),
    _telling,
    st.dates(),
    st.datetimes(),
    st.times(),
)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keys = st.one_of(st.sampled_from(["id", "count", "unit", "name", "country"]), st.text(max_size=5))
    tables = st.dictionaries(keys, inner, max_size=4)
    lists = st.lists(inner, max_size=4)
    return st.one_of(lists, lists.map(tuple), tables, tables.map(Pairs))


durations = st.fixed_dictionaries({
    "count": st.one_of(st.integers(-2, 1300), st.booleans(), st.floats()),
    "unit": st.one_of(st.sampled_from(UNITS), st.text(max_size=5)),
})  # fmt: skip

raw_values = st.one_of(st.recursive(_leaves, _nested, max_leaves=12), durations)
"""Any nested TOML value, and None."""

kinds = st.sampled_from(KINDS)
"""Any kind of question."""

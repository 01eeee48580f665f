"""The user's own wording as faces need it: whose words rule a sentence, and what ours would be."""

from __future__ import annotations

from itertools import count

from policystudio.domain.document import ADDED, Sentence
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.profile import Profile
from policystudio.domain.values import replace
from policystudio.studio.pipeline import make


def ruling(profile: Profile, key: str) -> str:
    """The key of the entry that rules a sentence: its own, or that of all its items; "" where none."""
    line = key.partition("@")[0]
    return next((found for found in (key, line) if found in profile.wording), "")


def ours(profile: Profile, knowledge: Knowledge, key: str, language: str) -> Sentence | None:
    """The sentence as it would stand without own wording; None where it would not, or is none of ours.

    ``key`` may be that of all its items (``clause:line``): then the first of them.
    """
    if key.startswith(ADDED):
        return None
    kept = profile.wording.without(key).without(key.partition("@")[0])
    document = make(replace(profile, wording=kept), knowledge, language=language).document
    found = [s for s in document.sentences() if key in (s.key, s.key.partition("@")[0])]
    return found[0] if found else None


def free_key(profile: Profile) -> str:
    """The key for one more paragraph of the user's."""
    return next(key for n in count(1) if (key := f"{ADDED}p{n}") not in profile.wording)

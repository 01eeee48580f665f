"""The shipped knowledge, read once and then kept in the user's cache."""

from __future__ import annotations

from pathlib import Path

from policystudio import paths
from policystudio.domain.issues import Stop
from policystudio.domain.knowledge import Knowledge
from policystudio.knowledge.cache import fingerprint, keep, recall


def load(folder: Path | None = None, *, place: Path | None = None) -> Knowledge:
    """The knowledge in ``folder`` (by default what was shipped).

    ``place``: the folder it is kept in from one start to the next, by default the user's cache.
    Raises Stop ``knowledge.broken`` (exit 10) at the first file that cannot be read as meant.
    """
    folder, place = folder or paths.shipped(), place or paths.cache()
    key = fingerprint(folder)
    known = recall(place, key)
    if known is not None:
        return known
    # Parsers are loaded only where there is something to parse: a start from the cache is faster.
    from policystudio.knowledge.shelves import read_all

    knowledge, faults = read_all(folder)
    if faults:
        issue = faults[0].issue()
        told = [issue.code, *(str(issue.values[n]) for n in ("key", "reason", "what") if n in issue.values)]
        raise Stop("knowledge.broken", 10, file=issue.place, reason=", ".join(told))
    keep(place, key, knowledge)
    return knowledge

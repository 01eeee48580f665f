"""Recovery copies: what was not saved yet, for the day after the power cut.

Each is a whole profile file in the state folder, which `profiles.load` and any text editor can
open; the table ``[recovery]`` in it tells which file it belongs to.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from policystudio.domain.issues import Stop
from policystudio.domain.pairs import Pairs
from policystudio.domain.profile import Profile
from policystudio.domain.values import dataclass, replace
from policystudio.storage.files import SUFFIX, make_folder, remove, write_whole
from policystudio.storage.places import key, place

_TABLE = "recovery"


@dataclass(frozen=True, slots=True)
class Copy:
    """One recovery copy.

    ``id`` tells copies apart. ``path`` is the profile file it belongs to, None where it never had
    one. ``stamp`` is that of the file as the work on it began. ``modified``: when the copy was
    written, in seconds since 1970. ``file`` is the copy itself.
    """

    id: str
    path: Path | None
    stamp: str
    modified: float
    file: Path


def copy_id(path: Path | None) -> str:
    """The id for the copies of a profile file; a new one for work that has no file yet."""
    return key(path) if path is not None else f"new-{os.urandom(8).hex()}"


def keep(
    id: str,
    profile: Profile,
    order: Sequence[str],
    *,
    path: Path | None,
    stamp: str,
    state: Path | None = None,
) -> None:
    """Writes the recovery copy ``id``, in place of an older one.

    ``order`` holds the question ids in questionnaire order. Raises Stop ``file.cannot_write`` (13).
    """
    from policystudio.notation.profiles import write_profile

    about = Pairs({"path": "" if path is None else str(path.absolute()), "stamp": stamp})
    marked = replace(profile, unknown=profile.unknown.with_(_TABLE, about))
    file = file_of(id, state)
    make_folder(file.parent)
    write_whole(file, write_profile(marked, order).encode("utf-8"), private=True)


def copies(state: Path | None = None) -> tuple[Copy, ...]:
    """All recovery copies, the newest first. One that cannot be read is listed without a path."""
    found = []
    for file in place(_TABLE, state).glob(f"*{SUFFIX}"):
        from policystudio.storage.profiles import load  # most starts find no copy

        try:
            modified = file.stat().st_mtime
        except OSError:
            continue
        try:
            about = load(file).unknown.get(_TABLE, Pairs())
        except Stop:
            about = Pairs()
        told, stamp = (
            str(about.get(name, "")) if isinstance(about, Pairs) else "" for name in ("path", "stamp")
        )
        found.append(Copy(file.stem, Path(told) if told else None, stamp, modified, file))
    return tuple(sorted(found, key=lambda copy: (-copy.modified, copy.id)))


def read(copy: Copy) -> Profile:
    """The profile of a recovery copy, as it was when it was kept; Stop as `profiles.load`."""
    from policystudio.storage.profiles import load

    profile = load(copy.file)
    return replace(profile, unknown=profile.unknown.without(_TABLE))


def drop(id: str, state: Path | None = None) -> None:
    """Takes the recovery copy ``id`` away; nothing where there is none. Stop 13."""
    remove(file_of(id, state))


def file_of(id: str, state: Path | None = None) -> Path:
    """Where the recovery copy ``id`` lies, or would."""
    return place(_TABLE, state) / f"{id}{SUFFIX}"

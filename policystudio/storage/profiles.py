"""Profile files: loaded, saved, and saved only over what was read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from policystudio.domain.issues import Stop
from policystudio.domain.profile import Profile
from policystudio.notation.profiles import profile_of, write_profile
from policystudio.notation.stamps import digest
from policystudio.notation.toml import MAX_BYTES, read_toml
from policystudio.storage.files import read_whole, write_whole
from policystudio.storage.migrations import migrated

ABSENT = ""
"""The stamp of a file that is not there."""


def load(path: Path) -> Profile:
    """The profile in a file, migrated to the newest format.

    Raises Stop, always with ``path``: exit code 10 for ``file.not_found``, ``file.not_readable``,
    ``file.too_large``, ``file.not_text``, ``file.not_toml``, ``file.too_deep``,
    ``file.not_profile``; 11 for ``file.newer_format``.
    """
    return load_with_stamp(path)[0]


def load_with_stamp(path: Path) -> tuple[Profile, str]:
    """The profile in a file, and the stamp of the very bytes it was read from; Stop as `load`."""
    data = read_whole(path, MAX_BYTES)
    try:
        return profile_of(migrated(read_toml(data.decode("utf-8")))), stamp_of(data)
    except UnicodeDecodeError as error:
        raise Stop("file.not_text", 10, path=str(path), line=data.count(b"\n", 0, error.start) + 1) from None
    except Stop as stop:
        raise Stop(stop.code, stop.exit_code, **{**stop.values, "path": str(path)}) from None


def save(path: Path, profile: Profile, order: Sequence[str], *, expected: str | None) -> str:
    """Writes a profile whole (`write_whole`) and returns the stamp of what now is on disk.

    ``order`` holds the question ids in questionnaire order. ``expected`` is the stamp of the file
    as it was last read or written, ABSENT for a new file, or None to write over whatever is
    there. A file that already says the same is not touched. Raises Stop ``file.changed_on_disk``
    (12) where the file is another than expected, ``file.cannot_write`` (13), ``file.not_readable``
    (10); all with ``path``.
    """
    data = write_profile(profile, order).encode("utf-8")
    new, found = stamp_of(data), stamp(path)
    if found == new:
        return new
    if expected is not None and found != expected:
        raise Stop("file.changed_on_disk", 12, path=str(path))
    write_whole(path, data)
    return new


def stamp(path: Path) -> str:
    """The stamp of a file's content, ABSENT where there is no file; Stop as `read_whole`."""
    try:
        return stamp_of(read_whole(path, 2 * MAX_BYTES))
    except Stop as stop:
        if stop.code == "file.not_found":
            return ABSENT
        raise


def stamp_of(data: bytes) -> str:
    """The stamp of bytes: equal bytes, equal stamp."""
    return digest(data)

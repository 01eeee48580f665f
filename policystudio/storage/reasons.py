"""Why a file could not be read or written, in plain words. `policystudio.messages` shows them in the
user's language."""

from __future__ import annotations

import errno

REASONS: dict[str, str] = {
    "EACCES": "you have no right to write or read there",
    "EBUSY": "another program is using it",
    "EDQUOT": "your share of the disk is used up",
    "EFBIG": "the disk takes no file of that size",
    "EIO": "the disk does not answer as it should",
    "EISDIR": "it is a folder",
    "ENAMETOOLONG": "the name is too long",
    "ENOENT": "the folder is not there",
    "ENOSPC": "there is no room left on the disk",
    "ENOTDIR": "a part of its path is no folder",
    "EPERM": "you have no right to do that there",
    "EROFS": "nothing can be written on that disk",
    "not a file": "it is not a file",
    "protected": "the file is write-protected",
}
"""Why a file could not be read or written, in plain words; by the name of the system's error."""


def reason_of(error: Exception) -> str:
    """Why the system refused, in plain English; in the system's own words where we have none."""
    known = REASONS.get(errno.errorcode.get(getattr(error, "errno", None) or 0, ""))
    return known or getattr(error, "strerror", None) or str(error)

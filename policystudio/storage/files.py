"""Files read and written whole.

Writing: a temporary file in the same folder is written and flushed to the disk, then takes the
place of the old one in a single step. Whatever fails before that step leaves the old file byte
for byte as it was; a reader sees the old file or the new one, never part of one.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from policystudio.domain.issues import Stop
from policystudio.storage.reasons import REASONS, reason_of

SUFFIX = ".policystudio"
"""What the name of a profile file ends in."""
_PREFIX, _SUFFIX = ".policystudio-", ".tmp"
_LEFTOVER_AFTER = 3600
"""Seconds after which a temporary file can only be that of a program that died."""


def read_whole(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most ``limit`` bytes.

    Raises Stop with exit code 10: ``file.not_found``, ``file.not_readable`` (``reason``; also for
    what is no file: a folder, a device), ``file.too_large`` (``size``, ``limit``).
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Stop("file.not_readable", 10, path=str(path), reason=REASONS["not a file"])
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise Stop("file.not_found", 10, path=str(path)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise Stop("file.not_readable", 10, path=str(path), reason=reason_of(error)) from None
    if len(data) > limit:
        raise Stop("file.too_large", 10, path=str(path), size=max(found.st_size, len(data)), limit=limit)
    return data


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Makes ``data`` the content of ``path``, or leaves everything as it was.

    The rights of an existing file are kept, a link is followed, the folder must exist. A new file
    gets the usual rights; with ``private`` only its owner can read it. Raises Stop
    ``file.cannot_write`` (13; ``path``, ``reason``).
    """
    try:
        target = path.resolve()
        _replace(target, data, private)
    except (OSError, ValueError, RuntimeError) as error:
        raise Stop("file.cannot_write", 13, path=str(path), reason=reason_of(error)) from None
    _flush_folder(target.parent)


def make_folder(path: Path) -> None:
    """Makes a folder that only its owner can look into, and those above it, where missing.

    Raises Stop ``file.cannot_write`` (13; ``path``, ``reason``).
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Stop("file.cannot_write", 13, path=str(path), reason=reason_of(error)) from None


def remove(path: Path) -> None:
    """Takes a file away; nothing where it is not there. Stop ``file.cannot_write`` (13)."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Stop("file.cannot_write", 13, path=str(path), reason=reason_of(error)) from None


def _replace(target: Path, data: bytes, private: bool) -> None:
    old = _rights(target)
    temporary = target.parent / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    # Not made by `tempfile`, which would give every new file the rights of a private one.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(temporary, flags, 0o600 if private or old is not None else 0o666)
    try:
        try:
            _write(handle, data)
            if old is not None:
                _give_rights(handle, temporary, old)
            os.fsync(handle)
            born = os.fstat(handle).st_mtime
        finally:
            os.close(handle)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sweep(target.parent, born - _LEFTOVER_AFTER)


def _rights(target: Path) -> os.stat_result | None:
    """What is known of the file to be replaced; PermissionError where it is protected."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise PermissionError(REASONS["not a file"])
    if not os.access(target, os.W_OK):
        raise PermissionError(REASONS["protected"])
    return found


def _give_rights(handle: int, temporary: Path, old: os.stat_result) -> None:
    new = os.fstat(handle)
    if hasattr(os, "fchown") and (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with suppress(OSError):  # only a superuser may give files away
            os.fchown(handle, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _write(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _flush_folder(folder: Path) -> None:
    """Makes sure that the new name survives a power cut, where the system can.

    The file is replaced by now; a folder that cannot be flushed (Windows, some network drives) is
    no reason to say that it is not.
    """
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path, before: float) -> None:
    """Takes away what programs that died while writing here left behind."""
    with suppress(OSError):
        for leftover in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if leftover.lstat().st_mtime < before:
                leftover.unlink()

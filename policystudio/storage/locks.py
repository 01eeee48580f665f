"""One program at a time works on a profile.

The lock is a file in the state folder, never beside the profile: a library stays clean in a
shared or synchronised folder. It is held by the operating system and falls with the process,
however that ends, so there is no stale lock to judge; pid and host stand in it for the message.
Advisory: it keeps our own programs of one user apart, and nobody else.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from policystudio.domain.issues import Stop
from policystudio.storage.files import make_folder
from policystudio.storage.places import key, place
from policystudio.storage.reasons import reason_of

_UNSUPPORTED = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})


class Lock:
    """A lock that is held until `release`, the end of a ``with`` block, or of the process."""

    def __init__(self, handle: int, file: Path) -> None:
        self._handle: int | None = handle
        self._file = file

    def release(self) -> None:
        """Lets go; nothing where it was let go before."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        # Taken away while still held: whoever opened it meanwhile finds out in `lock`.
        with suppress(OSError):
            self._file.unlink()
        with suppress(OSError):
            _unlock(handle)
        os.close(handle)

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def lock(path: Path, state: Path | None = None) -> Lock:
    """Takes the lock of a profile file, which need not exist yet.

    Raises Stop ``file.in_use`` (14; ``path``, ``pid``, ``host``) where another program, or another
    window of this one, holds it; ``file.cannot_write`` (13) where the state folder cannot be used.
    """
    folder = place("locks", state)
    make_folder(folder)
    file = folder / f"{key(path)}.lock"
    while True:
        try:
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Stop("file.cannot_write", 13, path=str(file), reason=reason_of(error)) from None
        if not _try_lock(handle):
            os.close(handle)
            pid, host = _holder(file)
            raise Stop("file.in_use", 14, path=str(path), pid=pid, host=host)
        # The holder may have taken the file away between our opening and locking it.
        if _is_still(handle, file):
            _sign(handle)
            return Lock(handle, file)
        os.close(handle)


def in_use(path: Path, state: Path | None = None) -> bool:
    """Whether a program holds the lock of a profile file just now."""
    try:
        lock(path, state).release()
    except Stop as stop:
        return stop.code == "file.in_use"
    return False


def _is_still(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except OSError:
        return False


def _sign(handle: int) -> None:
    with suppress(OSError):  # on a full disk the lock holds without a name
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n{platform.node()}\n".encode())


def _holder(file: Path) -> tuple[str, str]:
    """Process and machine that hold a lock, “?” where they cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        lines = []
    pid, host, *_ = [*lines, "?", "?"]
    return pid, host


if sys.platform == "win32":
    import msvcrt

    # Windows lets nobody read what is locked: a byte behind the text is.
    _BYTE = 1 << 20

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A drive that knows no locks has none to respect.
            return error.errno in _UNSUPPORTED
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)

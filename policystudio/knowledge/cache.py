"""The knowledge as it was read last time: a pure function of the files, kept to start faster.

Reading some hundred small files and parsing their clauses takes longer than everything else a
build does. The cache lies in the user's cache folder, is named by what the files were, and may
vanish or be broken at any time: then the files are read. Only values of `policystudio.domain`
are ever made from it, whatever somebody wrote into it.

The services and the translations lie in it one by one, and each is made when it is asked for: a
build pays for those in use, not for all there are.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from policystudio import __version__
from policystudio.domain.knowledge import Knowledge
from policystudio.domain.pairs import Pairs
from policystudio.domain.values import replace

K = TypeVar("K")
V = TypeVar("V")


def fingerprint(folder: Path) -> str:
    """What the data files below ``folder`` are: names, sizes, times of change; and who reads them."""
    package = Path(__file__).parent.parent
    readers = [package / room for room in ("domain", "notation", "knowledge")]
    digest = blake2b(f"{__version__} {sys.version} {folder}".encode(), digest_size=12)
    for place in (folder / "resources", folder / "templates", *readers):
        for path, mtime, size in sorted(_files(str(place))):
            digest.update(f"\n{path} {mtime} {size}".encode())
    return digest.hexdigest()


def recall(place: Path, key: str) -> Knowledge | None:
    """The knowledge kept under ``key``; None where there is none, or it cannot be used."""
    try:
        data = (place / _name(key)).read_bytes()
        if blake2b(data[_SEAL:], digest_size=_SEAL).digest() != data[:_SEAL]:
            return None
        known, boxes = _opened(data[_SEAL:])
        return replace(known, **{name: Shelf(boxes[name]) for name in _SHELVES})  # type: ignore[no-any-return]
    except Exception:  # whatever is wrong with it: a broken cache is no cache
        return None


def keep(place: Path, key: str, knowledge: Knowledge) -> None:
    """Keeps the knowledge under ``key`` and drops what was kept before. Failing is no matter."""
    with suppress(OSError, RecursionError):  # a tree of conditions can be too deep to be kept
        place.mkdir(parents=True, exist_ok=True)
        draft = place / f"{_name(key)}.{os.getpid()}"
        draft.write_bytes(_sealed(knowledge))
        draft.replace(place / _name(key))
        for old in place.glob("knowledge-*.bin"):
            if old.name != _name(key):
                old.unlink()


_SHELVES = ("services", "translations")
"""What is kept one by one."""

_SEAL = 16
"""So many bytes in front tell whether the others are whole: what is opened late must be sound."""


class Shelf(Pairs[K, V]):
    """Pairs whose values lie in boxes; each is opened when it is asked for."""

    __slots__ = ("_boxes", "_open")

    def __init__(self, boxes: dict[K, bytes]) -> None:
        self._boxes, self._hash = boxes, None
        self._open: dict[K, V] = {}

    @property
    def _index(self) -> dict[K, V]:  # type: ignore[override]
        return {key: self[key] for key in self._boxes}

    @property
    def _items(self) -> tuple[tuple[K, V], ...]:  # type: ignore[override]
        return tuple(self._index.items())

    def __getitem__(self, key: K) -> V:
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = _opened(self._boxes[key])
        return found

    def get(self, key: K, default: Any = None, /) -> Any:
        """As of any pairs."""
        return self[key] if key in self._boxes else default

    def __contains__(self, key: object) -> bool:
        return key in self._boxes

    def __iter__(self) -> Iterator[K]:
        return iter(self._boxes)

    def __len__(self) -> int:
        return len(self._boxes)


def _sealed(knowledge: Knowledge) -> bytes:
    """The knowledge as it is kept."""
    boxes = {
        name: {key: pickle.dumps(value, 5) for key, value in getattr(knowledge, name).items()}
        for name in _SHELVES
    }
    nothing: dict[str, Any] = dict.fromkeys(_SHELVES, Pairs())
    bare = replace(knowledge, **nothing)
    data = pickle.dumps((bare, boxes), 5)
    return blake2b(data, digest_size=_SEAL).digest() + data


def _opened(data: bytes) -> Any:
    return _OnlyDomain(io.BytesIO(data)).load()


def _name(key: str) -> str:
    return f"knowledge-{key}.bin"


def _files(folder: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    if not os.path.isdir(folder):  # noqa: PTH112 — pathlib costs as much as the whole walk
        return found
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(entry.path) if entry.name != "__pycache__" else []
            else:
                status = entry.stat()
                found.append((entry.path, status.st_mtime_ns, status.st_size))
    return found


class _OnlyDomain(pickle.Unpickler):
    """Makes nothing but values of the domain: a foreign cache cannot run anything."""

    def find_class(self, module: str, name: str) -> Any:
        """The class, if it is one of the domain's own (or what frozen dataclasses need)."""
        if module.startswith("policystudio.domain.") or (module, name) in _ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


_ALLOWED = {("copyreg", "__newobj__"), ("copyreg", "_reconstructor"), ("builtins", "object")}

"""The knowledge as it was read last time: a pure function of the files, kept to start faster.

Reading some hundred small files and parsing their clauses takes longer than everything else a
build does. The cache lies in the user's cache folder, tells what the files were, and may
vanish or be broken at any time: then the files are read. Only values of `policystudio.domain`
are ever made from it, whatever somebody wrote into it.

A build pays for what it uses, not for all there is: what is looked up by its id (services, provisions,
translations) is made when it is asked for, and of activities, questions, words and clauses only what
tells whether they are needed; the rest of each is made when somebody first looks.
"""

from __future__ import annotations

import io
import marshal
import os
import pickle
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from policystudio import __version__
from policystudio.domain.clauses import Clause
from policystudio.domain.knowledge import ActivitySpec, Knowledge, Word
from policystudio.domain.pairs import Pairs
from policystudio.domain.questions import Question
from policystudio.domain.values import postponed, replace

K = TypeVar("K")
V = TypeVar("V")


def fingerprint(folder: Path) -> bytes:
    """What the data files below ``folder`` are: names, sizes, times of change; and who reads them."""
    package = Path(__file__).parent.parent
    readers = [package / room for room in ("domain", "notation", "knowledge")]
    places = (folder / "resources", folder / "templates", *readers)
    files = [_files(str(place)) for place in places]
    # In this version of the format equal values are equal bytes.
    return marshal.dumps((__version__, sys.version, str(folder), files), 2)


def recall(place: Path, key: bytes) -> Knowledge | None:
    """The knowledge kept under ``key``; None where there is none, or it cannot be used."""
    try:
        data = (place / NAME).read_bytes()
        start = len(_head(key))
        if data[:start] != _head(key) or zlib.crc32(memoryview(data)[start:-_SEAL]) != _sealed_as(data):
            return None
        stream = io.BytesIO(data)
        stream.seek(start)
        return _OnlyDomain(stream).load()  # type: ignore[no-any-return]
    except Exception:  # whatever is wrong with it: a broken cache is no cache
        return None


def keep(place: Path, key: bytes, knowledge: Knowledge) -> None:
    """Keeps the knowledge under ``key`` in place of what was kept before. Failing is no matter."""
    with suppress(OSError, RecursionError):  # a tree of conditions can be too deep to be kept
        place.mkdir(parents=True, exist_ok=True)
        draft = place / f"{NAME}.{os.getpid()}"
        content = _content(knowledge)
        draft.write_bytes(_head(key) + content + zlib.crc32(content).to_bytes(_SEAL, "big"))
        draft.replace(place / NAME)


NAME = "knowledge.bin"
"""The file in the cache folder."""

_SHELVES = ("services", "translations", "provisions")
"""What is kept one by one, for it is looked up by id."""

_EARLY: dict[type, tuple[str, ...]] = {
    Knowledge: ("pack", "checked", "kinds"),
    ActivitySpec: ("id", "order", "role", "gate", "questions", "noun", "group"),
    Question: ("id", "kind", "cls", "when", "optional", "vocabulary", "category"),
    Word: ("id", "extra"),
    Clause: ("id", "topic", "when", "each", "activity", "order", "table", "gathers"),
}
"""What is made at once of each: what is read to tell whether it is needed. The rest lies in a box."""

_SEAL = 4
"""So many bytes at the end tell whether the others are whole: what is opened late must be sound."""


def _head(key: bytes) -> bytes:
    """What stands in front: the very key, so that no other can be taken for it."""
    return len(key).to_bytes(4, "big") + key


def _sealed_as(data: bytes) -> int:
    return int.from_bytes(data[-_SEAL:], "big")


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

    def __reduce__(self) -> tuple[Any, ...]:
        return Shelf, (self._boxes,)

    def __contains__(self, key: object) -> bool:
        return key in self._boxes

    def __iter__(self) -> Iterator[K]:
        return iter(self._boxes)

    def __len__(self) -> int:
        return len(self._boxes)


def _content(knowledge: Knowledge) -> bytes:
    """The knowledge as it is kept."""
    shelves: dict[str, Any] = {
        name: Shelf({key: _boxed(value) for key, value in getattr(knowledge, name).items()})
        for name in _SHELVES
    }
    return _boxed(replace(knowledge, **shelves))


def _boxed(value: Any) -> bytes:
    stream = io.BytesIO()
    _Boxing(stream, 5).dump(value)
    return stream.getvalue()


def _opened(data: bytes) -> Any:
    return _OnlyDomain(io.BytesIO(data)).load()


class _Boxing(pickle.Pickler):
    """Puts what is not needed at once of a value into a box of its own."""

    def reducer_override(self, value: Any) -> Any:
        """The way to make a value with such a box; of any other, the usual way."""
        early = _EARLY.get(type(value))
        if early is None:
            return NotImplemented
        box = _boxed(tuple(getattr(value, name) for name in _LATE[type(value)]))
        return unboxed, (type(value), box, *(getattr(value, name) for name in early))


def unboxed(cls: type, box: bytes, *early: Any) -> Any:
    """A value whose box is opened when somebody looks at what is in it."""
    names = _EARLY[cls]
    return postponed(cls, dict(zip(names, early, strict=True)), _LATE[cls], partial(_opened, box))


_LATE = {
    cls: tuple(name for name in cls.__slots__ if name not in early)  # type: ignore[attr-defined]
    for cls, early in _EARLY.items()
}


def _files(folder: str) -> list[tuple[object, ...]]:
    """Each file with its time of change and size, each folder with what is in it; in order."""
    found: list[tuple[object, ...]] = []
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return found
    with entries:
        for entry in entries:
            if not entry.is_dir():
                status = entry.stat()
                found.append((entry.name, status.st_mtime_ns, status.st_size))
            elif entry.name != "__pycache__":
                found.append((entry.name, _files(entry.path)))
    found.sort(key=itemgetter(0))
    return found


class _OnlyDomain(pickle.Unpickler):
    """Makes nothing but values of the domain: a foreign cache cannot run anything."""

    def find_class(self, module: str, name: str) -> Any:
        """The class, if it is one that a module of the domain defines, or what opens boxes."""
        found = _FOUND.get((module, name))
        if found is None:
            found = super().find_class(module, name) if module.startswith("policystudio.domain.") else None
            if not isinstance(found, type) or found.__module__ != module or found.__name__ != name:
                raise pickle.UnpicklingError(f"{module}.{name}")
            _FOUND[module, name] = found
        return found


_FOUND: dict[tuple[str, str], Any] = {(__name__, "unboxed"): unboxed, (__name__, "Shelf"): Shelf}
"""What was found so far."""

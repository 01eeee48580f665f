"""A frozen mapping, so that every value of the program hashes, pickles and compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Pairs(Mapping[K, V]):
    """An immutable, ordered, hashable mapping.

    Takes a mapping or pairs; a later pair replaces an earlier one with the same key.
    Equality and hash follow the pairs in their order, so two values that would be
    written differently are different.
    """

    __slots__ = ("_hash", "_index", "_items")

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        index = dict(items)
        self._index: dict[K, V] = index
        self._items: tuple[tuple[K, V], ...] = tuple(index.items())
        self._hash: int | None = None

    def __getitem__(self, key: K) -> V:
        return self._index[key]

    @overload
    def get(self, key: K, default: None = None, /) -> V | None: ...
    @overload
    def get(self, key: K, default: V | T, /) -> V | T: ...
    def get(self, key: K, default: Any = None, /) -> Any:
        """The value of ``key``, or the default: as in any mapping, but without a detour."""
        return self._index.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._index

    def __iter__(self) -> Iterator[K]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Pairs):
            return bool(self._items == other._items)
        return NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(self._items)
        return self._hash

    def __repr__(self) -> str:
        return f"Pairs({self._index!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (Pairs, (self._items,))

    def with_(self, key: K, value: V) -> Pairs[K, V]:
        """The same pairs with ``key`` set to ``value`` (in its old place, or at the end)."""
        return Pairs({**self._index, key: value})

    def without(self, key: K) -> Pairs[K, V]:
        """The same pairs without ``key``; no error where it is not there."""
        return Pairs((k, v) for k, v in self._items if k != key)


LocalText = Pairs[str, str]
"""Words per language code: ``{"lv": …, "en": …}``."""


def in_language(text: LocalText, language: str) -> str:
    """The words in ``language``; else the Latvian ones; else any; else nothing."""
    found = text.get(language) or text.get("lv")
    if found is None:
        found = next(iter(text.values()), "")
    return found

"""Results kept for as long as what they were made from is the same.

Typing an answer makes everything anew sixty times a second, and nearly all of it comes out as
before. What is kept here is kept beside what was read to make it, and is used again only where all
of that is as it was: whoever calls cannot tell, but by the time it takes. Values are frozen, so
equal ones may be the same object; two of the same object are compared at no cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from policystudio.domain.pairs import Pairs

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
P = ParamSpec("P")


def recalled(keep: int = 8) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Makes a pure function give its last results (``keep`` of them) again for the very same arguments.

    The same objects, not equal ones: comparing whole knowledge would cost more than it saves. The
    arguments are kept beside the result, so no other object can take their place in memory.
    """

    def recalling(function: Callable[P, T]) -> Callable[P, T]:
        kept: dict[tuple[object, ...], tuple[tuple[Any, ...], T]] = {}

        @wraps(function)
        def recall(*args: P.args, **kwargs: P.kwargs) -> T:
            given = (*args, *kwargs.values())
            key = (*map(id, given), *kwargs)
            found = kept.get(key)
            if found is not None:
                return found[1]
            result = function(*args, **kwargs)
            if len(kept) >= keep:
                del kept[next(iter(kept))]
            kept[key] = (given, result)
            return result

        return recall

    return recalling


class Watched(Pairs[K, V]):
    """Pairs that remember which of them were read, and what was found (None: nothing)."""

    __slots__ = ("_inner", "read")

    def __init__(self, inner: Pairs[K, V]) -> None:
        # The pairs themselves are shared: copying them for each reader would cost more than reading.
        self._index, self._items, self._hash = inner._index, inner._items, None
        self._inner = inner if isinstance(inner, Watched) else None
        self.read: dict[K, V | None] = {}

    def _note(self, key: Any) -> V | None:
        found = self._index.get(key)
        self.read[key] = found
        if self._inner is not None:
            self._inner._note(key)
        return found

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._index[key]

    def get(self, key: K, default: Any = None, /) -> Any:
        """As of any pairs; noted."""
        found = self._note(key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._index

    def __len__(self) -> int:
        return len([*self])

    def __iter__(self) -> Iterator[K]:
        raise TypeError("all of watched pairs cannot be read: what was looked for would not be known")


class Kept:
    """Results by a key, each beside the pairs that it read."""

    __slots__ = ("_about", "_kept")

    def __init__(self) -> None:
        self._about: tuple[Any, ...] = ()
        self._kept: dict[Any, tuple[Any, tuple[dict[Any, Any], ...], Any]] = {}

    def about(self, *things: Any) -> None:
        """What all results are about (knowledge, language): with others, nothing kept is of use."""
        if len(things) != len(self._about) or any(
            a is not b for a, b in zip(things, self._about, strict=True)
        ):
            self._about = things
            self._kept.clear()

    def get(self, key: Any, given: Any, sources: tuple[Pairs[Any, Any], ...], make: Callable[..., T]) -> T:
        """The result kept under ``key``, where ``given`` and all it read of ``sources`` are as they
        were; else what ``make`` (called with the sources, watched) gives, kept from now on."""
        found = self._kept.get(key)
        if found is not None and found[0] == given:
            if all(map(_as_read, sources, found[1])):
                return found[2]  # type: ignore[no-any-return]
        watched = tuple(map(Watched, sources))
        result = make(*watched)
        self._kept[key] = (given, tuple(w.read for w in watched), result)
        return result


def _as_read(source: Pairs[Any, Any], read: dict[Any, Any]) -> bool:
    """Whether a reader would find in ``source`` what was found before."""
    get = source.get
    for key, before in read.items():
        now = get(key)
        if now is not before and now != before:
            return False
    return True

"""Frozen dataclasses with slots, made in a tenth of the time.

`dataclasses.dataclass` writes six functions for each class as text and compiles them when a module is
imported: a fifth of the time of a whole build was that. The ``dataclass`` of this module makes classes
that behave the same (`tests/domain/test_values.py` compares them with the standard ones): of their
functions only ``__init__`` is written, when the first value is made, and what `dataclasses.replace`
and `dataclasses.fields` ask for is made when they ask. For type checkers it is the standard one.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:

    def replace(value: Any, /, **changes: Any) -> Any:
        """The value with some fields changed, as `dataclasses.replace`."""
        names = value.__slots__
        return type(value)(**{name: getattr(value, name) for name in names if name not in changes} | changes)

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Makes a class a frozen dataclass with slots; it can be nothing else. No bases, no ``field()``."""
        assert frozen and slots
        return _made


def _made(cls: type) -> type:
    names = tuple(cls.__dict__.get("__annotations__", ()))  # noqa: RUF063 — inspect takes long to load
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    content = {k: v for k, v in cls.__dict__.items() if k not in defaults and k not in _NOT_TAKEN}
    content |= {
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": _Standard("__dataclass_fields__"),
        "__dataclass_params__": _Standard("__dataclass_params__"),
        "__signature__": _Standard("__signature__"),
        "__init__": _first,
        "__repr__": _repr,
        "__eq__": _eq,
        "__hash__": _hash,
        "__setattr__": _setattr,
        "__delattr__": _delattr,
        "__reduce__": _reduce,
        "_defaults": defaults,
        "_values": attrgetter(*names) if len(names) > 1 else _one(names),
    }
    return type(cls)(cls.__name__, cls.__bases__, content)


_NOT_TAKEN = ("__dict__", "__weakref__")


class _Standard:
    """What only the standard dataclass knows of a class: found when it is asked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, value: Any, cls: type) -> Any:
        import inspect
        from dataclasses import dataclass as standard

        content = {"__annotations__": cls.__annotations__, **cls._defaults}  # type: ignore[attr-defined]
        twin: Any = standard(frozen=True, repr=False, eq=False)(type(cls.__name__, (), content))
        found = {
            "__dataclass_fields__": twin.__dataclass_fields__,
            "__dataclass_params__": twin.__dataclass_params__,
            "__signature__": inspect.signature(twin),
        }
        for name, what in found.items():
            setattr(cls, name, what)
        return found[self.name]


def _first(self: Any, *args: Any, **kwargs: Any) -> None:
    """The ``__init__`` of a class of which there is no value yet: makes the true one."""
    cls = type(self)
    names, defaults = cls.__slots__, cls._defaults
    given = ", ".join(f"{n}=_default_{n}" if n in defaults else n for n in names)
    body = "".join(f"\n    _set_{n}(self, {n})" for n in names) or "\n    pass"
    known: dict[str, Any] = {f"_default_{n}": value for n, value in defaults.items()}
    # The slot's own way in: faster than `object.__setattr__`, which looks for the name first.
    known |= {f"_set_{n}": cls.__dict__[n].__set__ for n in names}
    exec(f"def __init__(self, {given}):{body}", known)  # noqa: S102 — as `dataclasses` does it
    cls.__init__ = known["__init__"]
    cls.__init__.__qualname__ = f"{cls.__qualname__}.__init__"
    self.__init__(*args, **kwargs)


def _one(names: tuple[str, ...]) -> Any:
    """As `attrgetter`, which gives a bare value for one name, and takes no less."""
    return staticmethod(lambda value: tuple(getattr(value, name) for name in names))


def _repr(self: Any) -> str:
    said = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({said})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return bool(self._values(self) == self._values(other))


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _setattr(self: Any, name: str, value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), self._values(self)

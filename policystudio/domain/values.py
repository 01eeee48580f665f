"""Frozen dataclasses with slots, made in a tenth of the time.

`dataclasses.dataclass` writes six functions for each class as text and compiles them when a module is
imported: a fifth of the time of a whole build was that. The ``dataclass`` of this module makes classes
that behave the same (`tests/domain/test_values.py` compares them with the standard ones): of their
functions only ``__init__`` is written, once for all classes of so many fields, and what
`dataclasses.replace` and `dataclasses.fields` ask for is made when they ask. For type checkers it is
the standard one.

A value can be made with some fields `postponed`: they are there as soon as somebody looks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:

    def replace(value: Any, /, **changes: Any) -> Any:
        """The value with some fields changed, as `dataclasses.replace`."""
        fields = {name: getattr(value, name) for name in value.__slots__}
        return type(value)(**fields | changes)  # only now: what was `postponed` is a value like any other

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


def postponed(
    cls: type[Any], early: dict[str, Any], late: tuple[str, ...], opening: Callable[[], tuple[Any, ...]]
) -> Any:
    """A value of ``cls`` with the fields ``early``; ``opening`` gives those named ``late``, in this
    order, when somebody first looks at one of them. Together they must be all fields."""
    value = object.__new__(_waiting(cls, late))  # type: ignore[arg-type]
    fields = cls.__dict__
    for name, given in early.items():
        fields[name].__set__(value, given)
    fields[late[0]].__set__(value, opening)
    return value


@cache
def _waiting(cls: type[Any], late: tuple[str, ...]) -> type[Any]:
    """What values of ``cls`` are until their ``late`` fields are opened: the same, but whoever looks at
    one of those has them all opened first. Until then the way to open them lies in the first one."""
    fields = cls.__dict__

    def opened(value: Any) -> Any:
        if type(value) is waiting:
            opening = fields[late[0]].__get__(value)
            for name, given in zip(late, opening(), strict=True):
                fields[name].__set__(value, given)
            object.__setattr__(value, "__class__", cls)
        return value

    def field(name: str) -> property:
        return property(lambda value: fields[name].__get__(opened(value)))

    content: dict[str, Any] = {name: field(name) for name in late}
    content |= {
        "__slots__": (),
        "__eq__": lambda value, other: opened(value) == opened(other),
        "__hash__": lambda value: hash(opened(value)),
        "__repr__": lambda value: repr(opened(value)),
        "__reduce__": lambda value: opened(value).__reduce__(),
    }
    waiting: type[Any] = type(cls.__name__, (cls,), content)
    waiting.__slots__ = cls.__slots__
    return waiting


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
    code = _writing(len(names)).replace(
        co_varnames=("self", *names), co_name="__init__", co_qualname=f"{cls.__qualname__}.__init__"
    )
    # The slot's own way in: faster than `object.__setattr__`, which looks for the name first.
    known = {f"_set_{n}": cls.__dict__[name].__set__ for n, name in enumerate(names)}
    cls.__init__ = FunctionType(code, known, "__init__", tuple(defaults.values()))
    self.__init__(*args, **kwargs)


@cache
def _writing(count: int) -> CodeType:
    """What sets ``count`` fields from as many arguments; it is compiled once for all classes."""
    given = ", ".join(f"a{n}" for n in range(count))
    body = "".join(f"\n    _set_{n}(self, a{n})" for n in range(count)) or "\n    pass"
    known: dict[str, Any] = {}
    exec(f"def write(self, {given}):{body}", known)  # noqa: S102 — as `dataclasses` does it
    code: CodeType = known["write"].__code__
    return code


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

"""Reading a table of a data file key by key, so that a wrong or unknown key is found by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from policystudio.domain.expressions import Expression
from policystudio.domain.issues import Stop
from policystudio.domain.pairs import LocalText, Pairs
from policystudio.domain.terms import UNITS, Duration
from policystudio.notation.expressions import condition
from policystudio.notation.faults import Fault
from policystudio.notation.toml import read_toml


class Table:
    """One table of a file. Every getter notes its key; `done` complains of keys never read.

    All getters raise Fault ``proof.missing_key`` or ``proof.bad_value`` with file and key; so
    does making one of what is no table.
    """

    def __init__(self, data: Any, file: str, where: str = "") -> None:
        if not isinstance(data, dict):
            raise Fault("proof.bad_value", file, key=where, value=repr(data)[:60])
        self.data: dict[str, Any] = data
        self.file, self.where = file, where
        self._read: set[str] = set()

    def get(self, key: str, kind: type | tuple[type, ...], default: Any) -> Any:
        """The value of ``key`` if it is of ``kind``; the default where it is not there."""
        self._read.add(key)
        if key not in self.data:
            if default is ...:
                raise Fault("proof.missing_key", self.file, key=self._at(key))
            return default
        value = self.data[key]
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise Fault("proof.bad_value", self.file, key=self._at(key), value=repr(value)[:60])
        return value

    def text(self, key: str, default: Any = ...) -> str:
        """A string."""
        return str(self.get(key, str, default))

    def number(self, key: str, default: Any = ...) -> int:
        """A whole number."""
        return int(self.get(key, int, default))

    def flag(self, key: str) -> bool:
        """True or false; false where it is not there."""
        return bool(self.get(key, bool, False))

    def one_of(self, key: str, allowed: tuple[str, ...], default: Any = ...) -> str:
        """A string among ``allowed``."""
        value = self.text(key, default)
        if value not in allowed:
            raise Fault("proof.bad_value", self.file, key=self._at(key), value=value)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of strings; empty where it is not there."""
        values = self.get(key, list, [])
        if not all(isinstance(v, str) for v in values):
            raise Fault("proof.bad_value", self.file, key=self._at(key), value=repr(values)[:60])
        return tuple(values)

    def local(self, key: str, *, required: bool = False) -> LocalText:
        """Words per language; Latvian among them where they are required."""
        words = self.get(key, dict, ... if required else {})
        if (required and "lv" not in words) or not all(isinstance(w, str) for w in words.values()):
            raise Fault("proof.bad_value", self.file, key=self._at(key), value=repr(words)[:60])
        return Pairs({language: text.strip() for language, text in words.items()})

    def when(self, key: str = "when") -> Expression | None:
        """A condition; None where it is not there."""
        text = self.get(key, str, None)
        if text is None:
            return None
        try:
            return condition(text, self.file)
        except Fault as fault:
            raise Fault(fault.code, fault.file, key=self._at(key), **fault.values) from None

    def duration(self, key: str) -> Duration | None:
        """``{ count = 3, unit = "years" }``; None where it is not there."""
        data = self.get(key, dict, None)
        return None if data is None else as_duration(data, self.file, self._at(key))

    def table(self, key: str) -> Table | None:
        """A sub-table; None where it is not there."""
        data = self.get(key, dict, None)
        return None if data is None else Table(data, self.file, self._at(key))

    def tables(self, key: str) -> list[Table]:
        """An array of tables; empty where it is not there."""
        found = self.get(key, list, [])
        return [Table(data, self.file, f"{self._at(key)}[{n}]") for n, data in enumerate(found)]

    def done(self) -> None:
        """Raises Fault ``proof.unknown_key`` for keys that nobody asked for."""
        unknown = sorted(set(self.data) - self._read)
        if unknown:
            raise Fault("proof.unknown_key", self.file, key=", ".join(map(self._at, unknown)))

    def _at(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key


def as_duration(data: dict[str, Any], file: str, where: str) -> Duration:
    """A duration from its inline table. Raises Fault ``proof.bad_value``."""
    count, unit = data.get("count"), data.get("unit")
    if type(count) is not int or count < 1 or unit not in UNITS or set(data) - {"count", "unit"}:
        raise Fault("proof.bad_value", file, key=where, value=repr(data))
    return Duration(count, str(unit))


def distinct(names: Iterable[str], file: str) -> None:
    """Raises Fault ``proof.same_name`` where two things of a file have the same name."""
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise Fault("proof.same_name", file, key=", ".join(twice))


def open_table(path: Path, root: Path) -> Table:
    """The whole file as a table, named by its path below ``root``."""
    file = path.relative_to(root).as_posix()
    try:
        return Table(read_toml(read_text(path, file)), file)
    except Stop as stop:
        line = stop.values.get("line", 1)
        raise Fault("proof.toml", file, line, reason=stop.values.get("reason", stop.code)) from None


def read_text(path: Path, file: str) -> str:
    """What stands in a file. Raises Fault ``proof.not_text`` with the line of the first doubt."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Fault("proof.not_text", file, error.object.count(b"\n", 0, error.start) + 1) from None
    except OSError as error:
        raise Fault("proof.not_readable", file, reason=error.strerror or str(error)) from None

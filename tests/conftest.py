"""What every test stands on: no network, an own empty home, programs of the machine named once."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from policystudio.domain.knowledge import Knowledge

# The same examples on every machine and day: a red test is a change of the program. What looks
# further afield lies in tests/wide.
settings.register_profile("calm", derandomize=True, deadline=None, database=None)
settings.register_profile("wide", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "calm"))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SOCKET_CALLS = frozenset({
    "socket.bind",
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.getnameinfo",
    "socket.sendmsg",
    "socket.sendto",
})  # fmt: skip
_watched = False
_calls: list[str] = []


class NetworkUsed(AssertionError):
    """A test made a socket call. The program never does."""


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if _watched and event in _SOCKET_CALLS:
        what = f"{event}{args!r}"
        _calls.append(what)
        raise NetworkUsed(what)


# An audit hook sees calls that compiled modules make, which replaced functions would not; it
# cannot be taken away again, hence the switch.
sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def _offline() -> Iterator[None]:
    """Fails the test that makes a socket call, also where the program swallows the exception."""
    global _watched
    _calls.clear()
    _watched = True
    yield
    _watched = False
    assert not _calls, f"the network was used: {_calls}"


_numbers = itertools.count()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder of this test's own; the user's settings and recovery copies lie in it."""
    folder = _homes / f"{next(_numbers)}"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    return folder


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The shipped knowledge, loaded once; imported here, so that tests of single rooms start fast."""
    from policystudio.knowledge import load

    return load()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves out the tests of the window where Qt's own libraries are lacking; not under CI."""
    if collection_path != Path(__file__).parent / "gui" or os.environ.get("CI"):
        return None
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        _left_out(config, {f"what Qt needs, {error}": 1})
        return True
    return None


def _left_out(config: pytest.Config, lacking: dict[str, int]) -> None:
    """Remembers for the summary what is lacking and how many tests that costs."""
    known = {**config.stash.get(_LACKING, {}), **lacking}
    if hasattr(config, "workeroutput"):
        config.workeroutput["lacking"] = known
    config.stash[_LACKING] = known


def _lacking(item: pytest.Item) -> list[str]:
    programs = [name for mark in item.iter_markers("needs") for name in mark.args]
    return [name for name in programs if shutil.which(name) is None]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fails a test whose program is lacking: only under CI does such a test come this far."""
    absent = _lacking(item)
    if absent:
        pytest.fail(f"lacking on this machine: {', '.join(absent)}", pytrace=False)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out tests whose programs the machine lacks; not under CI, where nothing may be lacking."""
    if os.environ.get("CI"):
        return
    left_out = [item for item in items if _lacking(item)]
    if not left_out:
        return
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)
    _left_out(config, dict(Counter(name for item in left_out for name in _lacking(item))))


_LACKING: pytest.StashKey[dict[str, int]] = pytest.StashKey()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: Any) -> None:
    """Carries what a worker process found lacking to the process that prints the summary."""
    found = getattr(node, "workeroutput", {}).get("lacking")
    if found:
        node.config.stash[_LACKING] = found


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Names in one line what the machine lacks."""
    lacking = config.stash.get(_LACKING, {})
    if lacking:
        named = ", ".join(f"{name} (tests: {count})" for name, count in sorted(lacking.items()))
        terminalreporter.write_line(f"Not run, for this machine lacks: {named}", yellow=True)

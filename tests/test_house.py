"""The rules of the house: who may import whom, one door a library, sizes, nothing private in the tree."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "policystudio"

WORKERS = ("knowledge", "interview", "register", "assembly", "checks", "rendering", "storage")
FLOORS: dict[str, int] = {
    "domain": 0,
    "notation": 1,
    **dict.fromkeys(WORKERS, 2),
    "studio": 3,
    "cli": 4,
    "gui": 4,
}
"""The floor of each room. A room may import from the floors under it, never from its own."""

LAUNCHERS = {("policystudio/cli/window.py", "policystudio.gui.app")}
"""The one step from face to face: ``policystudio [FILE]`` opens the window."""

EVERYWHERE: dict[str, set[str]] = {
    "paths": set(),
    "i18n": {"paths"},
    "messages": {"domain", "i18n", "notation"},
}
"""Modules that serve every room, and what they themselves may import."""

DOORS: dict[str, set[str]] = {
    "babel": {"notation"},
    "docx": {"rendering"},
    "email_validator": {"interview"},
    "jinja2": {"notation"},
    "lxml": {"rendering"},
    "markdown_it": {"notation"},
    "msgspec": {"notation"},
    "phonenumbers": {"interview"},
    "platformdirs": {"paths", "storage"},
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "stdnum": {"interview"},
    "tomli_w": {"notation"},
    "typst": {"rendering"},
}
"""The rooms that may import a third-party library."""

LAZY = {"docx", "lxml", "typst", "PySide6", "phonenumbers", "email_validator"}
"""Libraries too heavy for every start: see `test_a_start_loads_nothing_heavy`."""

CEILING = 300
TABLES: dict[str, str] = {}
"""Modules over the ceiling because they are one table written by hand, and which table."""

CLOCKS = {
    ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"),
    ("time", "time"), ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"),
}  # fmt: skip

NETWORK = {"asyncio", "ftplib", "http.client", "http.server", "imaplib", "poplib", "requests", "smtplib",
           "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "xmlrpc"}  # fmt: skip


@cache
def modules() -> tuple[Path, ...]:
    """Every module of the package."""
    return tuple(sorted(p for p in PACKAGE.rglob("*.py") if "_shipped" not in p.parts))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The room a module lies in; for a module that lies beside the rooms, its own name."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Full names of all modules that a module imports, wherever in it, with their lines."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}:{node.lineno} relative import"
            assert node.module is not None
            yield node.module, node.lineno
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def test_imports_go_down_only_and_workers_never_meet() -> None:
    wrong = []
    for path in modules():
        room = room_of(path)
        for name, line in imports(path):
            parts = name.split(".")
            if parts[0] != "policystudio" or len(parts) == 1:
                continue
            target = parts[1]
            if target == room or target.startswith("__") or room == "__main__":
                continue
            if room in EVERYWHERE:
                allowed = target in EVERYWHERE[room]
            elif target in EVERYWHERE:
                allowed = room != "domain"
            elif room in FLOORS and target in FLOORS:
                allowed = FLOORS[target] < FLOORS[room]
            else:
                allowed = False
            launched = any(named(path) == face and name.startswith(to) for face, to in LAUNCHERS)
            if not allowed and not launched:
                wrong.append(f"{named(path)}:{line} imports {name}")
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_every_room_is_known() -> None:
    known = {*FLOORS, *EVERYWHERE, "__init__", "__main__"}
    assert {room_of(path) for path in modules()} <= known


def test_each_library_has_one_door() -> None:
    wrong = []
    for path in modules():
        room = room_of(path)
        for name, line in imports(path):
            library = name.split(".")[0]
            if library == "policystudio" or library in sys.stdlib_module_names:
                continue
            if room not in DOORS.get(library, set()):
                wrong.append(f"{named(path)}:{line} imports {library}")
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_no_module_reaches_for_the_network() -> None:
    wrong = [
        f"{named(path)}:{line} imports {name}"
        for path in modules()
        for name, line in imports(path)
        if name in NETWORK or name.split(".")[0] in NETWORK
    ]
    assert not wrong, "\n".join(wrong)


def test_only_the_faces_look_at_the_clock() -> None:
    """Today is an argument: what is made on another day from the same answers is the same."""
    wrong = []
    for path in modules():
        if room_of(path) in ("cli", "gui"):
            continue
        for node in ast.walk(tree(path)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            owner = node.func.value
            owned_by = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            if (owned_by, node.func.attr) in CLOCKS:
                wrong.append(f"{named(path)}:{node.lineno} asks {owned_by}.{node.func.attr}")
    assert not wrong, "\n".join(wrong)


def test_domain_reads_and_writes_nothing() -> None:
    forbidden = {
        "io",
        "os",
        "pathlib",
        "random",
        "shutil",
        "subprocess",
        "sys",
        "tempfile",
        "threading",
        "time",
    }
    wrong = [
        f"{named(path)}:{line} imports {name}"
        for path in modules()
        if room_of(path) == "domain"
        for name, line in imports(path)
        if name.split(".")[0] in forbidden
    ]
    assert not wrong, "\n".join(wrong)


def test_every_module_says_what_it_is() -> None:
    silent = [named(path) for path in modules() if not ast.get_docstring(tree(path))]
    assert not silent, f"modules without a docstring: {silent}"


def test_modules_stay_under_the_ceiling() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    long = {name: lines for name, lines in lengths.items() if lines > CEILING and name not in TABLES}
    assert not long, f"longer than {CEILING} lines: {long}"
    needless = [name for name in TABLES if lengths.get(name, 0) <= CEILING]
    assert not needless, f"no exception needed: {needless}"


@pytest.mark.parametrize(
    "entry", ["policystudio.cli", "policystudio.studio.pipeline", "policystudio.rendering"]
)
def test_a_start_loads_nothing_heavy(entry: str) -> None:
    """The command line must be up before the user notices; what only one command needs waits."""
    code = f"import sys, {entry}; print(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert not LAZY & set(done.stdout.split())


def files() -> Iterator[Path]:
    """Every file that can be committed: all but what .gitignore names."""
    ignored = {line.strip().rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines()}
    ignored = {line.split("/")[-1] for line in ignored if line} | {".git"}
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            if path.name in ignored or path.suffix == ".egg-info":
                continue
            if path.is_dir() and not path.is_symlink():
                folders.append(path)
            else:
                yield path


PRIVATE = {
    "a folder of the machine it was written on": r"(?<![\w.-])/(?:" + "wor" + r"k|root|home/\w+)/",
    "a folder beside the tree": r"(?<![\w./-])(?:\.\./)?" + "shar" + r"ed/|\." + "libr" + r"ary\b",
    "a package registry": r"pypi\.\w+|pythonhosted|npmjs\.\w+|registry\.\w+\.\w+|deb\.debian\.\w+|"
    r"(?:archive|security)\.(?:ubuntu|debian)\.\w+|index-url|find-links",
    "how it was written": r"(?i)\bhelper " + r"session|sub-?agent\b|language model\b",
    "unfinished work": r"\b(?:TO" + "DO|FIX" + r"ME|X" + r"XX)\b",
}
"""What nothing in the tree may name. The words are put together here, so that this file passes."""


def test_nothing_in_the_tree_names_what_is_private() -> None:
    wrong = []
    for path in files():
        if path == Path(__file__):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for what, pattern in PRIVATE.items():
            wrong += [
                f"{named(path)}:{text.count(chr(10), 0, match.start()) + 1} names {what}: {match.group()}"
                for match in re.finditer(pattern, text)
            ]
    assert not wrong, "\n".join(wrong)


def test_locked_versions_are_those_that_pyproject_admits() -> None:
    """A dependency added without `make lock`, or locked outside its bounds, would fail elsewhere."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wrong = []
    for file, wanted in (
        ("requirements.txt", project["dependencies"]),
        ("requirements-test.txt", extras["test"]),
        ("requirements-gui.txt", extras["gui"]),
    ):
        pins = {}
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "-")):
                name, _, version = line.partition("==")
                pins[canonicalize_name(name)] = version
        for requirement in map(Requirement, wanted):
            pin = pins.get(canonicalize_name(requirement.name))
            if pin is None or pin not in requirement.specifier:
                wrong.append(f"{file}: {requirement} is locked to {pin}")
    assert not wrong, "\n".join(wrong)

"""The installed program works elsewhere: from a wheel, read-only, offline, for a user with nothing."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FORMATS = ("html", "docx", "md", "txt", "json")

# The environment takes third-party libraries from the one that runs the tests, but the program
# from the wheel alone; and it refuses every socket call, so that a program that works in it
# works without a network.
OFFLINE = """\
import sys

def _refuse(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        sys.stderr.write(f"NETWORK USED: {event}\\n")
        raise OSError("no network in this test")

sys.addaudithook(_refuse)
"""

Program = Callable[..., subprocess.CompletedProcess[str]]


def _run(*command: object, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [str(each) for each in command],
        capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, timeout=55, **more,
    )  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    built = _run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", out, ROOT)
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installation(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An environment with the wheel in it, without write bits."""
    folder = tmp_path_factory.mktemp("installed") / "env"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip())
    done = _run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel)
    assert done.returncode == 0, done.stdout + done.stderr
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (site / "sitecustomize.py").write_text(OFFLINE, encoding="utf-8")
    _set_writable(folder, False)
    yield folder
    _set_writable(folder, True)


def _set_writable(folder: Path, writable: bool) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | stat.S_IWUSR if writable else mode & ~0o222)


def _contents(folder: Path) -> dict[str, str]:
    """Every file with the hash of its bytes: a superuser may write in spite of the mode."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def program(installation: Path, home: Path) -> Iterator[Program]:
    """Runs the installed ``policystudio`` from ``/``; nothing of the installation may change."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if key in ("HOME", "PATH", "SYSTEMROOT", "TMPDIR", "USERPROFILE")
    }

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        done = _run(installation / "bin" / "policystudio", *arguments, cwd="/", env=environment)
        assert "Traceback" not in done.stderr, done.stderr
        assert "NETWORK USED" not in done.stderr, done.stderr
        return done

    before = _contents(installation)
    yield run
    assert _contents(installation) == before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder named as people name folders."""
    made = tmp_path / "Mani dokumenti ā" / "klients 1"
    made.mkdir(parents=True)
    return made


def test_the_program_comes_from_the_wheel(installation: Path) -> None:
    code = "import policystudio, policystudio.paths as p; print(policystudio.__file__); print(p.shipped())"
    done = _run(installation / "bin" / "python", "-I", "-c", code, cwd="/")
    assert done.returncode == 0, done.stderr
    package, shipped = done.stdout.split("\n")[:2]
    assert package.startswith(str(installation))
    assert shipped == str(Path(package).parent / "_shipped")


def test_the_wheel_holds_all_shipped_data_and_nothing_else(wheel: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(wheel, tmp_path, "zip")
    package = tmp_path / "policystudio"
    for name in ("resources", "templates"):
        shipped = package / "_shipped" / name
        inside = {p.relative_to(shipped) for p in shipped.rglob("*") if p.is_file()}
        source = {p.relative_to(ROOT / name) for p in (ROOT / name).rglob("*") if p.is_file()}
        assert inside == {p for p in source if "__pycache__" not in p.parts}
    assert {p.name for p in tmp_path.iterdir() if not p.name.endswith(".dist-info")} == {"policystudio"}
    (licence,) = tmp_path.glob("*.dist-info/licenses/LICENSE")
    assert "MIT" in licence.read_text(encoding="utf-8")


def test_a_policy_from_nothing(program: Program, folder: Path) -> None:
    profile = folder / "veikals ā.policystudio"
    made = program("new", "--kind", "e-shop", profile)
    assert made.returncode == 0, made.stderr
    assert tomllib.loads(profile.read_text(encoding="utf-8"))["format"] == 1

    answers = ("company.name=SIA “Ķekars & Co”", "company.email=dati@kekars.example", "orders.takes=yes")
    done = program("set", profile, *answers)
    assert done.returncode == 0, done.stderr
    assert tomllib.loads(profile.read_text(encoding="utf-8"))["answers"]["orders"]["takes"] == "yes"

    for kind in FORMATS:
        out = folder / f"politika ā.{kind}"
        done = program("build", profile, "-o", out)
        assert done.returncode == 0, done.stderr
        assert out.stat().st_size > 500, kind
    assert "SIA “Ķekars &amp; Co”" in (folder / "politika ā.html").read_text(encoding="utf-8")
    assert "SIA “Ķekars & Co”" in (folder / "politika ā.txt").read_text(encoding="utf-8")
    expected = {profile.name, *(f"politika ā.{kind}" for kind in FORMATS)}
    assert {path.name for path in folder.iterdir()} == expected


def test_check_finds_what_is_missing(program: Program, folder: Path) -> None:
    profile = folder / "p.policystudio"
    program("new", "--kind", "e-shop", profile)
    done = program("check", profile, "--json")
    assert done.returncode == 3, done.stderr
    answer = json.loads(done.stdout)
    assert answer["format"] == 1
    missing = {issue["place"] for issue in answer["issues"] if issue["severity"] == "error"}
    assert "company.name" in missing
    assert all(issue["message"] and issue["message"] != issue["code"] for issue in answer["issues"])


def test_a_new_profile_builds_a_draft_only(program: Program, folder: Path) -> None:
    profile = folder / "p.policystudio"
    program("new", "--kind", "e-shop", profile)
    done = program("build", profile, "-o", folder / "p.txt")
    assert done.returncode == 0, done.stderr
    assert "MELNRAKSTS" in (folder / "p.txt").read_text(encoding="utf-8")
    assert program("build", profile, "-o", folder / "strict.txt", "--strict").returncode == 3
    assert not (folder / "strict.txt").exists()


def test_the_shipped_data_prove_right(program: Program) -> None:
    done = program("proof", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [i for i in json.loads(done.stdout)["issues"] if i["severity"] == "error"] == []


def test_help_and_version(program: Program) -> None:
    assert "build" in program("--help").stdout
    assert program("no-such-command-at-all", "x", "y").returncode == 2

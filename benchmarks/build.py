"""Speed and memory of building a policy, as ratios measured in one run.

    make bench          (or: python -m benchmarks.build [ROUNDS])

Ratios against a floor that is measured in the same minutes say more than milliseconds, which differ
from machine to machine: what others make slow (the interpreter, the libraries) slows the floor too.
Rounds of both sides alternate, and medians are compared.
"""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"
CLAUSES = 80
"""The size of document that the aims in milliseconds speak of."""

LOADED = """
import sys
from policystudio.cli import main
code = main(sys.argv[1:])
def third_party(name):
    spec = getattr(sys.modules[name], "__spec__", None)
    return spec is not None and spec.origin and "site-packages" in spec.origin
print("\\n".join(n for n in sys.modules if not n.startswith("_") and third_party(n)), file=sys.stderr)
sys.exit(code)
"""


def main() -> int:
    """Measures everything and prints one line each: what, the figure, the aim."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    sample = sorted((ROOT / "resources" / "samples").glob("*.policystudio"))[0]
    print(f"{sample.name}, {rounds} rounds, Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")
    with tempfile.TemporaryDirectory() as folder:
        for line in (*cold(sample, Path(folder), rounds), *warm(sample, rounds), *docx(sample, rounds)):
            print(line)
    return 0


def line(what: str, figure: float, unit: str, aim: float | None = None, note: str = "") -> str:
    """One line of the report; an aim that is missed is marked."""
    verdict = "" if aim is None else f"aim ≤ {aim:g}{unit}" + ("" if figure <= aim else "   MISSED")
    return f"{what:<58}{figure:>8.2f}{unit:<4}{verdict:<24}{note}".rstrip()


def cold(sample: Path, folder: Path, rounds: int) -> Iterator[str]:
    """One policy to HTML as a whole process, against an interpreter that imports the same libraries.

    The floor imports every third-party module that the command loads, and nothing of this program.
    The program's cache of its data files lies in a folder of its own; the first round fills it.
    """
    environment = usual(folder)
    command = ["build", str(sample), "-o", str(folder / "policy.html")]
    looking = [sys.executable, "-c", LOADED, *command]
    first, _ = process(looking, environment)
    # Once more: with the cache filled, what only reads the data files is not loaded.
    seen = subprocess.run(looking, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    modules = [name for name in seen.stderr.split("\n") if name.replace(".", "").replace("_", "").isalnum()]
    importing = "\n".join(f"import {name}" for name in modules)
    whole = [sys.executable, "-m", "policystudio", *command]
    floor = [sys.executable, "-c", importing]
    bare = [sys.executable, "-c", "pass"]
    times: dict[str, list[float]] = {"whole": [], "floor": [], "bare": []}
    peaks: dict[str, int] = {}
    for _ in range(rounds + 1):
        for name, arguments in (("whole", whole), ("floor", floor), ("bare", bare)):
            seconds, peak = process(arguments, environment)
            times[name].append(seconds)
            peaks[name] = max(peaks.get(name, 0), peak)
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}
    libraries = sorted({name.split(".")[0] for name in modules})
    yield line(
        "one policy to HTML, whole process / importing its libraries",
        medians["whole"] / medians["floor"], "x", 1.5,
        f"{1000 * medians['whole']:.0f} ms / {1000 * medians['floor']:.0f} ms",
    )  # fmt: skip
    yield f"  libraries: {', '.join(libraries)}; the bare interpreter takes {1000 * medians['bare']:.0f} ms"
    yield f"  the very first run, which reads all data files and fills the cache: {1000 * first:.0f} ms"
    yield line("peak memory of that process", peaks["whole"] / 1024, "MB", None,
               f"importing its libraries {peaks['floor'] / 1024:.0f} MB")  # fmt: skip


def usual(folder: Path) -> dict[str, str]:
    """The environment of a user's machine: modules are compiled once, and what the program keeps from
    one start to the next lies in ``folder``."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    places = ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "PYTHONPYCACHEPREFIX")
    return {**kept, **{name: str(folder / name) for name in places}}


def process(arguments: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Wall time in seconds and peak resident memory in KiB of one process."""
    begin = time.perf_counter()
    child = subprocess.Popen(
        arguments, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert child.stderr is not None
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stderr.close()
    if child.returncode:
        raise SystemExit(errors.decode())
    return seconds, usage.ru_maxrss if sys.platform != "darwin" else usage.ru_maxrss // 1024


def timed(work: Callable[[], Any]) -> float:
    """Milliseconds that one call takes."""
    begin = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begin)


def warm(sample: Path, rounds: int) -> Iterator[str]:
    """A rebuild after one changed answer: each round an answer that was never seen before."""
    from policystudio.domain.document import confirmed
    from policystudio.knowledge import load
    from policystudio.rendering import render
    from policystudio.studio.pipeline import make

    knowledge, profile = load(), read(sample)
    words = knowledge.words["lv"]
    made = make(profile, knowledge, TODAY)
    clauses = len({sentence.clause for sentence in made.document.sentences()})
    sentences = sum(1 for _ in made.document.sentences())
    plain, page = [], []
    for number in range(5 * rounds):
        changed = profile.answer("company.address", f"Parauga iela {number}, Rīga, LV-1001")
        plain.append(timed(lambda changed=changed: make(changed, knowledge, TODAY)))
        changed = profile.answer("company.address", f"Parauga iela {number}a, Rīga, LV-1001")
        page.append(
            timed(
                lambda changed=changed: render(
                    confirmed(make(changed, knowledge, TODAY).document), "html", words=words
                )
            )
        )
    size = f"{clauses} clauses, {sentences} sentences"
    scale = CLAUSES / clauses
    for what, times, aim in (("", plain, 8.0), (" and HTML", page, 15.0)):
        median = statistics.median(times[rounds:])
        yield line(f"rebuild after one changed answer, warm{what}", median, "ms", None, size)
        yield line(f"  the same for {CLAUSES} clauses", median * scale, "ms", aim)


def docx(sample: Path, rounds: int) -> Iterator[str]:
    """The Word document, against python-docx writing the same paragraphs and tables plainly."""
    from policystudio.domain.document import confirmed
    from policystudio.knowledge import load
    from policystudio.rendering import render
    from policystudio.studio.pipeline import make

    knowledge = load()
    document = confirmed(make(read(sample), knowledge, TODAY).document)
    words = knowledge.words["lv"]
    ours, theirs = [], []
    for _ in range(rounds + 1):
        ours.append(timed(lambda: render(document, "docx", words=words)))
        theirs.append(timed(lambda: plain_docx(document)))
    own, floor = statistics.median(ours[1:]), statistics.median(theirs[1:])
    yield line("DOCX / python-docx writing the same paragraphs", own / floor, "x", 1.5,
               f"{own:.0f} ms / {floor:.0f} ms")  # fmt: skip


def plain_docx(document: Any) -> bytes:
    """The same words in the same blocks by python-docx's own calls, saved; nothing else."""
    from docx import Document

    from policystudio.domain.document import BulletList, Heading, Paragraph

    out = Document()

    def write(paragraph: Any, sentences: Any) -> None:
        for sentence in sentences:
            for run in sentence.runs:
                written = paragraph.add_run(run.text)
                written.bold = run.strong or None
                written.italic = run.emphasis or None

    for block in document.blocks:
        if isinstance(block, Heading):
            write(out.add_heading(level=min(block.level, 9)), [block.sentence])
        elif isinstance(block, Paragraph):
            write(out.add_paragraph(), block.sentences)
        elif isinstance(block, BulletList):
            for item in block.items:
                write(out.add_paragraph(style="List Bullet"), item)
        else:
            table = out.add_table(rows=1 + len(block.rows), cols=len(block.head))
            cells = [*((sentence,) for sentence in block.head), *(cell for row in block.rows for cell in row)]
            for target, sentences in zip(table._cells, cells, strict=True):
                write(target.paragraphs[0], sentences)
    stream = io.BytesIO()
    out.save(stream)
    return stream.getvalue()


def read(sample: Path) -> Any:
    """The profile of a file."""
    from policystudio.notation.profiles import read_profile

    return read_profile(sample.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())

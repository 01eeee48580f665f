"""Speed and memory of the window, as ratios and figures measured in one run.

    make bench          (or: python -m benchmarks.window [ROUNDS])

Offscreen where the environment names no other platform of Qt. Three things: how long from nothing to
a start page that answers, against a bare window with a text browser; how long from a key event to the
end of the painting that shows what it did, and until long lists are open; how much memory, against the
bare window again.
"""

from __future__ import annotations

import gc
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.build import ROOT, line, process, usual

CASE = ROOT / "tests" / "cases" / "huntprox" / "profile.policystudio"
KEYS = 300
A_SECOND = 60
"""Keys a second: what a keyboard repeats at the fastest; nobody types so fast."""

FIELDS = ("company.address", "company.name")
"""Answers that the keys go into: one printed in few sentences, one printed in many."""

PICKER, LETTER = "people.it", "a"
"""A question of kind services, and a letter that nearly every service bears."""

OPENINGS = 30

watchers: list[Callable[[float], None]] = []
"""Told the time at the end of each painting of the preview."""

BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([])
window = QMainWindow()
browser = QTextBrowser()
browser.setHtml("<h1>Privātuma politika</h1><p>Mēs sargājam Jūsu datus.</p>")
window.setCentralWidget(browser)
window.resize(1280, 800)
window.show()
for _ in range(4):
    app.sendPostedEvents()
    app.processEvents()
os._exit(0)
"""

START = """
import os, sys
from PySide6.QtWidgets import QApplication
def shown(*_):
    app = QApplication.instance()
    for _ in range(4):
        app.sendPostedEvents()
        app.processEvents()
    assert app.activeWindow().start.isVisible()
    os._exit(0)
QApplication.exec = shown
sys.argv = ["policystudio"]
from policystudio.cli import process
process()
"""
"""The program itself, but for the loop that waits for events: that ends when there are none left."""


def main() -> int:
    """Measures everything and prints one line each: what, the figure, the aim."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {
            **usual(home),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        os.environ.update(environment)
        print(f"window, {rounds} rounds, {environment['QT_QPA_PLATFORM']}\n")
        for measured in (start(environment, rounds), keys(home)):
            for said in measured:
                print(said, flush=True)
    sys.stdout.flush()
    os._exit(0)  # Qt's own objects are torn down in no certain order at the interpreter's end


def start(environment: dict[str, str], rounds: int) -> Iterator[str]:
    """From nothing to a start page that answers, against a bare window; and the memory of both."""
    times: dict[str, list[float]] = {"bare": [], "start": []}
    peaks = {"bare": 0, "start": 0}
    for _ in range(rounds + 1):
        for name, script in (("bare", BARE), ("start", START)):
            seconds, peak = process([sys.executable, "-c", script], environment)
            times[name].append(seconds)
            peaks[name] = max(peaks[name], peak)
    bare, own = (1000 * statistics.median(times[name][1:]) for name in ("bare", "start"))
    note = f"{own:.0f} ms / {bare:.0f} ms"
    yield line("cold start to the start page / a bare window", own / bare, "x", 1.5, note)
    note = f"{peaks['start'] / 1024:.0f} MB / {peaks['bare'] / 1024:.0f} MB"
    yield line("peak memory of that start / the bare window", peaks["start"] / peaks["bare"], "x", 1.6, note)


def keys(home: Path) -> Iterator[str]:
    """From a key event entering Qt to the end of the painting of the changed preview."""
    from policystudio import knowledge
    from policystudio.gui.app import application
    from policystudio.gui.browser import SafeBrowser
    from policystudio.gui.window import Window

    app = application()
    painting = SafeBrowser.paintEvent

    def painted(self: Any, event: Any) -> None:
        painting(self, event)
        for watcher in watchers:
            watcher(time.perf_counter())

    # Before the window is made: Qt looks once for what a class paints with.
    SafeBrowser.paintEvent = painted  # type: ignore[method-assign]
    file = home / "huntprox.policystudio"
    shutil.copy(CASE, file)
    window = Window(knowledge.load())
    window.resize(1920, 1000)
    window.show()
    gc.freeze()  # as `gui.app.run` does
    assert window.open_path(file)
    for id in FIELDS:
        taken = sorted(typing(app, window, id))
        middle, far = statistics.median(taken), taken[int(0.99 * len(taken))]
        yield line(f"key to painted preview, {id}, median of {len(taken)}", middle, "ms", 20)
        yield line("  the slowest but one in a hundred", far, "ms", 33, f"slowest {taken[-1]:.0f} ms")
    yield from lists(app, window)


def lists(app: Any, window: Any) -> Iterator[str]:
    """From opening to painted: the list of services behind one letter, and the overview with every
    group unfolded. Both again and again, for the first opening has to make their boxes."""
    from PySide6.QtWidgets import QLineEdit

    workspace = window.workspace
    workspace.walk_to(PICKER)
    settled(app)
    box = next(iter(workspace.findChildren(QLineEdit, f"answer:{PICKER}")))
    shown = box.parentWidget().list

    def typed() -> None:
        box.setText(LETTER)

    taken = [opening(app, typed, box.clear) for _ in range(OPENINGS)]
    typed()
    yield line(f"the picker with {shown.count()} services, median", statistics.median(taken), "ms", 50)
    box.clear()

    workspace.go("overview")
    page = workspace.pages["overview"]
    begin = time.perf_counter()
    for group in page.groups.values():
        group.open()
    page.redraw()
    settled(app)
    first = 1000 * (time.perf_counter() - begin)
    taken = [
        opening(app, lambda: workspace.go("overview"), lambda: workspace.go("company"))
        for _ in range(OPENINGS)
    ]
    note = f"unfolding all of it: {first:.0f} ms"
    yield line(
        f"the overview with {len(page.boxes)} activities, median", statistics.median(taken), "ms", 50, note
    )


def opening(app: Any, act: Callable[[], object], back: Callable[[], object]) -> float:
    """Milliseconds from the act to the end of all painting that follows; ``back`` is not counted."""
    back()
    settled(app)
    begin = time.perf_counter()
    act()
    settled(app)
    return 1000 * (time.perf_counter() - begin)


def settled(app: Any) -> None:
    """Lets everything happen that waits: layout, painting, what the program puts off for a moment."""
    for _ in range(4):
        app.sendPostedEvents()
        app.processEvents()


def typing(app: Any, window: Any, id: str) -> list[float]:
    """Milliseconds of each of the keys, counted from when it was due: one held up by those before
    it is late. Each is done when a painting of the preview ends that shows it."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

    workspace = window.workspace
    workspace.walk_to(id)
    for _ in range(20):
        app.processEvents()
    fields = (workspace.findChildren(kind, f"answer:{id}") for kind in (QLineEdit, QPlainTextEdit))
    box = next(box for found in fields for box in found)
    box.setFocus()
    due: list[float] = []
    sent, made = [0], [0]
    taken: list[float] = []

    def painted(now: float) -> None:
        while len(taken) < made[0]:
            taken.append(1000 * (now - due[len(taken)]))

    counting = workspace.bridge.made_anew.connect(lambda _place: made.__setitem__(0, sent[0]))
    watchers.append(painted)
    try:
        begin = time.perf_counter() + 0.05
        for number in range(KEYS):
            due.append(begin + number / A_SECOND)
            while time.perf_counter() < due[-1]:
                app.processEvents()
            # There and back, so that the answer stays as short as answers are.
            key, letter = (0, "ābcē"[number % 4]) if number % 40 < 20 else (Qt.Key.Key_Backspace.value, "")
            sent[0] = number + 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(box, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        while len(taken) < KEYS:
            app.processEvents()
    finally:
        watchers.clear()
        workspace.bridge.disconnect(counting)
    return taken


if __name__ == "__main__":
    sys.exit(main())

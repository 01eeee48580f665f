"""Types into a real window without a pause, and says of each key when it was and what stood there.

    python typist.py SECONDS [FILE]

prints a line a key: seconds on the system's clock, question id, the field's text; separated by tabs.
With a file the work has one; it is not left for another step, so that only recovery copies are
written. Ends by itself only after SECONDS: the tests kill it.
"""

from __future__ import annotations

import itertools
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from policystudio import knowledge
from policystudio.gui.app import application
from policystudio.gui.drive import click, find
from policystudio.gui.window import Window

LETTERS = "abčdeķžlmāņprstu"
A_KEY_MS = 16
"""Sixty keys a second: a key held down gives thirty."""
FIELDS = ("company.name", "company.brand", "company.regno", "company.address")


def main() -> int:
    """Types."""
    application()
    window = Window(knowledge.load())
    window.show()
    click(find("kind:e-shop"))
    if len(sys.argv) > 2:
        assert window.save_to(Path(sys.argv[2]))
    click(find("answer:company.form:option:sia"))
    fields = [widget for id in FIELDS if isinstance(widget := find(f"answer:{id}"), QLineEdit)]
    assert len(fields) == len(FIELDS)
    keys = (
        (field, letter)
        for field in itertools.cycle(fields)
        for letter in itertools.islice(itertools.cycle(LETTERS), 37)
    )
    end = time.monotonic() + float(sys.argv[1])

    def one() -> None:
        field, letter = next(keys)
        if not field.hasFocus():
            field.setFocus()
            field.selectAll()
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        id = field.objectName().removeprefix("answer:")
        sys.stdout.write(f"{time.monotonic()}\t{id}\t{field.text()}\n")
        sys.stdout.flush()
        if time.monotonic() > end:
            QApplication.exit()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(one)
    timer.start(A_KEY_MS)
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())

"""``policystudio [FILE]``: the window."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec

from policystudio.cli.parser import Options, usage


def run(options: Options) -> int:
    """Opens the window, on a file if one is named; exit code 2 with a line where none can be shown."""
    lacking = why_not()
    if lacking:
        return usage(f"{lacking}; without a window, see: policystudio --help")
    from policystudio.knowledge import load

    known = load()
    for name in _BEFORE_QT:
        import_module(name)
    from policystudio.gui.app import run as show

    return show(known, options.file)


_BEFORE_QT = ("policystudio.messages", "policystudio.notation.dates", "policystudio.storage.recovery")
"""What a start page needs besides the knowledge, with all that these import. Qt's bindings read and search
the source of each module that is imported after them (for their `__feature__` switch)."""


def why_not() -> str:
    """Why no window can be shown here; "" where one can."""
    if find_spec("PySide6") is None:
        return "the window needs PySide6 (pip install policystudio[gui])"
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        return "there is no screen here"
    return ""

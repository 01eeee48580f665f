"""Pictures of the window into ``build/screenshots/``, and two of them into ``docs/screenshots/``.

The shipped sample of a made-up company, each step, in both languages of the window, on a light and
a dark system, at two sizes. Needs no screen, and leaves the user's own settings alone.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette

    from policystudio.domain.knowledge import Knowledge

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "screenshots"
KEPT = ROOT / "docs" / "screenshots"
LANGUAGES = ("lv", "en")
GROUNDS = {"light": ("#efefef", "#ffffff", "#000000"), "dark": ("#202124", "#202124", "#e8eaed")}
"""Of a system's palette: ground of windows, ground of fields, text."""
SIZES = ((1366, 768), (1920, 1080))
CHOSEN = {"start": "start.png", "orders": "questions.png"}
"""Step and name of the pictures that the documentation shows; from the first of all runs."""


def palette(window: str, field: str, text: str) -> QPalette:
    """A palette as a system has it."""
    from PySide6.QtGui import QColor, QPalette

    role = QPalette.ColorRole
    made = QPalette()
    for place in (role.Window, role.Button, role.AlternateBase, role.ToolTipBase):
        made.setColor(place, QColor(window))
    made.setColor(role.Base, QColor(field))
    for ink in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        made.setColor(ink, QColor(text))
    return made


def shoot(knowledge: Knowledge, language: str, size: tuple[int, int], folder: Path) -> dict[str, Path]:
    """One window: the start page, then every page of the sample. The pictures by page, and those of
    steps that share a page by its first one."""
    from policystudio.gui.drive import settle
    from policystudio.gui.sheet import Sheet
    from policystudio.gui.window import Window

    folder.mkdir(parents=True)
    made: dict[str, Path] = {}

    def shot(step: str) -> None:
        settle()
        made[step] = folder / f"{len(made):02}-{step}.png"
        # Without the channel for transparency, and packed as tightly as it goes.
        picture = window.grab().toImage()
        if not picture.convertToFormat(picture.Format.Format_RGB888).save(str(made[step]), None, 0):
            raise OSError(f"cannot write {made[step]}")

    window = Window(knowledge)
    window.use_language(language)
    window.resize(*size)
    window.show()
    shot("start")
    window.open_sample()
    workspace = window.workspace
    assert workspace is not None and window.bridge is not None
    for id in list(workspace.plan.pages):
        step = workspace.plan.step_of(id)
        workspace.go(id)
        page = workspace.pages[id]
        # Only in an active window does the document follow the keyboard.
        window.activateWindow()
        settle()
        if isinstance(page, Sheet):
            page.focus_first()
        shot(step)
    window.bridge.session.close(forget=True)
    window._drop_workspace()
    window.close()
    window.deleteLater()
    settle()
    return made


def main() -> int:
    """Makes all pictures; says where they are."""
    sys.path.insert(0, str(ROOT))
    from policystudio import knowledge
    from policystudio.gui.app import application

    shutil.rmtree(OUT, ignore_errors=True)
    app = application()
    # A caret that blinks would make each run's pictures others.
    app.setCursorFlashTime(0)
    known = knowledge.load()
    count = 0
    first: dict[str, Path] = {}
    for language in LANGUAGES:
        for name, ground in GROUNDS.items():
            app.setPalette(palette(*ground))
            for size in SIZES:
                folder = OUT / f"{language}-{name}-{size[0]}x{size[1]}"
                made = shoot(known, language, size, folder)
                first = first or made
                count += len(made)
    KEPT.mkdir(parents=True, exist_ok=True)
    for step, kept in CHOSEN.items():
        shutil.copyfile(first[step], KEPT / kept)
    print(f"{count} pictures are in {OUT.relative_to(ROOT)}; of these, in {KEPT.relative_to(ROOT)}:")
    print("\n".join(f"  {kept}" for kept in CHOSEN.values()))
    return 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        for variable in [name for name in os.environ if name.startswith("XDG_")]:
            del os.environ[variable]
        os.environ |= {"HOME": home, "USERPROFILE": home, "QT_QPA_PLATFORM": "offscreen"}
        code = main()
    sys.stdout.flush()
    # Qt's own objects are torn down in no certain order at the interpreter's end.
    os._exit(code)

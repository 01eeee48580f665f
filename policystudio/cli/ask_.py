"""``ask FILE``: the interview in the terminal."""

from __future__ import annotations

import sys

from policystudio.cli.dialogue import Dialogue
from policystudio.cli.output import count_line
from policystudio.cli.parser import Options
from policystudio.cli.profiles import made, opened


def run(options: Options) -> int:
    """Asks the open questions one after the other; the file is written after each answer."""
    at = opened(options.file)
    dialogue = Dialogue(at, options.interface, options.all, lambda: input("> "), print)
    profile = dialogue.run()
    result = made(type(at)(at.path, profile, at.stamp, at.knowledge), options)
    print(f"{at.path}: {count_line(result.issues)}", file=sys.stderr)
    return 0

"""``ask FILE``: the interview in the terminal."""

from __future__ import annotations

import sys

from policystudio.cli.dialogue import Dialogue
from policystudio.cli.output import count_line
from policystudio.cli.parser import Options
from policystudio.cli.profiles import opened
from policystudio.studio.pipeline import make


def run(options: Options) -> int:
    """Asks the open questions one after the other; the file is written after each answer."""
    at = opened(options.file)
    dialogue = Dialogue(at, options.interface, options.all, lambda: input("> "), print)
    profile = dialogue.run()
    result = make(profile, at.knowledge, options.today, profile.language)
    print(f"{at.path}: {count_line(result.issues, options.interface)}", file=sys.stderr)
    return 0

"""The command line: one file per command; English, stable, --json (design §8)."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from policystudio.domain.issues import Stop


def process() -> int:
    """As `main`, as a process of its own: what it makes is gone with it.

    Looking for garbage among some hundred thousand values of the knowledge, while it runs and once
    more as it ends, would take a fifth of the time of a build. A window lasts, and looks again.
    """
    gc.disable()
    code = main()
    gc.freeze()
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code (design §8). Prints no traceback but with --debug."""
    from policystudio.cli.parser import parse

    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parse(given)
    try:
        return int(options.run(options))
    except Stop as stop:
        from policystudio.cli.output import complain

        if options.debug:
            raise
        complain(stop, options)
        return stop.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130

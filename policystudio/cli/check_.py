"""``check FILE``: what is missing, wrong or doubtful."""

from __future__ import annotations

import sys

from policystudio.cli.output import count_line, print_issues
from policystudio.cli.parser import Options
from policystudio.cli.profiles import made, opened


def run(options: Options) -> int:
    """Prints all issues. 3 where there are errors; with --strict 1 where there are warnings."""
    result = made(opened(options.file), options)
    print_issues(result.issues, options)
    if not options.json:
        print(count_line(result.issues, options.interface), file=sys.stderr)
    severities = {issue.severity for issue in result.issues}
    if "error" in severities:
        return 3
    return 1 if options.strict and "warning" in severities else 0

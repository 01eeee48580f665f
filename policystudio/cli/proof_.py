"""``proof``: the shipped data checked against itself."""

from __future__ import annotations

import sys

from policystudio import knowledge
from policystudio.cli.output import count_line, print_issues
from policystudio.cli.parser import Options


def run(options: Options) -> int:
    """Prints every fault with file and line; 3 where there are errors."""
    issues = knowledge.prove(today=options.today)
    print_issues(issues, options)
    if not options.json:
        print(count_line(issues, options.interface), file=sys.stderr)
    return 3 if any(issue.severity == "error" for issue in issues) else 0

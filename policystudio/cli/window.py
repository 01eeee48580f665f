"""``policystudio [FILE]``: the window."""

from __future__ import annotations

from policystudio.cli.parser import Options, usage


def run(options: Options) -> int:
    """Says that there is no window in this version (exit code 2)."""
    if options.file:
        return usage(f"there is no window yet; try: policystudio build {options.file} -o policy.html")
    return usage("there is no window yet; see: policystudio --help")

"""``documents``: lists the documents."""

from __future__ import annotations

from policystudio.cli.lists import show
from policystudio.cli.parser import Options


def run(options: Options) -> int:
    """Prints the list."""
    return show("documents", options)

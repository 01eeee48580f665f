"""``new --kind KIND FILE``: a new profile in which the likely activities are assumed."""

from __future__ import annotations

from pathlib import Path

from policystudio import interview, knowledge, storage
from policystudio.cli.parser import Options
from policystudio.domain.issues import Stop


def run(options: Options) -> int:
    """Writes the profile; an existing file is left alone (exit code 13)."""
    path = Path(options.file)
    if path.exists():
        raise Stop("file.exists", 13, path=str(path))
    known = knowledge.load()
    with storage.lock(path):
        profile = interview.start(options.kind, known)
        storage.save(path, profile, interview.order(known), expected=storage.ABSENT)
    print(path)
    return 0

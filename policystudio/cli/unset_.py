"""``unset FILE question …``: takes answers away."""

from __future__ import annotations

from policystudio.cli.parser import Options
from policystudio.cli.profiles import opened


def run(options: Options) -> int:
    """Writes the profile without these answers; one that is not there is no error."""
    at = opened(options.file)
    profile = at.profile
    for id in options.questions:
        profile = profile.forget(id)
    at.save(profile)
    return 0

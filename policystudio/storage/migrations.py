"""Older profile formats → the newest, as functions from dict to dict, one per version.

A step knows only the data, none of the program's classes: those change, old files do not. One
frozen file per format stays in ``tests/old_profiles``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from policystudio.domain.profile import FORMAT
from policystudio.notation.profiles import format_of

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = {}
"""Format → the step that takes a file of it to the next. Format 1 is the first."""


def migrated(
    data: Mapping[str, Any], steps: Mapping[int, Step] = STEPS, newest: int = FORMAT
) -> dict[str, Any]:
    """The data of a profile in the newest format; ``data`` itself is left as it is.

    Raises Stop ``file.not_profile`` (10) where there is no format, ``file.newer_format`` (11).
    """
    number = format_of(data, newest)
    current = deepcopy(dict(data))
    for old in range(number, newest):
        current = steps[old](current)
        current["format"] = old + 1
    return current

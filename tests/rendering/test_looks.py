"""The look of the page: readable in light and dark (WCAG 2.2, 1.4.3: at least 4.5 to 1)."""

from __future__ import annotations

import re

import pytest

from policystudio import paths

CSS = (paths.shipped() / "resources" / "looks" / "policy.css").read_text("utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{([^}]*)\}", CSS)[:2]
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *(("ink", "paper"), ("muted", "paper"), ("link", "paper"), ("alert", "paper"), ("ink", "tint")),
        *(("link", "tint"), ("muted", "tint")),
    ],
)
def test_text_stands_out_from_its_ground(theme: dict[str, str], text: str, ground: str) -> None:
    bright, dim = sorted((luminance(theme[text]), luminance(theme[ground])), reverse=True)
    assert (bright + 0.05) / (dim + 0.05) >= 4.5


def test_paper_is_white_also_where_the_screen_is_dark() -> None:
    printed = CSS[CSS.index("@media print") :]
    assert "--paper: #ffffff" in printed
    assert "--ink: #000000" in printed

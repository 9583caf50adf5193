"""The colours can be read: every pair that carries text or a mark meets WCAG AA in both themes."""

import re
from pathlib import Path

import pytest

from plants.bars import PALETTE

TOKENS = (Path(__file__).resolve().parent.parent / "static/css/tokens.css").read_text()
LIGHT, DARK = (
    dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", block)) for block in TOKENS.split("@media")[:2]
)
TEXT, GRAPHIC = 4.5, 3.0
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink-2", "ink-3", "link") for ground in ("paper", "surface")),
    *((ink, "paper", TEXT) for ink in ("accent", "good", "bad")),
    ("bad", "surface", TEXT),
    ("mark-ink", "mark", TEXT),
    ("paper", "ink", TEXT),
    *((f"series-{number}", "paper", GRAPHIC) for number in range(1, 6)),
    ("focus", "paper", GRAPHIC),
    ("ink-3", "paper", GRAPHIC),
]


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(theme, ink, ground, least):
    assert contrast(theme[ink], theme[ground]) >= least


def test_themes_name_the_same_colours():
    assert set(LIGHT) == set(DARK)


def test_charts_know_the_palette_of_the_light_theme():
    assert {name: colour for name, colour in LIGHT.items() if name.startswith("series-")} == PALETTE

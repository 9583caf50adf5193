"""The colours can be read: every pair that carries text or a mark meets WCAG AA in both themes."""

import itertools
import math
import re
from pathlib import Path

import pytest

from plants.charts.style import PALETTE

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
    *((f"series-{number}", "paper", GRAPHIC) for number in range(1, 9)),
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
    assert len(PALETTE) == 8


#: What a colour becomes in linear light for eyes without one kind of cone (Machado and others 2009).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}

#: How far apart two colours of lines are at the least, in hundredths of Oklab; 2 is just seen side by side.
APART = 8


def seen(colour, eyes):
    """A colour in Oklab, as these eyes see it."""
    light = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in light]
    red, green, blue = (
        min(1, max(0, sum(share * c for share, c in zip(row, light, strict=True)))) for row in eyes
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("eyes", EYES.values(), ids=EYES)
def test_all_eyes_tell_series_apart(theme, eyes):
    colours = [seen(theme[name], eyes) for name in PALETTE]
    near = min(math.dist(one, other) for one, other in itertools.combinations(colours, 2))
    assert near * 100 >= APART

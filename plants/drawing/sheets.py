"""A chart as a file: SVG with its title, key and source on one sheet, and PNG of that sheet."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

import resvg_py
import ttf_opensans
from django.utils.translation import gettext as _

from plants.charts.charts import Chart, KeyEntry
from plants.charts.curves import LEADER
from plants.charts.style import FONT
from plants.drawing.canvas import add, literal, width_of, wrapped
from plants.drawing.plots import GAP, Plot, draw, gutters, is_lying

#: The sheet in pixels, and how much larger it is in PNG: 1200 by 630, as previews of links are.
WIDTH, HEIGHT, ZOOM = 800, 420, 1.5

#: The size of the PNG in pixels.
SIZE = (round(WIDTH * ZOOM), round(HEIGHT * ZOOM))

MARGIN = 24

TITLE, SMALL = 21, 11.5

#: The share of a line that words in bold fill where those in regular would fill it.
BOLD = 0.92

#: Letters that the font has not, and others that say the same.
_SPELT = str.maketrans({"→": "–", "ʻ": "‘", "₸": "T", "\u202f": "\u00a0"})

_FONTS = [str(font.path) for font in (ttf_opensans.OPENSANS_REGULAR, ttf_opensans.OPENSANS_BOLD)]


def svg(chart: Chart, site: str = "") -> str:
    """The chart as an SVG file, its marks linked to their evidence at `site`."""
    sheet = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
    sheet.set("aria-labelledby", "title summary")
    sheet.set("viewBox", f"0 0 {WIDTH} {HEIGHT}")
    look = {"font-family": FONT, "font-size": "13", "width": str(WIDTH), "height": str(HEIGHT)}
    for name, value in look.items():
        sheet.set(name, value)
    add(sheet, "title", chart.title, id="title")
    add(sheet, "desc", chart.summary, id="summary")
    add(sheet, "rect", width=WIDTH, height=HEIGHT, fill=literal("paper"))
    top = _foot(sheet, chart, _head(sheet, chart))
    _area(sheet, chart, top, site)
    return tostring(sheet, encoding="unicode", xml_declaration=True)


def png(chart: Chart) -> bytes:
    """The sheet as PNG."""
    return rastered(svg(chart))


def rastered(drawing: str) -> bytes:
    """An SVG as PNG. The font comes from a package, since a server may have none."""
    drawn: bytes = resvg_py.svg_to_bytes(
        svg_string=drawing.translate(_SPELT),
        zoom=ZOOM,
        skip_system_fonts=True,
        font_files=_FONTS,
        font_family="Open Sans",
        sans_serif_family="Open Sans",
    )
    return drawn


def _head(sheet: Element, chart: Chart) -> float:
    """Title, subtitle and key; gives where they end."""
    y = float(MARGIN)
    for line in wrapped(chart.title, (WIDTH - 2 * MARGIN) * BOLD, TITLE)[:2]:
        y += 20
        title = add(sheet, "text", line, x=MARGIN, y=y, fill=literal("ink"))
        title.set("font-size", str(TITLE))
        title.set("font-weight", "700")
        y += 6
    y += 14
    add(sheet, "text", chart.subtitle, x=MARGIN, y=y, fill=literal("ink-2"))
    return _key(sheet, chart, y + 8)


def _key(sheet: Element, chart: Chart, y: float) -> float:
    # Lines have their names at their ends.
    named = [entry for entry in chart.key if chart.size != "lines" or not is_colour(entry)]
    if not named or (len(named) == 1 and is_colour(named[0])):
        return y
    x, y = float(MARGIN), y + 16
    for entry in named:
        width = width_of(entry.label) + 32
        if x + width > WIDTH - MARGIN and x > MARGIN:
            x, y = MARGIN, y + 18
        _swatch(sheet, entry, x, y)
        add(sheet, "text", entry.label, x=x + 18, y=y, fill=literal("ink-2"))
        x += width
    return y + 6


def is_colour(entry: KeyEntry) -> bool:
    return entry.colour.startswith("series-")


def _swatch(sheet: Element, entry: KeyEntry, x: float, y: float) -> None:
    """What stands before the words of a key: a box of a colour, or the sign itself."""
    ink = literal("ink-2")
    if is_colour(entry):
        add(sheet, "rect", x=x, y=y - 10, width=11, height=11, fill=literal(entry.colour))
    elif entry.colour in {"capacity", "dashed"}:
        add(sheet, "line", x1=x, x2=x + 14, y1=y - 4.5, y2=y - 4.5, stroke=ink, stroke_dasharray="4 3")
    elif entry.colour == "derived":
        add(sheet, "circle", cx=x + 6, cy=y - 4.5, r=4.5, fill=literal("paper"), stroke=ink)
    elif entry.colour == "range":
        add(sheet, "line", x1=x + 6, x2=x + 6, y1=y - 11, y2=y + 2, stroke=ink, stroke_width=4)
    elif entry.colour in {"partial", "promised"}:
        add(sheet, "rect", x=x, y=y - 10, width=11, height=11, fill="none", stroke=ink)
        for dx, dy in _texture(entry.colour):
            add(sheet, "line", x1=x + dx, y1=y - dy, x2=x + dx + 3, y2=y - dy - 3, stroke=ink)


def _texture(name: str) -> Iterator[tuple[float, float]]:
    yield from ((1, 1), (4, 4), (7, 7), (1, 6), (5, 1)) if name == "partial" else ((2, 2), (6, 6))


def _foot(sheet: Element, chart: Chart, top: float) -> float:
    """Who published the numbers, and whose chart it is; gives `top` again."""
    names = ", ".join(chart.publishers[:3])
    if len(chart.publishers) > 3:
        words = {"names": names, "number": len(chart.publishers) - 3}
        names = _("%(names)s and %(number)s more") % words
    source = wrapped(_("Source: %s") % names, WIDTH - 2 * MARGIN - 80, SMALL)
    y = HEIGHT - 14
    for text, x, anchor in ((source[0], MARGIN, "start"), ("AutoTrack", WIDTH - MARGIN, "end")):
        line = add(sheet, "text", text, x=x, y=y, text_anchor=anchor, fill=literal("ink-3"))
        line.set("font-size", str(SMALL))
    return top


def _area(sheet: Element, chart: Chart, top: float, site: str) -> None:
    picture = chart.picture
    before, after = gutters(picture)
    left, right = width_of(before) + GAP, width_of(after) + GAP + (LEADER if after else 0)
    height = HEIGHT - top - 30
    width = WIDTH - 2 * MARGIN - left - right
    place = {"x": MARGIN + left, "y": top + (8 if is_lying(picture) else 0)}
    area = add(sheet, "svg", **place, width=width, height=height, overflow="visible")
    draw(Plot(area, chart, picture, height - place["y"] + top, literal, site))

"""A chart as an SVG in a page: it takes the page's width and colours, and its marks are links."""

from xml.etree.ElementTree import Element, tostring

from plants.charts.charts import PLOT, ROW, Chart
from plants.drawing.canvas import add, themed
from plants.drawing.plots import Plot, draw, gutters, is_lying


def on_page(chart: Chart) -> str:
    """The chart as an `<svg>`, to stand where plotly.js will draw it when it is there.

    Beside it stand, unseen, the longest labels of either side, which keep room for themselves and all
    others in whatever letters the reader has.
    """
    picture = chart.picture
    height = height_of(chart, picture)
    svg = Element("svg", {"class": "drawing", "width": "100%", "height": str(height), "role": "group"})
    names = [f"{chart.slug}-drawing-title", f"{chart.slug}-drawing-words"]
    svg.set("aria-labelledby", " ".join(names))
    add(svg, "title", chart.title, id=names[0])
    add(svg, "desc", chart.summary, id=names[1])
    draw(Plot(svg, chart, picture, height, themed))
    left, right = gutters(picture)
    return f"{_gutter('left', left)}{tostring(svg, encoding='unicode')}{_gutter('right', right)}"


def _gutter(side: str, label: str) -> str:
    gutter = Element("span", {"class": f"gutter gutter--{side}", "aria-hidden": "true"})
    gutter.text = label
    return tostring(gutter, encoding="unicode") if label else ""


def height_of(chart: Chart, picture: dict[str, object]) -> int:
    return ROW * len(chart.rows) + 16 if is_lying(picture) else PLOT

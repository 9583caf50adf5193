"""The area of a drawing: axes, bars, lines, points, each as the chart's Plotly figure has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from plants.charts.charts import Chart
from plants.charts.curves import BREAK, END, LABEL_HEIGHT, LEADER, apart, room_of
from plants.drawing.canvas import Paint, add, cut, percent, width_of

#: Above and below the area where numbers stand, in pixels.
TOP, BOTTOM = 24, 26

#: Between a label and what it labels, in pixels.
GAP = 8

#: The names of bars take no more than this, in pixels; longer ones are cut.
MOST_LEFT = 150

#: Labels along that are wider in all than this have every second one left out on a telephone.
NARROW = 300

#: With more marks than these their links are left out of the order of the tabulator key.
MOST_STOPS = 60


@dataclass(frozen=True, slots=True)
class Plot:
    """An area to draw a chart in: what it is drawn into, how high, in which colours, what it links to."""

    into: Element
    chart: Chart
    picture: dict[str, Any]
    height: float
    paint: Paint
    site: str = ""

    @property
    def reach(self) -> tuple[float, float]:
        least, most = self.picture["layout"]["yaxis"]["range"]
        return float(least), float(most)

    def up(self, value: float) -> float:
        """How far down from the top a value stands."""
        least, most = self.reach
        return TOP + (most - value) / (most - least) * (self.height - TOP - BOTTOM)

    def link(self, into: Element, address: str, hover: str) -> Element:
        """Where to draw a mark: in a link to its evidence where it has one; with its words beside it."""
        place = into
        if address:
            place = add(into, "a", href=f"{self.site}{address}")
            if self._marks > MOST_STOPS:
                place.set("tabindex", "-1")
        held = add(place, "g")
        add(held, "title", plain(hover))
        return held

    @property
    def _marks(self) -> int:
        return sum(len(trace.get("customdata") or ()) for trace in self.picture["data"])


def plain(hover: str) -> str:
    """The words of a hover label, which Plotly has as a little HTML."""
    return hover.replace("<b>", "").replace("</b>", "").replace("<br>", "; ")


def gutters(picture: dict[str, Any]) -> tuple[str, str]:
    """The longest of the labels that stand left and right of the area: they say how much room is needed."""
    layout = picture["layout"]
    if is_lying(picture):
        return max((cut(name, MOST_LEFT) for name in picture["data"][0]["y"]), key=width_of), ""
    left = max(layout["yaxis"]["ticktext"], key=width_of, default="")
    return left, max(
        (line for note in _ends(layout) for line in note["text"].split(BREAK)), key=width_of, default=""
    )


def is_lying(picture: dict[str, Any]) -> bool:
    return any(trace.get("orientation") == "h" for trace in picture["data"])


def draw(plot: Plot) -> None:
    """Draw all of a picture that stands in the area and right beside it."""
    if is_lying(plot.picture):
        _lying(plot)
        return
    _up_axis(plot)
    _along_axis(plot)
    for shape in plot.picture["layout"].get("shapes") or ():
        _rule(plot, shape["y0"], plot.paint("ink-2"), stroke_dasharray="6 4", stroke_width=1.5)
    bars = [trace for trace in plot.picture["data"] if trace["type"] == "bar"]
    for at, trace in enumerate(bars):
        _standing(plot, trace, at, len(bars))
    for trace in plot.picture["data"]:
        if trace["type"] == "scatter":
            (_line if trace["mode"] == "lines" else _points)(plot, trace)
    _labels_at_ends(plot)


def _up_axis(plot: Plot) -> None:
    axis = plot.picture["layout"]["yaxis"]
    for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
        _rule(plot, value, plot.paint("rule" if value else "ink-3"))
        middle = plot.up(value) + 4.5
        add(plot.into, "text", words, x=-GAP, y=middle, text_anchor="end", fill=plot.paint("ink-2"))


def _rule(plot: Plot, value: float, stroke: str, **more: Any) -> None:
    y = plot.up(value)
    add(plot.into, "line", x1=0, x2="100%", y1=y, y2=y, stroke=stroke, **more)


def _along_axis(plot: Plot) -> None:
    ticks = list(_ticks(plot.picture["layout"]["xaxis"]))
    is_full = sum(width_of(words) + GAP for _share, words in ticks) > NARROW
    for at, (share, words) in enumerate(reversed(ticks)):
        tick = add(plot.into, "text", words, x=percent(share), y=plot.height - GAP, text_anchor="middle")
        tick.set("fill", plot.paint("ink-2"))
        if is_full and at % 2:
            tick.set("class", "odd")


def _ticks(axis: dict[str, Any]) -> Iterator[tuple[float, str]]:
    if "categoryarray" in axis:
        names = axis["categoryarray"]
        yield from (((at + 0.5) / len(names), name) for at, name in enumerate(names))
    else:
        for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
            yield _along(axis, value), words


def _along(axis: dict[str, Any], value: float) -> float:
    first, last = axis["range"]
    return (value - first) / (last - first)


def _standing(plot: Plot, trace: dict[str, Any], at: int, of: int) -> None:
    layout = plot.picture["layout"]
    names = list(layout["xaxis"]["categoryarray"])
    slot = (1 - layout["bargap"]) / of / len(names)
    width = slot * (1 - layout["bargroupgap"])
    for name, *bar in _bars(trace):
        start = (names.index(name) + layout["bargap"] / 2) / len(names) + slot * at + (slot - width) / 2
        _bar(plot, trace, start, width, bar)


def _bars(trace: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Of every bar its place, value, pattern, label, address, words, and its label on a telephone."""
    patterns = (trace["marker"].get("pattern") or {}).get("shape") or [""] * len(trace["x"])
    columns = ("x", "y", "text", "customdata", "hovertext")
    x, y, *rest = (trace[name] for name in columns)
    yield from zip(x, y, patterns, *rest, trace["meta"].get("narrow", trace["text"]), strict=True)


def _bar(plot: Plot, trace: dict[str, Any], start: float, width: float, bar: Sequence[Any]) -> None:
    value, pattern, label, address, hover, narrow = bar
    top, foot = sorted((plot.up(value), plot.up(0)))
    held = plot.link(plot.into, address, hover)
    colour = trace["meta"]["colour"]
    box = {"x": percent(start), "y": top, "width": percent(width), "height": max(foot - top, 1)}
    add(held, "rect", **box, fill=_fill(plot, colour, pattern), stroke=plot.paint(colour))
    if label:
        text = add(held, "text", label, x=percent(start + width / 2), y=top - 5, text_anchor="middle")
        _halo(plot, text)
        if not narrow:
            text.set("class", "roomy")


def _halo(plot: Plot, text: Element) -> None:
    """Keep a text legible where it stands over something else."""
    text.set("fill", plot.paint("ink"))
    text.set("stroke", plot.paint("paper"))
    text.set("stroke-width", "3")
    text.set("paint-order", "stroke")


def _fill(plot: Plot, colour: str, pattern: str) -> str:
    """A full colour, or lines or dots of it: parts of years are hatched, promises dotted."""
    if not pattern:
        return plot.paint(colour)
    name = f"{plot.chart.slug}-{'hatch' if pattern == '/' else 'dots'}-{colour}"
    if not any(one.get("id") == name for one in plot.into.iter("pattern")):
        size = {"width": 5, "height": 5, "patternUnits": "userSpaceOnUse"}
        made = add(plot.into, "pattern", id=name, **size)
        add(made, "rect", width=5, height=5, fill=plot.paint("paper"))
        if pattern == "/":
            add(made, "path", d="M-1 1 1 -1M0 5 5 0M4 6 6 4", stroke=plot.paint(colour), stroke_width=1.5)
        else:
            add(made, "circle", cx=2.5, cy=2.5, r=1.1, fill=plot.paint(colour))
    return f"url(#{name})"


def _lying(plot: Plot) -> None:
    (trace,) = plot.picture["data"]
    most = plot.picture["layout"]["xaxis"]["range"][1]
    row = plot.height / len(trace["y"])
    for at, (value, name, _pattern, label, address, hover, _narrow) in enumerate(_bars(trace)):
        middle, width = row * (at + 0.5) + 4.5, value / most
        told = cut(name, MOST_LEFT)
        add(plot.into, "text", told, x=-GAP, y=middle, text_anchor="end", fill=plot.paint("ink-2"))
        held = plot.link(plot.into, address, hover)
        box = {"x": 0, "y": row * (at + 0.17), "width": percent(width), "height": row * 0.66}
        add(held, "rect", **box, fill=plot.paint(trace["meta"]["colour"]))
        add(held, "text", label, x=percent(width), dx=GAP, y=middle, fill=plot.paint("ink"))


def _line(plot: Plot, trace: dict[str, Any]) -> None:
    axis, colour = plot.picture["layout"]["xaxis"], plot.paint(trace["meta"]["colour"])
    held = add(plot.into, "g", stroke=colour, stroke_width=2.25, stroke_linecap="round")
    if trace["line"]["dash"] != "solid":
        held.set("stroke-dasharray", "5 5")
    for (x1, y1), (x2, y2) in pairwise(zip(trace["x"], trace["y"], strict=True)):
        if x1 is not None and x2 is not None:
            ends = {"x1": percent(_along(axis, x1)), "x2": percent(_along(axis, x2))}
            add(held, "line", **ends, y1=plot.up(y1), y2=plot.up(y2))


def _points(plot: Plot, trace: dict[str, Any]) -> None:
    axis = plot.picture["layout"]["xaxis"]
    for at, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        held = plot.link(plot.into, trace["customdata"][at], trace["hovertext"][at])
        share = percent(_along(axis, x))
        _range(plot, held, trace, at, share)
        _sign(plot, held, trace, at, share)
        if trace["text"][at]:
            label = add(held, "text", trace["text"][at], x=share, y=plot.up(y) - 9, text_anchor="middle")
            _halo(plot, label)


def _range(plot: Plot, held: Element, trace: dict[str, Any], at: int, share: str) -> None:
    error = trace.get("error_y") or {}
    if error.get("array") and (error["array"][at] or error["arrayminus"][at]):
        value = trace["y"][at]
        low, high = plot.up(value - error["arrayminus"][at]), plot.up(value + error["array"][at])
        colour = plot.paint(trace["meta"]["colour"])
        add(held, "line", x1=share, x2=share, y1=low, y2=high, stroke=colour, stroke_width=4, opacity="0.5")


def _sign(plot: Plot, held: Element, trace: dict[str, Any], at: int, share: str) -> None:
    """A circle for what is known, a diamond for a promise, a hatched box for part of a year."""
    colour = plot.paint(trace["meta"]["colour"])
    fill = plot.paint("paper") if trace["meta"]["hollow"][at] else colour
    look = {"fill": fill, "stroke": colour, "stroke_width": 1.5}
    radius, y = trace["marker"]["size"] / 2, plot.up(trace["y"][at])
    symbol = trace["marker"]["symbol"][at]
    if symbol == "circle":
        add(held, "circle", cx=share, cy=y, r=radius, **look)
        return
    place = add(held, "svg", x=share, y=y, overflow="visible")
    r = radius + 1
    if symbol == "diamond":
        add(place, "path", d=f"M0 {-r} {r} 0 0 {r} {-r} 0Z", **look)
    else:
        look["fill"] = _fill(plot, trace["meta"]["colour"], "/")
        add(place, "rect", x=-r, y=-r, width=2 * r, height=2 * r, **look)


def _ends(layout: dict[str, Any]) -> list[dict[str, Any]]:
    return [note for note in layout.get("annotations") or () if note["name"].startswith(END)]


def _labels_at_ends(plot: Plot) -> None:
    """The names of lines where they end, each with a leader from its last point."""
    notes = _ends(plot.picture["layout"])
    if not notes:
        return
    place = add(plot.into, "svg", x="100%", overflow="visible")
    place.set("class", "ends")
    wanted = [plot.up(note["y"]) for note in notes]
    lowest = plot.height - BOTTOM
    rooms = room_of([note["text"] for note in notes])
    moved = apart([lowest - y for y in wanted], rooms, lowest - TOP)
    for note, y, height in zip(notes, wanted, moved, strict=True):
        _label_at_end(plot, place, note, (y, lowest - height))


def _label_at_end(plot: Plot, place: Element, note: dict[str, Any], heights: tuple[float, float]) -> None:
    """A label in its lines, with its leader; `heights` are those of the line's end and of the label."""
    end, middle = heights
    colour = plot.paint(note["name"].removeprefix(END))
    add(place, "line", x1=0, y1=end, x2=LEADER, y2=middle, stroke=colour, stroke_width=1.5)
    lines = note["text"].split(BREAK)
    first = middle - LABEL_HEIGHT * (len(lines) - 1) / 2 + 4.5
    for at, line in enumerate(lines):
        add(place, "text", line, x=LEADER + 4, y=first + at * LABEL_HEIGHT, fill=plot.paint("ink"))

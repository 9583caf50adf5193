"""Pictures made of lines, as Plotly figures: time runs to the right, a gap breaks the line.

A line joins two neighbouring periods of the same length and nothing else. What is promised or expected is
dashed, what is derived hollow, part of a year stands apart from the line of whole ones, and what sources
differ by is a bar from their lowest to their highest number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import Any

from django.utils.dates import MONTHS_3
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plants.charts import style
from plants.charts.bars import scale, short_window
from plants.charts.marks import Mark
from plants.charts.style import LIGHT, PALETTE, Picture, layout

#: The height of the area that lines are drawn in, as the style sheet has it, in pixels.
HEIGHT = 286

#: So many pixels a label at the end of a line takes, and a letter of it.
LABEL_HEIGHT, LETTER = 15, 7.8

#: How far right of the area a label begins, in pixels: a leader in the line's colour runs to it.
LEADER = 14

#: At most so many labels under the picture.
MOST_TICKS = 8

#: What stands between the lines of a label.
BREAK = "<br>"

#: What the name of a label at a line's end begins with; its colour follows.
END = "end "

#: The longest line of a label at a line's end, in letters, and the most lines; the key has it whole.
MOST_LETTERS, MOST_ROWS = 28, 2

#: From so many points on they are small.
MANY = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A mark and where it stands: months since the year nought."""

    x: int
    mark: Mark


def picture(
    labels: Sequence[str], marks: Sequence[Sequence[Mark]], colours: Sequence[str], level: float | None = None
) -> Picture:
    """Lines of `marks`, each in its colour with its label at its end; a thin line at the value of `level`."""
    rows = places(marks)
    named = zip(labels, colours, rows, strict=True)
    months = step(rows)
    traces = [trace for label, colour, row in named for trace in _traces(label, colour, row, months)]
    values = [value for row in rows for place in row for value in _reach(place.mark)]
    up = scale(min([*values, 0]), max([*values, 0]), rows[0][0].mark.unit)
    ends = list(_ends(labels, colours, rows, up["range"]))
    drawn = layout(xaxis=_time(rows), yaxis=up, annotations=ends, meta=_room(labels))
    if level is not None:
        drawn["shapes"] = [style.level(level, dash="dot", width=1, color=LIGHT["ink-2"])]
    return {"data": traces, "layout": drawn}


def places(marks: Sequence[Sequence[Mark]]) -> list[list[Place]]:
    """Marks by the month that they begin with; windows of one year, which all begin alike, by their end."""
    starts = [[mark.period.start.year for mark in row if mark.period.is_from_january] for row in marks]
    grow = all(mark.period.is_from_january for row in marks for mark in row)
    by_end = grow and any(len(set(years)) < len(years) for years in starts)
    return [[Place(_month(mark, by_end), mark) for mark in row] for row in marks]


def _month(mark: Mark, by_end: bool) -> int:
    day = mark.period.end if by_end else mark.period.start
    return day.year * 12 + day.month - 1


def step(rows: Sequence[Sequence[Place]]) -> int:
    """How many months lie between neighbours: as many as a month, quarter or half has, however few are known.

    Of years, and of windows that begin with them, it is the shortest distance on any line, a year at most.
    """
    marks = [place.mark for row in rows for place in row]
    months = min(mark.months for mark in marks)
    is_one_length = all(mark.months == months for mark in marks)
    if is_one_length and (months == 1 or not all(mark.period.is_from_january for mark in marks)):
        return months
    gaps = [after.x - before.x for row in rows for before, after in pairwise(row) if after.x > before.x]
    return min([*gaps, 12])


def joined(before: Place, after: Place, months: int) -> bool:
    """Whether a line may run between two marks: neighbours, whose periods are of one length or one window."""
    same = before.mark.months == after.mark.months or (months < 12 and after.mark.period.is_from_january)
    return same and after.x - before.x == months


def _traces(label: str, colour: str, row: Sequence[Place], months: int) -> Iterator[dict[str, Any]]:
    for dash, wanted in (("solid", False), ("dash", True)):
        xs, ys = _segments(row, months, wanted)
        if xs:
            yield _line(xs, ys, colour, dash)
    yield _points(label, colour, row)


def _segments(row: Sequence[Place], months: int, promised: bool) -> tuple[list[Any], list[Any]]:
    """The ends of the pieces of a line, a None after each run: those to or from a promise, or the others."""
    xs: list[Any] = []
    ys: list[Any] = []
    for before, after in pairwise(row):
        is_promised = before.mark.is_promise or after.mark.is_promise
        if joined(before, after, months) and is_promised == promised:
            if xs and xs[-2] == before.x:
                del xs[-1], ys[-1], xs[-1], ys[-1]
            xs += [before.x, after.x, None]
            ys += [before.mark.value, after.mark.value, None]
    return xs, ys


def _line(xs: list[Any], ys: list[Any], colour: str, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": xs,
        "y": ys,
        "mode": "lines",
        "hoverinfo": "skip",
        "connectgaps": False,
        "line": {"color": PALETTE[colour], "width": 2.25, "dash": dash},
        "meta": {"colour": colour},
    }


def _points(label: str, colour: str, row: Sequence[Place]) -> dict[str, Any]:
    marks = [place.mark for place in row]
    parts = partials(marks)
    hollows = [is_hollow(mark) or bool(part) for mark, part in zip(marks, parts, strict=True)]
    return {
        "type": "scatter",
        "name": label,
        "x": [place.x for place in row],
        "y": [mark.value for mark in marks],
        "mode": "markers+text",
        "text": parts,
        "textposition": "top center",
        "cliponaxis": False,
        "customdata": [mark.address for mark in marks],
        "hovertext": [_hover(label, mark) for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": [_symbol(mark, part) for mark, part in zip(marks, parts, strict=True)],
            "size": 5 if len(row) > MANY else 8,
            "color": [LIGHT["paper"] if hollow else PALETTE[colour] for hollow in hollows],
            "line": {"color": PALETTE[colour], "width": 1.5},
        },
        "meta": {"colour": colour, "hollow": hollows},
        **_ranges(marks, colour),
    }


def _symbol(mark: Mark, part: str) -> str:
    if mark.is_promise:
        return "diamond"
    return "square-x" if part else "circle"


def is_hollow(mark: Mark) -> bool:
    """Full is for what happened and a source says: what is derived or promised is hollow."""
    return mark.is_derived or mark.is_promise


def partials(row: Sequence[Mark]) -> list[str]:
    """The window's name over parts of a year that stand among whole ones; nothing over any other mark."""
    if all(mark.months != 12 for mark in row):
        return [""] * len(row)
    return [short_window(mark.period) if mark.months < 12 else "" for mark in row]


def _ranges(marks: Sequence[Mark], colour: str) -> dict[str, Any]:
    """Bars from the lowest to the highest number where any sources differ; else nothing."""
    if all(mark.low is None for mark in marks):
        return {}
    bars = {
        "type": "data",
        "symmetric": False,
        "array": [(mark.high or mark.value) - mark.value for mark in marks],
        "arrayminus": [mark.value - (mark.value if mark.low is None else mark.low) for mark in marks],
        "color": PALETTE[colour],
        "thickness": 4,
        "width": 0,
    }
    return {"error_y": bars}


def _reach(mark: Mark) -> Iterator[float]:
    yield mark.value
    yield from (end for end in (mark.low, mark.high) if end is not None)


def _hover(label: str, mark: Mark) -> str:
    lines = [f"<b>{label}</b>", f"{mark.period.label}: {mark.text}", *mark.notes, *mark.publishers[:3]]
    if mark.low is not None and mark.low != mark.high:
        lines.insert(2, _("sources differ, see the evidence"))
    return "<br>".join(lines)


def _time(rows: Sequence[Sequence[Place]]) -> dict[str, Any]:
    """The axis of time, with years under it, or months where there are few."""
    xs = [place.x for row in rows for place in row]
    first, last = min(xs), max(xs)
    pad = max((last - first) * 0.03, step(rows) * 0.5 if first == last else 0.4)
    ticks = list(_months(first, last) if last - first <= 18 and step(rows) < 12 else _years(first, last))
    return {
        "showgrid": False,
        "range": [first - pad, last + pad],
        "tickvals": [x for x, _text in ticks],
        "ticktext": [text for _x, text in ticks],
    }


def _years(first: int, last: int) -> Iterable[tuple[int, str]]:
    years = range(-(-first // 12), last // 12 + 1)
    every = next(n for n in (1, 2, 5, 10, 20, 50) if len(years) <= n * MOST_TICKS)
    newest = years[-1] if years else 0
    return [(year * 12, str(year)) for year in years if (newest - year) % every == 0]


def _months(first: int, last: int) -> Iterable[tuple[int, str]]:
    every = next(n for n in (1, 2, 3, 6) if last - first < n * MOST_TICKS)
    for x in range(first, last + 1):
        if (x - first) % every == 0:
            name = capfirst(str(MONTHS_3[x % 12 + 1]))
            yield x, f"{name} {x // 12}" if x == first or x % 12 < every else name


def _ends(
    labels: Sequence[str], colours: Sequence[str], rows: Sequence[Sequence[Place]], reach: Sequence[float]
) -> Iterator[dict[str, Any]]:
    """The labels at the ends of lines, moved apart where they would cover each other."""
    pixels = HEIGHT / ((reach[1] - reach[0]) or 1)
    values = [_end([place.mark for place in row]).value for row in rows]
    wanted = [(value - reach[0]) * pixels for value in values]
    texts = [BREAK.join(folded(label)) for label in labels]
    for at, height in enumerate(apart(wanted, room_of(texts))):
        yield {
            "name": f"{END}{colours[at]}",
            "text": texts[at],
            "xref": "paper",
            "x": 1,
            "xanchor": "left",
            "y": values[at],
            "ax": LEADER,
            "ay": round(wanted[at] - height, 1),
            "arrowhead": 0,
            "arrowwidth": 1.5,
            "arrowcolor": PALETTE[colours[at]],
            "font": {"color": LIGHT["ink"]},
            "align": "left",
        }


def _end(row: Sequence[Mark]) -> Mark:
    """Where a line ends: its newest mark, but not part of a year, which stands apart from it."""
    parts = zip(reversed(row), reversed(partials(row)), strict=True)
    return next((mark for mark, part in parts if not part), row[-1])


def _room(labels: Sequence[str]) -> dict[str, Any]:
    """The margin that the labels at the ends need; a narrow page does without them."""
    lines = [line for label in labels for line in folded(label)]
    return {"right": round(LEADER + 8 + max(map(len, lines)) * LETTER)}


def folded(label: str) -> list[str]:
    """A label in the lines that it stands in; what is longer than they are ends in an ellipsis."""
    return wrap(label, MOST_LETTERS, max_lines=MOST_ROWS, placeholder="…") or [""]


def room_of(texts: Sequence[str]) -> list[float]:
    """How high each label is, in pixels."""
    return [LABEL_HEIGHT * (1 + text.count(BREAK)) for text in texts]


def apart(heights: Sequence[float], rooms: Sequence[float], most: float = HEIGHT) -> list[float]:
    """The heights, moved as little as leaves each its room and keeps all within `most`, in their order."""
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    steps = [(rooms[below] + rooms[above]) / 2 for below, above in pairwise(order)]
    moved = list(heights)
    floor = 0.0
    for at, step_up in zip(order, [*steps, 0], strict=True):
        moved[at] = max(moved[at], floor)
        floor = moved[at] + step_up
    ceiling = max(most, sum(steps))
    for at, step_down in zip(reversed(order), [*reversed(steps), 0], strict=True):
        moved[at] = min(moved[at], ceiling)
        ceiling = moved[at] - step_down
    return moved

"""Pictures made of bars, as Plotly figures: standing over years or windows, or lying in a ranking.

Colours are names of the palette in `static/css/tokens.css`; the script that draws reads them there,
so that a picture follows the reader's light or dark theme. Every bar carries the address of its figure.
"""

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from plants.models import Figure
from plants.numbers import compact, short, stated, value_text
from plants.periods import Period, month_name
from plants.series import Series, is_partial, period_of
from plants.vocabulary import TRACKED_COUNTRIES, Status

#: At most so many steps on an axis.
MOST_STEPS = 5

#: The light theme's colours, by their names in the style sheet.
PALETTE = {
    "series-1": "#0b5e9a",
    "series-2": "#c2410c",
    "series-3": "#0f7b63",
    "series-4": "#9a4384",
    "series-5": "#7a6200",
}

#: The largest producers take the colours that are told apart best.
_COUNTRY_ORDER = sorted(TRACKED_COUNTRIES, key=lambda code: "UZ KZ KG TJ TM".index(code))

_AXIS = {"fixedrange": True, "title": None, "automargin": True}


def standing(
    places: Sequence[str],
    series: Sequence[Series],
    place_of: Callable[[Figure], str],
    label_of: Callable[[Figure, bool], str],
    level: Figure | None = None,
) -> go.Figure:
    """Bars over `places`, side by side for each series, and a dashed line at the value of `level`."""
    picture = go.Figure(layout=_layout(bargap=0.28 if len(places) > 2 else 0.7, bargroupgap=0.08))
    for colour, one in zip(colours(series), series, strict=True):
        figures = [figure for figure in one.figures if place_of(figure) in places]
        newest = next((figure for figure in reversed(figures) if not is_partial(figure)), None)
        trace = _bars(one.label, figures, colour)
        trace.x = [place_of(figure) for figure in figures]
        trace.text = [label_of(figure, figure is newest) for figure in figures]
        picture.add_trace(trace)
    axis = {"type": "category", "categoryorder": "array", "categoryarray": list(places), "showgrid": False}
    picture.update_xaxes(**axis, range=[-0.5, len(places) - 0.5], **_AXIS)
    values = [float(figure.value or 0) for one in series for figure in one.figures]
    if level:
        values.append(float(level.value or 0))
        picture.add_hline(y=values[-1], line={"dash": "dash", "width": 1.5, "color": "#555555"})
    picture.update_yaxes(**_scale(max(values, default=0) or 1), **_AXIS)
    return picture


def _scale(most: float) -> dict[str, Any]:
    """From nought to past `most`, in round steps written short: money would else be all zeros."""
    size = 10 ** math.floor(math.log10(most / MOST_STEPS))
    step = next(size * nice for nice in (1, 2, 2.5, 5, 10) if size * nice >= most / MOST_STEPS)
    steps = [step * number for number in range(math.ceil(most / step) + 1)]
    words = [short(Decimal(str(value))) for value in steps]
    return {"range": [0, max(steps[-1], most * 1.08)], "tickvals": steps, "ticktext": words}


def colours(series: Sequence[Series]) -> list[str]:
    """A country keeps its colour from chart to chart; what is not told apart by country goes in order."""
    names = list(PALETTE)
    codes = [one.newest.country_id for one in series]
    if len(set(codes)) == len(codes) and set(codes) <= set(TRACKED_COUNTRIES):
        return [names[_COUNTRY_ORDER.index(str(code))] for code in codes]
    return names[: len(series)]


def _bars(label: str, figures: Sequence[Figure], colour: str) -> go.Bar:
    return go.Bar(
        name=label,
        y=[float(figure.value or 0) for figure in figures],
        customdata=[figure.get_absolute_url() for figure in figures],
        hovertext=[_hover(label, figure) for figure in figures],
        hovertemplate="%{hovertext}<extra></extra>",
        textposition="outside",
        cliponaxis=False,
        constraintext="none",
        textangle=0,
        marker={
            "color": PALETTE[colour],
            "line": {"width": 1, "color": PALETTE[colour]},
            "pattern": {
                "shape": [pattern(figure) for figure in figures],
                "fillmode": "replace",
                "size": 6,
                "solidity": 0.35,
            },
        },
        meta={"colour": colour},
    )


def pattern(figure: Figure) -> str:
    """Solid is for what a whole year made: parts of years are hatched, promises dotted."""
    if figure.status != Status.ACTUAL:
        return "."
    return "/" if is_partial(figure) else ""


def year_label(figure: Figure, is_newest: bool) -> str:
    if is_partial(figure):
        return short_window(period_of(figure))
    return compact(figure) if is_newest else ""


def value_label(figure: Figure, is_newest: bool) -> str:
    return compact(figure)


def short_window(period: Period) -> str:
    """A window from January in a few letters: "Jan–Nov"; the year for a whole one."""
    first, last = (month_name(day.month, "abbreviated") for day in (period.start, period.end))
    if (period.start.month, period.end.month) == (1, 12):
        return str(period.start.year)
    return first if first == last else f"{first}–{last}"


def _hover(label: str, figure: Figure) -> str:
    return f"<b>{label}</b><br>{figure.period_label}: {stated(figure)}<br>{figure.source.publisher}"


def lying(names: Sequence[str], figures: Sequence[Figure]) -> go.Figure:
    """Bars lying down, one a figure of one country, the name before and the value after each."""
    values = [float(figure.value or 0) for figure in figures]
    trace = _bars("", figures, colours([Series("", tuple(figures))])[0])
    trace.update(orientation="h", x=values, y=list(names), text=[value_text(figure) for figure in figures])
    trace.hovertext = [_hover(name, figure) for name, figure in zip(names, figures, strict=True)]
    trace.marker.pattern = None
    picture = go.Figure(trace, layout=_layout(bargap=0.34))
    # Room for the number beside the longest bar.
    picture.update_xaxes(visible=False, range=[0, max(values) * 1.2 or 1], **_AXIS)
    picture.update_yaxes(autorange="reversed", ticks="", showgrid=False, **_AXIS)
    return picture


def _layout(**more: Any) -> go.Layout:
    return go.Layout(
        template=go.layout.Template(),
        barmode="group",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        margin={"l": 4, "r": 8, "t": 24, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        **more,
    )

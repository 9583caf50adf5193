"""Pictures made of bars, as Plotly figures: standing over years, or lying in a ranking.

Colours are names of the palette in `static/css/tokens.css`; the script that draws reads them there,
so that a picture follows the reader's light or dark theme. Every bar carries the address of its figure.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from plants.charts import style
from plants.charts.style import LIGHT, PALETTE, Picture, layout
from plants.models import Figure
from plants.numbers import compact, percent, short, stated, value_text
from plants.periods import Period, month_name
from plants.series.comparable import Series, is_partial, period_of
from plants.vocabulary import PERCENT, TRACKED_COUNTRIES, Status

#: At most so many steps on an axis.
MOST_STEPS = 5

#: As many bars stand on a telephone with room for a number over each.
MOST_ROOMY = 8

#: The largest producers take the colours that are told apart best.
_COUNTRY_ORDER = sorted(TRACKED_COUNTRIES, key=lambda code: "UZ KZ KG TJ TM".index(code))


def standing(years: Sequence[int], series: Sequence[Series], level: Figure | None = None) -> Picture:
    """Bars over `years`, side by side for each series, and a dashed line at the value of `level`."""
    traces = []
    for colour, one in zip(colours(series), series, strict=True):
        figures = [figure for figure in one.figures if period_of(figure).start.year in years]
        newest = next((figure for figure in reversed(figures) if not is_partial(figure)), None)
        text = [_bar_label(figure, figure is newest) for figure in figures]
        x = [str(period_of(figure).start.year) for figure in figures]
        traces.append(_bars(one.label, figures, colour) | {"x": x, "text": text})
    drawn = layout(barmode="group", bargap=0.28 if len(years) > 2 else 0.7, bargroupgap=0.08)
    values = [float(figure.value or 0) for one in series for figure in one.figures]
    if level:
        values.append(float(level.value or 0))
        drawn["shapes"] = [style.level(values[-1], dash="dash", width=1.5, color=LIGHT["ink-2"])]
    unit = series[0].newest.unit if series else ""
    axes = {"xaxis": _named([str(year) for year in years]), "yaxis": scale(0, max(values, default=0), unit)}
    if len(years) * len(traces) > MOST_ROOMY:
        _clear(traces)
    return {"data": traces, "layout": drawn | axes}


def _clear(traces: Sequence[dict[str, Any]]) -> None:
    """Leave out on telephones the numbers of bars beside which a higher one stands: it would cover them.

    What is left of a trace's labels is in its `meta`, where that is not all. Parts of a year keep theirs.
    """
    highest: dict[str, float] = defaultdict(float)
    for trace in traces:
        for place, value in zip(trace["x"], trace["y"], strict=True):
            highest[place] = max(highest[place], value)
    for trace in traces:
        bars = zip(trace["x"], trace["y"], trace["text"], trace["marker"]["pattern"]["shape"], strict=True)
        kept = [text if shape or value == highest[place] else "" for place, value, text, shape in bars]
        if kept != trace["text"]:
            trace["meta"]["narrow"] = kept


def _named(places: Sequence[str]) -> dict[str, Any]:
    """An axis of names, each with the same room."""
    order = {"type": "category", "categoryorder": "array", "categoryarray": list(places)}
    return {**order, "showgrid": False, "range": [-0.5, len(places) - 0.5]}


def scale(least: float, most: float, unit: str = "") -> dict[str, Any]:
    """From `least` to past `most` by way of nought, in round steps written short, percent with its sign.

    `least` is zero or below it, `most` zero or above: an axis without its zero would tell of changes that
    are none.
    """
    reach = (most - least) or 1
    size = 10 ** math.floor(math.log10(reach / MOST_STEPS))
    step = next(size * nice for nice in (1, 2, 2.5, 5, 10) if size * nice >= reach / MOST_STEPS)
    steps = [step * number for number in range(math.floor(least / step), math.ceil(most / step) + 1)]
    words = [_tick(Decimal(str(round(value, 9))), unit) for value in steps]
    lowest = min(steps[0], least - reach * 0.08 if least < 0 else 0)
    return {"range": [lowest, max(steps[-1], most + reach * 0.08)], "tickvals": steps, "ticktext": words}


def _tick(value: Decimal, unit: str) -> str:
    sign = "−" if value < 0 else ""
    return sign + (percent(abs(value)) if unit == PERCENT else short(abs(value)))


def colours(series: Sequence[Series]) -> list[str]:
    return colours_of([one.newest.country_id for one in series])


def colours_of(codes: Sequence[str | None]) -> list[str]:
    """A country keeps its colour from chart to chart; what is not told apart by country goes in order."""
    names = list(PALETTE)
    if len(set(codes)) == len(codes) and set(codes) <= set(TRACKED_COUNTRIES):
        return [names[_COUNTRY_ORDER.index(str(code))] for code in codes]
    return names[: len(codes)]


def _bars(label: str, figures: Sequence[Figure], colour: str) -> dict[str, Any]:
    shapes = [pattern(figure) for figure in figures]
    return {
        "type": "bar",
        "name": label,
        "y": [float(figure.value or 0) for figure in figures],
        "customdata": [figure.get_absolute_url() for figure in figures],
        "hovertext": [_hover(label, figure) for figure in figures],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "textposition": "outside",
        "cliponaxis": False,
        "constraintext": "none",
        "textangle": 0,
        "marker": {
            "color": PALETTE[colour],
            "line": {"width": 1, "color": PALETTE[colour]},
            "pattern": {"shape": shapes, "fillmode": "replace", "size": 6, "solidity": 0.35},
        },
        "meta": {"colour": colour},
    }


def pattern(figure: Figure) -> str:
    """Solid is for what a whole year made: parts of years are hatched, promises dotted."""
    if figure.status != Status.ACTUAL:
        return "."
    return "/" if is_partial(figure) else ""


def _bar_label(figure: Figure, is_newest: bool) -> str:
    if is_partial(figure):
        return short_window(period_of(figure))
    return compact(figure) if is_newest else ""


def short_window(period: Period) -> str:
    """A window from January in a few letters: "Jan–Nov"; the year for a whole one."""
    first, last = (month_name(day.month, "abbreviated") for day in (period.start, period.end))
    if (period.start.month, period.end.month) == (1, 12):
        return str(period.start.year)
    return first if first == last else f"{first}–{last}"


def _hover(label: str, figure: Figure) -> str:
    return f"<b>{label}</b><br>{figure.period_label}: {stated(figure)}<br>{figure.source.publisher}"


def lying(names: Sequence[str], figures: Sequence[Figure]) -> Picture:
    """Bars lying down, one a figure of one country, the name before and the value after each."""
    standing = _bars("", figures, colours([Series("", tuple(figures))])[0])
    values = standing["y"]
    trace = standing | {
        "orientation": "h",
        "x": values,
        "y": list(names),
        "text": [value_text(figure) for figure in figures],
        "hovertext": [_hover(name, figure) for name, figure in zip(names, figures, strict=True)],
    }
    del trace["marker"]["pattern"]
    # Room for the number beside the longest bar.
    along = {"visible": False, "range": [0, max(values) * 1.2 or 1]}
    up = {"autorange": "reversed", "ticks": "", "showgrid": False}
    return {"data": [trace], "layout": layout(bargap=0.34, xaxis=along, yaxis=up)}

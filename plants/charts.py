"""Series to charts: one function a chart, each a Plotly figure with the words and the table around it.

Colours are names of the palette in `static/css/tokens.css`; the script that draws reads them there,
so that a chart follows the reader's light or dark theme. Every bar carries the address of its figure.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go
from django.utils.dates import MONTHS_3
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plants.models import Figure
from plants.numbers import compact, stated, value_text
from plants.periods import Period
from plants.series import Ranking, Series, is_partial, period_of, segment_label
from plants.vocabulary import Metric

#: As many years as fit the width of a telephone.
MOST_YEARS = 10

#: As many brands as a ranking shows.
MOST_BRANDS = 12

#: The light theme's colours, by their names in the style sheet.
PALETTE = {
    "series-1": "#0b5e9a",
    "series-2": "#c2410c",
    "series-3": "#0f7b63",
    "series-4": "#9a4384",
    "series-5": "#7a6200",
}

_AXIS = {"fixedrange": True, "title": None, "automargin": True}


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A line of a chart's key: a colour's name, "partial" or "capacity", and what it stands for."""

    colour: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a chart's table: its label and a figure, or none, for every column."""

    label: str
    cells: Sequence[Figure | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its words: title (the measure), subtitle (unit and scope), key, table, summary.

    `size` names the height: "years", or the number of bars of a ranking. `corner` heads the table's
    first column.
    """

    slug: str
    title: str
    subtitle: str
    picture: go.Figure
    summary: str
    size: str
    corner: str
    columns: Sequence[str]
    rows: Sequence[Row]
    key: Sequence[KeyEntry] = field(default_factory=list)

    @property
    def json(self) -> Any:
        return self.picture.to_plotly_json()

    @property
    def data_id(self) -> str:
        return f"{self.slug}-data"

    @property
    def publishers(self) -> list[str]:
        """Who published the figures drawn, the most frequent first."""
        names = [figure.source.publisher for row in self.rows for figure in row.cells if figure]
        return sorted(set(names), key=lambda name: (-names.count(name), name))


def by_year(
    slug: str, title: str, subtitle: str, series: Sequence[Series], capacity: Figure | None = None
) -> Chart:
    """Bars by year, side by side for each series; part of a year is hatched and labelled.

    Years without a figure keep their place, so that a gap shows. `capacity` draws the level that a
    plant could make beside what it made.
    """
    known = [period_of(figure).start.year for one in series for figure in one.figures]
    first = max(min(known), max(known) - MOST_YEARS + 1)
    years = [str(year) for year in range(first, max(known) + 1)]
    drawn = _bars_over(years, series, _year, _year_bar_label)
    if capacity:
        drawn.add_hline(y=float(capacity.value or 0), line={"dash": "dash", "width": 1.5, "color": "#555555"})
    rows = [Row(_row_label(cells, year), cells) for year, cells in _table(reversed(years), series, _year)]
    return _chart(slug, title, subtitle, series, drawn, rows, capacity)


def by_window(slug: str, title: str, subtitle: str, series: Sequence[Series]) -> Chart:
    """Bars of growing windows of one year, as published; nothing but the whole year is drawn full."""
    ends = sorted({period_of(figure) for one in series for figure in one.figures}, key=lambda one: one.end)
    drawn = _bars_over([short_window(end) for end in ends], series, _window, _value_bar_label)
    rows = [Row(_row_label(cells, end), cells) for end, cells in _table(_labels(ends), series, _window)]
    return _chart(slug, title, subtitle, series, drawn, rows)


def _labels(periods: Sequence[Period]) -> list[str]:
    return [short_window(period) for period in reversed(periods)]


def _year(figure: Figure) -> str:
    return str(period_of(figure).start.year)


def _window(figure: Figure) -> str:
    return short_window(period_of(figure))


def _table(
    places: Any, series: Sequence[Series], place_of: Callable[[Figure], str]
) -> list[tuple[str, list[Figure | None]]]:
    by_place = [{place_of(figure): figure for figure in one.figures} for one in series]
    return [(place, [figures.get(place) for figures in by_place]) for place in places]


def _row_label(cells: Sequence[Figure | None], place: str) -> str:
    """The period in full where all figures of a row count the same one, else the name of the place."""
    labels = {figure.period_label for figure in cells if figure}
    return labels.pop() if len(labels) == 1 else place


def _chart(
    slug: str,
    title: str,
    subtitle: str,
    series: Sequence[Series],
    picture: go.Figure,
    rows: Sequence[Row],
    capacity: Figure | None = None,
) -> Chart:
    return Chart(
        slug=slug,
        title=title,
        subtitle=subtitle,
        picture=picture,
        summary=" ".join(_sentence(one) for one in series),
        size="years",
        corner=_("Period"),
        columns=[one.label for one in series],
        rows=[row for row in rows if any(row.cells)],
        key=_key(series, rows, capacity),
    )


def _bars_over(
    places: Sequence[str],
    series: Sequence[Series],
    place_of: Callable[[Figure], str],
    label_of: Callable[[Figure, bool], str],
) -> go.Figure:
    picture = go.Figure(layout=_layout(bargap=0.28 if len(places) > 2 else 0.7, bargroupgap=0.08))
    for colour, one in zip(PALETTE, series, strict=False):
        figures = [figure for figure in one.figures if place_of(figure) in places]
        newest = next((figure for figure in reversed(figures) if not is_partial(figure)), None)
        trace = _bars(one.label, figures, colour)
        trace.x = [place_of(figure) for figure in figures]
        trace.text = [label_of(figure, figure is newest) for figure in figures]
        picture.add_trace(trace)
    axis = {"type": "category", "categoryorder": "array", "categoryarray": list(places), "showgrid": False}
    picture.update_xaxes(**axis, range=[-0.5, len(places) - 0.5], **_AXIS)
    picture.update_yaxes(rangemode="tozero", tickformat=",", nticks=6, **_AXIS)
    return picture


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
                "shape": ["/" if is_partial(figure) else "" for figure in figures],
                "fillmode": "replace",
                "size": 6,
                "solidity": 0.35,
            },
        },
        meta={"colour": colour},
    )


def _year_bar_label(figure: Figure, is_newest: bool) -> str:
    if is_partial(figure):
        return short_window(period_of(figure))
    return compact(figure) if is_newest else ""


def _value_bar_label(figure: Figure, is_newest: bool) -> str:
    return compact(figure)


def short_window(period: Period) -> str:
    """A window from January in a few letters: "Jan–Nov"; the year for a whole one."""
    first, last = (capfirst(str(MONTHS_3[day.month])) for day in (period.start, period.end))
    if (period.start.month, period.end.month) == (1, 12):
        return str(period.start.year)
    return first if first == last else f"{first}–{last}"


def _hover(label: str, figure: Figure) -> str:
    return f"<b>{label}</b><br>{figure.period_label}: {stated(figure)}<br>{figure.source.publisher}"


def _key(series: Sequence[Series], rows: Sequence[Row], capacity: Figure | None) -> list[KeyEntry]:
    key = [KeyEntry(colour, one.label) for colour, one in zip(PALETTE, series, strict=False)]
    if any(is_partial(figure) for row in rows for figure in row.cells if figure):
        key.append(KeyEntry("partial", _("Part of a year, as labelled")))
    if capacity:
        key.append(KeyEntry("capacity", _("Capacity a year, %(number)s") % {"number": stated(capacity)}))
    return key


def _sentence(one: Series) -> str:
    first, last = one.figures[0], one.newest
    words = {
        "label": one.label,
        "first": stated(first),
        "first_period": first.period_label,
        "last": stated(last),
        "last_period": last.period_label,
    }
    if first is last:
        return _("%(label)s: %(last)s in %(last_period)s.") % words
    return _("%(label)s: %(first)s in %(first_period)s, %(last)s in %(last_period)s.") % words


def ranking(of: Ranking) -> Chart:
    """Brands of one country in one window, as bars lying down with their values beside them."""
    figures = of.figures[:MOST_BRANDS]
    names = [str(figure.brand) for figure in figures]
    words = {"country": of.country, "period": of.period.label}
    pairs = list(zip(names, figures, strict=True))
    return Chart(
        slug=f"brands-{of.country.code.lower()}",
        title=_("%(country)s: production by brand, %(period)s") % words,
        subtitle=_("Vehicles; %(scope)s") % {"scope": segment_label(of.segment).lower() or _("all kinds")},
        picture=_lying(names, figures),
        summary="; ".join(f"{name} {value_text(figure)}" for name, figure in pairs),
        size=str(len(figures)),
        corner=_("Brand"),
        columns=[str(Metric.PRODUCTION.label)],
        rows=[Row(name, [figure]) for name, figure in pairs],
    )


def _lying(names: Sequence[str], figures: Sequence[Figure]) -> go.Figure:
    values = [float(figure.value or 0) for figure in figures]
    trace = _bars("", figures, "series-1")
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

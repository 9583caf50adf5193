"""Series to charts: one function a chart, each a Plotly figure with the words and the table around it.

Colours are names of the palette in `static/css/tokens.css`; the script that draws reads them there,
so that a chart follows the reader's light or dark theme. Every bar carries the address of its figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go
from django.utils.dates import MONTHS_3
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plants.models import Figure
from plants.numbers import stated, value_text
from plants.periods import Period
from plants.series import Ranking, Series, is_partial, period_of, segment_label
from plants.vocabulary import Metric

#: As many years as fit the width of a telephone.
MOST_YEARS = 10

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
    """A line of a chart's key: a colour's name, or "partial", and what it stands for."""

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

    `size` is "years", or the number of bars of a ranking.
    """

    slug: str
    title: str
    subtitle: str
    picture: go.Figure
    summary: str
    size: str
    columns: Sequence[str]
    rows: Sequence[Row]
    key: Sequence[KeyEntry] = field(default_factory=list)
    corner: str = ""

    @property
    def json(self) -> dict[str, Any]:
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

    `capacity` draws the level that a plant could make beside what it made.
    """
    years = _years(series)
    picture = go.Figure(layout=_layout(bargap=0.28, bargroupgap=0.08, barmode="group"))
    for colour, one in zip(PALETTE, series, strict=False):
        picture.add_trace(_bars(one, years, colour))
    picture.update_xaxes(type="category", categoryarray=[str(year) for year in years], **_AXIS)
    picture.update_yaxes(rangemode="tozero", tickformat=",", nticks=6, **_AXIS)
    if capacity:
        _draw_capacity(picture, capacity)
    return Chart(
        slug=slug,
        title=title,
        subtitle=subtitle,
        picture=picture,
        summary=" ".join(_sentence(one) for one in series),
        size="years",
        columns=[one.label for one in series],
        rows=[
            Row(_year_label(series, year), [one.by_year.get(year) for one in series])
            for year in reversed(years)
        ],
        key=_key(series, years, capacity),
        corner=_("Period"),
    )


def _years(series: Iterable[Series]) -> list[int]:
    """All years from the first to the last, those without a figure too, so that a gap shows."""
    known = [year for one in series for year in one.by_year]
    return list(range(max(min(known), max(known) - MOST_YEARS + 1), max(known) + 1)) if known else []


def _bars(one: Series, years: Sequence[int], colour: str) -> go.Bar:
    figures = [figure for figure in one.figures if period_of(figure).start.year in years]
    return go.Bar(
        name=one.label,
        x=[str(period_of(figure).start.year) for figure in figures],
        y=[float(figure.value or 0) for figure in figures],
        customdata=[figure.get_absolute_url() for figure in figures],
        hovertext=[_hover(one.label, figure) for figure in figures],
        hovertemplate="%{hovertext}<extra></extra>",
        text=[_bar_label(figure, figure is figures[-1]) for figure in figures],
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


def _bar_label(figure: Figure, is_last: bool) -> str:
    if is_partial(figure):
        return short_window(period_of(figure))
    return value_text(figure) if is_last else ""


def short_window(period: Period) -> str:
    """A window from January in a few letters: "Jan–Nov"."""
    first, last = (capfirst(str(MONTHS_3[day.month])) for day in (period.start, period.end))
    return first if first == last else f"{first}–{last}"


def _hover(label: str, figure: Figure) -> str:
    return f"<b>{label}</b><br>{figure.period_label}: {stated(figure)}<br>{figure.source.publisher}"


def _draw_capacity(picture: go.Figure, capacity: Figure) -> None:
    picture.add_hline(y=float(capacity.value or 0), line={"dash": "dash", "width": 1.5, "color": "#555555"})


def _key(series: Sequence[Series], years: Sequence[int], capacity: Figure | None) -> list[KeyEntry]:
    key = [KeyEntry(colour, one.label) for colour, one in zip(PALETTE, series, strict=False)]
    drawn = [figure for one in series for figure in one.figures if period_of(figure).start.year in years]
    if any(is_partial(figure) for figure in drawn):
        key.append(KeyEntry("partial", _("Part of a year, as labelled")))
    if capacity:
        label = _("Capacity a year, %(number)s") % {"number": stated(capacity)}
        key.append(KeyEntry("capacity", label))
    return key


def _year_label(series: Sequence[Series], year: int) -> str:
    """The year, or the window where all figures of the year count the same part of it."""
    periods = {period_of(one.by_year[year]) for one in series if year in one.by_year}
    return periods.pop().label if len(periods) == 1 else str(year)


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
    figures = of.figures[:12]
    names = [str(figure.brand) for figure in figures]
    picture = go.Figure(
        go.Bar(
            orientation="h",
            x=[float(figure.value or 0) for figure in figures],
            y=names,
            customdata=[figure.get_absolute_url() for figure in figures],
            hovertext=[_hover(name, figure) for name, figure in zip(names, figures, strict=True)],
            hovertemplate="%{hovertext}<extra></extra>",
            text=[value_text(figure) for figure in figures],
            textposition="outside",
            cliponaxis=False,
            marker={"color": PALETTE["series-1"], "line": {"width": 0}},
            meta={"colour": "series-1"},
        ),
        layout=_layout(bargap=0.34),
    )
    picture.update_xaxes(visible=False, rangemode="tozero", **_AXIS)
    picture.update_yaxes(autorange="reversed", ticks="", **_AXIS)
    scope = segment_label(of.segment) or _("Vehicles of all kinds")
    return Chart(
        slug=f"brands-{of.country.code.lower()}",
        title=_("%(country)s: production by brand, %(period)s")
        % {"country": of.country, "period": of.period.label},
        subtitle=scope,
        picture=picture,
        summary="; ".join(
            f"{name} {value_text(figure)}" for name, figure in zip(names, figures, strict=True)
        ),
        size=str(len(figures)),
        columns=[str(Metric.PRODUCTION.label)],
        rows=[Row(name, [figure]) for name, figure in zip(names, figures, strict=True)],
        corner=_("Brand"),
    )


def _layout(**more: Any) -> go.Layout:
    return go.Layout(
        template=go.layout.Template(),
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        margin={"l": 4, "r": 8, "t": 24, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        **more,
    )

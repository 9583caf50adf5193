"""Series to charts: one function a chart, each a picture with the words and the table around it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go
from django.utils.translation import gettext as _

from plants import bars
from plants.models import Figure
from plants.numbers import stated, value_text
from plants.periods import Period
from plants.series import Ranking, Series, period_of, segment_label
from plants.vocabulary import Metric

#: As many years as fit the width of a telephone.
MOST_YEARS = 10


#: As many brands as a ranking shows.
MOST_BRANDS = 12


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A line of a chart's key: a colour's name, "partial", "promised" or "capacity", and its meaning."""

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
    drawn = bars.standing(years, series, _year, bars.year_label, capacity)
    rows = [Row(_row_label(cells, year), cells) for year, cells in _table(reversed(years), series, _year)]
    return _chart(slug, title, subtitle, series, drawn, rows, capacity)


def by_window(slug: str, title: str, subtitle: str, series: Sequence[Series]) -> Chart:
    """Bars of growing windows of one year, as published; nothing but the whole year is drawn full."""
    ends = sorted({period_of(figure) for one in series for figure in one.figures}, key=lambda one: one.end)
    drawn = bars.standing([bars.short_window(end) for end in ends], series, _window, bars.value_label)
    rows = [Row(_row_label(cells, end), cells) for end, cells in _table(_labels(ends), series, _window)]
    return _chart(slug, title, subtitle, series, drawn, rows)


def _labels(periods: Sequence[Period]) -> list[str]:
    return [bars.short_window(period) for period in reversed(periods)]


def _year(figure: Figure) -> str:
    return str(period_of(figure).start.year)


def _window(figure: Figure) -> str:
    return bars.short_window(period_of(figure))


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


def _key(series: Sequence[Series], rows: Sequence[Row], capacity: Figure | None) -> list[KeyEntry]:
    key = [KeyEntry(colour, one.label) for colour, one in zip(bars.colours(series), series, strict=True)]
    patterns = {bars.pattern(figure): figure for row in rows for figure in row.cells if figure}
    if "." in patterns:
        key.append(KeyEntry("promised", _("Not output: %s") % patterns["."].get_status_display().lower()))
    if "/" in patterns:
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
        picture=bars.lying(names, figures),
        summary="; ".join(f"{name} {value_text(figure)}" for name, figure in pairs),
        size=str(len(figures)),
        corner=_("Brand"),
        columns=[str(Metric.PRODUCTION.label)],
        rows=[Row(name, [figure]) for name, figure in pairs],
    )

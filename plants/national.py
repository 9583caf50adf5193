"""The figures of whole countries that pages begin with, each read by a query that is bounded.

However many figures there are, a country has one longest window from January a year for each metric and
segment; a page about countries reads those and no others.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import F, Max, Q

from plants.models import Country, Figure
from plants.models.figure import NATIONAL, OF_BRANDS, FigureQuerySet
from plants.models.preference import order
from plants.series.comparable import (
    Glance,
    at_a_glance,
    best_segment,
    is_partial,
    period_of,
)
from plants.series.points import Grain, Point
from plants.series.windows import Windows
from plants.vocabulary import Metric

#: What all longest windows of a line share.
_LINE = ("country_id", "brand_id", "metric", "unit", "segment")

#: A window from January: it starts a year and ends with a month of it.
FROM_JANUARY = Q(
    period_start__month=1,
    period_start__day=1,
    period_end__year=F("period_start__year"),
) & (
    Q(period_end__month=2, period_end__day__gte=28)
    | Q(period_end__month__in=(4, 6, 9, 11), period_end__day=30)
    | Q(period_end__day=31)
)


def of_countries() -> FigureQuerySet:
    """All sources' actual figures of whole countries, of every metric and segment."""
    return Figure.objects.filter(NATIONAL)


def yearly(**scope: Any) -> list[Figure]:
    """The longest windows of whole countries; `scope` narrows them: `country=`, `metric=`."""
    return longest_windows(of_countries().filter(**scope))


def longest_windows(figures: FigureQuerySet) -> list[Figure]:
    """For every line of `figures` and year the longest window from January, in two queries, oldest first.

    Of several sources of that window the preferred one. A line is a country or brand, metric and unit, of
    that segment alone which pages show.
    """
    line = (*_LINE, "period_start__year")
    longest = figures.filter(FROM_JANUARY).order_by(*line, "-period_end", *order()).distinct(*line)
    keys = _of_best_segments(longest.values_list("pk", *_LINE, "period_end"))
    return list(Figure.objects.keyed(keys).for_wide().order_by("period_end", "pk"))


def _of_best_segments(windows: Iterable[tuple[Any, ...]]) -> list[int]:
    """The keys of the windows of one segment a line, each given as its key, line and last day."""
    lines: dict[tuple[Any, ...], dict[str, list[tuple[int, date]]]] = defaultdict(lambda: defaultdict(list))
    for key, *line, segment, end in windows:
        lines[tuple(line)][segment].append((key, end))
    return [key for own in lines.values() for key, _end in own[best_segment(_newest_full_years(own))]]


def _newest_full_years(segments: Mapping[str, Iterable[tuple[int, date]]]) -> dict[str, int]:
    """Of every segment the newest year that a window from January fills, or nought."""
    return {
        segment: max((end.year for _key, end in own if (end.month, end.day) == (12, 31)), default=0)
        for segment, own in segments.items()
    }


def with_year_before(figures: Iterable[Figure], among: FigureQuerySet | None = None) -> list[Figure]:
    """The figures, and those of the same windows a year before the newest where that is part of a year.

    These are looked for `among` figures: those of whole countries where not given.
    """
    kept = list(figures)
    newest = {tuple(getattr(figure, name) for name in _LINE): figure for figure in kept}
    wanted = [
        Q(period=period_of(figure).year_before(), **dict(zip(_LINE, line, strict=True)))
        for line, figure in newest.items()
        if is_partial(figure)
    ]
    if not wanted:
        return kept
    known = {figure.pk for figure in kept}
    base = of_countries() if among is None else among
    before = base.filter(reduce(or_, wanted)).preferred().for_wide()
    return kept + [figure for figure in before if figure.pk not in known]


@dataclass(frozen=True, slots=True)
class Month:
    """A country's newest month that can be told, and the same month a year before where it can."""

    now: Point
    before: Point | None


def newest_months(glances: Iterable[Glance]) -> dict[str, Month]:
    """For every country that has one its newest month of production, by code, stated or derived.

    Of the same kind of vehicle as its glance; in a constant number of queries.
    """
    shown = {glance.country.code: glance.to_date or glance.year for glance in glances}
    lines = {code: figure for code, figure in shown.items() if figure}
    if not lines:
        return {}
    wanted = [
        Q(
            country=code,
            segment=figure.segment,
            unit=figure.unit,
            period_start__gte=date(period_of(figure).start.year - 1, 1, 1),
        )
        for code, figure in lines.items()
    ]
    windows: dict[str, list[Any]] = defaultdict(list)
    for row in of_countries().filter(reduce(or_, wanted), metric=Metric.PRODUCTION).plain():
        windows[str(row.country_id)].append(row)
    found = {code: _newest_month(Windows(own)) for code, own in windows.items()}
    return {code: month for code, month in found.items() if month}


def _newest_month(windows: Windows) -> Month | None:
    months = [point for point in windows.points(Grain.MONTH) if point.value >= 0]
    if not months:
        return None
    return Month(months[-1], windows.point(months[-1].period.year_before()))


def glances(
    countries: Collection[Country], figures: Iterable[Figure], among: FigureQuerySet | None = None
) -> list[Glance]:
    """Every country at a glance, the largest producers first, from longest windows."""
    return at_a_glance(with_year_before(figures, among), countries)


def of_brands() -> FigureQuerySet:
    """All sources' actual production of brands, each in a whole country."""
    return Figure.objects.filter(OF_BRANDS, metric=Metric.PRODUCTION)


def newest_of_each_metric(country: Country) -> list[Figure]:
    """For each metric the figures that end last, one a unit: the longest, all vehicles first."""
    own = of_countries().filter(country=country, period__isnull=False)
    ends = list(own.order_by().values("metric").annotate(period_end=Max("period_end")))
    if not ends:
        return []
    line = ("metric", "unit")
    newest = own.filter(reduce(or_, (Q(**one) for one in ends)))
    chosen = newest.order_by(*line, "period_start", "segment", *order()).distinct(*line)
    places = {metric: place for place, metric in enumerate(Metric.values)}
    figures = Figure.objects.among(chosen).for_wide()
    return sorted(figures, key=lambda figure: (places[figure.metric], figure.unit))


@dataclass(frozen=True, slots=True)
class Key:
    """The newest of one metric and unit, each window beside the same one a year before."""

    metric: Metric
    glance: Glance

    @property
    def until(self) -> date:
        """The day on which the newest of its windows ends; the first of all days where it has none."""
        shown = self.glance.to_date or self.glance.year
        return period_of(shown).end if shown else date.min


#: Years behind a subject's newest window after which a number is no key figure any more.
_OLDEST = 3


def keys(country: Country, figures: Iterable[Figure]) -> list[Key]:
    """The key figures of a country, or of what the figures are of in it: one a metric, in its newest unit.

    Shares are none, being of totals that no figure names; nor is what is years older than the newest, but
    for production, which is what pages begin with.
    """
    lines: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.metric != Metric.SHARE:
            lines[figure.metric, figure.unit].append(figure)
    newest: dict[Metric, Key] = {}
    for (metric, _unit), own in sorted(lines.items()):
        key = Key(Metric(metric), at_a_glance(own, [country])[0])
        if key.until > (newest[key.metric].until if key.metric in newest else date.min):
            newest[key.metric] = key
    last = max((key.until.year for key in newest.values()), default=0)
    kept = {
        metric: key
        for metric, key in newest.items()
        if metric == Metric.PRODUCTION or key.until.year > last - _OLDEST
    }
    return [kept[metric] for metric in Metric if metric in kept]

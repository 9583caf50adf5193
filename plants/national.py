"""The figures of whole countries that pages begin with, each read by a query that is bounded.

However many figures there are, a country has one longest window from January a year for each metric and
segment; a page about countries reads those and no others.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, F, Q

from plants.models import Country, Figure
from plants.models.figure import NATIONAL, OF_BRANDS, FigureQuerySet
from plants.models.preference import order
from plants.periods import Period
from plants.series.comparable import FEWEST_BRANDS, Glance, Ranking, at_a_glance, is_partial, period_of
from plants.series.points import Grain, Point
from plants.series.windows import Windows
from plants.vocabulary import VEHICLES, Metric

#: What all longest windows of a line share.
_LINE = ("country_id", "brand_id", "metric", "unit", "segment")

#: A window from January: it starts a year and ends with a month of it.
_FROM_JANUARY = Q(
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

    Of several sources of that window the preferred one. A line is a country or brand, metric, unit and
    segment.
    """
    line = (*_LINE, "period_start__year")
    longest = figures.filter(_FROM_JANUARY).order_by(*line, "-period_end", *order()).distinct(*line)
    return sorted(longest.read(), key=lambda figure: (period_of(figure).end, figure.pk))


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
    before = base.filter(reduce(or_, wanted)).preferred().read()
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


#: A country's code, a period and a segment.
_Window = tuple[str, Period, str]

#: The same as columns, in the order of the index of brands' numbers.
_WINDOW = ("country", "period_end", "period_start", "segment")

#: As many of a country's newest windows are looked at.
_MOST_WINDOWS = 4


def rankings(**scope: Any) -> list[Ranking]:
    """For every country the newest window from January that names enough brands to tell who leads.

    Where none of its newest windows does, the newest that names enough brands at all. In a constant number
    of queries.
    """
    windows = _windows_with_brands(scope)
    if not windows:
        return []
    asked = reduce(or_, (Q(**one) for own in windows.values() for one in own))
    named = _sums(of_brands().filter(asked))
    totals = _sums(_production().filter(asked))
    best = [
        next((one for one in own if named[_key(one)] * 2 >= totals[_key(one)]), own[0])
        for own in windows.values()
    ]
    return _read_rankings(reduce(or_, (Q(**one) for one in best)))


def _production() -> FigureQuerySet:
    return of_countries().filter(metric=Metric.PRODUCTION, unit=VEHICLES)


def _sums(figures: FigureQuerySet) -> dict[_Window, Decimal]:
    """What the preferred of these figures add up to in each window."""
    sums: dict[_Window, Decimal] = defaultdict(Decimal)
    told = figures.preferred().values_list("country", "period", "segment", "value")
    for country, period, segment, value in told:
        if country and period and value:
            sums[country, period, segment] += value
    return sums


def _read_rankings(asked: Q) -> list[Ranking]:
    totals = {_window(figure): figure for figure in _production().filter(asked).preferred().read()}
    brands: dict[_Window, list[Figure]] = defaultdict(list)
    for figure in of_brands().filter(asked).preferred().read():
        brands[_window(figure)].append(figure)
    made = [_ranking(sorted(own, key=_largest_first), totals.get(window)) for window, own in brands.items()]
    return sorted(made, key=lambda one: _largest_first(one.figures[0]))


def _key(window: dict[str, Any]) -> _Window:
    return window["country"], Period(window["period_start"], window["period_end"]), window["segment"]


def _windows_with_brands(scope: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The newest windows of every country that name enough brands, of those that end on one day one."""
    # Columns of one index alone: no row of the table is read and nothing is sorted.
    named = (
        of_brands()
        .filter(_FROM_JANUARY, **scope)
        .order_by()
        .values(*_WINDOW)
        .annotate(brands=Count("brand", distinct=True))
        .filter(brands__gte=FEWEST_BRANDS)
    )
    newest: dict[str, dict[date, dict[str, Any]]] = defaultdict(dict)
    for row in sorted(named, key=_by_age, reverse=True):
        newest[row["country"]].setdefault(row["period_end"], {name: row[name] for name in _WINDOW})
    return {country: list(ends.values())[:_MOST_WINDOWS] for country, ends in newest.items()}


def _by_age(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["period_end"], -row["period_start"].toordinal(), row["brands"]


def _window(figure: Figure) -> _Window:
    return str(figure.country_id), period_of(figure), figure.segment


def _largest_first(figure: Figure) -> tuple[Any, ...]:
    return -(figure.value or 0), figure.pk


def _ranking(ordered: list[Figure], total: Figure | None) -> Ranking:
    first = ordered[0]
    if first.country is None:
        raise ValueError(f"figure {first.pk} of a brand has no country")
    return Ranking(first.country, period_of(first), first.segment, tuple(ordered), total)


def newest_of_each_metric(country: Country) -> list[Figure]:
    """For each metric the figures that end last, one a unit: the longest, all vehicles first."""
    line = ("metric", "unit")
    newest = (
        of_countries()
        .filter(country=country, period__isnull=False)
        .order_by(*line, "-period_end", "period_start", "segment", *order())
        .distinct(*line)
    )
    figures = newest.read()
    last = {
        figure.metric: max(_end(other) for other in figures if other.metric == figure.metric)
        for figure in figures
    }
    kept = [figure for figure in figures if _end(figure) == last[figure.metric]]
    places = {metric: place for place, metric in enumerate(Metric.values)}
    return sorted(kept, key=lambda figure: (places[figure.metric], figure.unit))


def _end(figure: Figure) -> date:
    return period_of(figure).end


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

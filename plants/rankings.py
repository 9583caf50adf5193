"""Which brands lead in each country, in the newest window that tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from plants.models import Country, Figure
from plants.models.figure import NATIONAL, OF_BRANDS
from plants.national import FROM_JANUARY, of_brands
from plants.series.comparable import FEWEST_BRANDS, SEGMENTS_IN_ORDER, Ranking, period_of
from plants.vocabulary import VEHICLES, Metric

#: As many of a country's newest windows are looked at.
_MOST_WINDOWS = 4


class _Window(NamedTuple):
    """A country's code, a period and a segment, as the index of brands' numbers has them."""

    country: str
    period_end: date
    period_start: date
    segment: str


@dataclass(slots=True)
class _Told:
    """What is preferred in one window: the value of each brand and of the whole country, by figures' keys."""

    brands: dict[int, Decimal] = field(default_factory=dict)
    total: dict[int, Decimal] = field(default_factory=dict)

    @property
    def tells_leaders(self) -> bool:
        return sum(self.brands.values()) * 2 >= sum(self.total.values())


def rankings(country: Country | None = None) -> list[Ranking]:
    """For every country the newest window from January that names enough brands to tell who leads.

    Where none of its newest windows does, the newest that names enough brands at all. In three queries, for
    one `country` or all.
    """
    countries = Country.objects.all()
    windows = _windows_with_brands(countries.filter(pk=country.pk) if country else countries)
    if not windows:
        return []
    told = _told(one for own in windows.values() for one in own)
    chosen = [
        next((told[one] for one in own if told[one].tells_leaders), told[own[0]]) for own in windows.values()
    ]
    keys = [key for one in chosen for key in (*one.brands, *one.total)]
    figures = {figure.pk: figure for figure in Figure.objects.keyed(keys).for_wide()}
    made = [_ranking(one, figures) for one in chosen]
    return sorted(made, key=lambda one: _largest_first(one.figures[0]))


def _windows_with_brands(countries: QuerySet[Country]) -> dict[str, list[_Window]]:
    """The newest windows of every country that name enough brands, of those that end on one day one."""
    named = (
        of_brands()
        .filter(FROM_JANUARY, country=OuterRef("pk"))
        # As an index has them, so that the database stops at the newest and reads no row of the table.
        .order_by("-period_end", "-period_start", "-segment")
        .values("period_end", "period_start", "segment")
        .annotate(brands=Count("brand", distinct=True))
        .filter(brands__gte=FEWEST_BRANDS)
        .values(row=JSONObject(**{name: name for name in (*_Window._fields[1:], "brands")}))
    )
    newest = named[: _MOST_WINDOWS * len(SEGMENTS_IN_ORDER)]
    found = countries.annotate(windows=ArraySubquery(newest)).values_list("pk", "windows")
    return {code: list(_one_a_day(code, rows))[:_MOST_WINDOWS] for code, rows in found if rows}


def _one_a_day(country: str, rows: Iterable[dict[str, Any]]) -> Iterator[_Window]:
    """Of the windows that end on one day that which names the most brands, all vehicles first."""
    for end, own in groupby(rows, key=itemgetter("period_end")):
        best = max(reversed(list(own)), key=itemgetter("brands"))
        first, last = map(date.fromisoformat, (best["period_start"], end))
        yield _Window(country, last, first, best["segment"])


def _told(windows: Iterable[_Window]) -> dict[_Window, _Told]:
    """What is preferred in each of the windows; others that share a country and a day with them come too."""
    columns = zip(*windows, strict=True)
    among = {f"{name}__in": set(values) for name, values in zip(_Window._fields, columns, strict=True)}
    figures = Figure.objects.filter(NATIONAL | OF_BRANDS, metric=Metric.PRODUCTION, unit=VEHICLES, **among)
    told: dict[_Window, _Told] = defaultdict(_Told)
    for key, value, brand, *window in figures.best().values_list("pk", "value", "brand", *_Window._fields):
        own = told[_Window(*window)]
        (own.brands if brand else own.total)[key] = value
    return told


def _ranking(told: _Told, figures: Mapping[int, Figure]) -> Ranking:
    ordered = sorted((figures[key] for key in told.brands), key=_largest_first)
    first = ordered[0]
    if first.country is None:
        raise ValueError(f"figure {first.pk} of a brand has no country")
    total = next((figures[key] for key in told.total), None)
    return Ranking(first.country, period_of(first), first.segment, tuple(ordered), total)


def _largest_first(figure: Figure) -> tuple[Any, ...]:
    return -(figure.value or 0), figure.pk

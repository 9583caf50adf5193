"""Amounts in US dollars, so that investments and series in several currencies can be compared.

What comes out is derived: it is computed when shown, labelled so, and names the rate it used.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from plants.models import ExchangeRate, Investment
from plants.models.preference import KIND_RANK
from plants.periods import Period
from plants.series.points import Derivation, Flag, Grain, Line, Point, Scope
from plants.vocabulary import CURRENCY

DOLLAR = "USD"

DOLLAR_RULE = _("Other currencies are converted at the average rate of the month or year of announcement.")


@dataclass(frozen=True, slots=True)
class Dollars:
    """An amount in US dollars; `rate` is None where it was stated in dollars."""

    amount: Decimal
    rate: ExchangeRate | None = None


@dataclass(frozen=True, slots=True)
class Priced:
    """An investment with its worth in dollars, where that can be told."""

    investment: Investment
    dollars: Dollars | None


class Rates:
    """Exchange rates: those given, or else all that are known, read in one query."""

    def __init__(self, rates: Iterable[ExchangeRate] | None = None) -> None:
        self._by_currency: dict[str, list[ExchangeRate]] = defaultdict(list)
        for rate in ExchangeRate.objects.select_related("source") if rates is None else rates:
            self._by_currency[rate.currency].append(rate)

    def dollars(self, amount: Decimal, currency: str, on: Period | None) -> Dollars | None:
        """`amount` in dollars at the rate of the shortest period that holds `on`, else of its year.

        None where no such rate is known, or where `on` is not.
        """
        if currency == DOLLAR:
            return Dollars(amount)
        rate = self._rate(currency, on) if on else None
        return Dollars(amount * rate.usd_per_unit, rate) if rate else None

    def _rate(self, currency: str, on: Period) -> ExchangeRate | None:
        return self.average(currency, on) or self.average(currency, Period.year(on.start.year))

    def average(self, currency: str, period: Period) -> ExchangeRate | None:
        """The average of `period`, or of the shortest longer one that holds all of it; else None.

        Of several rates of one period the more authoritative source's is taken.
        """
        holding = [rate for rate in self._by_currency[currency] if _holds(rate.period, period)]
        return min(holding, key=_closeness, default=None)

    def price(self, investments: Iterable[Investment]) -> list[Priced]:
        return [Priced(one, self.dollars(one.amount, one.currency, one.announced)) for one in investments]


def _closeness(rate: ExchangeRate) -> tuple[timedelta, int, int]:
    return rate.period.end - rate.period.start, KIND_RANK[rate.source.kind], rate.pk or 0


def _holds(outer: Period, inner: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def dollar_lines(lines: Iterable[Line], rates: Rates) -> list[Line]:
    """Lines of money in dollars, one for each scope; lines of anything else are left out.

    Dollars that a source states win, then a difference or sum of such; then other currencies, by their
    code, derived after stated.
    A point without a rate is left out.
    """
    by_scope: dict[tuple[Scope, Grain], list[Line]] = defaultdict(list)
    for line in lines:
        if CURRENCY.fullmatch(line.scope.unit):
            by_scope[line.scope._replace(unit=DOLLAR), line.grain].append(line)
    made = (Line(scope, grain, _in_dollars(lines, rates)) for (scope, grain), lines in by_scope.items())
    return [line for line in made if line.points]


def _in_dollars(lines: Iterable[Line], rates: Rates) -> tuple[Point, ...]:
    points = [point for line in lines for point in line.points]
    best: dict[Period, Point] = {}
    for point in sorted(points, key=lambda point: (point.unit != DOLLAR, point.is_derived, point.unit)):
        if point.period not in best and (converted := in_dollars(point, rates)):
            best[point.period] = converted
    return tuple(best[period] for period in sorted(best))


def in_dollars(point: Point, rates: Rates) -> Point | None:
    """A point of money in dollars at the average rate of its period; None where no such rate is known."""
    if point.unit == DOLLAR:
        return point
    rate = rates.average(point.unit, point.period)
    if rate is None:
        return None
    return replace(
        point,
        value=point.value * rate.usd_per_unit,
        unit=DOLLAR,
        derived=Derivation.DOLLARS,
        flags=point.flags | ({Flag.WIDE_RATE} if rate.period != point.period else set()),
        choice=None,
        rate=rate,
    )


def largest(investments: Iterable[Investment], rates: Rates, count: int) -> list[Priced]:
    """The `count` largest investments whose worth in dollars is known, the largest alone of each plant."""
    known = [one for one in rates.price(investments) if one.dollars]
    known.sort(key=lambda one: -(one.dollars.amount if one.dollars else 0))
    of_plants: dict[object, Priced] = {}
    for one in known:
        of_plants.setdefault(one.investment.plant_id or one.investment.slug, one)
    return list(of_plants.values())[:count]

"""Amounts in US dollars, so that investments in several currencies can be compared.

What comes out is derived: it is computed when shown, labelled so, and names the rate it used.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from plants.models import ExchangeRate, Investment
from plants.periods import Period

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
    """All known exchange rates, read in one query."""

    def __init__(self) -> None:
        self._by_currency: dict[str, list[ExchangeRate]] = defaultdict(list)
        for rate in ExchangeRate.objects.select_related("source"):
            self._by_currency[rate.currency].append(rate)

    def dollars(self, amount: Decimal, currency: str, on: Period | None) -> Dollars | None:
        """`amount` in dollars at the rate of the shortest period that holds `on`, else of its year.

        None where no such rate is known, or where `on` is not.
        """
        if currency == "USD":
            return Dollars(amount)
        rate = self._rate(currency, on) if on else None
        return Dollars(amount * rate.usd_per_unit, rate) if rate else None

    def _rate(self, currency: str, on: Period) -> ExchangeRate | None:
        for wanted in (on, Period.year(on.start.year)):
            holding = [rate for rate in self._by_currency[currency] if _holds(rate.period, wanted)]
            if holding:
                return min(holding, key=lambda rate: (rate.period.end - rate.period.start, rate.pk))
        return None

    def price(self, investments: Iterable[Investment]) -> list[Priced]:
        return [Priced(one, self.dollars(one.amount, one.currency, one.announced)) for one in investments]


def _holds(outer: Period, inner: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def largest(investments: Iterable[Investment], rates: Rates, count: int) -> list[Priced]:
    """The `count` largest investments whose worth in dollars is known."""
    known = [one for one in rates.price(investments) if one.dollars]
    return sorted(known, key=lambda one: -(one.dollars.amount if one.dollars else 0))[:count]

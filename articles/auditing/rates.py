"""Exchange rates for a period: the one nearest in time of those known."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from articles.models import Article, Claim
from plants.models import ExchangeRate
from plants.periods import Period
from plants.vocabulary import MONEY_METRICS

DOLLAR = "USD"

#: A rate further off than this says nothing. Within two years the region's currencies stayed inside the
#: factors that audits ask for, even in the devaluations of 2015 (tenge) and 2017 (sum).
FURTHEST_DAYS = 731


@dataclass(slots=True)
class Rates:
    """Dollars a unit, by currency: each rate with its period."""

    known: dict[str, list[tuple[Period, Decimal]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def from_database(cls, claims: Iterable[Claim]) -> "Rates":
        """The rates of the currencies that the claims are in; no query where there is no money."""
        rates = cls()
        currencies = {claim.unit for claim in claims if claim.metric in MONEY_METRICS} - {DOLLAR}
        if currencies:
            rows = ExchangeRate.objects.filter(currency__in=currencies).order_by("pk")
            for row in rows:
                rates.known[row.currency].append((row.period, row.usd_per_unit))
        return rates

    def dollars(self, currency: str, day: Period | None) -> Decimal | None:
        """Dollars for one unit of a currency around a period; None where no rate is near."""
        if currency == DOLLAR:
            return Decimal(1)
        if day is None:
            return None
        near = [(_distance(period, day), rate) for period, rate in self.known.get(currency, [])]
        near = [(distance, rate) for distance, rate in near if distance[0] <= FURTHEST_DAYS]
        return min(near)[1] if near else None


def time_of(article: Article, claim: Claim) -> Period | None:
    """When a sum of money is counted: in its period, or when the article came out."""
    published: date | None = article.published
    return claim.period or (Period(published, published) if published else None)


def _distance(one: Period, other: Period) -> tuple[int, float]:
    """Days between two periods, 0 where they meet; then how far their middles and lengths differ."""
    gap = max((one.start - other.end).days, (other.start - one.end).days, 0)
    return gap, abs((one.start - other.start).days) + abs((one.end - other.end).days)

"""Output against capacity: no plant makes much more than it is built for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext_noop

from articles.auditing.precision import amount
from articles.auditing.wording import Amount, finding
from articles.models import Claim, Finding
from plants.models import Figure, Plant
from plants.vocabulary import Metric, Status

#: A plant that adds shifts makes more than it was built for: the largest known of the region went 13 percent
#: above (Asaka, 2022).
MARGIN = Decimal("1.25")

#: Output is held against capacity within a year; over several years it adds up.
YEAR_DAYS = 366


ABOVE = gettext_noop("%(made)s made within a year is above the plant’s capacity of %(limit)s.")


@dataclass(slots=True)
class Capacities:
    """The largest capacity known of each plant, in vehicles a year, by its primary key."""

    largest: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    @classmethod
    def from_database(cls, claims: Iterable[Claim]) -> "Capacities":
        """Those of the plants that the claims are linked to, from the plants and from figures."""
        capacities = cls()
        made = {claim.plant_id for claim in claims if claim.metric == Metric.PRODUCTION and claim.plant_id}
        if made:
            plants = Plant.objects.filter(pk__in=made, capacity__isnull=False).values_list("pk", "capacity")
            figures = Figure.objects.filter(plant_id__in=made, metric=Metric.CAPACITY, value__isnull=False)
            for plant, capacity in plants.union(figures.values_list("plant_id", "value"), all=True):
                capacities.add(plant, Decimal(capacity or 0))
        return capacities

    def add(self, plant: int, capacity: Decimal) -> None:
        self.largest[plant] = max(self.largest[plant], capacity)


def above_capacity(claims: list[Claim], known: Capacities) -> Iterator[Finding]:
    """Actual output of a linked plant within a year that is above every capacity given for it."""
    largest = Capacities(defaultdict(Decimal, known.largest))
    for claim in claims:
        if claim.metric == Metric.CAPACITY and claim.plant_id and claim.value:
            largest.add(claim.plant_id, amount(claim))
    for claim in claims:
        capacity = largest.largest.get(claim.plant_id or 0)
        if capacity and _is_output_of_a_year(claim) and amount(claim) > capacity * MARGIN:
            made, limit = Amount(amount(claim), claim.unit), Amount(capacity, claim.unit)
            yield finding(claim, "above-capacity", ABOVE, made=made, limit=limit)


def _is_output_of_a_year(claim: Claim) -> bool:
    if claim.metric != Metric.PRODUCTION or claim.status != Status.ACTUAL or claim.period is None:
        return False
    return bool((claim.period.after - claim.period.start).days <= YEAR_DAYS)

"""What happened when: steps of plants, starts of production and investments, in one line of time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import Brand, Country, Figure, Investment, Plant, PlantEvent
from plants.periods import Period
from plants.vocabulary import Metric, PlantStatus, Status


class Kind(TextChoices):
    """What sort of thing happened."""

    ANNOUNCED = "announced", _("Plant announced")
    CONSTRUCTION = "construction", _("Construction")
    OPENED = "operating", _("Plant opened")
    LAUNCH = "launch", _("Start of production")
    INVESTMENT = "investment", _("Investment")
    CLOSED = "closed", _("Plant closed")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, and the row that says so; `period` is as exact as is known."""

    kind: Kind
    period: Period
    country: Country | None
    plant: Plant | None
    brand: Brand | None
    row: Any

    @property
    def year(self) -> int:
        """The year in which it happened, or in which it was over where it took longer."""
        return self.period.end.year


def happenings(kind: str = "", **scope: Any) -> list[Happening]:
    """All that happened, the newest first, in a constant number of queries.

    `kind` is one of `Kind`, or nothing for all; `scope` may name a `country`, a `plant` or a `brand`.
    What was promised and what has no date is left out. A launch and the opening that it was are both told.
    """
    told = [*_steps(kind, scope), *_launches(kind, scope), *_investments(kind, scope)]
    return sorted(told, key=lambda one: (one.period.end, one.period.start, one.row.pk), reverse=True)


def _steps(kind: str, scope: dict[str, Any]) -> Iterable[Happening]:
    if kind and kind not in PlantStatus.values:
        return
    events = PlantEvent.objects.filter(status=Status.ACTUAL, period__isnull=False, **_of_plant(scope))
    if kind:
        events = events.filter(plant_status=kind)
    for event in events.select_related("plant__country", "brand", "source"):
        if event.period:
            yield Happening(
                Kind(event.plant_status), event.period, event.plant.country, event.plant, event.brand, event
            )


def _of_plant(scope: dict[str, Any]) -> dict[str, Any]:
    return {("plant__country" if name == "country" else name): value for name, value in scope.items()}


def _launches(kind: str, scope: dict[str, Any]) -> Iterable[Happening]:
    if kind not in ("", Kind.LAUNCH):
        return
    asked = Q(**{name: value for name, value in scope.items() if name != "brand"})
    if brand := scope.get("brand"):
        asked &= Q(brand=brand) | Q(model__brand=brand)
    figures = Figure.objects.filter(asked, metric=Metric.LAUNCH, status=Status.ACTUAL, period__isnull=False)
    for figure in figures.preferred().select_related("country", "plant", "brand", "model__brand", "source"):
        if figure.period:
            brand = figure.model.brand if figure.model else figure.brand
            yield Happening(Kind.LAUNCH, figure.period, figure.country, figure.plant, brand, figure)


def _investments(kind: str, scope: dict[str, Any]) -> Iterable[Happening]:
    if kind not in ("", Kind.INVESTMENT):
        return
    own = {("plant__brands" if name == "brand" else name): value for name, value in scope.items()}
    for one in Investment.objects.filter(announced__isnull=False, **own).for_list():
        if one.announced:
            yield Happening(Kind.INVESTMENT, one.announced, one.country, one.plant, None, one)


def by_year(told: Iterable[Happening]) -> list[tuple[int, list[Happening]]]:
    """Happenings by year, in the order in which they come."""
    years: dict[int, list[Happening]] = {}
    for one in told:
        years.setdefault(one.year, []).append(one)
    return list(years.items())


def counts(told: Iterable[Happening]) -> dict[int, Counter[str]]:
    """How many of each kind there were in every year from the first to the last."""
    found: dict[int, Counter[str]] = {}
    for one in told:
        found.setdefault(one.year, Counter())[one.kind.value] += 1
    years = range(min(found), max(found) + 1) if found else range(0)
    return {year: found.get(year, Counter()) for year in years}

"""Parts against their total: brands, models, plants, segments or regions, and what they leave over.

Parts seldom add up to their total. What is left over is shown as a point of its own, below zero too;
it is no error by itself. Nothing is added across scopes: the parts of a total share all its slots but one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import Figure
from plants.periods import Period
from plants.series.choice import AnyFigure
from plants.series.points import Derivation, Flag, Grain, Point, Scope, by_scope, flags_of, inputs_of
from plants.series.windows import Windows
from plants.vocabulary import PERCENT, Segment


class By(TextChoices):
    """What a total is parted by."""

    BRAND = "brand", _("Brand")
    MODEL = "model", _("Model")
    PLANT = "plant", _("Plant")
    SEGMENT = "segment", _("Segment")
    REGION = "region", _("Region")

    @property
    def slot(self) -> str:
        return self.value if self == By.SEGMENT else f"{self.value}_id"


class Denominator(TextChoices):
    """What a share is a share of."""

    TOTAL = "total", _("the stated total")
    PARTS = "parts", _("the sum of the parts known")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: the value of its slot (a primary key, or a segment's word) and its point."""

    key: Any
    point: Point


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts in one period, the largest part first; `total` is None where none is known."""

    scope: Scope
    by: By
    period: Period
    total: Point | None
    parts: tuple[Part, ...]

    @property
    def sum(self) -> Point:
        points = [part.point for part in self.parts]
        value = sum((point.value for point in points), Decimal(0))
        return self._point(value, points, Derivation.PARTS)

    @property
    def residual(self) -> Point | None:
        """The total less its parts; below zero, and flagged, where the parts exceed it."""
        if self.total is None:
            return None
        points = [self.total, *(part.point for part in self.parts)]
        value = self.total.value - self.sum.value
        return self._point(value, points, Derivation.RESIDUAL, *([Flag.EXCEEDED] if value < 0 else []))

    @property
    def denominator(self) -> Denominator:
        """The stated total; the sum of the parts where there is none, or where they exceed it."""
        is_whole = self.total is not None and self.total.value >= self.sum.value
        return Denominator.TOTAL if is_whole else Denominator.PARTS

    @property
    def shares(self) -> tuple[Part, ...]:
        """Every part in percent of the denominator; none where that is zero or less."""
        whole = self.whole
        if whole.value <= 0:
            return ()
        return tuple(Part(part.key, share(part.point, whole)) for part in self.parts)

    @property
    def whole(self) -> Point:
        """What shares are shares of."""
        return self.total if self.total and self.denominator == Denominator.TOTAL else self.sum

    def _point(self, value: Decimal, points: list[Point], how: Derivation, *flags: Flag) -> Point:
        first = points[0]
        told = flags_of(points) | frozenset(flags)
        return Point(self.period, value, first.unit, first.status, inputs_of(points), how, told)


@dataclass(frozen=True, slots=True)
class Concentration:
    """How few hold how much, in percent and in points of the Herfindahl–Hirschman index (0 to 10,000).

    Parts that are not known could be many or one: `least` counts what they leave over as nothing,
    `most` as one more part.
    """

    least: Decimal
    most: Decimal
    top3: Decimal
    parts: int
    denominator: Denominator


def share(part: Point, whole: Point) -> Point:
    """A part in percent of its whole, which is not zero."""
    both = (part, whole)
    percent = part.value / whole.value * 100
    return Point(
        part.period, percent, PERCENT, part.status, inputs_of(both), Derivation.SHARE, flags_of(both)
    )


def concentration(breakdown: Breakdown) -> Concentration | None:
    """The concentration of one breakdown; None where no shares can be told."""
    shares = sorted((part.point.value for part in breakdown.shares), reverse=True)
    if not shares:
        return None
    least = sum((share**2 for share in shares), Decimal(0))
    rest = max(100 - sum(shares, Decimal(0)), Decimal(0))
    return Concentration(
        least, least + rest**2, sum(shares[:3], Decimal(0)), len(shares), breakdown.denominator
    )


def breakdowns(figures: Iterable[AnyFigure], by: By, grain: Grain | Period | None = None) -> list[Breakdown]:
    """Every total parted `by`, for each period of the grain, or for each period that the parts state.

    A period in the grain's place is the only one.

    Totals by name: a model's is its brand, a region's or plant's its country, each in its segment.
    """
    windows = {scope: Windows(own, scope) for scope, own in by_scope(_without_towns(figures)).items()}
    parted: dict[Scope, dict[Any, Windows]] = defaultdict(dict)
    for scope, own in windows.items():
        if _is_part(scope, by):
            parted[whole_of(scope, by)][getattr(scope, by.slot)] = own
    nothing = Windows(())
    return [
        breakdown
        for scope, parts in parted.items()
        for breakdown in _of_scope(scope, by, grain, windows.get(scope, nothing), parts)
    ]


def _without_towns(figures: Iterable[AnyFigure]) -> Iterator[AnyFigure]:
    """All figures but those of towns whose region has figures of its own."""
    kept = list(figures)
    regions = {figure.region_id for figure in kept if figure.region_id}
    return (figure for figure in kept if _parent(figure) not in regions)


def _parent(figure: AnyFigure) -> int | None:
    if isinstance(figure, Figure):
        return figure.region.parent_id if figure.region else None
    return figure.region_parent_id


def _is_part(scope: Scope, by: By) -> bool:
    """Whether a scope is a part and nothing narrower than that; electric overlaps all other segments."""
    match by:
        case By.BRAND:
            return scope.brand_id is not None and scope.model_id is None
        case By.REGION:
            return scope.region_id is not None and scope.plant_id is None
        case By.SEGMENT:
            return scope.segment not in ("", Segment.ELECTRIC)
    return getattr(scope, by.slot) is not None


def whole_of(scope: Scope, by: By) -> Scope:
    """The scope that a part's scope is a part of."""
    match by:
        case By.SEGMENT:
            return scope._replace(segment="")
        case By.PLANT:
            # The region of a plant says nothing that the plant does not.
            return scope._replace(plant_id=None, region_id=None)
        case By.REGION:
            return scope._replace(region_id=None)
        case By.MODEL:
            return scope._replace(model_id=None)
    return scope._replace(brand_id=None)


def _of_scope(
    scope: Scope, by: By, grain: Grain | Period | None, whole: Windows, parts: dict[Any, Windows]
) -> Iterator[Breakdown]:
    for period in _periods(grain, parts.values()):
        known = [
            Part(key, point) for key, windows in parts.items() if (point := windows.point(period)) is not None
        ]
        if known:
            known.sort(key=lambda part: -part.point.value)
            yield Breakdown(scope, by, period, whole.point(period), tuple(known))


def _periods(grain: Grain | Period | None, parts: Iterable[Windows]) -> list[Period]:
    if isinstance(grain, Period):
        return [grain]
    if grain is None:
        return sorted({period for windows in parts for period in windows.periods})
    years = {year for windows in parts for year in windows.years}
    return [period for year in sorted(years) for period in grain.periods(year)]

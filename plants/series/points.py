"""What a series is made of: points that name the figures they came from, and lines of one scope."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import ExchangeRate
from plants.periods import Period, shared
from plants.series.choice import AnyFigure, Choice


@lru_cache(maxsize=1024)
def _periods(months: int, year: int) -> tuple[Period, ...]:
    firsts = range(1, 13, months)
    periods = (Period.months(year, first, first + months - 1) for first in firsts)
    return tuple(shared(period.start, period.end) for period in periods)


class Grain(TextChoices):
    """How long the periods of a series are."""

    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    HALF = "half", _("Half year")
    YEAR = "year", _("Year")

    @property
    def months(self) -> int:
        return {"month": 1, "quarter": 3, "half": 6, "year": 12}[self.value]

    def periods(self, year: int) -> tuple[Period, ...]:
        """The periods of this length in a year, the first one first."""
        return _periods(self.months, year)


class Derivation(TextChoices):
    """How a value came about: stated by a source, or computed here from what sources state."""

    STATED = "stated", _("stated")
    DIFFERENCE = "difference", _("difference of two windows")
    SUM = "sum", _("sum of adjoining windows")
    PARTS = "parts", _("sum of the parts")
    RESIDUAL = "residual", _("the total less its parts")
    SHARE = "share", _("share of the total")
    CHANGE = "change", _("change on the same window a year before")
    DOLLARS = "dollars", _("dollars at the period's average rate")
    UTILISATION = "utilisation", _("output over capacity")


class Flag(TextChoices):
    """What a reader of a value should know."""

    NEGATIVE = "negative", _("below zero: the windows contradict each other or were revised")
    PARTIAL = "partial", _("part of a year")
    SPREAD = "spread", _("sources differ")
    MIXED = "mixed", _("from windows of different publishers")
    APPROXIMATE = "approximate", _("a source says about, over, up to or the like")
    COARSE = "coarse", _("rounding of the windows could move it by more than a tenth")
    EXCEEDED = "exceeded", _("the parts add up to more than the stated total")
    WIDE_RATE = "wide_rate", _("at the average rate of a longer period")
    PLANNED = "planned", _("against a planned capacity")
    UNDATED = "undated", _("against a capacity without a date")


class Scope(NamedTuple):
    """A cell without its period: what all values of a line share."""

    metric: str
    unit: str
    status: str
    country_id: str | None
    region_id: int | None
    plant_id: int | None
    brand_id: int | None
    model_id: int | None
    segment: str
    counterpart_id: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one period, with the figures it came from.

    `choice` is there where a source states it, and holds what other sources say; `rate` where another
    currency was converted.
    """

    period: Period
    value: Decimal
    unit: str
    status: str
    inputs: tuple[AnyFigure, ...]
    derived: Derivation = Derivation.STATED
    flags: frozenset[Flag] = frozenset()
    choice: Choice | None = None
    rate: ExchangeRate | None = None

    @property
    def is_derived(self) -> bool:
        return self.derived != Derivation.STATED


@dataclass(frozen=True, slots=True)
class Line:
    """Points of one scope and grain, oldest first; a period that nothing is known of is not there."""

    scope: Scope
    grain: Grain
    points: tuple[Point, ...] = field(default=())

    @property
    def by_period(self) -> dict[Period, Point]:
        return {point.period: point for point in self.points}


_slots = attrgetter(*Scope._fields)


def scope_of(figure: AnyFigure) -> Scope:
    return Scope._make(_slots(figure))


def by_scope(figures: Iterable[AnyFigure]) -> dict[Scope, list[AnyFigure]]:
    """Figures by their scope, in the order in which the scopes first appear."""
    scopes: dict[tuple[Any, ...], list[AnyFigure]] = defaultdict(list)
    for figure in figures:
        scopes[_slots(figure)].append(figure)
    return {Scope._make(slots): own for slots, own in scopes.items()}


def inputs_of(points: Iterable[Point]) -> tuple[AnyFigure, ...]:
    """The figures that several points came from, each once."""
    return tuple({id(figure): figure for point in points for figure in point.inputs}.values())


def flags_of(points: Iterable[Point]) -> frozenset[Flag]:
    return frozenset(flag for point in points for flag in point.flags)


#: The flags of what a source states: whether others differ, and whether it is qualified.
_FLAGS_STATED = {
    (False, False): frozenset[Flag](),
    (True, False): frozenset({Flag.SPREAD}),
    (False, True): frozenset({Flag.APPROXIMATE}),
    (True, True): frozenset({Flag.SPREAD, Flag.APPROXIMATE}),
}


def stated(choice: Choice) -> Point:
    """The point that a choice among sources gives; ValueError where its figure has no number or period."""
    figure = choice.figure
    if figure.value is None or figure.period is None:
        raise ValueError("a point needs a number and a period")
    is_disputed = bool(choice.others) and choice.is_disputed
    flags = _FLAGS_STATED[is_disputed, bool(figure.qualifier)]
    return Point(
        figure.period,
        figure.value,
        figure.unit,
        figure.status,
        inputs=(figure,),
        flags=flags,
        choice=choice,
    )

"""How much of what a plant could make it made: the output of a year over the capacity as of then."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from plants.models.preference import rank
from plants.periods import Period
from plants.series.choice import AnyFigure
from plants.series.points import Derivation, Flag, Grain, Line, Point, scope_of
from plants.series.windows import lines
from plants.vocabulary import PERCENT, Metric, Status


@dataclass(frozen=True, slots=True)
class Capacity:
    """Vehicles a year, since when, and the figure that says so; the figure is None for a plant's own row."""

    value: Decimal
    since: date | None
    figure: AnyFigure | None = None

    @property
    def flags(self) -> set[Flag]:
        flags = {Flag.PLANNED} if self.figure and self.figure.status != Status.ACTUAL else set()
        return flags if self.since else flags | {Flag.UNDATED}


def utilisation(figures: Iterable[AnyFigure], plant_capacity: int | None = None) -> list[Line]:
    """A line in percent for every scope of one plant that has output of full years and a capacity.

    Output is held against a capacity of the very same brand, model and segment. As of a year counts the
    newest capacity at work, then the newest planned, dated no later; then one without a date; for the
    plant as a whole lastly `plant_capacity`. `figures` are the plant's, of any metric.
    """
    kept = list(figures)
    capacities: dict[Any, list[Capacity]] = defaultdict(list)
    for figure in kept:
        if figure.metric == Metric.CAPACITY and figure.value:
            capacities[_subject(figure)].append(Capacity(Decimal(figure.value), _since(figure), figure))
    output = (one for one in kept if one.metric == Metric.PRODUCTION and one.status == Status.ACTUAL)
    made = (_line(line, capacities, plant_capacity) for line in lines(output, Grain.YEAR))
    return [line for line in made if line.points]


def _line(line: Line, capacities: dict[Any, list[Capacity]], plant_capacity: int | None) -> Line:
    subject = _subject(line.points[0].inputs[0])
    known = list(capacities.get(subject, ()))
    if plant_capacity and not any(subject[1:]):
        known.append(Capacity(Decimal(plant_capacity), None))
    scope = line.scope._replace(unit=PERCENT)
    return Line(scope, line.grain, tuple(_ratios(line.points, known)))


def _ratios(points: Iterable[Point], capacities: list[Capacity]) -> Iterator[Point]:
    for point in points:
        capacity = as_of(point.period, capacities)
        if capacity is None:
            continue
        figures = (capacity.figure,) if capacity.figure else ()
        yield Point(
            point.period,
            point.value / capacity.value * 100,
            PERCENT,
            point.status,
            inputs=(*point.inputs, *figures),
            derived=Derivation.UTILISATION,
            flags=point.flags | capacity.flags,
        )


def as_of(period: Period, capacities: Iterable[Capacity]) -> Capacity | None:
    """The capacity that counts for a period; None where all that is known came later."""
    known = [one for one in capacities if one.since is None or one.since <= period.end]
    return min(known, key=_preference, default=None)


def _preference(one: Capacity) -> tuple[Any, ...]:
    figure = one.figure
    is_planned = figure is not None and figure.status != Status.ACTUAL
    newest_first = -one.since.toordinal() if one.since else 0
    return one.since is None, is_planned, newest_first, figure is None, rank(figure) if figure else ()


def _since(figure: AnyFigure) -> date | None:
    """From when a capacity holds: its own period, for a plan the end of it; else when it was published."""
    if figure.period:
        return figure.period.start if figure.status == Status.ACTUAL else figure.period.end
    return figure.source.published.end if figure.source.published else None


def _subject(figure: AnyFigure) -> tuple[Any, ...]:
    scope = scope_of(figure)
    return scope.plant_id, scope.brand_id, scope.model_id, scope.segment, scope.counterpart_id

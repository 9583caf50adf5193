"""Change on a year before, by the calendar: a missing year gives no change, never that of two years."""

from collections.abc import Iterable
from decimal import Decimal

from plants.periods import Period
from plants.series.points import Derivation, Point, flags_of, inputs_of
from plants.vocabulary import PERCENT


def year_on_year(points: Iterable[Point]) -> tuple[Point, ...]:
    """The change of each point on the same window a year before, in percent, oldest first.

    Where the year before is not known but the source states the change itself, that is taken, as
    stated. No change is told on zero or less. The points are of one line.
    """
    by_period = {point.period: point for point in points}
    changes = (_change(point, by_period) for _period, point in sorted(by_period.items()))
    return tuple(change for change in changes if change)


def _change(now: Point, by_period: dict[Period, Point]) -> Point | None:
    before = by_period.get(now.period.year_before())
    if before is None:
        return _stated_change(now)
    if before.value <= 0:
        return None
    both = (before, now)
    percent = (now.value - before.value) / before.value * 100
    return Point(now.period, percent, PERCENT, now.status, inputs_of(both), Derivation.CHANGE, flags_of(both))


def _stated_change(now: Point) -> Point | None:
    if now.is_derived or now.inputs[0].change_pct is None:
        return None
    return Point(now.period, Decimal(now.inputs[0].change_pct), PERCENT, now.status, now.inputs)

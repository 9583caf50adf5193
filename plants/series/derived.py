"""A derived number made again from its name, with what it was made of: the evidence of `/derived/…`.

The numbers are those of the series: `windows`, `growth`, `parts`, `dollars` and `utilisation` make them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import Figure, Plant
from plants.periods import Period
from plants.series.addresses import OF_PARTS, Name
from plants.series.choice import AnyFigure, Choice
from plants.series.dollars import DOLLAR, Rates, dollar_lines
from plants.series.growth import year_on_year
from plants.series.parts import Breakdown, By, breakdowns, share, whole_of
from plants.series.points import Derivation, Grain, Line, Point, Scope, by_scope, stated
from plants.series.telling import part_scope
from plants.series.utilisation import utilisation
from plants.series.windows import Windows
from plants.vocabulary import MONEY_METRICS, Metric


class Role(TextChoices):
    """What a number does in the making of another one."""

    PLUS = "plus", _("plus")
    MINUS = "minus", _("minus")
    NOW = "now", _("now")
    BEFORE = "before", _("a year before")
    PART = "part", _("part")
    REST = "rest", _("what the parts leave over")
    WHOLE = "whole", _("of the whole")
    TOTAL = "total", _("stated total")
    AMOUNT = "amount", _("amount")
    OUTPUT = "output", _("output")
    CAPACITY = "capacity", _("capacity")


#: How each kind of number is made, in words.
RULES = {
    Derivation.DIFFERENCE: _(
        "No source states this period by itself. It is what a longer window has more than a shorter one."
    ),
    Derivation.SUM: _("No source states this period by itself. Windows that adjoin are added."),
    Derivation.PARTS: _("No source states the total. The parts that are known are added."),
    Derivation.RESIDUAL: _("What the parts that are known leave over of the stated total."),
    Derivation.SHARE: _("The part in percent of the whole: of the stated total, or of all parts known."),
    Derivation.CHANGE: _("The change on the very same period of the year before, in percent."),
    Derivation.DOLLARS: _("Converted at the average rate of the period."),
    Derivation.UTILISATION: _("The output of the year in percent of the capacity known as of then."),
}

#: What a number is, where its value and unit do not tell.
_WHAT = {
    Derivation.PARTS: _("in the parts known"),
    Derivation.RESIDUAL: _("left over by the parts"),
    Derivation.SHARE: _("of the whole"),
    Derivation.CHANGE: _("on a year before"),
    Derivation.UTILISATION: _("of capacity"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A number that another one is made of: what it does, and the scope and parting of its own name."""

    role: Role
    point: Point
    scope: Scope
    by: By | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """A point and what it is made of; `capacity` where that is known from the plant's own row alone."""

    name: Name
    point: Point
    terms: tuple[Term, ...] = ()
    capacity: int | None = None

    @property
    def rule(self) -> str:
        return str(RULES.get(self.point.derived, self.point.derived.label))

    @property
    def what(self) -> str:
        """What follows the value: "5.9% of the whole"."""
        return str(_WHAT.get(self.point.derived, ""))


def derive(name: Name) -> Derived | None:
    """The number of this name, by what is known now; None where it cannot be told any more.

    Where a source has come to state it the point is a stated one. A bounded number of queries over the
    figures of one scope, or of one whole and its parts, within two years.
    """
    if name.how in OF_PARTS:
        return _of_parts(name)
    return _MAKERS.get(name.how, _of_windows)(name)


def _of_windows(name: Name) -> Derived | None:
    point = _point(name.scope, name.period)
    if point is None:
        return None
    if point.derived == Derivation.DOLLARS:
        return Derived(name, point, tuple(_amount(name, point)))
    return Derived(name, point, tuple(_windows(name.scope, point)))


def _windows(scope: Scope, point: Point) -> Iterator[Term]:
    """The windows that a difference or sum was made of, the first one added."""
    if not point.is_derived:
        return
    for place, figure in enumerate(point.inputs):
        taken = point.derived == Derivation.DIFFERENCE and place > 0
        yield Term(Role.MINUS if taken else Role.PLUS, _one(figure), scope)


def _one(figure: AnyFigure) -> Point:
    """The figure by itself, whatever other sources say."""
    return stated(Choice(figure))


def _amount(name: Name, point: Point) -> Iterator[Term]:
    """What was converted, in its own currency."""
    own = name.scope._replace(unit=point.inputs[0].unit)
    amount = Windows(known(own, name.period)).point(name.period)
    if amount is not None:
        yield Term(Role.AMOUNT, amount, own)


def _change(name: Name) -> Derived | None:
    now, before = (_point(name.scope, period) for period in (name.period, name.period.year_before()))
    changes = year_on_year(point for point in (before, now) if point)
    change = next((one for one in changes if one.period == name.period), None)
    if change is None or now is None:
        return None
    if before is None:
        return Derived(name, change)
    return Derived(name, change, (Term(Role.NOW, now, name.scope), Term(Role.BEFORE, before, name.scope)))


def _utilisation(name: Name) -> Derived | None:
    plant = Plant.objects.filter(pk=name.scope.plant_id or 0).first()
    if plant is None:
        return None
    figures = Figure.objects.filter(plant=plant, metric__in=(Metric.PRODUCTION, Metric.CAPACITY))
    lines = utilisation(figures.filter(value__isnull=False).plain(), plant.capacity)
    points = [
        line.by_period.get(name.period) for line in lines if _subject(line.scope) == _subject(name.scope)
    ]
    point = next((one for one in points if one), None)
    output = _point(name.scope, name.period)
    if point is None or output is None:
        return None
    terms = [Term(Role.OUTPUT, output, name.scope)]
    capacity = [figure for figure in point.inputs if figure.metric == Metric.CAPACITY]
    terms += [Term(Role.CAPACITY, _level(figure, name.period), name.scope) for figure in capacity]
    return Derived(name, point, tuple(terms), None if capacity else plant.capacity)


def _subject(scope: Scope) -> tuple[Any, ...]:
    return scope._replace(metric="", unit="")


def _level(figure: AnyFigure, period: Period) -> Point:
    """A capacity as a point, also where it has no period of its own."""
    return Point(figure.period or period, figure.value or 0, figure.unit, figure.status, (figure,))  # type: ignore[arg-type]


_MAKERS: dict[Derivation, Callable[[Name], Derived | None]] = {
    Derivation.CHANGE: _change,
    Derivation.UTILISATION: _utilisation,
}


def _of_parts(name: Name) -> Derived | None:
    if name.by is None:
        return None
    is_share = name.how == Derivation.SHARE
    whole = whole_of(name.scope, name.by) if is_share else name.scope
    found = breakdowns(_with_parts(whole, name.by, name.period), name.by, name.period)
    breakdown = next((one for one in found if one.scope == whole), None)
    if breakdown is None:
        return None
    if is_share:
        return _share(name, breakdown)
    point = breakdown.sum if name.how == Derivation.PARTS else breakdown.residual
    return Derived(name, point, tuple(_parts(name, breakdown))) if point else None


def _parts(name: Name, breakdown: Breakdown) -> Iterator[Term]:
    taken = name.how == Derivation.RESIDUAL
    if taken and breakdown.total:
        yield Term(Role.TOTAL, breakdown.total, breakdown.scope)
    for part in breakdown.parts:
        scope = part_scope(breakdown.scope, breakdown.by, part.key, part.point)
        yield Term(Role.MINUS if taken else Role.PLUS, part.point, scope)


def _share(name: Name, breakdown: Breakdown) -> Derived | None:
    key = getattr(name.scope, breakdown.by.slot)
    part = next((one.point for one in breakdown.parts if one.key == key), None if key else breakdown.residual)
    if part is None or breakdown.whole.value <= 0:
        return None
    whole = Term(Role.WHOLE, breakdown.whole, breakdown.scope, breakdown.by)
    terms = Term(Role.PART if key else Role.REST, part, name.scope, breakdown.by), whole
    return Derived(name, share(part, breakdown.whole), terms)


def _point(scope: Scope, period: Period) -> Point | None:
    """The value of a scope in a period, stated or derived; dollars from all currencies."""
    if scope.unit != DOLLAR or scope.metric not in MONEY_METRICS:
        return Windows(known(scope, period)).point(period)
    lines = [
        Line(own, Grain.YEAR, (point,))
        for own, figures in by_scope(known(scope, period, "unit")).items()
        if (point := Windows(figures).point(period))
    ]
    in_dollars = dollar_lines(lines, Rates())
    return in_dollars[0].points[0] if in_dollars else None


def known(scope: Scope, period: Period, *free: str) -> list[AnyFigure]:
    """The figures of a scope, but for the slots that are `free`, in the years of a period."""
    fixed = {slot: value for slot, value in scope._asdict().items() if slot not in free}
    return list(_figures(fixed, period).plain())


def _with_parts(whole: Scope, by: By, period: Period) -> list[AnyFigure]:
    """The figures of a whole and of all its parts, in the years of a period.

    Of regions those of all years: whether a town's are left out is told by all that its region has.
    """
    free = {by.slot} | ({"region_id"} if by == By.PLANT else set())
    fixed = {slot: value for slot, value in whole._asdict().items() if slot not in free}
    return list(_figures(fixed, None if by == By.REGION else period).plain())


def _figures(fixed: dict[str, Any], period: Period | None) -> Any:
    asked = {
        name if value is not None else f"{name}__isnull": value is None or value
        for name, value in fixed.items()
    }
    figures = Figure.objects.filter(value__isnull=False, period__isnull=False, **asked)
    if period is None:
        return figures
    years = Period(Period.year(period.start.year).start, Period.year(period.end.year).end)
    return figures.filter(period_start__gte=years.start, period_end__lte=years.end)

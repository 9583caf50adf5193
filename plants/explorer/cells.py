"""What stands in the cells of the answer: numbers as they are measured, each with the way to its evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from plants import linked
from plants.explorer.finding import Found
from plants.explorer.state import Grain, Measure
from plants.models.preference import has_words
from plants.numbers import plain, point_text
from plants.periods import Period
from plants.series.addresses import address_of
from plants.series.parts import Breakdown, share
from plants.series.points import Flag, Line, Point, Scope
from plants.series.telling import Shares, shares_in
from plants.vocabulary import PERCENT

#: What an index is a hundred of.
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Cell:
    """A number: what is shown, of whose line, and by what its whole is parted where it is a share.

    `base` is there for an index: `point` is then the number that it is the index of.
    """

    point: Point
    scope: Scope
    by: str = ""
    base: Point | None = None

    @property
    def period(self) -> Period:
        return self.point.period

    @property
    def value(self) -> Decimal:
        return self.point.value / self.base.value * HUNDRED if self.base else self.point.value

    @property
    def text(self) -> str:
        return plain(self.value, 1) if self.base else point_text(self.point)

    @property
    def is_derived(self) -> bool:
        return self.base is not None or self.point.is_derived

    @property
    def flags(self) -> list[Flag]:
        """What to know of the number, in the order of the vocabulary."""
        return [flag for flag in Flag if flag in self.point.flags]

    @cached_property
    def address(self) -> str:
        return address_of(self.point, self.scope, self.by)

    @cached_property
    def link(self) -> SafeString:
        """The number as a link to its evidence, and whether it is derived, for eyes and ears."""
        if self.is_derived:
            return linked.derived(self.address, self.text)
        return linked.stated(self.address, self.text, is_quoted=has_words(self.point.inputs[0]))

    @property
    def drawn(self) -> Point:
        """The point as a chart draws it."""
        return replace(self.point, value=self.value, unit=PERCENT) if self.base else self.point


@dataclass(frozen=True, slots=True)
class Column:
    """A line as it is shown: its scope and its cells, oldest first. `is_rest` for what parts leave over."""

    scope: Scope
    cells: tuple[Cell, ...]
    is_rest: bool = False


def columns(found: Found) -> list[Column]:
    """The lines of an answer as they are measured; a line of which nothing can be told is not there."""
    match found.state.measure:
        case Measure.SHARE:
            made = _shares(found)
        case Measure.CHANGE:
            made = [_changes(line, found) for line in found.lines]
        case Measure.INDEX:
            made = _indices(found)
        case _:
            made = [_column(line.scope, line.points) for line in found.lines]
    return [column for column in made if column.cells]


def _column(scope: Scope, points: Iterable[Point], by: str = "", base: Point | None = None) -> Column:
    return Column(scope, tuple(Cell(point, scope, by, base) for point in points))


def _changes(line: Line, found: Found) -> Column:
    known = found.changes(line)
    return _column(line.scope, [known[point.period] for point in line.points if point.period in known])


def _shares(found: Found) -> list[Column]:
    told = found.told
    if told is None:
        return []
    by = told.question.by.value
    # Part of a year is parted like a whole one.
    so_far = sorted({line.points[-1].period for line in found.lines if Flag.PARTIAL in line.points[-1].flags})
    wholes = [*told.breakdowns, *(whole for period in so_far for whole in told.breakdowns_in(period))]
    known = shares_in(wholes)
    own = [_column(line.scope, _share_points(line, known), by) for line in found.lines]
    return own + _rests(found, [whole for whole in wholes if _is_shown(whole, found)])


def _share_points(line: Line, known: Shares) -> list[Point]:
    keys = [(line.scope, point.period) for point in line.points]
    return [known[key][1] for key in keys if key in known]


def _is_in(found: Found, point: Point) -> bool:
    return found.years is None or found.years.holds(point.period)


def _is_shown(whole: Breakdown, found: Found) -> bool:
    """Whether parts of a whole are among the lines that are shown."""
    slot = whole.by.slot
    nothing: dict[str, Any] = {"region_id": None, slot: "" if slot == "segment" else None}
    among = {scope._replace(**nothing) for scope in found.scopes}
    return whole.scope._replace(region_id=None) in among


def _rests(found: Found, wholes: list[Breakdown]) -> list[Column]:
    """What the known parts leave over of their stated total, in percent of it, by whole."""
    rests: dict[Scope, list[Cell]] = {}
    for whole in wholes:
        rest = whole.residual
        if rest and whole.total and whole.total.value > 0 and rest.value >= 0 and _is_in(found, rest):
            cell = Cell(share(rest, whole.total), whole.scope, whole.by.value)
            rests.setdefault(whole.scope, []).append(cell)
    return [Column(scope, tuple(cells), is_rest=True) for scope, cells in rests.items()]


def _indices(found: Found) -> list[Column]:
    """Every line in percent of its own value in the first period that all share."""
    first = base_period(found)
    if first is None:
        return []
    made = []
    for line in found.lines:
        base = line.by_period.get(first)
        if base is not None and base.value > 0:
            points = [point for point in line.points if point.period >= first and _is_whole(point, found)]
            made.append(_column(line.scope, points, base=base))
    return made


def _is_whole(point: Point, found: Found) -> bool:
    """Part of a year is no year, so it has no place in an index of years."""
    return found.state.grain != Grain.YEAR or Flag.PARTIAL not in point.flags


def base_period(found: Found) -> Period | None:
    """The first period that all lines know; where there is none, the first of those that most know."""
    counts: dict[Period, int] = {}
    for line in found.lines:
        for point in line.points:
            if point.value > 0 and _is_whole(point, found):
                counts[point.period] = counts.get(point.period, 0) + 1
    return min(counts, key=lambda period: (-counts[period], period), default=None)

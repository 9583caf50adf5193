"""The answer on a map: a disc a place, its area the number, drawn here as SVG and listed beside."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, Q

from plants.explorer.cells import Cell, Column
from plants.explorer.grids import Grid
from plants.explorer.state import Break
from plants.maps.projection import CORNERS, WIDTH, Frame, Spot, graticule, land
from plants.models import Region
from plants.periods import Period

#: The disc of the largest number.
LARGEST = 46


@dataclass(frozen=True, slots=True)
class Place:
    """A number on the map: where it stands, how large its disc is, and to which side its name goes."""

    label: str
    cell: Cell
    x: float
    y: float
    radius: float

    @property
    def text_x(self) -> float:
        return self.x + self.radius + 6 if self.x < WIDTH * 0.7 else self.x - self.radius - 6

    @property
    def anchor(self) -> str:
        return "start" if self.x < WIDTH * 0.7 else "end"


@dataclass(frozen=True, slots=True)
class Map:
    """Places of one period, the largest number first; `missing` names those of which nothing is known."""

    period: Period
    places: Sequence[Place]
    missing: Sequence[str]
    outlines: Sequence[tuple[str, str]]
    graticule: str
    height: int
    width: int = WIDTH


def draw(told: Grid) -> Map | None:
    """The newest period that most places have a number for; None where no place has one."""
    newest = _newest(told.columns)
    if newest is None:
        return None
    frame = Frame(CORNERS)
    spots = _spots(told.columns, told.found.state.by, frame)
    cells = [(column, _in_year(column, newest)) for column in told.columns if not column.is_rest]
    known = [(column, cell) for column, cell in cells if cell and _key(column, told) in spots]
    most = max((abs(cell.value) for _column, cell in known), default=Decimal(0)) or Decimal(1)
    places = [
        Place(told.label(column), cell, *spots[_key(column, told)], _radius(cell.value, most))
        for column, cell in known
    ]
    missing = [told.label(column) for column, cell in cells if not cell]
    places.sort(key=lambda one: -one.cell.value)
    return Map(newest, places, missing, land(frame), graticule(frame), frame.height)


def _newest(columns: Iterable[Column]) -> Period | None:
    counts = Counter(cell.period for column in columns if not column.is_rest for cell in column.cells)
    return max(counts, key=lambda period: (counts[period] >= _most_of(counts), period.end), default=None)


def _most_of(counts: Counter[Period]) -> int:
    """From so many places on a period is worth a map: most of what the best known has."""
    return -(-max(counts.values(), default=0) * 2 // 3)


def _in_year(column: Column, period: Period) -> Cell | None:
    """A line's number for the period; for windows so far, each its own newest of that year."""
    exact = next((cell for cell in reversed(column.cells) if cell.period == period), None)
    last = column.cells[-1]
    same_year = last.period.end.year == period.end.year and last.period.is_from_january
    return exact or (last if same_year and period.is_from_january else None)


def _key(column: Column, told: Grid) -> str | int | None:
    scope = column.scope
    return scope.region_id if told.found.state.by == Break.REGION else scope.country_id


def _spots(columns: Sequence[Column], by: Break, frame: Frame) -> dict[str | int | None, Spot]:
    """Where places stand: a region where it is, a country in the middle of its regions; one query."""
    known = Region.objects.filter(latitude__isnull=False)
    slot = "pk" if by == Break.REGION else "country_id"
    keys = {column.scope.region_id if by == Break.REGION else column.scope.country_id for column in columns}
    among = known.filter(Q(**{f"{slot}__in": keys - {None}})).order_by()
    rows = among.values_list(slot).annotate(Avg("longitude"), Avg("latitude"))
    return {key: frame.at(float(longitude), float(latitude)) for key, longitude, latitude in rows}


def _radius(value: Decimal, most: Decimal) -> float:
    return round(max(math.sqrt(float(abs(value) / most)) * LARGEST, 3), 1)

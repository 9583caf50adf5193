"""What a chart draws of one number, be it a published figure or a point computed from several."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from plants.models import Figure
from plants.numbers import point_text, stated
from plants.periods import Period
from plants.series.addresses import address_of
from plants.series.comparable import Series, period_of
from plants.series.points import Flag, Point, Scope
from plants.vocabulary import Status

#: A number that can be drawn.
Number = Figure | Point


@dataclass(frozen=True, slots=True)
class Mark:
    """A number as it is drawn: where, how large, in which words, and where its evidence is.

    `low` and `high` are what independent sources say at
    the least and the most, where they differ.
    """

    period: Period
    value: float
    unit: str
    text: str
    status: str
    is_derived: bool
    address: str
    publishers: tuple[str, ...]
    notes: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None

    @property
    def is_promise(self) -> bool:
        return self.status != Status.ACTUAL

    @property
    def months(self) -> int:
        """How many months the period has, those begun counted."""
        start, end = self.period.start, self.period.end
        return (end.year - start.year) * 12 + end.month - start.month + 1


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of a chart: its name and its numbers, oldest first; a period that is not known is not there.

    `scope` and `by` are what the addresses of derived points need: see `plants.series.addresses.address_of`.
    """

    label: str
    points: tuple[Number, ...]
    scope: Scope | None = None
    by: str = ""

    @property
    def marks(self) -> list[Mark]:
        return [_of_point(one, self) if isinstance(one, Point) else _of_figure(one) for one in self.points]

    def address(self, number: Number) -> str:
        """Where a number's evidence is."""
        if isinstance(number, Point):
            return address_of(number, self.scope, self.by)
        return number.get_absolute_url()


def to_curves(series: Iterable[Series | Curve]) -> list[Curve]:
    """Series of figures and of points alike, those without a number left out."""
    made = [one if isinstance(one, Curve) else Curve(one.label, one.figures) for one in series]
    return [one for one in made if one.points]


def _of_figure(figure: Figure) -> Mark:
    return Mark(
        period=period_of(figure),
        value=float(figure.value or 0),
        unit=figure.unit,
        text=stated(figure),
        status=figure.status,
        is_derived=False,
        address=figure.get_absolute_url(),
        publishers=(figure.source.publisher,),
        notes=() if figure.status == Status.ACTUAL else (str(figure.get_status_display()),),
    )


def _of_point(point: Point, curve: Curve) -> Mark:
    low, high = _range(point)
    return Mark(
        period=point.period,
        value=float(point.value),
        unit=point.unit,
        text=point_text(point, unit=True),
        status=point.status,
        is_derived=point.is_derived,
        address=curve.address(point),
        publishers=publishers([point]),
        notes=_notes(point),
        low=low,
        high=high,
    )


def publishers(numbers: Iterable[Number | None]) -> tuple[str, ...]:
    """Who published what these numbers are or come from, the most frequent first."""
    names = [figure.source.publisher for number in numbers if number for figure in _figures(number)]
    return tuple(sorted(set(names), key=lambda name: (-names.count(name), name)))


def _figures(number: Number) -> Sequence[Figure]:
    return number.inputs if isinstance(number, Point) else (number,)  # type: ignore[return-value]


def keys(number: Number) -> list[int]:
    """The primary keys of the figures that a number is or comes from."""
    return [figure.pk for figure in _figures(number)]


def _range(point: Point) -> tuple[float | None, float | None]:
    """What independent sources say at the least and the most; none where a point is derived."""
    values = point.choice.values if point.choice and not point.is_derived else ()
    return (float(values[0]), float(values[-1])) if len(values) > 1 else (None, None)


def _notes(point: Point) -> tuple[str, ...]:
    """What a reader should know of a point: that it is derived and how, that it is a promise, its flags."""
    notes = [_("derived: %(how)s") % {"how": point.derived.label}] if point.is_derived else []
    if point.status != Status.ACTUAL:
        notes.append(str(Status(point.status).label))
    return (*notes, *(str(flag.label) for flag in Flag if flag in point.flags))


def period_label(number: Number) -> str:
    return number.period.label if isinstance(number, Point) else number.period_label

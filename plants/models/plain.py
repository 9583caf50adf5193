"""Figures without the ORM: what series need of them, read by the hundred thousand.

A model's row costs many times what its values cost. Whatever computes series takes either; names, quotes
and titles of the few figures that are shown are then read by primary key.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db.models import DateField, Func, Value
from django.urls import reverse

from plants.models.preference import KIND_RANK, Standing, rank_of, standing
from plants.models.source import Source
from plants.periods import Period, shared

if TYPE_CHECKING:
    from django.db.models import QuerySet

_FIGURE = (
    "pk",
    "metric",
    "unit",
    "status",
    "country_id",
    "region_id",
    "plant_id",
    "brand_id",
    "model_id",
    "segment",
    "counterpart_id",
    "value",
    "change_pct",
    "qualifier",
    "vagueness",
    "region__parent_id",
    "source_id",
    "period_start",
    "period_end",
)

_VALUE, _VAGUENESS = _FIGURE.index("value"), _FIGURE.index("vagueness")


@dataclass(slots=True, frozen=True, eq=False)
class PlainSource:
    """A source: who speaks, of what kind, which report it copies, where it stands in the preference.

    One object for all who read the same values.
    """

    pk: int
    publisher: str
    origin_id: int | None
    published: Period | None
    standing: Standing


@dataclass(slots=True, eq=False)
class PlainFigure:
    """A figure as `Figure`, with the attributes that series read; the same object is the same figure."""

    pk: int
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
    value: Decimal | None
    change_pct: Decimal | None
    qualifier: str
    vagueness: int
    region_parent_id: int | None
    source: PlainSource
    period: Period | None
    rank: tuple[Any, ...]

    @property
    def source_id(self) -> int:
        return self.source.pk

    def get_absolute_url(self) -> str:
        return reverse("figure-detail", args=[self.pk])


def plain(figures: "QuerySet[Any]") -> list[PlainFigure]:
    """The figures of a queryset, in its order, in two queries."""
    rows = list(figures.values_list(*_FIGURE))
    sources = _sources({row[-3] for row in rows})
    return [_figure(row, sources[row[-3]]) for row in rows]


def _figure(row: tuple[Any, ...], source: PlainSource) -> PlainFigure:
    start, end = row[-2:]
    period = shared(start, end) if start and end else None
    rank = rank_of(row[_VALUE], row[_VAGUENESS], source.standing, row[0])
    return PlainFigure(*row[:-3], source, period, rank)  # type: ignore[call-arg]


def _sources(keys: set[int]) -> dict[int, PlainSource]:
    # Two days are read in a tenth of the time that a range takes.
    days = [Func("published", function=end, output_field=DateField()) for end in ("lower", "upper")]
    columns: tuple[Any, ...] = ("pk", "publisher", "origin_id", "origin__publisher", "kind", *days)
    # One array instead of thousands of parameters, which take longer to write out than to look up.
    # Without a field, which would look at each key; psycopg writes the numbers as they are.
    wanted = Value(sorted(keys))
    listed = Func(wanted, template="(SELECT unnest(%(expressions)s))")
    rows = Source.objects.filter(pk__in=listed).values_list(*columns)
    return {row[0]: _source(*row) for row in rows}


@lru_cache(maxsize=20_000)
def _source(
    pk: int,
    publisher: str,
    origin: int | None,
    told: str | None,
    kind: str,
    start: date | None,
    after: date | None,
) -> PlainSource:
    published = shared(start, after - timedelta(days=1)) if start and after else None
    where = standing(KIND_RANK[kind], origin, published)
    return PlainSource(pk, (told or publisher).casefold(), origin, published, where)

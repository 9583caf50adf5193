"""A page of figures by column: read from their own table alone, with what they name kept beside it."""

from collections import namedtuple
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Expression, QuerySet, TextField
from django.utils.translation import get_language

from plants.api.named import Named, Texts
from plants.api.written import Column, Rows
from plants.models import Brand, Country, Plant, Region, Source, VehicleModel
from plants.models.figure import addresses_of_figures, subject_label
from plants.periods import Period, shared

#: The columns of a figure's own that its row is made of.
_OWN = (
    *("pk", "metric", "value", "unit", "change_pct", "qualifier", "status", "segment", "quote", "updated"),
    *("period_start", "period_end", "country_id", "region_id", "plant_id", "brand_id", "model_id"),
    *("counterpart_id", "source_id"),
)

#: The columns that say whom a figure is about.
_WHO = ("country", "region", "plant", "brand", "model")
_SUBJECT = (*(f"{name}_id" for name in _WHO), "segment")

_NAMED: dict[str, QuerySet[Any]] = {
    "country": Country.objects.all(),
    "region": Region.objects.all(),
    "plant": Plant.objects.all(),
    "brand": Brand.objects.all(),
    "model": VehicleModel.objects.select_related("brand"),
    "counterpart": Country.objects.all(),
    "source": Source.objects.all(),
}


_Own: Any = namedtuple("_Own", _OWN)  # type: ignore[misc]


class _Columns(Expression):
    """The columns of `_OWN` as one: the ORM looks at each column of each query, at the cost of its rows.

    `updated` is read as text, since a moment takes longer to load than all else in a row.
    """

    output_field = TextField()
    table = ""

    def resolve_expression(self, query: Any = None, *args: Any, **kwargs: Any) -> "_Columns":
        resolved: _Columns = super().resolve_expression(query, *args, **kwargs)
        resolved.table = query.get_initial_alias()
        return resolved

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        table = compiler.quote_name_unless_alias(self.table)
        names = {"pk": "id", "updated": "updated::text"}
        return ", ".join(f"{table}.{names.get(name, name)}" for name in _OWN), ()


def columns(figures: QuerySet[Any]) -> QuerySet[Any]:
    """Their own columns alone."""
    return figures.select_related(None).values_list(_Columns())


def read(figures: QuerySet[Any]) -> list[Any]:
    """The rows of `columns`, each with its columns by name."""
    by_name: dict[str, Iterable[Any]] = dict(zip(_OWN, zip(*figures, strict=True), strict=False))
    by_name["updated"] = map(datetime.fromisoformat, by_name.get("updated", ()))
    return list(map(_Own, *by_name.values()))


class Figures(Rows):
    """A page of `columns`; `moment` is the newest change of the data."""

    def __init__(self, page: Sequence[Any], moment: datetime | None) -> None:
        self._named = Named(moment)
        self.texts: Texts = self._named.texts
        super().__init__(page, self.texts)

    def read(self, name: str) -> Column:
        if name in _NAMED:
            return self._named.of(_NAMED[name], self.column(f"{name}_id"))
        if name == "period":
            return list(map(_period, self.column("period_start"), self.column("period_end")))
        if name == "subject_label":
            return self._subjects()
        return super().read("pk" if name == "id" else name)

    def addresses(self) -> Column:
        begin = addresses_of_figures()
        return [f"{begin}{pk}/" for pk in self.column("id")]

    def _subjects(self) -> Column:
        """Whom each figure is about, in words; the same ones once."""
        told = self.texts.of("subject", get_language())
        keys = list(zip(*map(self.column, _SUBJECT), strict=True))
        for key, place in {key: place for place, key in enumerate(keys) if key not in told}.items():
            country, region, plant, brand, model = (self.column(name)[place] for name in _WHO)
            told[key] = subject_label(country, region, plant, model or brand, key[-1])
        return [told[key] for key in keys]


def _period(start: date | None, end: date | None) -> Period | None:
    return shared(start, end) if start and end else None

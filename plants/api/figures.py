"""A page of figures by column: read from their own table alone, with what they name kept beside it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from plants.api.named import Named
from plants.api.written import Column, Rows
from plants.models import Brand, Country, Plant, Region, Source, VehicleModel
from plants.models.figure import addresses_of_figures, subject_label
from plants.periods import Period, shared

#: The columns of a figure's own that its row is made of.
OWN = (
    *("pk", "metric", "value", "unit", "change_pct", "qualifier", "status", "segment", "quote", "updated"),
    *("period_start", "period_end", "country_id", "region_id", "plant_id", "brand_id", "model_id"),
    *("counterpart_id", "source_id"),
)

_NAMED: dict[str, QuerySet[Any]] = {
    "country": Country.objects.all(),
    "region": Region.objects.all(),
    "plant": Plant.objects.all(),
    "brand": Brand.objects.all(),
    "model": VehicleModel.objects.select_related("brand"),
    "counterpart": Country.objects.all(),
    "source": Source.objects.all(),
}


def columns(figures: QuerySet[Any]) -> QuerySet[Any]:
    """Their own columns alone."""
    return figures.select_related(None).values_list(*OWN, named=True)


def rows(page: Sequence[Any], moment: datetime | None) -> Rows:
    """A page of `columns`; `moment` is the newest change of the data."""
    own = Rows(page)
    named = Named(moment)
    known = {name: named.of(rows, own.column(f"{name}_id")) for name, rows in _NAMED.items()}
    begin = addresses_of_figures()
    known |= {
        "id": own.column("pk"),
        "address": [f"{begin}{pk}/" for pk in own.column("pk")],
        "period": list(map(_period, own.column("period_start"), own.column("period_end"))),
        "subject_label": _subjects(known, own.column("segment")),
    }
    return Rows(page, known)


def _period(start: date | None, end: date | None) -> Period | None:
    return shared(start, end) if start and end else None


def _subjects(named: dict[str, Column], segments: Column) -> Column:
    """Whom each figure is about, in words; the same ones once."""
    vehicles = [model or brand for model, brand in zip(named["model"], named["brand"], strict=True)]
    parts = list(zip(named["country"], named["region"], named["plant"], vehicles, segments, strict=True))
    keys = [tuple(map(id, one)) for one in parts]
    told = {key: subject_label(*one) for key, one in dict(zip(keys, parts, strict=True)).items()}
    return [told[key] for key in keys]

"""The gazetteer, from the reference files or from the database."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from articles.extraction.gazetteer import EntityKind, Gazetteer, Record
from plants.models import Brand, Country, Organisation, Plant, Region, VehicleModel

Row = dict[str, str]


def from_reference(directory: Path) -> Gazetteer:
    """The gazetteer of the reference CSVs in `directory`.

    A file that is not there adds no names.
    """
    return Gazetteer(records(directory))


def from_database() -> Gazetteer:
    """The gazetteer of all rows as they stand now; built again only when a name has changed."""
    return _built(tuple(database_records()))


@lru_cache(maxsize=1)
def _built(known: tuple[Record, ...]) -> Gazetteer:
    return Gazetteer(known)


def database_records() -> Iterator[Record]:
    """A record for every row that has a name: what `records` gives of the files."""
    for country in Country.objects.all():
        names = (country.name, *filter(None, (country.name_ru, country.name_kk)), *country.aliases)
        yield Record(EntityKind.COUNTRY, country.code, names, country.code)
    for place in Region.objects.select_related("parent"):
        parent = place.parent.name if place.parent else None
        aliases = tuple(place.aliases)
        yield Record(EntityKind.REGION, place.name, aliases, place.country_id, region=parent, role=place.kind)
    for company in Organisation.objects.all():
        aliases = tuple(company.aliases)
        yield Record(EntityKind.ORGANISATION, company.name, aliases, company.country_id, role=company.kind)
    for brand in Brand.objects.all():
        yield Record(EntityKind.BRAND, brand.name, tuple(brand.aliases))
    for model in VehicleModel.objects.select_related("brand"):
        yield Record(EntityKind.MODEL, model.name, tuple(model.aliases), brand=model.brand.name)
    for plant in Plant.objects.select_related("region"):
        where = plant.region.name if plant.region else None
        yield Record(EntityKind.PLANT, plant.name, tuple(plant.aliases), plant.country_id, region=where)


def records(directory: Path) -> Iterator[Record]:
    """A record for every row that has a name."""
    regions = {row["region_id"]: row for row in _rows(directory, "regions")}
    for row in _rows(directory, "countries"):
        names = (row["name_ru"], row["name_kk"], *_list(row["aliases"]))
        yield Record(EntityKind.COUNTRY, row["code"], (row["name"], *filter(None, names)), row["code"])
    for row in regions.values():
        yield region(row, regions)
    for row in _rows(directory, "organisations"):
        aliases = _list(row["aliases"])
        yield Record(EntityKind.ORGANISATION, row["name"], aliases, row["country"], role=row["kind"])
    for row in _rows(directory, "brands"):
        yield Record(EntityKind.BRAND, row["brand"], _list(row["aliases"]))
    for row in _rows(directory, "models"):
        yield Record(EntityKind.MODEL, row["model"], _list(row["aliases"]), brand=row["brand"])
    for row in _rows(directory, "plants"):
        place = regions.get(row["region"])
        where = place["name"] if place else None
        yield Record(EntityKind.PLANT, row["name"], _list(row["aliases"]), row["country"], region=where)


def region(row: Row, regions: dict[str, Row]) -> Record:
    """A region or town; a town knows the region it lies in."""
    parent = regions.get(row["parent"])
    return Record(
        EntityKind.REGION,
        row["name"],
        _list(row["aliases"]),
        row["country"],
        region=parent["name"] if parent else None,
        role=row.get("kind"),
    )


def _rows(directory: Path, name: str) -> Iterator[Row]:
    path = directory / f"{name}.csv"
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())

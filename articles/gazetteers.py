"""The gazetteer, from the reference tables."""

import csv
from collections.abc import Iterator
from pathlib import Path

from .extraction.gazetteer import EntityKind, Gazetteer, Record

Row = dict[str, str]


def from_reference(directory: Path) -> Gazetteer:
    """The gazetteer of the reference CSVs in `directory` (countries, regions, organisations, brands, models, plants).

    A file that is not there adds no names.
    """
    return Gazetteer(records(directory))


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

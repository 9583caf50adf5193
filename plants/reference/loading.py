"""Reference rows into the database: what each column becomes, and the order of the tables.

The files are the authority for the rows they hold: a row is found by its key, made where it is missing
and changed where it differs. Rows that are no longer in a file are told and left: figures, claims and
pages may stand on them, and whether a fact was wrong or only moved is for a person to say. Rows that
people or articles have brought in are left alone; `plants.reference.changes` says how they are known.
A row that is deleted by hand and still in its file comes back: take it out of the file.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import Model

from plants.models import (
    Brand,
    Country,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Ownership,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.models.figure import CELL
from plants.reference import changes
from plants.reference.changes import Outcome, Values
from plants.reference.events import load_events
from plants.reference.reading import Row
from plants.reference.tables import TABLES

#: Of each table loaded so far: primary keys by the key that the files use.
Ids = dict[str, dict[Any, Any]]

#: What ingesting and accepting an article make; what an article stands on is not the files' to change.
MADE_FROM_ARTICLES = (Figure, Investment, PlantEvent)


class RefusedError(Exception):
    """The database refuses what the files say; the message is one sentence."""


@dataclass(frozen=True)
class Target:
    """Where a file's rows go.

    `key` are the fields that find a row, `values` makes its fields, `above` is the column that refers to
    the table itself, `links` make the primary keys of many-to-many fields.
    """

    model: type[Model]
    key: tuple[str, ...]
    values: Callable[[Row, Ids], Values]
    above: str = ""
    links: Mapping[str, Callable[[Row, Ids], Iterable[Any]]] = field(default_factory=dict)


def load(
    tables: Mapping[str, list[Row]], watch: Callable[[list[str]], Iterable[str]] = iter
) -> list[Outcome]:
    """Bring the database in line with `reading.read()`, all of it or nothing.

    `watch` is handed the names of the tables and gives them back one by one, as a progress bar does.
    Raises RefusedError.
    """
    ids: Ids = {}
    outcomes: list[Outcome] = []
    with transaction.atomic():
        for name in watch(list(TARGETS)):
            try:
                outcomes += _load_table(name, tables, ids)
            except DatabaseError as error:
                raise RefusedError(f"{name}.csv: the database refuses a row: {_reason(error)}") from error
    return outcomes


def _reason(error: DatabaseError) -> str:
    """PostgreSQL's own words, which name the rule and the value."""
    told = getattr(error.__cause__, "diag", None)
    parts = [told.message_primary, told.message_detail] if told else [str(error)]
    return "; ".join(part.rstrip(".") for part in parts if part) + "."


def _load_table(name: str, tables: Mapping[str, list[Row]], ids: Ids) -> list[Outcome]:
    target, rows = TARGETS[name], {TABLES[name].key_of(row): row for row in tables[name]}
    wanted = {key: target.values(row, ids) for key, row in rows.items()}
    found = _found(target, wanted)
    outcome = changes.write(name, target.model, wanted, found, _guarded(target.model))
    ids[name] = outcome.ids()
    if target.above:
        above = {key: {f"{target.above}_id": ids[name].get(row[target.above])} for key, row in rows.items()}
        changes.update(outcome, target.model, above)
    for many, primary_keys in target.links.items():
        links = {key: primary_keys(row, ids) for key, row in rows.items()}
        changes.link(outcome, target.model, many, links)
    outcome.gone = _gone(target, outcome, wanted)
    if target.model is not Plant:
        return [outcome]
    _load_owners(outcome, rows, ids)
    return [outcome, load_events(tables[name], outcome, ids["sources"])]


def _found(target: Target, wanted: Mapping[Any, Values]) -> dict[Any, Model]:
    """The rows that are there already, by the files' keys."""
    first = target.key[0]
    scope = {f"{first}__in": {values[first] for values in wanted.values()}}
    there = {
        tuple(getattr(row, name) for name in target.key): row
        for row in target.model._default_manager.filter(**scope)
    }
    keys = {key: tuple(values[name] for name in target.key) for key, values in wanted.items()}
    return {key: there[at] for key, at in keys.items() if at in there}


def _guarded(model: type[Model]) -> set[Any]:
    edited = changes.edited(model)
    return edited | changes.stood_on(model) if model in MADE_FROM_ARTICLES else edited


def _gone(target: Target, outcome: Outcome, wanted: Mapping[Any, Values]) -> list[str]:
    """Rows that only an earlier load can have made, and that the file no longer has.

    Figures, models and rates count where their source, brand or currency is still in the files.
    """
    rows = target.model._default_manager.exclude(pk__in=[row.pk for row in outcome.rows.values()])
    if len(target.key) > 1:
        first = target.key[0]
        rows = rows.filter(**{f"{first}__in": {values[first] for values in wanted.values()}})
    ours = rows.exclude(pk__in=outcome.guarded)
    if target.model is Source:
        ours = ours.exclude(pk__in=changes.stood_on(Source))
    return [str(getattr(row, "slug", row)) for row in ours]


def _load_owners(outcome: Outcome, rows: Mapping[Any, Row], ids: Ids) -> None:
    shares = {
        key: [
            {
                "plant_id": outcome.rows[key].pk,
                "organisation_id": ids["organisations"][owner],
                "percent": percent,
            }
            for owner, percent in row["owners"]
        ]
        for key, row in rows.items()
    }
    changes.put(outcome, Ownership, "plant_id", "organisation_id", shares)


def _same(row: Row, *names: str) -> dict[str, Any]:
    """The columns that become the field of the same name."""
    return {name: row[name] for name in names}


def _country(row: Row, ids: Ids) -> Values:
    return _same(row, "code", "name", "name_ru", "name_kk", "aliases")


def _source(row: Row, ids: Ids) -> Values:
    same = _same(row, "publisher", "title", "url", "published", "language", "kind")
    return {"slug": row["source_id"], **same}


def _region(row: Row, ids: Ids) -> Values:
    return {
        "slug": row["region_id"],
        "country_id": row["country"],
        "latitude": row["lat"],
        "longitude": row["lon"],
        **_same(row, "code", "name", "kind", "aliases"),
    }


def _organisation(row: Row, ids: Ids) -> Values:
    return {
        "slug": row["org_id"],
        "country_id": row["country"],
        "source_id": ids["sources"][row["source_id"]],
        **_same(row, "name", "kind", "aliases"),
    }


def _brand(row: Row, ids: Ids) -> Values:
    same = _same(row, "slug", "owner", "aliases")
    return {"name": row["brand"], "home_country_id": row["home_country"], **same}


def _vehicle_model(row: Row, ids: Ids) -> Values:
    return {"brand_id": ids["brands"][row["brand"]], "name": row["model"], "aliases": row["aliases"]}


def _plant(row: Row, ids: Ids) -> Values:
    return {
        "slug": row["plant_id"],
        "country_id": row["country"],
        "region_id": ids["regions"].get(row["region"]),
        "town_id": ids["regions"].get(row["city"]),
        "latitude": row["lat"],
        "longitude": row["lon"],
        "operator_id": ids["organisations"].get(row["operator"]),
        **_same(row, "name", "segments", "status", "capacity", "employees", "aliases", "note"),
    }


def _investment(row: Row, ids: Ids) -> Values:
    return {
        "slug": row["investment_id"],
        "plant_id": ids["plants"].get(row["plant_id"]),
        "country_id": row["country"],
        "region_id": ids["regions"].get(row["region"]),
        "source_id": ids["sources"][row["source_id"]],
        **_same(row, "project", "other_investors", "amount", "currency", "announced", "status"),
    }


def _figure(row: Row, ids: Ids) -> Values:
    return {
        "source_id": ids["sources"][row["source_id"]],
        "country_id": row["country"],
        "region_id": ids["regions"].get(row["region"]),
        "plant_id": ids["plants"].get(row["plant_id"]),
        "brand_id": ids["brands"].get(row["brand"]),
        "model_id": ids["models"].get((row["brand"], row["model"])),
        "counterpart_id": row["counterpart"],
        **_same(row, "metric", "unit", "status", "segment", "period", "value", "change_pct"),
    }


def _rate(row: Row, ids: Ids) -> Values:
    source = ids["sources"][row["source_id"]]
    return {"source_id": source, **_same(row, "currency", "period", "usd_per_unit")}


def _many(column: str, table: str) -> Callable[[Row, Ids], list[Any]]:
    return lambda row, ids: [ids[table][name] for name in row[column]]


TARGETS = {
    "countries": Target(Country, ("code",), _country),
    "sources": Target(Source, ("slug",), _source, above="origin"),
    "regions": Target(Region, ("slug",), _region, above="parent"),
    "organisations": Target(Organisation, ("slug",), _organisation, above="parent"),
    "brands": Target(Brand, ("slug",), _brand),
    "models": Target(VehicleModel, ("brand_id", "name"), _vehicle_model),
    "plants": Target(
        Plant,
        ("slug",),
        _plant,
        links={"brands": _many("brands", "brands"), "sources": _many("sources", "sources")},
    ),
    "investments": Target(
        Investment,
        ("slug",),
        _investment,
        links={
            "investors": _many("investors", "organisations"),
            "investor_countries": _many("investor_country", "countries"),
        },
    ),
    "figures": Target(Figure, ("source_id", *CELL), _figure),
    "fx": Target(ExchangeRate, ("currency", "period", "source_id"), _rate),
}

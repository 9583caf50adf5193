"""A million plausible figures for benchmarks, the same ones every time.

`python -m tests.benchmarks.generate [ROWS]` makes the database `autotrack_bench` anew beside the
site's own, on the same server, and fills it; a benchmark connects to it with `use()`.

Every publisher has an article a month. A scope (country, metric, and a segment, a brand or a model) is
reported by one to three publishers as windows that grow from January, now and then as a month by
itself; second reports are rounded or say "about". Plants have yearly output, capacity and promises.
"""

import random
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import django
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from psycopg.sql import SQL, Identifier

from autotrack import embedded
from plants.periods import Period

DATABASE = "autotrack_bench"
ROWS, SEED = 1_000_000, 20251
COUNTRIES = ("KZ", "KG", "TJ", "TM", "UZ")
METRICS = ("production", "sales", "exports", "imports")
SEGMENTS = ("", "passenger", "truck", "bus")
YEARS = range(2014, 2026)
KINDS = ("agency", "association", "company", *["news"] * 27)
BRANDS, MODELS_EACH, BRANDS_A_SCOPE, PLANTS, OPERATORS = 60, 5, 30, 80, 40

#: Every so many sources is a copy of the one before it.
COPY_EVERY = 12

_SEASON = (0.7, 0.8, 1.0, 1.05, 1.0, 1.1, 0.95, 0.9, 1.1, 1.15, 1.1, 1.25)
_NOW = datetime(2026, 1, 31, tzinfo=UTC)

Row = tuple[Any, ...]

FIGURE_COLUMNS = (
    "metric",
    "unit",
    "status",
    "country_id",
    "plant_id",
    "brand_id",
    "model_id",
    "segment",
    "period",
    "value",
    "qualifier",
    "quote",
    "source_id",
    "created",
    "updated",
)


def daterange(period: Period | None) -> str | None:
    return f"[{period.start},{period.after})" if period else None


def sources() -> Iterator[Row]:
    """An article a publisher and month, out in the month after; `source_id` finds it again."""
    number = 0
    for publisher, kind in enumerate(KINDS):
        for year in YEARS:
            for month in range(1, 13):
                number += 1
                out = Period.months(year + month // 12, month % 12 + 1, month % 12 + 1)
                origin = number - 1 if number % COPY_EVERY == 0 else None
                names = f"s-{number}", f"Publisher {publisher}", f"Report {number}"
                address = f"https://news.example/{number}"
                yield number, *names, address, daterange(out), "en", kind, origin


def source_id(publisher: int, year: int, month: int) -> int:
    return publisher * len(YEARS) * 12 + (year - YEARS[0]) * 12 + month


def figures(chance: random.Random) -> Iterator[Row]:
    """Rows in the order of FIGURE_COLUMNS, more than a million."""
    for plant in range(1, PLANTS + 1):
        yield from of_plant(plant, chance)
    for code in COUNTRIES:
        for metric in METRICS:
            for brand, model, segment in scopes(chance):
                yield from of_scope((metric, code, brand, model, segment), chance)


def scopes(chance: random.Random) -> Iterator[tuple[int | None, int | None, str]]:
    for segment in SEGMENTS:
        yield None, None, segment
    for brand in chance.sample(range(1, BRANDS + 1), BRANDS_A_SCOPE):
        yield brand, None, ""
        for model in range(MODELS_EACH):
            yield brand, (brand - 1) * MODELS_EACH + model + 1, ""


def of_scope(scope: tuple[Any, ...], chance: random.Random) -> Iterator[Row]:
    publishers = chance.sample(range(len(KINDS)), chance.choices((1, 2, 3), (6, 3, 1))[0])
    level = chance.lognormvariate(5, 1.2)
    for year in YEARS:
        level *= chance.uniform(0.85, 1.3)
        total = 0
        for month in range(1, 13):
            made = round(level * _SEASON[month - 1] * chance.uniform(0.8, 1.2))
            total += made
            window, alone = Period.months(year, 1, month), Period.months(year, month, month)
            yield from reports(scope, window, total, publishers, chance)
            if month > 1 and chance.random() < 0.3:
                yield from reports(scope, alone, made, publishers, chance)


def reports(
    scope: tuple[Any, ...], period: Period, value: int, publishers: Iterable[int], chance: random.Random
) -> Iterator[Row]:
    metric, code, brand, model, segment = scope
    for place, publisher in enumerate(publishers):
        rounded = value if place == 0 else round(value, -2)
        qualifier = "about" if place and chance.random() < 0.3 else ""
        quote = f"{rounded:,} vehicles in {period.label}" if chance.random() < 0.5 else ""
        source = source_id(publisher, period.end.year, period.end.month)
        subject = (code, None, brand, model, segment)
        yield (
            *(metric, "vehicles", "actual", *subject, daterange(period), rounded, qualifier, quote),
            *(source, _NOW, _NOW - timedelta(seconds=chance.randrange(10**7))),
        )


def of_plant(plant: int, chance: random.Random) -> Iterator[Row]:
    """Yearly output, a capacity, and promises of output, capacity and a start, each with its source."""
    publisher, code = chance.randrange(len(KINDS)), country_of(plant)
    capacity = round(chance.uniform(500, 100_000), -2)

    def row(metric: str, status: str, period: Period | None, value: float | None, year: int) -> Row:
        unit = "date" if metric == "launch" else "vehicles"
        subject = (code, plant, None, None, "")
        source = source_id(publisher, year, chance.randint(1, 12))
        return (metric, unit, status, *subject, daterange(period), value, "", "", source, _NOW, _NOW)

    yield row("capacity", "target", None, capacity, 2014)
    yield row("launch", "target", Period.months(2015, 6, 6), None, 2014)
    yield row("launch", "actual", Period.months(2015, plant % 12 + 1, plant % 12 + 1), None, 2015)
    for year in YEARS[2:]:
        period = Period.year(year)
        yield row("production", "actual", period, round(capacity * chance.uniform(0.2, 1.1)), year)
        yield row("production", "target", period, round(capacity * 0.7), year - 1)


def country_of(plant: int) -> str:
    return COUNTRIES[plant % len(COUNTRIES)]


def fill(rows: int = ROWS, seed: int = SEED) -> None:
    """Put everything into the empty database of the current connection, with PostgreSQL's COPY."""
    chance = random.Random(seed)  # noqa: S311 - the same figures every time
    models = [(n, (n - 1) // MODELS_EACH + 1, f"Model {n}") for n in range(1, BRANDS * MODELS_EACH + 1)]
    copy("country", ("code", "name", "name_ru", "name_kk", "aliases"), _countries())
    copy("source", ("id", *_SOURCE_COLUMNS), sources())
    copy("organisation", ("id", "slug", "name", "kind", "aliases"), _operators())
    copy("brand", ("id", "slug", "name", "owner", "aliases"), _brands())
    copy("vehiclemodel", ("id", "brand_id", "name", "aliases"), ((*model, "{}") for model in models))
    copy("plant", ("id", "country_id", "operator_id", "slug", "name", *_PLANT_REST), _plants())
    copy("figure", FIGURE_COLUMNS, islice(figures(chance), rows))
    numbered = list(apps.get_app_config("plants").get_models())
    with connection.cursor() as cursor:
        # Rows that a benchmark adds itself come after those that brought their own keys.
        for statement in connection.ops.sequence_reset_sql(no_style(), numbered):
            cursor.execute(statement)
        # Plans made for the empty tables of a moment ago would join every row to every other.
        cursor.execute("ANALYZE")


_SOURCE_COLUMNS = ("slug", "publisher", "title", "url", "published", "language", "kind", "origin_id")
_PLANT_REST = ("segments", "status", "aliases", "note")


def _countries() -> Iterator[Row]:
    return ((code, f"Country {code}", "", "", "{}") for code in COUNTRIES)


def _operators() -> Iterator[Row]:
    return ((n, f"company-{n}", f"Company {n}", "manufacturer", "{}") for n in range(1, OPERATORS + 1))


def _brands() -> Iterator[Row]:
    return ((n, f"brand-{n}", f"Brand {n}", "", "{}") for n in range(1, BRANDS + 1))


def _plants() -> Iterator[Row]:
    for n in range(1, PLANTS + 1):
        yield n, country_of(n), n % OPERATORS + 1, f"plant-{n}", f"Plant {n}", "{}", "operating", "{}", ""


def copy(table: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY plants_{table} ({', '.join(columns)}) FROM STDIN") as stream,
    ):
        for row in rows:
            stream.write_row(row)


@contextmanager
def unchecked() -> Iterator[None]:
    """Rows come in without the triggers of the table, foreign keys among them; its indexes are made after.

    Both cost several times the rows themselves. The rules of a row are still checked, and a test has the
    database check all of a smaller number of rows.
    """
    with connection.cursor() as cursor:
        cursor.execute(_INDEXES)
        indexes = cursor.fetchall()
        for name, _made in indexes:
            cursor.execute(SQL("DROP INDEX {}").format(Identifier(name)))
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = origin")
        for _name, made in indexes:
            cursor.execute(made)


#: The indexes of figures that no constraint needs.
_INDEXES = """
SELECT indexname, indexdef FROM pg_indexes
WHERE tablename = 'plants_figure' AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""


def use() -> None:
    """Point the current connection at the benchmark's database."""
    connection.close()
    connection.settings_dict["NAME"] = DATABASE


def main(rows: int = ROWS) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    use()
    call_command("migrate", verbosity=0)
    started = time.perf_counter()
    with unchecked():
        fill(rows)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
    sys.stdout.write(f"{rows:,} figures in {time.perf_counter() - started:.1f} s\n")


if __name__ == "__main__":
    embedded.provide()
    django.setup()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)

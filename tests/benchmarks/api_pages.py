"""Pages of 100 figures of a million: beside psycopg and json, and beside Datasette on the same rows.

Server time is that of the site's own handler, in one process. Datasette has the million rows in SQLite with
the same columns and an index for the filter and order that is asked for; each server is one process.
Every page that is asked for is another one: a country's figures of one metric up to some day. Both servers
are asked for the same pages, each of them made anew; then for all of these once more, when they may have
kept them.
Run by `make bench`, after `tests.benchmarks.generate`; nothing here asserts.
"""

import csv
import json
import os
import random
import sqlite3
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from tests.benchmarks import generate, measuring

measuring.prepare()

from django.db import connection  # noqa: E402 - Django has to be set up before

from autotrack.wsgi import application  # noqa: E402
from plants.exports import copying, tables  # noqa: E402
from plants.models import Figure  # noqa: E402

ROUNDS, REQUESTS, CONCURRENCY = 200, 400, 8
PAGE = "/api/v1/figures/?country=KZ&metric=production&page_size=100"
ASKED = "/api/v1/figures/?country={country}&metric={metric}&until={until}&page_size=100"
#: Without what Datasette does beside the rows: counting, facets.
BESIDE = (
    "/figures/figures.json?country={country}&metric={metric}&period_end__lte={until}&_size=100"
    "&_sort_desc=period_end&_nocount=1&_nofacet=1&_nosuggest=1"
)


def asked(count: int, seed: int) -> list[dict[str, str]]:
    """So many different things to ask for."""
    every = [
        {"country": country, "metric": metric, "until": f"{year}-{month:02}-{day:02}"}
        for country, metric in product(generate.COUNTRIES, generate.METRICS)
        for year, month, day in product(generate.YEARS[1:], range(1, 13), range(1, 29))
    ]
    return random.Random(seed).sample(every, count)  # noqa: S311 - the same ones every time


def site() -> bytes:
    return b"".join(measuring.served(application, PAGE))


def plain() -> str:
    """The same rows as the page has, by psycopg alone, dumped by the json module."""
    with connection.cursor() as cursor:
        cursor.execute(_sql())
        names = [column.name for column in cursor.description]
        return json.dumps([dict(zip(names, row, strict=True)) for row in cursor.fetchall()], default=str)


def _sql() -> str:
    if not _kept:
        rows = Figure.objects.filter(country="KZ", metric="production")
        wanted = Figure.objects.filter(pk__in=[row["id"] for row in json.loads(site())["results"]])
        paths = {f"c{n}": path for n, path in enumerate(stored())}
        newest = rows.order_by(*Figure._meta.ordering).values_list(*paths.values())[:100]
        sql, params = newest.query.get_compiler(connection=connection).as_sql()
        if {row[0] for row in newest} != set(wanted.values_list("pk", flat=True)):
            raise RuntimeError("the page and the plain query do not have the same rows")
        with connection.cursor() as cursor:
            _kept.append(cursor.mogrify(sql, params))
    return _kept[0]


_kept: list[str] = []


def stored() -> list[str]:
    """The stored columns that a figure's row is made of, joined ones among them."""
    own = [column.expression for column in tables.FIGURES.columns if isinstance(column.expression, str)]
    return ["pk", "period_start", "period_end", *(path for path in own if path != "pk")]


def sqlite(path: Path) -> None:
    """The million figures for Datasette: the file's columns, and an index for the filter and the order."""
    names = tables.FIGURES.names
    database = sqlite3.connect(path)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
        database.execute(f"PRAGMA {pragma}")
    typed = ", ".join(f'"{name}" {"REAL" if name == "value" else ""}' for name in names)
    database.execute(f"CREATE TABLE figures ({typed})")
    marks = ", ".join("?" * len(names))
    figures = Figure.objects.order_by("pk")
    rows = csv.reader(
        _lines(copying.csv(tables.FIGURES, figures, "http://localhost", for_spreadsheets=False))
    )
    next(rows)
    database.executemany(f"INSERT INTO figures VALUES ({marks})", rows)  # noqa: S608
    database.execute("CREATE INDEX asked ON figures (country, metric, period_end)")
    database.commit()
    database.close()


def _lines(pieces: Iterable[bytes]) -> Iterator[str]:
    """Lines of text; every piece ends with a whole row."""
    for piece in pieces:
        yield from piece.decode().splitlines(keepends=True)


def server_time() -> None:
    ours, raw = measuring.in_turn(ROUNDS, site, plain)
    ratio = statistics.median(mine / other for mine, other in zip(ours, raw, strict=True))
    print(measuring.told("page of 100 figures, server time", ours))
    print(measuring.told("psycopg and json, the same rows", raw))
    print(f"ratio of the medians of pairs        {ratio:.2f} (at most 4 is wanted)")


def beside_datasette() -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_TMP")) as folder:
        path = Path(folder) / "figures.db"
        print(f"SQLite file of a million figures in {measuring.seconds(lambda: sqlite(path)):.0f} s")
        serve = [
            "datasette",
            "serve",
            str(path),
            "--port",
            "{port}",
            "--setting",
            "sql_time_limit_ms",
            "9999",
        ]
        first = BESIDE.format(**asked(1, 0)[0])
        with (
            measuring.server(*serve, path=first) as (theirs, _theirs_pid),
            measuring.site() as (ours, _ours_pid),
        ):
            compare(ours, theirs)


def compare(ours: int, theirs: int) -> None:
    """Both servers by their ports: each page for the first time, and once more."""
    pages = asked(4 * REQUESTS, 1)
    for how in ("made anew", "asked again"):
        rates = measuring.rates(
            {
                f"this site, {how}": (ours, [ASKED.format(**one) for one in pages]),
                f"Datasette, {how}": (theirs, [BESIDE.format(**one) for one in pages]),
            },
            CONCURRENCY,
        )
        print(f"requests a second, {how:11}       {rates[0] / rates[1]:.2f} (at least 1 is wanted)")


def main() -> None:
    print(measuring.load_average())
    server_time()
    beside_datasette()


if __name__ == "__main__":
    main()

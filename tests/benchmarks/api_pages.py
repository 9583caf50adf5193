"""A page of 100 figures of a million: beside psycopg and json, and beside Datasette on the same rows.

Server time is that of the site's own handler, in one process. Datasette has the million rows in SQLite with
the same columns and an index for the filter and order that is asked for; each server is one process.
Run by `make bench`, after `tests.benchmarks.generate`; nothing here asserts.
"""

import json
import os
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks import measuring

measuring.prepare()

from django.db import connection  # noqa: E402 - Django has to be set up before

from autotrack.wsgi import application  # noqa: E402
from plants.exports import copying, tables  # noqa: E402
from plants.models import Figure  # noqa: E402

ROUNDS, REQUESTS, CONCURRENCY = 200, 400, 8
PAGE = "/api/v1/figures/?country=KZ&metric=production&page_size=100"
#: Without what Datasette does beside the rows: counting, facets.
BESIDE = (
    "/figures/figures.json?country=KZ&metric=production&_size=100&_sort_desc=period_end"
    "&_nocount=1&_nofacet=1&_nosuggest=1"
)


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
    typed = ", ".join(f'"{name}" {"REAL" if name == "value" else ""}' for name in names)
    database.execute(f"CREATE TABLE figures ({typed})")
    marks = ", ".join("?" * len(names))
    rows = _rows(copying.json(tables.FIGURES, Figure.objects.order_by("pk"), "http://localhost"))
    database.executemany(f"INSERT INTO figures VALUES ({marks})", rows)  # noqa: S608
    database.execute("CREATE INDEX asked ON figures (country, metric, period_end)")
    database.commit()
    database.close()


def _rows(pieces: Any) -> Any:
    for piece in pieces:
        for line in piece.split(b"\n"):
            if line.startswith(b"{"):
                yield tuple(json.loads(line.rstrip(b",")).values())


def server_time() -> None:
    ours, raw = measuring.in_turn(ROUNDS, site, plain)
    ratio = statistics.median(mine / other for mine, other in zip(ours, raw, strict=True))
    print(measuring.told("page of 100 figures, server time", ours))
    print(measuring.told("psycopg and json, the same rows", raw))
    print(f"ratio of the medians of pairs        {ratio:.2f} (at most 4 is wanted)")


def _answered(port: int, path: str) -> tuple[float, list[float]]:
    measuring.load(port, path, 40, CONCURRENCY)
    before = time.perf_counter()
    times = measuring.load(port, path, REQUESTS, CONCURRENCY)
    return len(times) / (time.perf_counter() - before), times


def beside_datasette() -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_TMP")) as folder:
        path = Path(folder) / "figures.db"
        sqlite(path)
        asked = ["datasette", "serve", str(path), "--port", "{port}"]
        with (
            measuring.server(*asked, path=BESIDE) as (theirs, _theirs_pid),
            measuring.site() as (ours, _ours_pid),
        ):
            rates = []
            for name, port, address in (("this site", ours, PAGE), ("Datasette", theirs, BESIDE)):
                # One after the other, so that each has the machine to itself; the best of three.
                rate, times = max((_answered(port, address) for _round in range(3)), key=lambda one: one[0])
                rates.append(rate)
                print(
                    measuring.told(f"{name}, {CONCURRENCY} at a time", times),
                    f"  {rate:7.1f} requests a second",
                )
    print(f"requests a second, ours to theirs    {rates[0] / rates[1]:.2f} (at least 1 is wanted)")


def main() -> None:
    server_time()
    beside_datasette()


if __name__ == "__main__":
    main()

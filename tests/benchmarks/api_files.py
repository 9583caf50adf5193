"""The CSV of a million figures: beside COPY of the same columns, and what it takes of memory.

Run by `make bench`, after `tests.benchmarks.generate`; nothing here asserts.
"""

import statistics
import threading
from http.client import HTTPConnection
from typing import Any

from tests.benchmarks import measuring

measuring.prepare()

from django.db import connection  # noqa: E402 - Django has to be set up before
from django.db.models import F  # noqa: E402

from autotrack.wsgi import application  # noqa: E402
from plants.exports import tables  # noqa: E402
from plants.models import Figure  # noqa: E402

ROUNDS = 3
ADDRESS = "/api/v1/figures.csv"


def site() -> int:
    return sum(map(len, measuring.served(application, ADDRESS)))


def copy(*, stored_only: bool) -> int:
    """The same columns as they are: nothing made harmless, trimmed, or turned into an address."""
    expressions: dict[str, Any] = {
        f"c{n}": F(column.expression) if isinstance(column.expression, str) else column.expression
        for n, column in enumerate(tables.FIGURES.columns)
        if isinstance(column.expression, str) or not stored_only
    }
    if stored_only:
        expressions |= {"first": F("period_start"), "last": F("period_end")}
    rows = Figure.objects.order_by("pk").annotate(**expressions).values_list(*expressions)
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    with connection.cursor() as cursor:
        asked = cursor.mogrify(sql, params)
        with cursor.copy(f"COPY ({asked}) TO STDOUT (FORMAT csv, HEADER)") as lines:
            return sum(len(line) for line in lines)


def speed() -> None:
    ours, same, stored = measuring.in_turn(
        ROUNDS, site, lambda: copy(stored_only=False), lambda: copy(stored_only=True)
    )
    print(measuring.told("CSV of a million figures", ours))
    print(measuring.told("COPY of the same columns", same))
    print(measuring.told("COPY of its stored columns alone", stored))
    for name, others in (("the same columns", same), ("stored columns alone", stored)):
        ratio = statistics.median(mine / other for mine, other in zip(ours, others, strict=True))
        wanted = " (at most 2 is wanted)" if others is same else ""
        print(f"CSV to COPY, {name:22}  {ratio:.2f}{wanted}")


def memory() -> None:
    """What the web server grows by while it sends the whole file."""
    with measuring.site() as (port, pid):
        measuring.load(port, f"{ADDRESS}?country=KZ&metric=production&year=2025", 4, 2)
        before, most = measuring.megabytes(pid), [0.0]
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.1):
                most[0] = max(most[0], measuring.megabytes(pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        size = download(port)
        done.set()
        watcher.join()
    print(f"sent {size / 1e6:.0f} MB; memory grew by {most[0] - before:.1f} MB (under 100 is wanted)")


def download(port: int) -> int:
    line = HTTPConnection(measuring.HOST, port)
    line.request("GET", ADDRESS)
    response, size = line.getresponse(), 0
    while piece := response.read(1 << 16):
        size += len(piece)
    line.close()
    return size


def main() -> None:
    print(measuring.load_average())
    speed()
    memory()


if __name__ == "__main__":
    main()

"""How long `/series/` by brand and month over one country takes, beside the one SQL aggregate of its rows.

`python -m tests.benchmarks.api_series`, after `python -m tests.benchmarks.generate`. Times are of the
whole request inside this process: never asked for before; after a figure in it changed, when the other
lines are kept; asked for again, when the answer is kept; and as 304. The aggregate takes its turn with
each, and ratios are of the medians of pairs, so that a machine that slows down slows both.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.benchmarks import measuring

measuring.prepare()

from django.conf import settings  # noqa: E402 - Django has to be set up before
from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from plants.models import Figure  # noqa: E402

ADDRESS = "/api/v1/series/?metric=production&country=KZ&by=brand&grain=month"

AGGREGATE = """
SELECT brand_id, segment, period_start, period_end, sum(value), count(*), min(id) FROM plants_figure
WHERE metric = 'production' AND status = 'actual' AND country_id = 'KZ' AND brand_id IS NOT NULL
    AND region_id IS NULL AND plant_id IS NULL AND model_id IS NULL AND counterpart_id IS NULL
    AND value IS NOT NULL AND period IS NOT NULL
GROUP BY brand_id, segment, period_start, period_end
"""

ROUNDS = 20

#: At most so many times as long as the aggregate.
BAR = 3


def aggregate() -> None:
    with connection.cursor() as cursor:
        cursor.execute(AGGREGATE)
        cursor.fetchall()


def nothing() -> None:
    """What comes before a request, and is not timed."""


def touch() -> None:
    """Change one figure of the answer: its value by one, to and fro."""
    figure = Figure.objects.filter(metric="production", country="KZ", brand__isnull=False, model=None)[77]
    Figure.objects.filter(pk=figure.pk).update(
        value=(figure.value or 0) + (-1) ** (int(figure.value or 0) % 2)
    )


def line(name: str, act: Callable[[], Any], before: Callable[[], Any] = nothing) -> str:
    """Milliseconds of every round, told beside the aggregate's."""
    found, ratios = [], []
    for _round in range(ROUNDS):
        before()
        started = time.perf_counter()
        act()
        middle = time.perf_counter()
        aggregate()
        found.append((middle - started) * 1000)
        ratios.append((middle - started) / (time.perf_counter() - middle))
    p50, p95 = statistics.median(found), statistics.quantiles(found, n=20)[-1]
    return f"{name:50} p50 {p50:8.1f} ms  p95 {p95:8.1f} ms  {statistics.median(ratios):6.2f} x\n"


def main() -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()

    def ask() -> None:
        response = client.get(ADDRESS)
        if response.status_code != 200:
            raise SystemExit(f"{ADDRESS} answers {response.status_code}: {response.content[:200]!r}")

    aggregate()
    ask()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    sys.stdout.write(line("the SQL aggregate", aggregate))
    sys.stdout.write(line("/series/ never asked for before", ask, cache.clear))
    sys.stdout.write(line(f"/series/ after a figure changed (at most {BAR} x)", ask, touch))
    sys.stdout.write(line(f"/series/ asked for again (at most {BAR} x)", ask))
    tag = client.get(ADDRESS)["ETag"]
    sys.stdout.write(
        line("/series/ not changed, 304", lambda: client.get(ADDRESS, headers={"If-None-Match": tag}))
    )


if __name__ == "__main__":
    main()

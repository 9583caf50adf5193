"""How long `/series/` by brand and month over one country takes, beside the one SQL aggregate of its rows.

`python -m tests.benchmarks.api_series`, after `python -m tests.benchmarks.generate`. Times are of the
whole request inside this process: once made anew every time, once answered from what was kept for the
same version of the data, once as 304.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import django
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from autotrack import embedded
from tests.benchmarks import generate

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


def times(act: Callable[[], Any]) -> list[float]:
    """Milliseconds of every round."""
    found = []
    for _round in range(ROUNDS):
        started = time.perf_counter()
        act()
        found.append((time.perf_counter() - started) * 1000)
    return found


def line(name: str, found: list[float], against: float) -> str:
    p50, p95 = statistics.median(found), statistics.quantiles(found, n=20)[-1]
    return f"{name:34} p50 {p50:8.1f} ms  p95 {p95:8.1f} ms  {p50 / against:6.2f} x\n"


def main() -> None:
    generate.use()
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()

    def anew() -> None:
        cache.clear()
        kept()

    def kept() -> None:
        response = client.get(ADDRESS)
        if response.status_code != 200:
            raise SystemExit(f"{ADDRESS} answers {response.status_code}: {response.content[:200]!r}")

    aggregate()
    kept()
    tag = client.get(ADDRESS)["ETag"]
    gc.freeze()
    raw = times(aggregate)
    against = statistics.median(raw)
    sys.stdout.write(line("the SQL aggregate", raw, against))
    sys.stdout.write(line("/series/ made anew", times(anew), against))
    sys.stdout.write(line(f"/series/ kept (at most {BAR} x wanted)", times(kept), against))
    unchanged = times(lambda: client.get(ADDRESS, headers={"If-None-Match": tag}))
    sys.stdout.write(line("/series/ not changed, 304", unchanged, against))


if __name__ == "__main__":
    embedded.provide()
    django.setup()
    main()

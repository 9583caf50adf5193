"""How many queries the pages that are read most ask when they are made anew, whatever rows there are."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.benchmarks import generate

pytestmark = pytest.mark.django_db

QUERIES = {
    "/": 36,
    "/production/": 12,
    "/production/?by=brand&country=KZ&grain=month": 14,
    "/countries/kz/": 32,
}


def queries(client, address):
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("figures", [8_000, 16_000])
def test_queries_are_pinned(client, figures):
    generate.fill(figures)
    for address in QUERIES:
        client.get(address)
    assert {address: queries(client, address) for address in QUERIES} == QUERIES

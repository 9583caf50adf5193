"""What is computed costs the same number of queries however much it is computed from."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

#: Addresses with their queries: the version, the digests of lines that are kept, the rows, and the names of
#: each kind.
ADDRESSES = {
    "series/?metric=production&by=brand&grain=month": 6,
    "series/?metric=production&by=model&include=change,share,evidence": 9,
    "series/?metric=production&by=plant&grain=ytd": 6,
    "series/?metric=sales_value&currency=USD": 5,
    "promises/": 16,
    "promises/?page_size=1&count=on": 11,
    "promises/standings/?by=operator": 16,
}


def make(times):
    for number in range(times):
        factories.one_of_each()
        model, plant = factories.vehicle_model(), factories.plant(operator=factories.organisation())
        for values in ({}, {"brand": model.brand}, {"brand": model.brand, "model": model}, {"plant": plant}):
            factories.figure(value=900 + number, **values)
            source = factories.source()
            for month in (5, 6):
                factories.figure(value=month, period=Period.months(2025, 1, month), source=source, **values)
            factories.figure(status="target", value=800 + number, **values)
        factories.figure(metric="sales_value", unit="KZT")


def queries_of(client, address):
    with CaptureQueriesContext(connection) as context:
        assert client.get(f"/api/v1/{address}").status_code == 200
    return len(context)


@pytest.mark.parametrize(("address", "queries"), ADDRESSES.items())
def test_queries_do_not_grow_with_rows(client, address, queries):
    make(3)
    assert queries_of(client, address) == queries
    make(12)
    assert queries_of(client, address) == queries


@pytest.mark.parametrize("name", ["countries", "plants", "figures", "investments", "sources", "deletions"])
def test_changes_cost_one_query_more(client, name):
    factories.one_of_each()
    queries_of(client, f"{name}/?page_size=99")  # what figures name is known from now on
    plain = queries_of(client, f"{name}/")
    assert queries_of(client, f"{name}/?updated_since=1970-01-01T00:00:00Z") == plain + 1


@pytest.mark.parametrize(("name", "key"), [("countries", "KZ"), ("figures", None)])
def test_one_row_costs_no_more_than_a_list(client, name, key):
    factories.one_of_each()
    key = key or factories.figure().pk
    assert queries_of(client, f"{name}/{key}/") == 2

"""A figure over the API carries its evidence."""

from decimal import Decimal

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/figures/"


def only(client, **parameters):
    (row,) = client.get(ADDRESS, parameters).json()["results"]
    return row


def test_evidence(client):
    source = factories.source(
        publisher="Bureau of Statistics", url="https://stat.example/1", published=Period.months(2025, 8, 8)
    )
    figure = factories.figure(
        source=source,
        quote="11,700 vehicles",
        value=11_700,
        period=Period.months(2025, 1, 7),
        qualifier="over",
    )
    row = only(client)
    assert row["source"]["publisher"] == "Bureau of Statistics"
    assert row["source"]["url"] == "https://stat.example/1"
    assert row["source"]["published"] == "2025-08"
    assert row["quote"] == "11,700 vehicles"
    assert (row["period_start"], row["period_end"]) == ("2025-01-01", "2025-07-31")
    assert (row["period_kind"], row["period_label"]) == ("ytd", "January–July 2025")
    assert (row["metric"], row["metric_label"]) == ("production", "Production")
    assert (row["value"], row["unit"], row["qualifier"], row["status"]) == (
        11700,
        "vehicles",
        "over",
        "actual",
    )
    assert row["url"] == f"http://testserver{figure.get_absolute_url()}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1160000000000"), '"value":1160000000000,'),
        (Decimal("12345678901234567890"), '"value":12345678901234567890,'),
        (Decimal("53.2"), '"value":53.2,'),
        (Decimal("0"), '"value":0,'),
        (Decimal("100.0000"), '"value":100,'),
    ],
)
def test_numbers_are_written_in_full(client, value, text):
    factories.figure(metric="export_value", unit="KZT", value=value)
    assert text in client.get(ADDRESS).content.decode()


def test_no_period_and_no_value(client):
    factories.figure(period=None, value=None, change_pct=Decimal("-17.5"))
    row = only(client)
    assert row["period_start"] is row["period_label"] is row["value"] is None
    assert row["change_pct"] == -17.5


@pytest.mark.parametrize(
    ("parameters", "values"),
    [
        ({"metric": "sales"}, {2}),
        ({"year": "2024"}, {3}),
        ({"since": "2025-01-01"}, {1, 2}),
        ({"until": "2024-12-31"}, {3}),
        ({"segment": "bus"}, {3}),
        ({"country": "KZ", "metric": "production", "year": "2025"}, {1}),
    ],
)
def test_filters(client, parameters, values):
    factories.figure(value=1)
    factories.figure(value=2, metric="sales")
    factories.figure(value=3, period=Period.year(2024), segment="bus")
    rows = client.get(ADDRESS, parameters).json()["results"]
    assert {row["value"] for row in rows} == values


def test_newest_period_first_and_order_is_stable(client):
    old, new = factories.figure(period=Period.year(2020)), factories.figure(period=Period.year(2025))
    without, second = factories.figure(period=None), factories.figure(period=Period.year(2025), segment="bus")
    rows = client.get(ADDRESS).json()["results"]
    assert [row["id"] for row in rows] == [new.pk, second.pk, old.pk, without.pk]

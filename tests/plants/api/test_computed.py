"""Series and promises as files: flat rows that stand alone."""

import csv
import io
import json

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def rows(response):
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


@pytest.fixture
def windows():
    source = factories.source(publisher="=Bureau", title="Report", url="https://stat.example/1")
    factories.figure(value=100, period=Period.months(2025, 1, 1), source=source, quote="100 cars")
    factories.figure(value=250, period=Period.months(2025, 1, 2), source=source, quote="250 cars")


def test_points_say_how_they_were_come_by(client, windows):
    january, february = rows(client.get("/api/v1/series.csv?metric=production&grain=month"))
    assert (january["value"], january["derivation"], january["period_label"]) == (
        "100",
        "stated",
        "January 2025",
    )
    assert (february["value"], february["derivation"]) == ("150", "derived")
    assert (february["country"], february["country_name"], february["unit"]) == (
        "KZ",
        "Kazakhstan",
        "vehicles",
    )
    assert february["source_url"] == "https://stat.example/1"
    assert set(february["quote"].split("; ")) == {"100 cars", "250 cars"}
    assert len(february["inputs"].split("; ")) == 2
    assert february["source_publisher"] == "'=Bureau"


def test_json_has_the_same_rows(client, windows):
    asked = "metric=production&grain=month"
    told = json.loads(client.get(f"/api/v1/series.json?{asked}").getvalue())
    assert [row["value"] for row in told] == [100, 150]
    assert list(told[0]) == list(rows(client.get(f"/api/v1/series.csv?{asked}"))[0])


def test_promises(client):
    factories.figure(status="target", value=200, period=Period.year(2020), quote="200 cars")
    factories.figure(value=150, period=Period.year(2020))
    (row,) = rows(client.get("/api/v1/promises.csv"))
    assert (row["target"], row["outcome"], row["country"]) == ("200", "missed", "KZ")
    assert row["made_quote"] == "200 cars"
    assert row["made_source_url"] == ""
    assert rows(client.get("/api/v1/promises.csv?outcome=kept")) == []


@pytest.mark.parametrize("address", ["series.csv", "series.csv?metric=x", "promises.csv?page=1"])
def test_refused(client, address):
    assert client.get(f"/api/v1/{address}").status_code == 400


@pytest.mark.parametrize("address", ["series.xlsx?metric=production", "promises.parquet"])
def test_formats(client, address):
    assert client.get(f"/api/v1/{address}").status_code == 404

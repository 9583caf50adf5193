"""The explorer's table and file tell the numbers of `/api/v1/series/`, point for point."""

import csv
import io

import pytest

from plants.reference import loading, reading
from tests import factories

pytestmark = pytest.mark.django_db

QUESTIONS = [
    {"by": "country"},
    {"by": "country", "grain": "month"},
    {"by": "country", "grain": "ytd"},
    {"by": "brand", "country": "KZ"},
    {"by": "brand", "country": "UZ", "grain": "month"},
    {"by": "model", "country": "UZ", "grain": "month"},
    {"by": "plant"},
    {"by": "segment", "country": "KZ"},
    {"by": "country", "metric": "sales"},
    {"by": "plant", "metric": "capacity", "status": "target"},
    {"by": "country", "metric": "export_value", "currency": "USD"},
]


@pytest.fixture
def reference():
    loading.load(reading.read())


def by_api(client, asked, beside=""):
    """Values by the first figure they come from, the period and the unit; all lines that the API has."""
    address = {"metric": "production"} | asked | ({"include": beside} if beside else {})
    found = {}
    for line in client.get("/api/v1/series/", address).json()["lines"]:
        for point in line["points"]:
            told = point[beside] if beside else point
            if told:
                found[told["inputs"][0], point["period_start"], point["period_end"]] = told["value"]
    return found


def by_file(client, asked):
    query = {name: value for name, value in asked.items() if name != "currency"}
    answer = client.get("/production/table.csv", query)
    assert answer.status_code == 200, answer.getvalue()
    return list(csv.DictReader(io.StringIO(answer.getvalue().decode())))


def key(row):
    return int(row["figures"].split(";")[0]), row["period_start"], row["period_end"]


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: "-".join(asked.values()))
def test_numbers_are_the_api_s(client, reference, asked):
    known = by_api(client, asked)
    # A year that is not over yet stands beside whole ones, as the API has it by year to date.
    known |= by_api(client, asked | {"grain": "ytd"}) if "grain" not in asked else {}
    rows = by_file(client, asked)
    assert rows
    assert {key(row): float(row["value"]) for row in rows} == {
        key(row): pytest.approx(known[key(row)]) for row in rows
    }


def test_changes_are_the_api_s(client, reference):
    asked = {"by": "country", "country": "KZ"}
    known = by_api(client, asked, "change")
    rows = by_file(client, asked | {"measure": "change"})
    assert rows
    for row in rows:
        assert float(row["value"]) == pytest.approx(known[key(row)], abs=1e-4)


def test_shares_are_the_api_s_and_the_rest_makes_a_hundred(client):
    factories.figure(value=400)
    for value in (100, 60):
        factories.figure(value=value, brand=factories.brand())
    asked = {"by": "brand", "country": "KZ"}
    known = by_api(client, asked, "share")
    rows = by_file(client, asked | {"measure": "share"})
    assert [float(row["value"]) for row in rows] == [25, 15, 60]
    assert [row["line"] for row in rows][-1] == "Other"
    assert sorted(known.values()) == [15, 25]
    assert [known[key(row)] for row in rows[:2]] == [25, 15]

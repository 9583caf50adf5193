"""Promises over the API: what was said, what came of it, and the words of both."""

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/promises/"


@pytest.fixture
def kept():
    company = factories.organisation(slug="allur", name="Allur")
    plant = factories.plant(slug="kostanay", operator=company)
    target = factories.figure(
        plant=plant, status="target", value=70_000, qualifier="at_least", quote="not less than 70 thousand"
    )
    made = factories.figure(plant=plant, value=77_000, quote="77 thousand")
    return target, made


def test_both_sentences(client, kept):
    target, made = kept
    (row,) = client.get(ADDRESS, {"at": "2026-06-30"}).json()["results"]
    assert (row["outcome"], row["target"], row["off_by_pct"]) == ("kept", 70_000, 10)
    assert (row["made"]["id"], row["made"]["quote"]) == (target.pk, "not less than 70 thousand")
    (said,) = row["answer"]["rows"]
    assert (said["id"], said["quote"], row["answer"]["value"]) == (made.pk, "77 thousand", 77_000)
    assert (row["operator"]["slug"], row["due"]) == ("allur", "2025-12-31")


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"outcome": "kept"}, 1),
        ({"outcome": "missed"}, 0),
        ({"country": "kz"}, 1),
        ({"country": "UZ"}, 0),
        ({"plant": "kostanay"}, 1),
        ({"operator": "allur"}, 1),
        ({"at": "2019-01-01", "outcome": "pending"}, 1),
    ],
)
def test_filters(client, kept, parameters, count):
    factories.country("UZ")
    assert len(client.get(ADDRESS, parameters).json()["results"]) == count


@pytest.mark.parametrize(("by", "key"), [("country", "KZ"), ("plant", "kostanay"), ("operator", "allur")])
def test_standings(client, kept, by, key):
    (row,) = client.get(f"{ADDRESS}standings/", {"by": by, "at": "2026-06-30"}).json()["results"]
    assert (row["key"], row["kept"], row["missed"], row["rate_pct"]) == (key, 1, 0, 100)


def test_a_promised_start(client):
    factories.figure(
        metric="launch", unit="date", value=None, status="target", period=Period.months(2025, 8, 8)
    )
    (row,) = client.get(ADDRESS, {"at": "2025-01-01"}).json()["results"]
    assert (row["metric"], row["target"], row["outcome"], row["answer"]) == ("launch", None, "pending", None)

"""A page's data at the page's address."""

import csv
import io

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def rows(client, address):
    response = client.get(address)
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


@pytest.fixture
def years():
    for year in range(2021, 2026):
        factories.figure(value=year, period=Period.year(year))


def test_the_explorer_with_its_defaults_and_order(client, years):
    factories.figure(metric="sales")
    factories.figure(status="target", period=Period.year(2030))
    assert [row["value"] for row in rows(client, "/production.csv")] == [
        "2025",
        "2024",
        "2023",
        "2022",
        "2021",
    ]
    assert rows(client, "/production.csv?sort=value")[0]["value"] == "2021"
    assert rows(client, "/production.csv?metric=sales")[0]["metric"] == "sales"


def test_one_source_a_cell(client):
    factories.figure(value=1000, source=factories.source(kind="news"))
    factories.figure(value=1001, source=factories.source(kind="agency"))
    assert [row["value"] for row in rows(client, "/production.csv")] == ["1001"]
    assert len(rows(client, "/countries/kz.csv")) == 1


def test_a_chart_alone(client, years):
    factories.figure(plant=factories.plant(), value=7)
    assert len(rows(client, "/countries/kz.csv")) == 6
    drawn = rows(client, "/countries/kz.csv?chart=production")
    assert [row["value"] for row in drawn] == ["2025", "2024", "2023", "2022", "2021"]
    assert rows(client, "/index.csv?chart=production-by-country") == rows(client, "/index.csv")
    assert rows(client, "/production.csv?country=KZ&chart=explorer") == drawn


@pytest.mark.parametrize(
    "address",
    [
        "/production.csv?country=XX",
        "/production.csv?page=1",
        "/production.csv?chart=none",
        "/plants.csv?chart=explorer",
        "/index.csv?country=KZ",
        "/production.csv?country=XX&chart=explorer",
    ],
)
def test_refused(client, address):
    factories.country()
    response = client.get(address)
    assert response.status_code == 400
    assert response.json()["errors"][0]["detail"]


@pytest.mark.parametrize(
    "address",
    ["/plants/none.csv", "/countries/xx.json", "/figures/0.csv", "/figures/99999999999999999999.csv"],
)
def test_missing(client, address):
    assert client.get(address).status_code == 404


def test_every_page_of_one_thing(client):
    factories.one_of_each()
    plant = factories.plant(slug="a", operator=factories.organisation(slug="owner"))
    first = factories.investment(slug="one", plant=plant)
    factories.investment(plant=plant)
    figure = factories.figure(plant=plant, brand=factories.brand("JAC"))
    factories.figure(plant=plant, brand=figure.brand, value=5)
    assert len(rows(client, f"/investments/{first.slug}.csv")) == 2
    assert [row["slug"] for row in rows(client, "/organisations/owner.csv")] == ["a"]
    assert len(rows(client, f"/figures/{figure.pk}.csv")) == 2
    assert len(rows(client, "/plants/a.csv")) == len(rows(client, "/brands/jac.csv")) == 1
    for address in ("/plants.csv", "/brands.csv?country=KZ", "/investments.csv", "/countries.csv"):
        rows(client, address)

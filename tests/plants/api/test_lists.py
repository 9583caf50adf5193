"""Every list of the industry: what it holds, by whom it may be filtered, and at what cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"


def queries_of(client, address):
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


LISTS = {
    "countries": 2,
    "regions": 2,
    "organisations": 2,
    "brands": 3,
    "models": 2,
    "plants": 9,
    "plant-events": 2,
    "investments": 4,
    "figures": 9,
    "sources": 2,
    "exchange-rates": 2,
    "deletions": 2,
}


#: Lists of rows that are of no one country.
ABROAD = {"countries", "exchange-rates", "deletions"}


@pytest.mark.parametrize(("name", "queries"), LISTS.items())
def test_queries_do_not_grow_with_rows(client, name, queries):
    for _n in range(3):
        factories.one_of_each()
    assert queries_of(client, f"{ROOT}{name}/") == queries
    for _n in range(27):
        factories.one_of_each()
    assert queries_of(client, f"{ROOT}{name}/") == queries


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ABROAD])
def test_country_filters(client, name):
    factories.one_of_each("KZ")
    factories.one_of_each("UZ")
    answer = client.get(f"{ROOT}{name}/", {"country": "uz"}).json()
    assert 0 < len(answer["results"]) < len(client.get(f"{ROOT}{name}/").json()["results"])
    kz = client.get(f"{ROOT}{name}/", {"country": "KZ"}).json()["results"]
    assert not {str(row) for row in kz} & {str(row) for row in answer["results"]}


def test_root_names_every_list(client):
    assert set(client.get(ROOT).json()) == {*LISTS, "series", "promises", "articles", "claims"}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("countries/KZ/", "Kazakhstan"),
        ("countries/kz/", "Kazakhstan"),
        ("brands/jac/", "JAC"),
        ("organisations/allur/", "Allur"),
    ],
)
def test_one_row(client, address, name):
    factories.country()
    factories.brand("JAC")
    factories.organisation(slug="allur", name="Allur")
    assert client.get(ROOT + address).json()["name"] == name


def test_plant_with_its_owners_and_events(client):
    factories.one_of_each()
    (plant,) = client.get(f"{ROOT}plants/").json()["results"]
    assert plant["owners"][0]["percent"] == 51
    assert plant["events"][0]["period_label"] == "2020"
    assert plant["events"][0]["source"]["publisher"]
    assert plant["url"] == f"http://testserver/plants/{plant['slug']}/"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_writes(client, admin_client, method):
    factories.brand("JAC")
    assert getattr(client, method)(f"{ROOT}brands/jac/").status_code == 401
    assert getattr(admin_client, method)(f"{ROOT}brands/jac/").status_code == 405

"""Every page answers, says what it must, and asks as many queries for thirty rows as for three."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.views.defaults import server_error

from plants.models import Brand, Country, Figure, Investment, Organisation, Plant
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = [
    "home",
    "production",
    "country-list",
    "plant-list",
    "plant-map",
    "brand-list",
    "investment-list",
    "promise-list",
    "promise-standings",
    "timeline",
    "article-list",
]


def body(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, response.content[:500]
    return response.content.decode()


@pytest.mark.parametrize("name", LISTS)
def test_page_without_any_row(client, name):
    assert "<h1" in body(client, reverse(name))


@pytest.mark.parametrize("name", LISTS)
def test_page_with_rows_loads_nothing_from_elsewhere_and_runs_nothing_inline(client, name):
    factories.one_of_each()
    factories.figure()
    factories.claim()
    page = body(client, reverse(name))
    assert ' src="http' not in page
    assert " onclick=" not in page
    assert "<script>" not in page
    assert ' style="' not in page


@pytest.mark.parametrize("model", [Plant, Brand, Organisation, Investment, Figure])
def test_detail_pages(client, model):
    factories.one_of_each()
    page = body(client, model.objects.get().get_absolute_url())
    assert f"<title>{model.objects.get()}" in page


def test_country_pages_of_the_five_and_of_partners(client):
    factories.one_of_each()
    assert "Plant" in body(client, "/countries/kz/")
    assert "not one of the five" in body(client, "/countries/cn/")
    body(client, "/countries/xx/", status=404)


@pytest.mark.parametrize(
    "address",
    [
        "/figures/1/",
        "/figures/99999999999999999999/",
        "/articles/99999999999999999999/",
        "/plants/none/",
        "/x/",
    ],
)
def test_what_is_not_there_is_said_so(client, address):
    assert "There is no such page" in body(client, address, status=404)


def test_a_fault_of_ours_is_told_without_a_query(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert b"Something broke on our side" in response.content


def queries(client, address):
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        body(client, address)
    return len(captured)


def rows(number):
    for _row in range(number):
        factories.one_of_each()
        factories.claim()
        promised = {"metric": "production", "value": 9, "plant": Plant.objects.latest("pk")}
        factories.figure(status="target", period=Period.year(timezone.localdate().year), **promised)


@pytest.mark.parametrize("name", LISTS)
def test_thirty_rows_ask_no_more_than_three(client, name):
    rows(3)
    body(client, reverse(name))
    few = queries(client, reverse(name))
    rows(27)
    assert queries(client, reverse(name)) == few


@pytest.mark.parametrize("model", [Country, Plant, Brand, Organisation])
def test_detail_page_of_much_asks_no_more_than_of_little(client, model):
    rows(2)
    address = model.objects.order_by("pk").first().get_absolute_url()
    body(client, address)
    few = queries(client, address)
    rows(12)
    assert queries(client, address) == few

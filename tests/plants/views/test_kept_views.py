"""Pages that are kept: made once, made anew when anything changes, never kept for staff."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def an_empty_cache():
    cache.clear()
    yield
    cache.clear()


def queries(client, address="/countries/kz/"):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_second_reader_costs_one_query(client):
    factories.figure()
    first = queries(client)
    assert first > 1
    assert queries(client) == 1


@pytest.mark.parametrize("address", ["/", "/countries/kz/", "/promises/", "/plants/map/", "/timeline/"])
def test_a_page_is_nobody_s_own(client, address):
    factories.one_of_each()
    response = client.get(address)
    assert response.cookies == {}
    assert response["ETag"]


def test_a_change_shows_at_once(client):
    figure = factories.figure(value=1234)
    client.get("/")
    figure.value = 5678
    figure.save()
    shown = client.get("/").content.decode()
    assert "5,678" in shown
    assert "1,234" not in shown


def test_parameters_that_nobody_knows_are_not_kept(client):
    factories.figure()
    queries(client, "/countries/kz/?x=1")
    assert queries(client, "/countries/kz/?x=1") > 1


def test_staff_are_answered_anew(admin_client):
    factories.figure()
    queries(admin_client)
    assert queries(admin_client) > 2


def test_what_is_not_there_is_not_kept(client):
    factories.figure()
    for _time in range(2):
        assert client.get("/countries/xx/").status_code == 404

"""Pages: together they are the list, each row once, whatever is added or taken away meanwhile."""

import pytest

from plants.models import Organisation
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/organisations/"


def pages(client, address):
    while address:
        page = client.get(address).json()
        yield page
        address = page["next"]


def test_pages_hold_every_row_once(client):
    made = {factories.organisation(name="Same name").slug for _n in range(7)}
    seen = [row["slug"] for page in pages(client, f"{ADDRESS}?page_size=3") for row in page["results"]]
    assert len(seen) == 7
    assert set(seen) == made


def test_rows_that_come_and_go_shift_nothing(client):
    for name in "BDFH":
        factories.organisation(name=name)
    walk = pages(client, f"{ADDRESS}?page_size=2")
    first = next(walk)["results"]
    factories.organisation(name="A")
    Organisation.objects.filter(name="B").delete()
    second = next(walk)["results"]
    assert [row["name"] for row in (*first, *second)] == ["B", "D", "F", "H"]


def test_rows_without_a_date_come_last_and_each_once(client):
    without = {factories.figure(period=None).pk for _n in range(4)}
    dated = {factories.figure(period=Period.year(year)).pk for year in (2023, 2024, 2025)}
    found = [page["results"] for page in pages(client, "/api/v1/figures/?page_size=2")]
    keys = [row["id"] for rows in found for row in rows]
    assert (set(keys[:3]), set(keys[3:]), len(keys)) == (dated, without, 7)


def test_next_page_keeps_the_filter(client):
    for _n in range(3):
        factories.organisation(kind="agency")
    page = client.get(f"{ADDRESS}?kind=agency&page_size=2").json()
    assert "kind=agency" in page["next"]


def test_count_is_told_on_request(client):
    for _n in range(3):
        factories.organisation()
    assert "count" not in client.get(f"{ADDRESS}?page_size=2").json()
    assert client.get(f"{ADDRESS}?page_size=2&count=on").json()["count"] == 3


def test_empty_list_is_a_last_page(client):
    assert client.get(ADDRESS).json() == {"next": None, "results": []}


def test_cursor_of_another_list_is_refused(client):
    for _n in range(2):
        factories.organisation()
        factories.figure()
    address = client.get(f"{ADDRESS}?page_size=1").json()["next"]
    response = client.get(address.replace("organisations", "figures"))
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "cursor"


def test_promises_in_pages(client):
    for year in range(2020, 2025):
        factories.figure(status="target", period=Period.year(year))
    found = [page["results"] for page in pages(client, "/api/v1/promises/?page_size=2")]
    assert [len(rows) for rows in found] == [2, 2, 1]
    assert [row["due"][:4] for rows in found for row in rows] == ["2020", "2021", "2022", "2023", "2024"]

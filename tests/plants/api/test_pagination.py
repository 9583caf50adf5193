"""Pages: together they are the list, each row once."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/organisations/"


def test_pages_hold_every_row_once(client):
    made = {factories.organisation(name="Same name").slug for _n in range(7)}
    seen, address = [], f"{ADDRESS}?page_size=3"
    while address:
        page = client.get(address).json()
        assert page["count"] == 7
        seen += [row["slug"] for row in page["results"]]
        address = page["next"]
    assert len(seen) == 7
    assert set(seen) == made


def test_next_page_keeps_the_filter(client):
    for _n in range(3):
        factories.organisation(kind="agency")
    page = client.get(f"{ADDRESS}?kind=agency&page_size=2").json()
    assert "kind=agency" in page["next"]
    assert page["previous"] is None


def test_empty_list_is_a_first_page(client):
    assert client.get(ADDRESS).json() == {"count": 0, "next": None, "previous": None, "results": []}

"""Every list has an Atom feed with the same filters."""

from xml.etree import ElementTree

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ["production", "plants", "brands", "investments", "timeline", "promises", "articles"]


def entries(client, address):
    answer = client.get(address)
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


@pytest.fixture
def rows():
    factories.one_of_each("KZ")
    factories.one_of_each("UZ")
    factories.figure(status="target", value=5_000)
    factories.article()


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_a_feed_whose_entries_open(client, rows, name):
    found = entries(client, f"/{name}.atom")
    assert found
    for entry in found:
        assert entry.find(f"{ATOM}title").text
        assert client.get(entry.find(f"{ATOM}link").get("href")).status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_every_list_names_its_feed_with_its_filters(client, rows, name):
    page = client.get(f"/{name}/?country=KZ").content.decode()
    assert f'<link rel="alternate" type="application/atom+xml" href="/{name}.atom?country=KZ"' in page


def test_filters_narrow_a_feed(client, rows):
    (entry,) = entries(client, "/plants.atom?country=UZ")
    assert "Uzbekistan" in entry.find(f"{ATOM}summary").text


def test_what_changed_last_is_first(client):
    old, new = factories.plant(), factories.plant()
    old.note = "Looked at again."
    old.save()
    assert [entry.find(f"{ATOM}title").text for entry in entries(client, "/plants.atom")] == [
        old.name,
        new.name,
    ]


def test_a_bad_filter_is_told_in_a_sentence(client):
    answer = client.get("/plants.atom?country=XX")
    assert answer.status_code == 400
    assert answer.content.startswith(b"country: ")


def test_the_number_of_queries_does_not_grow(client, rows, django_assert_max_num_queries):
    for _row in range(20):
        factories.one_of_each("KG")
    for name in LISTS:
        with django_assert_max_num_queries(12):
            client.get(f"/{name}.atom")

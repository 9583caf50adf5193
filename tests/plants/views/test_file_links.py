"""Under every chart and table stand links to its data, and each of them answers."""

import re

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<p class="files">.*?</p>')
HREF = re.compile(r'href="([^"]+)"')


@pytest.fixture
def site():
    factories.one_of_each()
    plant = factories.plant(slug="a", operator=factories.organisation(slug="owner"))
    plant.brands.add(factories.brand("JAC"))
    company = factories.organisation(slug="payer")
    for slug in ("one", "two"):
        factories.investment(slug=slug, plant=plant).investors.add(company)
    for year in (2024, 2025):
        for slots in ({}, {"plant": plant}, {"brand": plant.brands.get()}):
            factories.figure(period=Period.year(year), **slots)
    factories.claim()


PAGES = [
    ("/", 3),
    ("/production/", 1),
    ("/production/?tab=figures&country=KZ&sort=value&utm_source=x&page=1", 1),
    ("/countries/", 2),
    ("/countries/kz/", 4),
    ("/plants/", 1),
    ("/plants/?country=KZ", 1),
    ("/plants/a/", 3),
    ("/brands/", 1),
    ("/brands/jac/", 3),
    ("/organisations/owner/", 1),
    ("/organisations/payer/", 1),
    ("/investments/", 1),
    ("/investments/one/", 1),
    ("/articles/", 1),
]


@pytest.mark.parametrize(("page", "least"), PAGES)
def test_links_answer(client, site, page, least):
    places = LINK.findall(client.get(page, follow=True).content.decode())
    assert len(places) >= least
    for place in places:
        csv, json, *pictures = (address.replace("&amp;", "&") for address in HREF.findall(place))
        assert ".csv" in csv
        assert ".json" in json
        assert len(pictures) in {0, 2}
        for address in (csv, json, *pictures):
            response = client.get(address)
            assert response.status_code == 200, (address, response.content)
            assert len(response.getvalue().splitlines()) > 1


def test_filters_go_along(client, site):
    asked = "/production/?tab=figures&country=KZ&sort=value&utm_source=x&page=1"
    page = client.get(asked, follow=True).content.decode()
    assert 'href="/production.csv?country=KZ&amp;tab=figures&amp;sort=value"' in page


def test_what_the_address_says_goes_along_with_a_chart(client, site):
    page = client.get("/production/?country=KZ&measure=index&utm_source=x", follow=True).content.decode()
    assert 'href="/production/table.csv?measure=index&amp;country=KZ"' in page
    assert 'href="/production.png?country=KZ&amp;measure=index&amp;chart=explorer"' in page

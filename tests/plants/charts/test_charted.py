"""The charts of any page are found by its address."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from plants.charts import charted
from tests import factories

pytestmark = pytest.mark.django_db


def asked(address):
    return RequestFactory().get(address)


@pytest.mark.parametrize(
    ("page", "slugs"), [("index", ["production-by-country"]), ("countries/kz", ["production"])]
)
def test_charts_by_slug(page, slugs):
    factories.figure()
    assert list(charted.charts_of(asked("/"), page)) == slugs


@pytest.mark.parametrize("page", ["nothing", "admin", "api/v1/figures", "countries/xx", "embed/countries/kz"])
def test_what_is_no_page_has_none(page):
    factories.country()
    with pytest.raises(Http404):
        charted.charts_of(asked("/"), page)


@pytest.mark.parametrize("path", ["/", "/countries/kz/", "/production/"])
def test_names_and_paths_are_one_another(path):
    assert charted.path_of(charted.name_of(path)) == path


def test_of_the_address_its_page_keeps_what_says_what_it_shows():
    query = charted.query_of(asked("/?country=KZ&utm_source=x&fbclid=y&page=2&chart=z&lang=ru"))
    assert query.urlencode() == "country=KZ&lang=ru"

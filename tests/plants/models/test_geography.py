"""Countries and regions: the rules the database keeps."""

import pytest
from django.db import IntegrityError
from django.utils.translation import override

from plants.models import Country, Region
from tests import factories

pytestmark = pytest.mark.django_db


def region(**fields) -> Region:
    return Region.objects.create(**{"slug": "here", "name": "Here", "country": factories.country()} | fields)


@pytest.mark.parametrize("code", ["kz", "K", "7Z", ""])
def test_country_code_is_two_capitals(code):
    with pytest.raises(IntegrityError, match="country_code_is_iso"):
        Country.objects.create(code=code, name="Nowhere")


@pytest.mark.parametrize("code", ["KZ", "KZ-", "kz-10", "KZ-10-"])
def test_region_code_is_iso(code):
    with pytest.raises(IntegrityError, match="region_code_is_iso"):
        region(code=code)


@pytest.mark.parametrize("place", [(91, 0), (-91, 0), (0, 181), (0, -181), (43, None), (None, 76)])
def test_region_is_on_earth(place):
    with pytest.raises(IntegrityError, match="region_coordinates_on_earth"):
        region(latitude=place[0], longitude=place[1])


@pytest.mark.parametrize("place", [(None, None), (90, 180), (-90, -180), (43.24, 76.95)])
def test_region_on_earth_is_taken(place):
    assert region(code="KZ-75", latitude=place[0], longitude=place[1]).pk


def test_region_needs_a_country():
    with pytest.raises(IntegrityError, match="country_id"):
        Region.objects.create(slug="here", name="Here")


def test_the_five_are_tracked():
    codes = ["KZ", "KG", "TJ", "TM", "UZ", "CN"]
    for code in codes:
        factories.country(code)
    assert {country.code for country in Country.objects.tracked()} == set(codes[:5])
    assert [Country.objects.get(code=code).is_tracked for code in ("UZ", "CN")] == [True, False]


def test_country_is_named_in_the_language_of_the_reader():
    country = Country(code="KZ", name="Kazakhstan", name_ru="Казахстан")
    with override("ru"):
        assert str(country) == "Казахстан"
    with override("kk"):
        assert str(country) == "Kazakhstan"

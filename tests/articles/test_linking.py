"""Linking: one row that answers is a link; none and several are both kept as such."""

import pytest

from articles.linking import Names, key
from articles.models import Claim
from plants.models import Region
from tests import factories

pytestmark = pytest.mark.django_db


def linked(**names):
    claim = Claim(country=factories.country(), **{f"{slot}_name": name for slot, name in names.items()})
    Names.from_database().link(claim)
    return claim


@pytest.mark.parametrize(
    "spelling",
    ["SaryarkaAvtoProm", "Saryarka Avtoprom LLP", "ТОО «СарыаркаАвтоПром»", "SARYARKA-AVTOPROM"],
)
def test_spellings_of_a_plant(spelling):
    plant = factories.plant(name="SaryarkaAvtoProm", aliases=["СарыаркаАвтоПром"])
    assert linked(plant=spelling).plant == plant


def test_key_keeps_what_tells_names_apart():
    assert key("Citroën") == key("CITROEN")
    assert key("ТОО «Аллюр»") == key("Аллюр")
    assert key("Tiggo 7 Pro") != key("Tiggo 8 Pro")


def test_an_operator_with_one_plant_stands_for_it():
    company = factories.organisation(name="UzAuto Motors")
    plant = factories.plant(name="Asaka plant", operator=company)
    assert linked(plant="UzAuto Motors").plant == plant


def test_an_operator_with_two_plants_is_ambiguous():
    company = factories.organisation(name="UzAuto Motors")
    factories.plant(operator=company)
    factories.plant(operator=company)
    claim = linked(plant="UzAuto Motors")
    assert claim.plant is None
    assert claim.ambiguous == ["plant"]
    assert claim.unlinked == {"plant": "UzAuto Motors"}


def test_a_name_that_nobody_has_is_kept():
    claim = linked(plant="Zarya Motors", brand="Zarya")
    assert claim.unlinked == {"plant": "Zarya Motors", "brand": "Zarya"}
    assert claim.ambiguous == []


def test_a_plant_of_another_country_does_not_answer():
    factories.plant(name="Asaka plant", country=factories.country("UZ"))
    assert linked(plant="Asaka plant").plant is None


def test_a_model_is_looked_for_within_its_brand():
    chevrolet, ravon = factories.brand("Chevrolet"), factories.brand("Ravon")
    factories.vehicle_model("Gentra", brand=ravon)
    gentra = factories.vehicle_model("Gentra", brand=chevrolet)
    assert linked(brand="Chevrolet", model="Gentra").model == gentra
    assert linked(model="Gentra").ambiguous == ["model"]


def test_of_a_region_and_a_town_of_one_name_the_region_answers():
    kazakhstan = factories.country()
    region = Region.objects.create(slug="kz-kostanay-region", name="Kostanay", country=kazakhstan)
    Region.objects.create(slug="kz-kostanay", name="Kostanay", country=kazakhstan, kind="town", parent=region)
    assert linked(region="Kostanay").region == region


def test_a_country_that_is_not_known_is_left_out():
    claim = Claim(country_id="XX", counterpart_id="ZZ")
    Names.from_database().link(claim)
    assert (claim.country_id, claim.counterpart_id) == (None, None)

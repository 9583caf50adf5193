"""The map of plants and its list: the same plants, each with how exactly its place is known."""

import pytest

from plants.models import Region
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/plants/map/"


def test_every_plant_is_on_the_map_and_in_the_list(client):
    here = factories.plant(name="Here", latitude="43.25", longitude="76.95", capacity=1000)
    nowhere = factories.plant(name="Nowhere", status="announced")
    response = client.get(ADDRESS)
    shown = response.content.decode()
    assert [point.plant for point in response.context["map"].points] == [here]
    assert response.context["map"].unplaced == [nowhere]
    assert shown.count(here.get_absolute_url()) >= 2
    assert "Place not known" in shown
    assert 'aria-label="Here: operating, capacity 1,000 a year; site, to about a kilometre"' in shown


def test_coordinates_are_written_for_machines_whatever_the_language(client, settings):
    factories.plant(latitude="43.25", longitude="76.95")
    circle = client.get(ADDRESS).content.decode().split('<circle class="site')[1].split("/>")[0]
    assert "," not in circle


def test_zoom_is_a_filter(client):
    factories.plant(name="There", country=factories.country("UZ"), latitude="41.3", longitude="69.2")
    factories.plant(name="Here", latitude="43.25", longitude="76.95")
    response = client.get(ADDRESS, {"country": "UZ"})
    assert [str(point.plant) for point in response.context["map"].points] == ["There"]
    assert "Plants in Uzbekistan" in response.content.decode()


def test_filters_that_give_nothing_say_which_to_drop(client):
    factories.plant(name="Here")
    factories.plant(status="closed", country=factories.country("UZ"))
    shown = client.get(ADDRESS, {"country": "KZ", "status": "closed"}).content.decode()
    assert f'<a href="{ADDRESS}?country=KZ">without Status: Closed</a>' in shown
    assert f'<a href="{ADDRESS}?status=closed">without Country: Kazakhstan</a>' in shown


def test_names_of_a_country_s_towns(client):
    kz = factories.country()
    Region.objects.create(
        slug="kz-aqtau", name="Aqtau", country=kz, kind="town", latitude="43.65", longitude="51.17"
    )
    factories.plant(latitude="43.25", longitude="76.95")
    labels = client.get(ADDRESS, {"country": "KZ"}).context["map"].labels
    assert [label.text for label in labels] == ["Aqtau"]

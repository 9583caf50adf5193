"""Where a plant is: its own place, its town's or its region's, and how exactly that is known."""

import pytest

from plants.maps.places import Accuracy, Place, accuracy_of, place_of
from plants.models import Plant, Region

TOWN = Region(name="Town", latitude="53.2100", longitude="63.6300")
AREA = Region(name="Area", latitude="51.0000", longitude="64.0000")
BARE = Region(name="Bare")


def plant(latitude=None, longitude=None, **fields):
    made = Plant(latitude=latitude, longitude=longitude, **fields)
    made.clean_fields(
        exclude=[one.name for one in Plant._meta.fields if one.name not in ("latitude", "longitude")]
    )
    return made


@pytest.fixture(autouse=True)
def _numbers():
    for region in (TOWN, AREA):
        region.clean_fields(exclude=["slug", "name", "country", "kind", "code", "aliases", "parent"])


@pytest.mark.parametrize(
    ("made", "accuracy"),
    [
        (lambda: plant("53.1800", "63.5800", town=TOWN), Accuracy.EXACT),
        (lambda: plant("53.2200", "63.6300", town=TOWN), Accuracy.TOWN),
        (lambda: plant("51.0000", "64.0000", region=AREA), Accuracy.REGION),
        (lambda: plant("51.0000", "64.0000"), Accuracy.EXACT),
        (lambda: plant(town=TOWN, region=AREA), Accuracy.TOWN),
        (lambda: plant(town=BARE, region=AREA), Accuracy.REGION),
        (lambda: plant(town=BARE), Accuracy.UNKNOWN),
    ],
)
def test_accuracy(made, accuracy):
    assert accuracy_of(made()) == accuracy


def test_a_plant_without_coordinates_is_at_its_town():
    assert place_of(plant(town=TOWN)) == Place(53.21, 63.63, Accuracy.TOWN)

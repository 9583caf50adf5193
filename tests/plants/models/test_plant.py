"""Plants, owners and events: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.models import Ownership, PlantEvent, Region
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def own(**fields) -> Ownership:
    return Ownership.objects.create(
        **{"plant": factories.plant(), "organisation": factories.organisation()} | fields
    )


def event(**fields) -> PlantEvent:
    if "plant" not in fields:
        fields["plant"] = factories.plant()
    if "source" not in fields:
        fields["source"] = factories.source()
    return PlantEvent.objects.create(**{"plant_status": "operating"} | fields)


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"name": ""}, "plant_has_name"),
        ({"status": "haunted"}, "plant_status_known"),
        ({"segments": ["passenger", "spaceship"]}, "plant_segments_known"),
        ({"latitude": 95, "longitude": 70}, "plant_coordinates_on_earth"),
        ({"latitude": 53, "longitude": 190}, "plant_coordinates_on_earth"),
        ({"latitude": 53}, "plant_coordinates_on_earth"),
        ({"longitude": 63}, "plant_coordinates_on_earth"),
        ({"capacity": -1}, "capacity"),
        ({"employees": -1}, "employees"),
    ],
)
def test_database_refuses_plant(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.plant(**broken)


def test_plant_may_have_several_segments_or_none():
    assert factories.plant(segments=["bus", "truck"]).segment_labels == ["Buses", "Trucks"]
    assert factories.plant(segments=[]).segment_labels == []


@pytest.mark.parametrize("percent", [0, -5, 100.01])
def test_share_is_above_0_up_to_100(percent):
    with pytest.raises(IntegrityError, match="ownership_percent_in_range"):
        own(percent=percent)


@pytest.mark.parametrize("percent", [None, 0.01, 100])
def test_share_may_be_unknown_or_whole(percent):
    assert own(percent=percent).pk


def test_owner_stands_once_at_a_plant():
    share = own(percent=10)
    with pytest.raises(IntegrityError, match="ownership_once_a_plant"):
        own(plant=share.plant, organisation=share.organisation, percent=20)


@pytest.mark.parametrize("broken", [{"plant_status": "haunted"}, {"status": "perhaps"}])
def test_words_of_an_event_are_known(broken):
    with pytest.raises(IntegrityError, match="plant_event_status_known"):
        event(**broken)


@pytest.mark.parametrize("period", [Period.year(2024), None])
def test_source_tells_an_event_once(period):
    first = event(period=period)
    with pytest.raises(IntegrityError, match="plant_event_once_a_source"):
        event(plant=first.plant, source=first.source, period=period)


def test_sources_may_differ_on_when():
    first = event(period=Period.year(2024))
    assert event(plant=first.plant, period=Period.year(2025)).pk


def test_event_needs_a_source():
    with pytest.raises(IntegrityError, match="source_id"):
        event(source=None)


def test_place_is_town_and_region_where_they_differ():
    country = factories.country()
    region = Region.objects.create(slug="chuy", name="Chuy", country=country)
    town = Region.objects.create(slug="sokuluk", name="Sokuluk", country=country, kind="town", parent=region)
    assert factories.plant(region=region, town=town).place == "Sokuluk, Chuy"
    assert factories.plant(region=region, town=region).place == "Chuy"
    assert factories.plant().place == ""

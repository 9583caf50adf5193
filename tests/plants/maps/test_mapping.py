"""The map: a conic projection, plants that hide nobody, names that fit."""

import math
from decimal import Decimal

import pytest

from plants.maps import mapping
from plants.models import Plant, Region


def plant(number, latitude="53.21", longitude="63.63", **fields):
    return Plant(
        pk=number, name=f"P{number}", latitude=Decimal(latitude), longitude=Decimal(longitude), **fields
    )


def test_north_is_up_and_east_is_right():
    x, y = mapping.project(66, 45)
    assert x == pytest.approx(0)
    assert mapping.project(67, 45)[0] > x
    assert mapping.project(66, 46)[1] < y


def test_projection_keeps_angles():
    step = 1e-5
    x, y = mapping.project(75, 43)
    east, north = mapping.project(75 + step, 43), mapping.project(75, 43 + step)
    across = math.dist((x, y), east) / math.cos(math.radians(43))
    assert across == pytest.approx(math.dist((x, y), north), rel=1e-4)


def test_plants_of_one_town_stand_side_by_side():
    drawn = mapping.map_of([plant(n, capacity=50_000 * n) for n in range(1, 12)], []).points
    apart = [
        math.dist((one.x, one.y), (other.x, other.y)) - one.radius - other.radius
        for one in drawn
        for other in drawn
        if one is not other
    ]
    assert min(apart) > 0


def test_area_grows_with_capacity():
    small, large = (mapping.radius_of(Plant(capacity=capacity)) for capacity in (75_000, 300_000))
    assert large == 2 * small
    assert mapping.radius_of(Plant()) == mapping.radius_of(Plant(capacity=10))


def test_all_five_countries_fit():
    frame = mapping.Frame(mapping.CORNERS)
    for longitude, latitude in ((71.4, 51.2), (58.4, 38.0), (82.6, 50.0), (51.2, 43.6), (74.6, 42.9)):
        assert frame.shows(*frame.at(longitude, latitude))


def test_a_name_that_would_cover_another_is_left_out():
    towns = [
        Region(name=name, latitude=Decimal(latitude), longitude=Decimal("63.6"))
        for name, latitude in (("First", "53.2"), ("Second", "53.21"), ("Third", "48"))
    ]
    assert [label.text for label in mapping.map_of([], towns).labels] == ["First", "Third"]


def test_a_country_without_an_outline_is_framed_by_its_towns(monkeypatch):
    monkeypatch.setattr(mapping, "outlines", dict)
    towns = [
        Region(name=name, country_id="UZ", latitude=Decimal(latitude), longitude=Decimal(longitude))
        for name, latitude, longitude in (("Nukus", "42.46", "59.6"), ("Andijan", "40.78", "72.34"))
    ]
    made = mapping.map_of([], towns, "UZ")
    assert [label.text for label in made.labels] == ["Nukus", "Andijan"]
    assert made.outlines == []
    assert max(label.x for label in made.labels) - min(label.x for label in made.labels) > mapping.WIDTH / 2

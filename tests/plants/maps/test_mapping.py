"""The map of plants: nobody hides another, names that fit."""

import math
from decimal import Decimal

from plants.maps import mapping, projection
from plants.models import Plant, Region


def plant(number, latitude="53.21", longitude="63.63", **fields):
    return Plant(
        pk=number, name=f"P{number}", latitude=Decimal(latitude), longitude=Decimal(longitude), **fields
    )


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


def test_a_name_that_would_cover_another_is_left_out():
    towns = [
        Region(name=name, latitude=Decimal(latitude), longitude=Decimal("63.6"))
        for name, latitude in (("First", "53.2"), ("Second", "53.21"), ("Third", "48"))
    ]
    assert [label.text for label in mapping.map_of([], towns).labels] == ["First", "Third"]


def test_a_country_without_an_outline_is_framed_by_its_towns(monkeypatch):
    for module in (mapping, projection):
        monkeypatch.setattr(module, "outlines", dict)
    towns = [
        Region(name=name, country_id="UZ", latitude=Decimal(latitude), longitude=Decimal(longitude))
        for name, latitude, longitude in (("Nukus", "42.46", "59.6"), ("Andijan", "40.78", "72.34"))
    ]
    made = mapping.map_of([], towns, "UZ")
    assert [label.text for label in made.labels] == ["Nukus", "Andijan"]
    assert made.outlines == []
    assert max(label.x for label in made.labels) - min(label.x for label in made.labels) > made.width / 2

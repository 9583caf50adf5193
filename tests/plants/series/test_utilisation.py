"""Output over capacity, as of then."""

import pytest

from plants.series.points import Flag
from plants.series.utilisation import utilisation
from tests.plants.unsaved import figure


def made(value, when, **fields):
    return figure(value, when, plant_id=1, **fields)


def capacity(value, when=None, **fields):
    return figure(value, when, plant_id=1, **{"metric": "capacity"} | fields)


def rates(figures, plant_capacity=None):
    points = [point for line in utilisation(figures, plant_capacity) for point in line.points]
    return {
        point.period.start.year: (int(point.value), {str(flag) for flag in point.flags}) for point in points
    }


@pytest.mark.parametrize(
    ("capacities", "plant_capacity", "expected"),
    [
        ([capacity(100, "2020")], None, {2022: (70, set()), 2024: (90, set())}),
        # The capacity of then, not of now.
        ([capacity(100, "2020"), capacity(180, "2024")], None, {2022: (70, set()), 2024: (50, set())}),
        ([capacity(100, "2023")], None, {2024: (90, set())}),
        # A plan counts from the day it is planned for, and only where nothing is known to be at work.
        ([capacity(100, "2023", status="target")], None, {2024: (90, {"planned"})}),
        (
            [capacity(100, "2020"), capacity(180, "2023", status="target")],
            None,
            {2022: (70, set()), 2024: (90, set())},
        ),
        ([capacity(100, published="2023")], None, {2024: (90, set())}),
        ([capacity(100)], None, {2022: (70, {"undated"}), 2024: (90, {"undated"})}),
        ([], 200, {2022: (35, {"undated"}), 2024: (45, {"undated"})}),
        ([], None, {}),
        # Of another brand or segment.
        ([capacity(100, "2020", brand_id=3), capacity(100, "2020", segment="bus")], None, {}),
    ],
)
def test_utilisation(capacities, plant_capacity, expected):
    assert rates([made(70, "2022"), made(90, "2024"), *capacities], plant_capacity) == expected


def test_the_plants_own_row_is_not_held_against_one_brand():
    assert rates([made(70, "2022", brand_id=3)], 200) == {}
    assert rates([made(70, "2022", brand_id=3), capacity(100, "2020", brand_id=3)]) == {2022: (70, set())}


def test_plans_and_parts_of_a_year_are_no_output():
    assert (
        rates([made(70, "2022", status="target"), made(60, "2023-01/2023-11"), capacity(100, "2020")]) == {}
    )


def test_both_figures_are_named():
    output, limit = made(70, "2022"), capacity(100, "2020")
    (line,) = utilisation([output, limit])
    assert line.points[0].inputs == (output, limit)
    assert (line.scope.unit, line.points[0].unit) == ("percent", "percent")
    assert Flag.PLANNED not in line.points[0].flags

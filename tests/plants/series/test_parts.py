"""Parts against totals, what they leave over, shares and concentration."""

import pytest

from plants.models import Region
from plants.series.parts import By, Denominator, breakdowns, concentration
from plants.series.points import Derivation, Flag, Grain
from tests.plants.unsaved import figure


def only(figures, by, grain=None):
    (breakdown,) = breakdowns(figures, by, grain)
    return breakdown


def brands(*values, **fields):
    return [figure(value, brand_id=n, **fields) for n, value in enumerate(values, start=1)]


def test_residual_is_a_point_of_its_own():
    breakdown = only([figure(100), *brands(30, 50)], By.BRAND)
    assert [(part.key, part.point.value) for part in breakdown.parts] == [(2, 50), (1, 30)]
    assert (breakdown.residual.value, breakdown.residual.derived) == (20, Derivation.RESIDUAL)
    assert len(breakdown.residual.inputs) == 3


def test_parts_above_their_total_are_flagged_and_become_the_denominator():
    breakdown = only([figure(70), *brands(30, 50)], By.BRAND)
    assert (breakdown.residual.value, breakdown.denominator) == (-10, Denominator.PARTS)
    assert Flag.EXCEEDED in breakdown.residual.flags
    assert [float(share.point.value) for share in breakdown.shares] == [62.5, 37.5]


def test_shares_of_the_stated_total():
    breakdown = only([figure(100), *brands(30, 50)], By.BRAND)
    assert breakdown.denominator == Denominator.TOTAL
    assert [int(share.point.value) for share in breakdown.shares] == [50, 30]


def test_without_a_total_shares_are_of_the_parts():
    breakdown = only(brands(30, 50), By.BRAND)
    assert (breakdown.total, breakdown.residual, breakdown.denominator) == (None, None, Denominator.PARTS)


@pytest.mark.parametrize(
    ("by", "whole", "part", "stranger"),
    [
        (By.BRAND, {}, {"brand_id": 1}, {"brand_id": 1, "segment": "passenger"}),
        (By.MODEL, {"brand_id": 1}, {"brand_id": 1, "model_id": 5}, {"brand_id": 2, "model_id": 6}),
        (By.PLANT, {}, {"plant_id": 1}, {"plant_id": 2, "brand_id": 1}),
        (By.SEGMENT, {}, {"segment": "bus"}, {"segment": "electric"}),
        (By.SEGMENT, {"brand_id": 1}, {"brand_id": 1, "segment": "bus"}, {"segment": "bus"}),
    ],
)
def test_only_what_shares_all_other_slots_is_a_part(by, whole, part, stranger):
    made = breakdowns([figure(100, **whole), figure(30, **part), figure(40, **stranger)], by)
    (breakdown,) = [one for one in made if one.total]
    assert [part.point.value for part in breakdown.parts] == [30]


def test_towns_are_left_out_where_their_region_is_known():
    region = Region(pk=1, country_id="KZ")
    town = Region(pk=2, country_id="KZ", parent=region)
    figures = [figure(100), figure(40, region=region), figure(30, region=town)]
    assert [part.key for part in only(figures, By.REGION).parts] == [1]
    assert [part.key for part in only([figure(100), figure(30, region=town)], By.REGION).parts] == [2]


def test_parts_and_total_of_a_period_that_only_windows_give():
    whole = {"2025-01/2025-06": 60, "2025-01/2025-07": 100}
    part = {"2025-01/2025-06": 30, "2025-07": 25}
    figures = [figure(value, when, "BNS") for when, value in whole.items()]
    figures += [figure(value, when, "BNS", brand_id=1) for when, value in part.items()]
    by_month = {one.period.label: one for one in breakdowns(figures, By.BRAND, Grain.MONTH)}
    assert list(by_month) == ["July 2025"]
    assert by_month["July 2025"].residual.value == 15


@pytest.mark.parametrize(
    ("total", "values", "least", "most", "top3"),
    [
        (100, (50, 30, 20), 3800, 3800, 100),
        (100, (50, 30), 3400, 3800, 80),
        (None, (25, 25, 25, 25), 2500, 2500, 75),
        (100, (100,), 10_000, 10_000, 100),
    ],
)
def test_concentration(total, values, least, most, top3):
    whole = [figure(total)] if total else []
    found = concentration(only([*whole, *brands(*values)], By.BRAND))
    assert (found.least, found.most, found.top3, found.parts) == (least, most, top3, len(values))


def test_no_shares_of_nothing():
    breakdown = only(brands(0, 0), By.BRAND)
    assert breakdown.shares == ()
    assert concentration(breakdown) is None

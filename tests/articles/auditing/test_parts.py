"""Parts above their total."""

import pytest

from articles.auditing.parts import parts_above_total
from tests.articles.auditing.drafts import JULY, claim


def found(*claims):
    return [(finding.kind, finding.claim.value) for finding in parts_above_total(list(claims))]


def by(slot, *values, **fields):
    """A claim for each value, each of another subject."""
    return [claim(value, **{slot: f"{slot} {n}"}, **fields) for n, value in enumerate(values)]


def of_segments(*values):
    return [
        claim(value, segment=name) for value, name in zip(values, ("passenger", "truck", "bus"), strict=True)
    ]


@pytest.mark.parametrize("slot", ["brand_name", "model_name", "plant_name", "counterpart_id"])
def test_parts_whose_sum_is_above(slot):
    assert found(claim(10_000), *by(slot, 6_130, 4_870)) == [("parts-above-total", 10_000)]


@pytest.mark.parametrize("slot", ["brand_name", "model_name", "plant_name", "counterpart_id"])
@pytest.mark.parametrize("parts", [(6_130, 3_870), (4_000, 1_000)], ids=["exact", "with a residual"])
def test_parts_that_stay_below(slot, parts):
    assert not found(claim(10_000), *by(slot, *parts))


def test_segments():
    assert found(claim(9_000), *of_segments(7_540, 1_310, 1_120)) == [("parts-above-total", 9_000)]
    assert not found(claim(10_000), *of_segments(7_540, 1_310, 1_120))


@pytest.mark.parametrize("segment", ["electric", "trailer", "tractor", "lcv", "special"])
def test_segments_that_may_be_elsewhere_or_counted_twice(segment):
    assert not found(claim(10_000), claim(9_900, segment="passenger"), claim(20_000, segment=segment))


def test_rounding_is_no_excess():
    assert not found(claim(6_000), *by("counterpart_id", 3_100, 2_800, 59, 55))
    assert not found(claim(9_900, qualifier="over"), *by("brand_name", 5_000, 4_970))


def test_models_stand_for_a_brand_without_its_own_number():
    chevrolet = [
        claim(value, brand_name="Chevrolet", model_name=name) for value, name in [(5_100, "a"), (3_200, "b")]
    ]
    assert found(claim(10_000), *chevrolet, claim(2_410, brand_name="Kia")) == [("parts-above-total", 10_000)]
    assert not found(claim(10_000), *chevrolet, claim(1_300, brand_name="Kia"))


def test_a_brand_and_its_models_are_not_counted_twice():
    assert not found(
        claim(10_000),
        claim(6_100, brand_name="Chevrolet"),
        claim(6_000, brand_name="Chevrolet", model_name="Cobalt"),
    )


def test_one_part_above_where_the_others_fit_is_doubted_itself():
    parts = by("brand_name", 118_093, 8_910, 4_810)
    assert found(claim(39_583), *parts) == [
        ("parts-above-total", 39_583),
        ("part-above-total", 118_093),
        ("parts-above-total", 39_583),
    ]


def test_a_total_that_many_parts_exceed_is_no_total():
    parts = by("brand_name", 16_067, 11_752, 7_361, 20)
    assert {value for _, value in found(claim(38), *parts)} == {38}


def test_a_brands_plant_may_make_more_than_the_brand():
    assert not found(
        claim(30_800, brand_name="Hyundai"), claim(31_200, brand_name="Hyundai", plant_name="Almaty plant")
    )


@pytest.mark.parametrize(
    "different",
    [{"period": JULY.year_before()}, {"status": "target"}, {"country_id": "UZ"}, {"metric": "sales"}],
)
def test_parts_of_something_else(different):
    assert not found(claim(10_000, **different), *by("brand_name", 6_130, 4_870))


@pytest.mark.parametrize("metric", ["capacity", "jobs"])
def test_stages_are_no_parts(metric):
    unit = "people" if metric == "jobs" else "vehicles"
    assert not found(claim(10_000, metric, unit), *by("brand_name", 60_000, metric=metric, unit=unit))


def test_the_message_holds_both_numbers():
    (finding,) = parts_above_total([claim(10_000), *by("brand_name", 6_131, 4_871)])
    assert finding.message == (
        "Its parts by brand come to at least 11,001 vehicles, above the total of 10,000 vehicles."
    )

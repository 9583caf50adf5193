"""What speaks against one claim by itself."""

from datetime import date
from decimal import Decimal

import pytest

from articles.auditing.frame import fractions, future_actuals, missing_frame, unlinked_names
from plants.periods import Period
from tests.articles.auditing.drafts import JULY, article, by_value, claim

AUGUST = Period.months(2025, 8, 8)


def test_a_name_without_row_and_a_name_of_several():
    nobody = claim(1, plant_name="Zarya Motors")
    several = claim(2, region_name="Almaty", ambiguous=["region"])
    linked = claim(3, brand_name="Kia", brand_id=1)
    found = list(unlinked_names([nobody, several, linked]))
    assert [(finding.kind, finding.message) for finding in found] == [
        ("unlinked-plant", "The plant “Zarya Motors” answers to no row."),
        ("unlinked-region", "The region “Almaty” answers to several rows."),
    ]


def test_no_country_and_no_period():
    claims = [
        claim(1, country_id=None),
        claim(2, period=None),
        claim(3, metric="capacity", period=None),
    ]
    found = list(missing_frame(claims))
    assert [(finding.claim.value, finding.kind) for finding in found] == [(1, "no-country"), (2, "no-period")]


@pytest.mark.parametrize(
    ("claimed", "likely"),
    [
        (claim("11.7"), 11_700),
        (claim("0.0004"), None),
    ],
)
def test_a_fraction_of_a_vehicle(claimed, likely):
    assert by_value(list(fractions([claimed]))) == {claimed.value: likely}


@pytest.mark.parametrize(
    "claimed",
    [
        claim("11700.0000"),
        claim(None, change_pct=3),
        claim("40.7", "share", "percent"),
        claim("1.5", "investment", "USD"),
    ],
)
def test_whole_vehicles_and_parts_of_other_units(claimed):
    assert not list(fractions([claimed]))


@pytest.mark.parametrize(
    ("claimed", "published"),
    [
        (claim(9_000, period=AUGUST), date(2025, 8, 28)),  # a month that is not over has no count
        (claim(9_000, period=Period.year(2025)), date(2025, 12, 30)),
        (claim(40, "share", "percent", period=AUGUST), date(2025, 8, 30)),
        (claim(None, "launch", "date", period=Period.months(2025, 9, 9)), date(2025, 8, 28)),
        (claim(800, "jobs", "people", period=Period.year(2026)), date(2025, 8, 28)),
    ],
)
def test_an_actual_of_the_future(claimed, published):
    (finding,) = future_actuals(article(published=published), [claimed])
    assert finding.kind == "future-actual"
    assert str(published) in finding.message


@pytest.mark.parametrize(
    ("claimed", "published"),
    [
        (claim(9_000, period=AUGUST), date(2025, 8, 31)),  # the last day of the month
        (claim(9_000, period=JULY), date(2025, 8, 2)),
        (claim(9_000, period=AUGUST, status="target"), date(2025, 8, 1)),
        (claim(9_000, period=AUGUST), None),
        (claim(9_000, period=Period(date(2025, 1, 1), date(2025, 8, 28))), date(2025, 8, 28)),
        (claim(None, "launch", "date", period=AUGUST), date(2025, 8, 28)),  # opened "in August"
        (claim(800, "jobs", "people", period=Period.year(2025)), date(2025, 8, 28)),
    ],
)
def test_what_may_be_actual(claimed, published):
    assert not list(future_actuals(article(published=published), [claimed]))


def test_a_claim_without_value_has_no_fraction():
    assert Decimal(0) == sum(1 for _ in fractions([claim(None, "launch", "date")]))

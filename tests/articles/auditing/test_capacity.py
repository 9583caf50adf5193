"""Output above what a plant is built for."""

from datetime import date
from decimal import Decimal

import pytest

from articles.auditing.capacity import Capacities, above_capacity
from plants.periods import Period
from tests import factories
from tests.articles.auditing.drafts import claim

KNOWN = Capacities({7: Decimal(70_000)})


def found(*claims, known=KNOWN):
    return [finding.claim.value for finding in above_capacity(list(claims), known)]


def made(value, **fields):
    return claim(value, **({"plant_id": 7, "period": Period.year(2024)} | fields))


def test_output_far_above_capacity():
    assert found(made(120_000)) == [120_000]
    assert found(made(120_000, brand_id=3)) == [120_000]
    assert found(made(120_000, period=Period.months(2024, 1, 7))) == [120_000]


@pytest.mark.parametrize(
    "claimed",
    [
        made(70_000),
        made(84_000),  # more shifts
        made(120_000, status="target"),
        made(120_000, metric="sales"),
        made(120_000, plant_id=8),
        made(120_000, plant_id=None),
        made(120_000, period=None),
        made(120_000, period=Period(date(2022, 1, 1), date(2024, 12, 31))),
        made(None, change_pct=5),
    ],
)
def test_output_that_says_nothing_against_it(claimed):
    assert not found(claimed)


def test_the_articles_own_capacity_counts_too():
    capacity = claim(250_000, "capacity", plant_id=7, period=None, status="target")
    assert not found(made(120_000), capacity)
    assert found(made(400_000), capacity) == [400_000]
    assert found(made(400_000), capacity, known=Capacities()) == [400_000]
    assert KNOWN.largest == {7: 70_000}


def test_the_message_holds_both_numbers():
    (finding,) = above_capacity([made(120_000)], KNOWN)
    assert finding.message == (
        "120,000 vehicles made within a year is above the plant’s capacity of 70,000 vehicles."
    )


@pytest.mark.django_db
def test_the_largest_of_what_is_known_in_one_query(django_assert_num_queries):
    plant, other = factories.plant(capacity=50_000), factories.plant(capacity=None)
    factories.figure(metric="capacity", plant=plant, value=90_000, status="target", period=None)
    factories.figure(metric="capacity", plant=other, value=3_000, status="target", period=None)
    claims = [made(1, plant_id=plant.pk), made(1, plant_id=other.pk)]
    with django_assert_num_queries(1):
        known = Capacities.from_database(claims)
    assert known.largest == {plant.pk: 90_000, other.pk: 3_000}


def test_no_plant_no_query():
    assert not Capacities.from_database([claim(1)]).largest

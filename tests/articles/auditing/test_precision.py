"""How exact a printed number is."""

from decimal import Decimal

import pytest

from articles.auditing.precision import printed, proposable, slip, step
from tests.articles.auditing.drafts import claim


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("11713", "1"),
        ("11700", "100"),
        ("11700.0000", "100"),
        ("40.7", "0.1"),
        ("1160000000000", "10000000000"),
        ("100000", "10000"),  # no coarser than a tenth
        ("7", "0.7"),
        ("0", "0"),
    ],
)
def test_step(value, unit):
    assert step(Decimal(value)) == Decimal(unit)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("", 11_650, 11_750),
        ("about", 11_600, 11_800),
        ("over", 11_700, 11_800),
        ("at_least", 11_700, 11_800),
        ("nearly", 11_600, 11_700),
        ("up_to", 11_600, 11_700),
    ],
)
def test_what_a_printed_number_can_stand_for(qualifier, low, high):
    interval = printed(claim(11_700, qualifier=qualifier))
    assert (interval.low, interval.high) == (low, high)


@pytest.mark.parametrize(
    ("value", "expected", "power"),
    [(21_400, 2_148, -1), (88, 88_000, 3), (100, 130, 0), (100, 4_000, 0), (1, 10**7, 0)],
)
def test_slip(value, expected, power):
    assert slip(Decimal(value), Decimal(expected), Decimal("1.2")) == power


@pytest.mark.parametrize(
    ("value", "unit", "kept"),
    [
        ("4.9", "vehicles", None),  # no fraction of a vehicle
        ("4.9", "USD", "4.9"),
        ("1e20", "USD", None),  # more than the field holds
        ("0", "USD", None),
        ("-1", "USD", None),
    ],
)
def test_what_can_be_proposed(value, unit, kept):
    assert proposable(Decimal(value), unit) == (kept and Decimal(kept))

"""Numbers as people read them."""

from decimal import Decimal

import pytest

from plants import numbers
from plants.models import Figure
from plants.periods import Period


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("83200", "vehicles", "83,200 vehicles"),
        ("83200.0000", "vehicles", "83,200 vehicles"),
        ("1", "vehicles", "1 vehicle"),
        ("0", "vehicles", "0 vehicles"),
        ("1500", "people", "1,500 people"),
        ("52.50", "percent", "52.5%"),
        ("164900000000", "KZT", "KZT 164.9 billion"),
        ("1160000000000", "KZT", "KZT 1.16 trillion"),
        ("305300000", "USD", "USD 305.3 million"),
        ("999999", "USD", "USD 999,999"),
        ("12.5", "USD", "USD 12.5"),
    ],
)
def test_value_in_its_unit(value, unit, text):
    assert numbers.in_unit(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "text"), [("17.2", "+17.2%"), ("-17.5", "−17.5%"), ("0", "±0%"), ("730", "+730%")]
)
def test_change_has_a_sign(value, text):
    assert numbers.change(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("171442", "171k"),
        ("83200", "83.2k"),
        ("9400", "9,400"),
        ("457800", "458k"),
        ("1000000", "1m"),
        ("281800000", "282m"),
        ("1160000000000", "1.2tn"),
        ("0", "0"),
    ],
)
def test_short(value, text):
    assert numbers.short(Decimal(value)) == text


def test_qualifier_stands_before_the_number():
    figure = Figure(metric="capacity", unit="vehicles", value=Decimal(70_000), qualifier="up_to")
    assert numbers.stated(figure) == "up to 70,000 vehicles"


def test_change_alone_is_told_as_a_change():
    figure = Figure(metric="production", unit="vehicles", change_pct=Decimal("-4"))
    assert numbers.stated(figure) == "−4%"


def test_launch_is_told_by_its_period():
    figure = Figure(metric="launch", unit="date", period=Period.months(2025, 10, 10))
    assert numbers.stated(figure) == "October 2025"

"""Amounts in dollars: at the rate of their time, or not at all."""

from decimal import Decimal

import pytest

from plants.models import ExchangeRate, Investment
from plants.periods import Period
from plants.series.dollars import Rates, largest
from tests import factories

pytestmark = pytest.mark.django_db

APRIL = Period.months(2025, 4, 4)


@pytest.fixture
def source():
    return factories.source()


def rate(period, value, source):
    return ExchangeRate.objects.create(currency="KZT", period=period, usd_per_unit=value, source=source)


def test_dollars_stay_as_stated():
    dollars = Rates().dollars(Decimal(5), "USD", None)
    assert (dollars.amount, dollars.rate) == (5, None)


def test_rate_of_the_month_goes_before_that_of_the_year(source):
    rate(Period.year(2025), "0.0020", source)
    month = rate(APRIL, "0.0019", source)
    dollars = Rates().dollars(Decimal(1000), "KZT", Period.parse("2025-04-15"))
    assert (dollars.amount, dollars.rate) == (Decimal("1.9"), month)


def test_a_month_without_a_rate_takes_its_year(source):
    rate(Period.year(2025), "0.0020", source)
    assert Rates().dollars(Decimal(1000), "KZT", APRIL).amount == 2


@pytest.mark.parametrize("on", [None, Period.year(2024)])
def test_without_a_rate_of_its_time_nothing_is_told(on, source):
    rate(Period.year(2025), "0.0020", source)
    assert Rates().dollars(Decimal(1000), "KZT", on) is None


def test_largest_keeps_one_a_plant():
    plant = factories.plant()
    for amount in (5, 9):
        factories.investment(plant=plant, amount=amount)
    factories.investment(amount=7)
    found = largest(Investment.objects.for_list(), Rates(), 5)
    assert [one.investment.amount for one in found] == [9, 7]

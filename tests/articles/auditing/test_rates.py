"""The exchange rate of a time: the nearest known."""

from datetime import date
from decimal import Decimal

import pytest

from articles.auditing.rates import Rates, time_of
from plants.models import ExchangeRate
from plants.periods import Period
from tests import factories
from tests.articles.auditing.drafts import JULY, article, claim, money

RATES = Rates(
    {
        "KZT": [
            (Period.year(2023), Decimal(23)),
            (Period.year(2025), Decimal(25)),
            (JULY, Decimal(7)),
            (Period(date(2025, 3, 3), date(2025, 3, 3)), Decimal(3)),
        ]
    }
)


@pytest.mark.parametrize(
    ("period", "rate"),
    [
        (JULY, 7),
        (Period.year(2025), 25),
        (Period.months(2025, 3, 3), 3),
        (Period.months(2024, 1, 1), 23),
        (Period.months(2024, 12, 12), 25),
        (Period.months(2022, 2, 2), 23),
        (Period.year(2019), None),  # too far
        (None, None),
    ],
)
def test_the_nearest_rate(period, rate):
    assert RATES.dollars("KZT", period) == rate


def test_dollars_and_unknown_currencies():
    assert RATES.dollars("USD", None) == 1
    assert RATES.dollars("CNY", JULY) is None


def test_the_time_of_a_sum():
    assert time_of(article(), claim(1)) == JULY
    assert time_of(article(), claim(1, period=None)) == Period(date(2025, 8, 20), date(2025, 8, 20))
    assert time_of(article(published=None), claim(1, period=None)) is None


@pytest.mark.django_db
def test_only_the_rates_of_the_claims_currencies_are_fetched(django_assert_num_queries):
    source = factories.source()
    for currency in ("KZT", "UZS"):
        ExchangeRate.objects.create(
            currency=currency, period=JULY, usd_per_unit=Decimal("0.002"), source=source
        )
    with django_assert_num_queries(1):
        rates = Rates.from_database([money(1, "KZT"), money(1, "USD"), claim(1)])
    assert dict(rates.known) == {"KZT": [(JULY, Decimal("0.002"))]}


def test_no_money_no_query():
    assert not Rates.from_database([claim(1), money(1, "USD")]).known

"""Exchange rates: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.models import ExchangeRate
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def rate(**fields) -> ExchangeRate:
    fields = {"currency": "KZT", "period": Period.year(2024), "usd_per_unit": "0.0021"} | fields
    fields["source"] = fields.get("source") or factories.source()
    return ExchangeRate.objects.create(**fields)


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"usd_per_unit": 0}, "exchange_rate_positive"),
        ({"usd_per_unit": -1}, "exchange_rate_positive"),
        ({"currency": "kzt"}, "exchange_rate_currency_is_iso"),
        ({"currency": "KZ"}, "exchange_rate_currency_is_iso"),
        ({"period": None}, "period"),
    ],
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        rate(**broken)


def test_source_gives_one_rate_for_a_period():
    first = rate()
    with pytest.raises(IntegrityError, match="exchange_rate_once_a_source"):
        rate(source=first.source, usd_per_unit="0.0022")


def test_two_sources_may_differ():
    rate()
    assert rate(usd_per_unit="0.0022").pk

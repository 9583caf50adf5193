"""Investments: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.models import Investment
from plants.vocabulary import InvestmentStatus
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"amount": 0}, "investment_amount_positive"),
        ({"amount": -1}, "investment_amount_positive"),
        ({"currency": "tg"}, "investment_currency_is_iso"),
        ({"currency": "usd"}, "investment_currency_is_iso"),
        ({"status": "hoped"}, "investment_status_known"),
    ],
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.investment(**broken)


@pytest.mark.parametrize("status", InvestmentStatus.values)
def test_every_status_is_taken(status):
    assert factories.investment(status=status).pk


@pytest.mark.parametrize("missing", ["source", "country"])
def test_investment_needs(missing):
    fields = {"source": factories.source(), "country": factories.country()}
    del fields[missing]
    with pytest.raises(IntegrityError, match=f"{missing}_id"):
        Investment.objects.create(
            slug="one", project="One", amount=1, currency="USD", status="announced", **fields
        )

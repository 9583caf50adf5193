"""Figures that were edited after their words were accepted: what the words say is told."""

import pytest

from articles import review
from articles.edits import said_otherwise
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    claim = factories.claim(qualifier="about", brand_name="", segment="bus")
    review.accept(claim)
    claim.refresh_from_db()
    return claim


def edited(claim, **fields):
    figure = claim.figure
    for name, value in fields.items():
        setattr(figure, name, value)
    figure.save()
    claim.refresh_from_db()
    return said_otherwise(claim)


def test_what_was_just_accepted_agrees(claim):
    assert said_otherwise(claim) == ""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 11_800}, "about 11,700 vehicles"),
        ({"qualifier": ""}, "about 11,700 vehicles"),
        ({"period": Period.year(2025)}, "July 2025"),
        ({"status": "target"}, "Actual"),
        ({"segment": ""}, "Buses"),
        ({"metric": "sales", "value": 5}, "Production, about 11,700 vehicles"),
    ],
)
def test_what_differs_is_told_as_the_words_have_it(claim, fields, said):
    assert edited(claim, **fields) == said


def test_a_name_that_was_changed(claim):
    assert edited(claim, country=factories.country("UZ")) == "Kazakhstan"
    assert edited(claim, country=claim.country, brand=factories.brand("Kia")) == "–"


def test_a_change_without_a_level():
    claim = factories.claim(value=None, change_pct=12)
    figure = review.accept(claim)
    claim.refresh_from_db()
    assert said_otherwise(claim) == ""
    figure.change_pct = 13
    figure.save()
    claim.refresh_from_db()
    assert said_otherwise(claim) == "+12%"


def test_an_investment():
    claim = factories.claim(metric="investment", unit="USD", value=5_000_000)
    investment = review.accept(claim)
    claim.refresh_from_db()
    assert said_otherwise(claim) == ""
    investment.amount = 6_000_000
    investment.save()
    claim.refresh_from_db()
    assert said_otherwise(claim) == "USD 5 million"


def test_a_proposed_claim_has_nothing_to_differ_from():
    assert said_otherwise(factories.claim()) == ""

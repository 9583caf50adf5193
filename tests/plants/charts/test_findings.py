"""The sentence that a page begins with."""

from decimal import Decimal

import pytest
from django.utils.html import strip_tags

from plants import national
from plants.charts import findings
from plants.models import Country
from plants.periods import Period
from plants.rankings import rankings
from plants.series.shares import market
from tests import factories

pytestmark = pytest.mark.django_db


def glance(code="KZ"):
    return national.glances(Country.objects.filter(code=code), national.yearly(metric="production"))[0]


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (None, "Kazakhstan made 120 vehicles in 2025"),
        (100, "Kazakhstan made 120 vehicles in 2025, 20% more than a year before"),
        (160, "Kazakhstan made 120 vehicles in 2025, 25% fewer than a year before"),
        (120, "Kazakhstan made 120 vehicles in 2025, as many as a year before"),
        (0, "Kazakhstan made 120 vehicles in 2025"),
    ],
)
def test_change_on_a_year_before(before, told):
    factories.figure(value=120)
    if before is not None:
        factories.figure(value=before, period=Period.year(2024))
    assert strip_tags(findings.of_production(glance())).replace(" derived", "") == told


def test_each_number_opens_its_evidence():
    now = factories.figure(value=120)
    factories.figure(value=100, period=Period.year(2024))
    told = findings.of_production(glance(), who="A & B")
    assert f'href="{now.get_absolute_url()}">120 vehicles</a>' in told
    assert 'href="/derived/change/production/2025/?country=KZ">20%<' in told
    assert told.startswith("A &amp; B made")


def test_a_change_that_the_source_states_opens_its_sentence():
    now = factories.figure(value=120, change_pct=-5)
    told = findings.of_production(glance())
    assert f'href="{now.get_absolute_url()}">5%</a> fewer' in told


def test_newest_window_and_its_kind_of_vehicle_are_named():
    factories.figure(value=120, segment="passenger")
    factories.figure(value=22, segment="passenger", period=Period.months(2026, 1, 1), qualifier="about")
    told = strip_tags(findings.of_production(glance()))
    assert told == "Kazakhstan made about 22 vehicles (passenger cars) in January 2026"


def test_headline_is_of_the_country_whose_numbers_end_last():
    factories.figure(value=900)
    uzbek = {"country": factories.country("UZ"), "period": Period.months(2026, 1, 1)}
    factories.figure(value=5, **uzbek)
    seen = national.glances(Country.objects.tracked(), national.yearly(metric="production"))
    assert findings.newest(seen).country.code == "UZ"
    assert findings.newest([]) is None


def brands(*values):
    for value in values:
        factories.figure(brand=factories.brand(), value=value)


def test_shares_of_a_stated_total_leave_a_range():
    brands(40, 30, 20)
    factories.figure(value=100)
    (ranking,) = rankings()
    shared = market(ranking)
    assert [one.share.value for one in shared.shares] == [40, 30, 20]
    assert (shared.rest.value, shared.is_of_total) == (10, True)
    told = findings.of_shares(shared)
    assert told.startswith("The three largest brands made 90% in 2025;")
    assert "between 2,900 and 3,000" in told


def test_shares_without_a_total_are_of_the_brands_known():
    brands(50, 30, 20)
    (ranking,) = rankings()
    shared = market(ranking)
    assert (shared.total, shared.rest, shared.held.least) == (None, None, Decimal(3800))
    assert "is 3,800 of 10,000" in findings.of_shares(shared)

"""What pages about countries begin with: one longest window a year, and queries that are bounded."""

from decimal import Decimal

import pytest

from plants import national
from plants.models import Country
from plants.periods import Period
from plants.series.points import Derivation
from tests import factories

pytestmark = pytest.mark.django_db


def glance(code="KZ"):
    countries = Country.objects.filter(code=code)
    return national.glances(countries, national.yearly(metric="production"))[0]


def test_glance_compares_the_same_windows():
    for value, year, last in ((171, 2025, 12), (145, 2024, 12), (23, 2026, 2), (20, 2025, 2), (9, 2025, 1)):
        factories.figure(value=value, period=Period.months(year, 1, last))
    seen = glance()
    shown = (seen.year, seen.year_before, seen.to_date, seen.to_date_before)
    assert [int(figure.value) for figure in shown] == [171, 145, 23, 20]


def test_glance_has_no_year_to_date_older_than_the_year():
    factories.figure(value=146, period=Period.months(2025, 1, 11))
    factories.figure(value=171)
    assert glance().to_date is None


def test_glance_of_plans_is_empty():
    factories.figure(status="target")
    factories.figure(plant=factories.plant())
    assert (glance().year, glance().to_date) == (None, None)


def test_of_a_year_the_longest_window_and_of_that_the_preferred_source():
    for last in (3, 11, 7):
        factories.figure(value=last, period=Period.months(2025, 1, last))
    agency = factories.source(kind="agency")
    factories.figure(value=12, period=Period.months(2025, 1, 11), source=agency)
    factories.figure(value=99, period=Period.months(2025, 2, 12))
    factories.figure(value=99, plant=factories.plant())
    assert [int(figure.value) for figure in national.yearly()] == [12]


def test_yearly_asks_twice_however_many_figures(django_assert_num_queries):
    for year in range(2015, 2025):
        factories.figure(period=Period.year(year))
    with django_assert_num_queries(2):
        assert len(national.yearly(country="KZ", metric="production")) == 10


def month(code="KZ"):
    countries = Country.objects.filter(code=code)
    seen = national.glances(countries, national.yearly(metric="production"))
    return national.newest_months(seen)[code]


def test_newest_month_is_derived_where_nobody_states_it():
    for value, last in ((100, 9), (130, 10)):
        factories.figure(value=value, period=Period.months(2025, 1, last))
    seen = month()
    assert (seen.now.period, seen.now.value) == (Period.months(2025, 10, 10), Decimal(30))
    assert (seen.now.derived, seen.before) == (Derivation.DIFFERENCE, None)


def test_newest_month_stands_beside_the_same_month_a_year_before():
    factories.figure(value=22, period=Period.months(2026, 1, 1))
    factories.figure(value=15, period=Period.months(2025, 1, 1))
    seen = month()
    assert (seen.now.value, seen.before.value, seen.now.derived) == (22, 15, Derivation.STATED)


def test_newest_of_each_metric_is_the_one_that_ends_last():
    factories.figure(value=1, period=Period.year(2024))
    newest = factories.figure(value=2, period=Period.months(2025, 1, 7))
    factories.figure(value=3, period=Period.months(2025, 7, 7))
    money = {"metric": "sales_value", "value": 5}
    old, new = (Period.year(year) for year in (2023, 2025))
    tenge = factories.figure(unit="KZT", period=new, **money)
    factories.figure(unit="USD", period=old, **money)
    assert national.newest_of_each_metric(factories.country()) == [newest, tenge]


def test_of_a_line_the_segment_with_the_newest_full_year_is_read_and_no_other():
    for year in (2023, 2024):
        factories.figure(value=year, period=Period.year(year))
        factories.figure(value=year, period=Period.year(year), segment="truck")
    factories.figure(value=1, period=Period.months(2025, 1, 3))
    assert {figure.segment for figure in national.yearly()} == {""}
    factories.figure(value=2025, segment="truck")
    assert [int(figure.value) for figure in national.yearly()] == [2023, 2024, 2025]

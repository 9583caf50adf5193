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


def brands(*names, **fields):
    for number, name in enumerate(names, start=1):
        own = factories.Brand.objects.filter(name=name).first() or factories.brand(name)
        factories.figure(brand=own, value=number * 100, **fields)


def test_ranking_is_of_one_window_the_newest_that_names_enough_brands():
    brands("Kia", "JAC", "BYD", period=Period.year(2024))
    brands("Kia", "JAC", period=Period.year(2025))
    (ranking,) = national.rankings()
    assert ranking.period == Period.year(2024)
    assert [str(figure.brand) for figure in ranking.figures] == ["BYD", "JAC", "Kia"]


def test_brands_that_are_less_than_half_of_the_total_tell_no_leaders():
    brands("Kia", "JAC", "BYD", period=Period.year(2025))
    factories.figure(value=5000)
    (ranking,) = national.rankings()
    assert (ranking.period, ranking.tells_leaders) == (Period.year(2025), False)
    brands("Kia", "JAC", "BYD", period=Period.year(2024))
    factories.figure(value=900, period=Period.year(2024))
    (ranking,) = national.rankings()
    assert (ranking.period, ranking.total.value, ranking.tells_leaders) == (Period.year(2024), 900, True)


def test_two_brands_make_no_ranking():
    brands("Kia", "JAC")
    assert national.rankings() == []


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

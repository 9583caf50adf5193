"""Who leads: the newest window that names enough brands, and those that are held against the total."""

import pytest

from plants.periods import Period
from plants.rankings import rankings
from tests import factories

pytestmark = pytest.mark.django_db


def brands(*names, **fields):
    for number, name in enumerate(names, start=1):
        own = factories.Brand.objects.filter(name=name).first() or factories.brand(name)
        factories.figure(brand=own, value=number * 100, **fields)


def test_ranking_is_of_one_window_the_newest_that_names_enough_brands():
    brands("Kia", "JAC", "BYD", period=Period.year(2024))
    brands("Kia", "JAC", period=Period.year(2025))
    (ranking,) = rankings()
    assert ranking.period == Period.year(2024)
    assert [str(figure.brand) for figure in ranking.figures] == ["BYD", "JAC", "Kia"]


def test_brands_that_are_less_than_half_of_the_total_tell_no_leaders():
    brands("Kia", "JAC", "BYD", period=Period.year(2025))
    factories.figure(value=5000)
    (ranking,) = rankings()
    assert (ranking.period, ranking.tells_leaders) == (Period.year(2025), False)
    brands("Kia", "JAC", "BYD", period=Period.year(2024))
    factories.figure(value=900, period=Period.year(2024))
    (ranking,) = rankings()
    assert (ranking.period, ranking.total.value, ranking.tells_leaders) == (Period.year(2024), 900, True)


def test_two_brands_make_no_ranking():
    brands("Kia", "JAC")
    assert rankings() == []


def test_other_windows_that_share_days_with_the_newest_are_not_mixed_in():
    brands("Kia", "JAC", "BYD", period=Period.year(2025))
    brands("Kia", "JAC", "BYD", period=Period.months(2025, 1, 11), segment="truck")
    factories.figure(value=700, segment="truck")
    factories.figure(value=800)
    (ranking,) = rankings()
    assert (ranking.segment, ranking.total.value, len(ranking.figures)) == ("", 800, 3)


def test_it_asks_three_times_however_many_countries(django_assert_num_queries):
    for code in ("KZ", "UZ"):
        brands("Kia", "JAC", "BYD", country=factories.country(code))
    with django_assert_num_queries(3):
        assert len(rankings()) == 2

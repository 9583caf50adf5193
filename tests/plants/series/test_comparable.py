"""Figures to series: scopes are kept apart, and parts of years told from years."""

import pytest

from plants.models import Figure
from plants.periods import Period
from plants.series import comparable
from tests import factories

pytestmark = pytest.mark.django_db


def years(one):
    return {year: int(figure.value) for year, figure in one.by_year.items()}


def test_a_year_shows_its_whole_rather_than_its_part():
    factories.figure(value=146, period=Period.months(2025, 1, 11))
    factories.figure(value=171, period=Period.year(2025))
    (one,) = comparable.compare(Figure.objects.all())
    assert years(one) == {2025: 171}


def test_a_year_without_its_whole_shows_the_longest_part():
    for last in (2, 11, 7):
        factories.figure(value=last, period=Period.months(2025, 1, last))
    (one,) = comparable.compare(Figure.objects.all())
    assert years(one) == {2025: 11}
    assert comparable.is_partial(one.newest)


@pytest.mark.parametrize("period", [Period.months(2025, 7, 7), Period.months(2024, 3, 12), None])
def test_what_does_not_start_in_january_is_no_year(period):
    factories.figure(period=period)
    assert comparable.compare(Figure.objects.all()) == []


def test_all_vehicles_go_before_a_segment_of_the_same_year():
    factories.figure(value=90, segment="passenger")
    factories.figure(value=100)
    (one,) = comparable.compare(Figure.objects.all())
    assert years(one) == {2025: 100}
    assert one.label == "Kazakhstan"


def test_a_segment_with_newer_years_goes_before_all_vehicles_and_says_so():
    factories.figure(value=236, period=Period.year(2021))
    factories.figure(value=237, period=Period.year(2021), segment="passenger")
    factories.figure(value=458, period=Period.year(2025), segment="passenger")
    (one,) = comparable.compare(Figure.objects.all())
    assert years(one) == {2021: 237, 2025: 458}
    assert one.label == "Kazakhstan (passenger cars)"


def test_plants_do_not_stand_beside_countries():
    factories.figure(value=171)
    factories.figure(value=20, country=factories.country("KG"), plant=factories.plant())
    assert [one.label for one in comparable.compare(Figure.objects.all())] == ["Kazakhstan"]


def test_plants_are_compared_where_no_country_is():
    for name in ("Asaka", "Pitnak"):
        factories.figure(plant=factories.plant(name=name))
    labels = {one.label for one in comparable.compare(Figure.objects.all(), fixed={"country"})}
    assert labels == {"Asaka", "Pitnak"}


def test_units_do_not_mix():
    factories.figure(metric="export_value", unit="USD")
    factories.figure(metric="export_value", unit="USD", period=Period.year(2024))
    factories.figure(metric="export_value", unit="KZT")
    (one,) = comparable.compare(Figure.objects.all())
    assert {figure.unit for figure in one.figures} == {"USD"}

"""Derived numbers made again from their names: the same numbers as in the series that they come from."""

from decimal import Decimal

import pytest

from plants.models import ExchangeRate, Figure
from plants.periods import Period
from plants.series.addresses import Name, name_of
from plants.series.derived import Role, derive
from plants.series.dollars import Rates, dollar_lines
from plants.series.growth import year_on_year
from plants.series.parts import By, breakdowns
from plants.series.points import Derivation, Flag, Grain, scope_of
from plants.series.utilisation import utilisation
from plants.series.windows import lines
from tests import factories

pytestmark = pytest.mark.django_db


def to(month, year=2025):
    return Period.months(year, 1, month)


def told(made):
    return [(term.role, int(term.point.value)) for term in made.terms]


@pytest.fixture
def windows():
    same = factories.source(publisher="Bureau")
    other = factories.source(publisher="bureau")
    return factories.figure(value=83_200, period=to(7), source=same), factories.figure(
        value=71_500, period=to(6), source=other
    )


def test_a_month_is_made_of_two_windows(windows):
    (line,) = lines(Figure.objects.all().plain(), Grain.MONTH)
    july = line.by_period[Period.months(2025, 7, 7)]
    made = derive(name_of(july))
    assert (made.point.value, made.point.flags) == (july.value, july.flags) == (11_700, frozenset())
    assert told(made) == [(Role.PLUS, 83_200), (Role.MINUS, 71_500)]


def test_a_month_that_came_to_be_stated_is_so_again(windows):
    name = Name(Derivation.DIFFERENCE, _scope(), Period.months(2025, 7, 7))
    assert derive(name).point.is_derived
    factories.figure(value=11_690, period=name.period)
    assert not derive(name).point.is_derived


def test_nothing_is_made_without_a_window(windows):
    name = Name(Derivation.DIFFERENCE, _scope(), Period.months(2025, 7, 7))
    windows[1].delete()
    assert derive(name) is None


def test_a_change_of_a_derived_month(windows):
    factories.figure(value=10_000, period=Period.months(2024, 7, 7))
    (line,) = lines(Figure.objects.all().plain(), Grain.MONTH)
    change = year_on_year(line.points)[-1]
    made = derive(name_of(change, line.scope))
    assert made.point.value == change.value == 17
    assert told(made) == [(Role.NOW, 11_700), (Role.BEFORE, 10_000)]
    assert made.terms[0].point.is_derived


@pytest.fixture
def brands():
    made = [factories.brand(name) for name in ("Kia", "JAC")]
    factories.figure(value=1000)
    return [factories.figure(value=value, brand=brand) for value, brand in zip((600, 300), made, strict=True)]


@pytest.mark.parametrize("total", [1000, 800, None])
def test_shares_residuals_and_sums_are_those_of_the_breakdown(brands, total):
    Figure.objects.filter(brand=None).update(value=total or 0)
    if total is None:
        Figure.objects.filter(brand=None).delete()
    (whole,) = breakdowns(Figure.objects.all().plain(), By.BRAND, Grain.YEAR)
    points = [part.point for part in whole.shares] + [one for one in (whole.sum, whole.residual) if one]
    for point in points:
        made = derive(name_of(point, by=By.BRAND))
        assert (made.point.value, made.point.flags, made.point.derived) == (
            point.value,
            point.flags,
            point.derived,
        )


def test_the_rest_has_a_share_too(brands):
    rest = Name(Derivation.SHARE, _scope(), Period.year(2025), By.BRAND)
    made = derive(rest)
    assert made.point.value == 10
    assert told(made) == [(Role.REST, 100), (Role.WHOLE, 1000)]


def test_dollars_name_their_rate(db):
    rate = ExchangeRate.objects.create(
        currency="KZT", period=Period.year(2025), usd_per_unit=Decimal("0.002"), source=factories.source()
    )
    factories.figure(metric="sales_value", unit="KZT", value=5_000_000)
    (line,) = dollar_lines(lines(Figure.objects.all().plain(), Grain.YEAR), Rates())
    made = derive(name_of(line.points[0], line.scope))
    assert (made.point.value, made.point.rate) == (10_000, rate)
    assert told(made) == [(Role.AMOUNT, 5_000_000)]


@pytest.mark.parametrize("of_figure", [True, False])
def test_utilisation_names_output_and_capacity(of_figure):
    plant = factories.plant(capacity=None if of_figure else 2000)
    factories.figure(plant=plant, value=1500)
    if of_figure:
        factories.figure(
            plant=plant, metric="capacity", value=2000, status="target", period=Period.year(2024)
        )
    (line,) = utilisation(Figure.objects.all().plain(), plant.capacity)
    made = derive(name_of(line.points[0], line.scope))
    assert made.point.value == line.points[0].value == 75
    assert (made.capacity, Role.CAPACITY in dict(told(made))) == (
        (None, True) if of_figure else (2000, False)
    )
    assert (Flag.PLANNED in made.point.flags) == of_figure


def test_as_many_queries_for_many_figures(brands, django_assert_num_queries):
    name = Name(Derivation.SHARE, _scope(brand_id=brands[0].brand_id), Period.year(2025), By.BRAND)
    for number in range(20):
        factories.figure(value=number, brand=factories.brand())
    with django_assert_num_queries(2):
        derive(name)


def _scope(**slots):
    return scope_of(Figure(metric="production", unit="vehicles", status="actual", country_id="KZ", **slots))

"""Which lines are shown, of which kind and unit, and that what is read is bounded."""

import pytest

from plants.explorer import finding
from plants.explorer.cells import base_period
from plants.explorer.finding import find
from plants.explorer.grids import grid
from plants.explorer.state import Break, Grain, Measure, State
from plants.periods import Period
from plants.vocabulary import Metric
from tests import factories

pytestmark = pytest.mark.django_db


def values(state):
    told = grid(find(state))
    return {
        label: [float(cell.value) for cell in column.cells]
        for label, column in zip(told.labels, told.columns, strict=True)
    }


def test_each_subject_keeps_to_one_kind_of_vehicle():
    factories.figure(value=9, period=Period.year(2024))
    factories.figure(value=8, segment="passenger")
    factories.figure(value=5, country=factories.country("UZ"))
    factories.figure(value=4, country=factories.country("UZ"), segment="bus")
    assert values(State()) == {"Kazakhstan (passenger cars)": [8], "Uzbekistan": [5]}


def test_the_largest_of_many_lines_are_shown_and_the_rest_counted(monkeypatch):
    monkeypatch.setattr(finding, "MOST_LINES", 2)
    for value in (10, 30, 20):
        factories.figure(value=value, brand=factories.brand(f"B{value}"))
    found = find(State(by=Break.BRAND))
    assert [int(line.points[-1].value) for line in found.lines] == [30, 20]
    assert found.total == 3
    assert len(found.told.figures) == 2


def test_too_much_is_not_read(monkeypatch):
    monkeypatch.setattr(finding, "MOST_FIGURES", 1)
    for year in (2024, 2025):
        factories.figure(period=Period.year(year))
    assert find(State()).is_too_much


def test_one_unit_alone_unless_in_dollars():
    for year in (2023, 2024):
        factories.figure(metric="sales_value", unit="KZT", value=500, period=Period.year(year))
    factories.figure(metric="sales_value", unit="USD", value=7, country=factories.country("UZ"))
    state = State(metric=Metric.SALES_VALUE).changed(currency="stated")
    assert values(state) == {"Kazakhstan": [500, 500]}
    assert find(state).other_units == ("USD",)
    assert values(State(metric=Metric.SALES_VALUE)) == {"Uzbekistan": [7]}


def test_windows_of_whole_years_are_not_read():
    for last in (3, 6, 9, 12):
        factories.figure(period=Period.months(2024, 1, last), value=last)
    factories.figure(period=Period.months(2025, 1, 3), value=4)
    assert len(find(State()).told.figures) == 2
    assert len(find(State(measure=Measure.CHANGE)).told.figures) == 5
    assert len(find(State(grain=Grain.MONTH)).told.figures) == 5
    assert values(State()) == {"Kazakhstan": [12, 4]}
    assert [round(one, 1) for one in values(State(measure=Measure.CHANGE))["Kazakhstan"]] == [33.3]


def test_a_year_that_no_source_states_whole_is_told_from_its_windows():
    source = factories.source()
    for first, last in ((1, 6), (7, 12)):
        factories.figure(period=Period.months(2024, first, last), value=5, source=source)
    assert values(State()) == {"Kazakhstan": [10]}


def test_months_before_those_shown_are_read_where_they_are_needed():
    source = factories.source()
    for last, value in ((1, 5), (2, 11), (3, 20)):
        factories.figure(period=Period.months(2025, 1, last), value=value, source=source)
    state = State(grain=Grain.MONTH, since=Period.months(2025, 2, 2), until=Period.months(2025, 2, 2))
    assert values(state) == {"Kazakhstan": [6]}


def test_changes_need_the_year_before_the_first_that_is_shown():
    for year, value in ((2023, 50), (2024, 100), (2025, 150)):
        factories.figure(period=Period.year(year), value=value)
    assert values(State(measure=Measure.CHANGE, since=Period.year(2024))) == {"Kazakhstan": [100, 50]}


def test_a_year_so_far_changes_against_the_same_months():
    factories.figure(period=Period.year(2024), value=100)
    factories.figure(period=Period.months(2024, 1, 6), value=40)
    factories.figure(period=Period.months(2025, 1, 6), value=50)
    assert values(State(measure=Measure.CHANGE)) == {"Kazakhstan": [25]}


def test_an_index_begins_with_the_first_year_that_all_know():
    for code, years in (("KZ", (2022, 2023, 2024)), ("UZ", (2023, 2024))):
        for year in years:
            factories.figure(country=factories.country(code), period=Period.year(year), value=year - 2020)
    state = State(measure=Measure.INDEX)
    assert base_period(find(state)) == Period.year(2023)
    assert {label: round(own[-1]) for label, own in values(state).items()} == {
        "Kazakhstan": 133,
        "Uzbekistan": 133,
    }


@pytest.mark.parametrize("state", [State(), State(by=Break.BRAND), State(grain=Grain.MONTH)])
def test_queries_do_not_grow_with_lines(django_assert_max_num_queries, state):
    for _n in range(12):
        factories.figure(brand=factories.brand())
        factories.figure(country=factories.country("UZ"), brand=factories.brand())
    with django_assert_max_num_queries(9):
        grid(find(state))

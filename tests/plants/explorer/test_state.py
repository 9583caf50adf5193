"""The state of the explorer is its address, and the address is as short as it can be."""

import pytest

from plants.explorer.state import Break, Grain, Measure, State, Tab, canonical
from plants.vocabulary import Metric


@pytest.mark.parametrize(
    ("given", "shortest"),
    [
        ({}, {}),
        ({"metric": "production", "by": "country", "grain": "year", "status": "actual"}, {}),
        ({"country": "kz", "brand": "", "tab": "chart"}, {"country": "KZ"}),
        ({"tab": "table", "country": "KZ"}, {"country": "KZ", "tab": "table"}),
        ({"metric": "", "status": ""}, {"metric": "", "status": ""}),
        ({"metric": "", "tab": "figures"}, {"metric": ""}),
        ({"year": "2024"}, {"since": "2024", "until": "2024"}),
        ({"page": "2"}, {}),
        ({"page": "2", "tab": "figures", "sort": "-period"}, {"tab": "figures", "page": "2"}),
        ({"currency": "stated"}, {}),
        ({"currency": "stated", "metric": "sales_value"}, {"metric": "sales_value", "currency": "stated"}),
        ({"beauty": "1"}, {}),
    ],
)
def test_the_shortest_address_asks_the_same(given, shortest):
    assert canonical(given) == shortest
    assert canonical(shortest) == shortest


def test_a_change_keeps_all_else():
    state = State(given={"country": "KZ"}).changed(grain="month", tab="table")
    assert (state.grain, state.tab, state.query) == (
        Grain.MONTH,
        Tab.TABLE,
        "?grain=month&country=KZ&tab=table",
    )


def test_a_filter_is_dropped_from_state_and_address():
    state = State(subjects={"country": "KZ", "segment": "bus"}, given={"country": "KZ", "segment": "bus"})
    other = state.without("country")
    assert (other.subjects, other.query) == ({"segment": "bus"}, "?segment=bus")


def test_no_breakdown_asks_for_the_country_itself():
    assert State(by=Break.NONE).question.by == "country"


def test_money_is_asked_for_in_dollars_unless_as_stated():
    state = State(metric=Metric.SALES_VALUE)
    assert state.question.in_dollars
    assert not state.changed(currency="stated").question.in_dollars
    assert not State(metric=Metric.SALES, measure=Measure.SHARE).question.in_dollars

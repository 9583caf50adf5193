"""What cannot stand together is refused with a reason, and there is always a way on."""

import itertools

import pytest

from plants.explorer.rules import refusals, remedies, why_not
from plants.explorer.state import Break, Grain, Measure, State, Tab
from plants.vocabulary import Metric


def names(state):
    return [one.name for one in refusals(state)]


@pytest.mark.parametrize(
    ("state", "refused"),
    [
        (State(), []),
        (State(metric=Metric.CAPACITY, grain=Grain.MONTH), ["grain"]),
        (State(metric=Metric.CAPACITY, by=Break.PLANT, measure=Measure.SHARE), ["measure"]),
        (State(metric=Metric.JOBS, by=Break.BRAND), ["by"]),
        (State(metric=Metric.LAUNCH), ["tab"]),
        (State(metric=None), ["tab"]),
        (State(metric=None, tab=Tab.FIGURES), []),
        (State(measure=Measure.SHARE), ["measure"]),
        (State(measure=Measure.SHARE, by=Break.BRAND), []),
        (State(measure=Measure.SHARE, by=Break.BRAND, grain=Grain.YTD), ["measure"]),
        (State(metric=Metric.SALES_VALUE, measure=Measure.SHARE, by=Break.BRAND), ["measure"]),
        (State(by=Break.NONE), ["by"]),
        (State(by=Break.NONE, subjects={"country": "KZ"}), []),
        (State(subjects={"counterpart": "CN"}), ["counterpart"]),
        (State(metric=Metric.EXPORTS, subjects={"counterpart": "CN"}), []),
        (State(by=Break.BRAND, tab=Tab.MAP), ["tab"]),
    ],
)
def test_refusals(state, refused):
    assert names(state) == refused


def test_every_refused_mix_has_a_reason_and_every_drawn_one_a_way_on():
    for metric, by, grain, measure in itertools.product(Metric, Break, Grain, Measure):
        state = State(metric=metric, by=by, grain=grain, measure=measure)
        told = refusals(state)
        assert all(one.reason for one in told)
        if len(told) == 1:
            assert remedies(state), state


def test_a_way_on_is_one():
    for _label, other in remedies(State(metric=Metric.JOBS, by=Break.BRAND)):
        assert refusals(other) == []


def test_options_are_off_beside_what_is_chosen():
    assert why_not(State(metric=Metric.CAPACITY), "grain", "month")
    assert not why_not(State(metric=Metric.CAPACITY), "grain", "year")
    assert not why_not(State(), "currency", "stated")

"""Change on a year before, by the calendar."""

import pytest

from plants.series.growth import year_on_year
from plants.series.points import Derivation, Flag, Grain
from plants.series.windows import Windows
from tests.plants.unsaved import figure


def changes(figures, grain=Grain.YEAR):
    return {
        point.period.label: round(float(point.value), 1)
        for point in year_on_year(Windows(figures).points(grain))
    }


@pytest.mark.parametrize(
    ("known", "grain", "expected"),
    [
        ({"2023": 100, "2024": 150}, "year", {"2024": 50.0}),
        # The row before is 2022, the year before is not known: no change.
        ({"2022": 100, "2024": 150}, "year", {}),
        ({"2023": 0, "2024": 150}, "year", {}),
        # The last of February moves.
        ({"2023-02": 100, "2024-02": 90}, "month", {"February 2024": -10.0}),
        ({"2024-02": 100, "2025-02": 90}, "month", {"February 2025": -10.0}),
        ({"2024-01": 100, "2024-02": 90}, "month", {}),
    ],
)
def test_year_on_year(known, grain, expected):
    assert changes([figure(value, when) for when, value in known.items()], Grain(grain)) == expected


def test_a_change_names_both_figures_and_their_flags():
    before, now = figure(100, "2023", qualifier="about"), figure(150, "2024")
    (change,) = year_on_year(Windows([before, now]).points(Grain.YEAR))
    assert (change.inputs, change.derived, change.unit) == ((before, now), Derivation.CHANGE, "percent")
    assert Flag.APPROXIMATE in change.flags


def test_a_stated_change_stands_in_for_a_year_that_is_not_known():
    (change,) = year_on_year(Windows([figure(150, "2024", change_pct=12.5)]).points(Grain.YEAR))
    assert (change.value, change.derived) == (12.5, Derivation.STATED)

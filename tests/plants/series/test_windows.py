"""Months, quarters, halves and years from windows: what is derived, from what, and what never is."""

import pytest

from plants.series.points import Derivation, Flag, Grain, scope_of
from plants.series.windows import Windows, lines, year_to_date
from tests.plants.unsaved import figure, period

Q, H, Y, M = Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.MONTH


def told(figures, grain):
    """Period label → value and how, for one scope."""
    points = Windows(figures).points(grain)
    return {point.period.label: (int(point.value), str(point.derived)) for point in points}


@pytest.mark.parametrize(
    ("known", "grain", "expected"),
    [
        ({"2025-01/2025-07": 83, "2025-01/2025-06": 71}, M, {"July 2025": (12, "difference")}),
        ({"2025-07": 11, "2025-01/2025-07": 83, "2025-01/2025-06": 71}, M, {"July 2025": (11, "stated")}),
        ({"2025": 171, "2025-01/2025-11": 146}, M, {"December 2025": (25, "difference")}),
        # January's window is January; February of a leap year ends on the 29th.
        (
            {"2024-01": 15, "2024-01/2024-02": 53},
            M,
            {"January 2024": (15, "stated"), "February 2024": (38, "difference")},
        ),
        (
            {"2023-01": 15, "2023-01/2023-02": 53},
            M,
            {"January 2023": (15, "stated"), "February 2023": (38, "difference")},
        ),
        # A missing window is a gap on both of its sides: nothing is interpolated.
        ({"2025-01/2025-03": 30, "2025-01/2025-05": 50}, M, {}),
        (
            {"2025-01/2025-03": 30, "2025-01/2025-06": 50},
            Q,
            {"Q1 2025": (30, "stated"), "Q2 2025": (20, "difference")},
        ),
        ({"2025-04": 1, "2025-05": 2, "2025-06": 4}, Q, {"Q2 2025": (7, "sum")}),
        ({"2025-04": 1, "2025-06": 4}, Q, {}),
        (
            {"2025": 90, "2025-01/2025-06": 50},
            H,
            {"January–June 2025": (50, "stated"), "July–December 2025": (40, "difference")},
        ),
        ({"2025-01/2025-11": 80, "2025-12": 9}, Y, {"2025": (89, "sum")}),
        ({"2025-01/2025-06": 50, "2025-07/2025-12": 40}, Y, {"2025": (90, "sum")}),
        ({"2025-01/2025-11": 80}, Y, {}),
        # Two years' windows have nothing to do with each other.
        ({"2024-01/2024-11": 80, "2025": 90}, M, {}),
        # A window that starts in mid-month or runs over a year's end takes no part.
        ({"2025-01-10/2025-07-31": 83, "2025-01-10/2025-06-30": 71, "2024-11/2025-02": 9}, M, {}),
        # Windows that are not from January, but share an end.
        ({"2025-05/2025-07": 9, "2025-06/2025-07": 5}, M, {"May 2025": (4, "difference")}),
        # Not one was made: zero is a value.
        ({"2025-01/2025-07": 71, "2025-01/2025-06": 71}, M, {"July 2025": (0, "difference")}),
    ],
)
def test_periods_out_of_windows(known, grain, expected):
    assert told([figure(value, when, "BNS") for when, value in known.items()], grain) == expected


def test_derived_point_names_its_windows():
    july, june = figure(83, "2025-01/2025-07", "BNS"), figure(71, "2025-01/2025-06", "BNS")
    point = Windows([june, july]).point(period("2025-07"))
    assert point.inputs == (july, june)
    assert (point.unit, point.status, point.choice) == ("vehicles", "actual", None)


def test_negative_month_is_kept_and_flagged():
    figures = [figure(71, "2025-01/2025-07", "BNS"), figure(83, "2025-01/2025-06", "BNS")]
    point = Windows(figures).point(period("2025-07"))
    assert point.value == -12
    assert Flag.NEGATIVE in point.flags


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"segment": "passenger"}, "passenger windows and all vehicles"),
        ({"metric": "sales"}, "sales and production"),
        ({"status": "target"}, "plan and output"),
        ({"metric": "capacity"}, "capacity and output"),
        ({"country_id": "UZ"}, "two countries"),
        ({"brand_id": 1}, "a brand and the industry"),
        ({"counterpart_id": "RU"}, "exports to one country and all"),
    ],
)
def test_scopes_never_mix(other, reason):
    figures = [figure(83, "2025-01/2025-07"), figure(71, "2025-01/2025-06", **other)]
    assert lines(figures, M) == [], reason
    with pytest.raises(ValueError, match="one scope"):
        Windows(figures)


@pytest.mark.parametrize("metric", ["capacity", "jobs", "localization", "share", "investment"])
def test_levels_are_never_added_or_taken_apart(metric):
    unit = {"capacity": "vehicles", "jobs": "people", "investment": "KZT"}.get(metric, "percent")
    figures = [figure(50, "2025-01/2025-07", metric=metric, unit=unit)]
    figures.append(figure(40, "2025-01/2025-06", metric=metric, unit=unit))
    assert told(figures, M) == {}


def test_windows_of_one_publisher_come_before_a_mix():
    figures = [
        figure(83_913, "2025-01/2025-07", "News", quote="83,913 cars"),
        figure(83_000, "2025-01/2025-07", "Association"),
        figure(71_000, "2025-01/2025-06", "Association"),
    ]
    point = Windows(figures).point(period("2025-07"))
    assert point.value == 12_000
    assert Flag.MIXED not in point.flags
    assert Flag.SPREAD in point.flags


def test_a_mix_of_publishers_is_told():
    figures = [figure(83_913, "2025-01/2025-07", "News"), figure(71_117, "2025-01/2025-06", "Office")]
    point = Windows(figures).point(period("2025-07"))
    assert (point.value, point.flags) == (12_796, {Flag.MIXED})


def test_of_two_publishers_the_more_authoritative_line_is_taken():
    def line(publisher, kind, july):
        yield figure(july, "2025-01/2025-07", publisher, kind=kind)
        yield figure(71_117, "2025-01/2025-06", publisher, kind=kind)

    figures = [*line("News", "news", 83_913), *line("Office", "agency", 81_117)]
    assert Windows(figures).point(period("2025-07")).value == 10_000


def test_a_copy_belongs_to_the_line_of_the_report_it_copies():
    july = figure(83_913, "2025-01/2025-07", "Office")
    copy = figure(71_117, "2025-01/2025-06", "News", origin=july.source)
    assert Windows([july, copy]).point(period("2025-07")).flags == frozenset()


def test_a_revised_window_is_taken():
    figures = [
        figure(71_117, "2025-01/2025-06", "BNS", published="2025-07"),
        figure(71_911, "2025-01/2025-06", "BNS", published="2025-08"),
        figure(83_913, "2025-01/2025-07", "BNS", published="2025-08"),
    ]
    assert Windows(figures).point(period("2025-07")).value == 83_913 - 71_911


def test_rounded_windows_are_flagged_where_it_matters():
    coarse = [figure(90_000, "2025-01/2025-10", "BNS"), figure(100_000, "2025-01/2025-11", "BNS")]
    assert Flag.COARSE in Windows(coarse).point(period("2025-11")).flags
    exact = [figure(90_111, "2025-01/2025-10", "BNS"), figure(100_222, "2025-01/2025-11", "BNS")]
    assert Flag.COARSE not in Windows(exact).point(period("2025-11")).flags


def test_about_is_carried_along():
    figures = [figure(83, "2025-01/2025-07", "BNS", qualifier="about"), figure(71, "2025-01/2025-06", "BNS")]
    assert Flag.APPROXIMATE in Windows(figures).point(period("2025-07")).flags


def test_stated_point_carries_the_choice():
    point = Windows([figure(911, "2025-03"), figure(900, "2025-03")]).point(period("2025-03"))
    assert (point.value, point.derived, point.flags) == (911, Derivation.STATED, {Flag.SPREAD})
    assert [other.value for other in point.choice.others] == [900]


def test_a_change_without_a_level_and_a_figure_without_a_period_make_no_point():
    assert told([figure(None, "2025", change_pct=5), figure(3, None)], Y) == {}


def test_a_line_for_every_scope():
    figures = [figure(9, "2024"), figure(8, "2025"), figure(7, "2025", segment="bus")]
    made = lines(figures, Y)
    assert [line.scope for line in made] == [scope_of(figures[0]), scope_of(figures[2])]
    assert [[point.value for point in line.points] for line in made] == [[9, 8], [7]]


def test_year_to_date_beside_the_same_window_of_the_years_before():
    figures = [
        figure(53, "2024-01/2024-02"),
        figure(54, "2025-01/2025-02"),
        figure(400, "2024"),
        figure(30, "2022-01"),
        figure(21, "2022-02"),
    ]
    points = year_to_date(figures)
    assert [(point.period.label, int(point.value)) for point in points] == [
        ("January–February 2022", 51),
        ("January–February 2024", 53),
        ("January–February 2025", 54),
    ]
    assert all(Flag.PARTIAL in point.flags for point in points)


def test_year_to_date_of_nothing():
    assert year_to_date([]) == ()
    assert year_to_date([figure(5, "2025-03")]) == ()

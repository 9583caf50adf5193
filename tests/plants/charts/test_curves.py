"""Lines over time: a gap breaks them, what is derived, promised or partial looks it, zero is drawn."""

from decimal import Decimal
from itertools import pairwise

import pytest

from plants.charts import charts, curves
from plants.charts.marks import Curve
from plants.models import Country
from plants.periods import Period
from plants.series.choice import Choice
from plants.series.comparable import Series
from plants.series.points import Derivation, Flag, Point, stated
from tests.plants import unsaved

KZ = Country(code="KZ", name="Kazakhstan")


def figure(value, when, **fields):
    made = unsaved.figure(value, when, **fields)
    made.country = KZ
    return made


def chart(*rows, **more):
    named = [one if isinstance(one, Curve) else Series("All", tuple(one)) for one in rows]
    return charts.lines("lines", "Production", "Vehicles a year", named, **more)


def traces(made, mode):
    return [trace for trace in made.picture["data"] if trace["mode"].startswith(mode)]


def years(*values):
    return [figure(value, str(year)) for year, value in values]


def derived(value, when, how=Derivation.DIFFERENCE):
    one = figure(1, when)
    return Point(one.period, Decimal(value), one.unit, one.status, (one,), how)


def test_a_missing_year_breaks_the_line():
    (line,) = traces(chart(years((2019, 1), (2020, 2), (2022, 3), (2023, 4))), "lines")
    assert [None if x is None else x // 12 for x in line["x"]] == [2019, 2020, None, 2022, 2023, None]


def test_a_lone_year_is_a_point_without_a_line():
    made = chart(years((2020, 1), (2022, 2)))
    assert traces(made, "lines") == []
    assert list(traces(made, "markers")[0]["y"]) == [1, 2]


def test_missing_months_break_the_line():
    months = [figure(1, f"2025-{month:02d}") for month in (1, 2, 3, 5, 6)]
    (line,) = traces(chart(months), "lines")
    assert list(line["y"]).count(None) == 2


@pytest.mark.parametrize(
    "when", [("2024-07", "2025-07", "2025-12"), ("2025-01", "2026-01"), ("2025-02", "2025-05")]
)
def test_far_apart_are_not_joined_though_none_are_nearer(when):
    assert traces(chart([figure(1, one) for one in when]), "lines") == []


def test_what_is_derived_is_hollow_and_says_so():
    points = (stated(Choice(figure(5, "2025-01"))), derived(7, "2025-02"))
    made = chart(Curve("All", points))
    (marks,) = traces(made, "markers")
    assert marks["meta"]["hollow"] == [False, True]
    assert "derived: difference of two windows" in marks["hovertext"][1]
    assert marks["customdata"][1].startswith("/derived/difference/production/2025-02/")
    assert "derived" in {entry.colour for entry in made.key}


def test_targets_are_dashed_diamonds():
    made = chart([*years((2023, 1), (2024, 2)), figure(9, "2025", status="target")])
    assert [line["line"]["dash"] for line in traces(made, "lines")] == ["solid", "dash"]
    assert traces(made, "markers")[0]["marker"]["symbol"][-1] == "diamond"
    assert made.key[-1].colour == "dashed"


def test_part_of_a_year_stands_apart_hatched_and_labelled():
    made = chart([*years((2023, 1), (2024, 2)), figure(9, "2025-01/2025-11")])
    (line,) = traces(made, "lines")
    assert list(line["y"]) == [1, 2, None]
    (marks,) = traces(made, "markers")
    assert marks["text"][-1] == "Jan–Nov"
    assert marks["marker"]["symbol"][-1] == "square-x"
    assert "partial" in {entry.colour for entry in made.key}


def test_the_same_window_of_every_year_is_one_line():
    windows = [figure(year, f"{year}-01/{year}-11") for year in (2023, 2024)]
    made = chart(windows)
    assert list(traces(made, "lines")[0]["y"]) == [2023, 2024, None]
    assert not any(traces(made, "markers")[0]["text"])


def test_growing_windows_of_one_year_run_to_the_right():
    windows = [figure(month, f"2025-01/2025-{month:02d}") for month in (2, 3, 4)]
    (line,) = traces(chart(windows), "lines")
    assert [x % 12 for x in line["x"] if x is not None] == [1, 2, 3]


def test_what_sources_differ_by_is_a_bar():
    high, low = figure(12, "2025"), figure(9, "2025")
    made = chart(Curve("All", (stated(Choice(high, (low,))),)))
    (marks,) = traces(made, "markers")
    assert (marks["error_y"]["array"], marks["error_y"]["arrayminus"]) == ([0], [3])
    assert "range" in {entry.colour for entry in made.key}


def test_flags_are_told_in_words():
    point = stated(Choice(figure(5, "2025", qualifier="about")))
    made = chart(Curve("All", (point,)))
    assert str(Flag.APPROXIMATE.label) in traces(made, "markers")[0]["hovertext"][0]


def test_zero_is_drawn_below_and_above():
    falls = Curve("Change", (derived(-20, "2024", Derivation.CHANGE), derived(30, "2025", Derivation.CHANGE)))
    for rows in ([falls], [years((2023, 500), (2024, 510))]):
        axis = chart(*rows).picture["layout"]["yaxis"]
        assert 0 in axis["tickvals"]
        assert axis["range"][0] <= 0 < axis["range"][1]


def test_eight_are_drawn_and_the_rest_are_in_the_table_and_told():
    made = chart(*[Curve(f"Line {number}", tuple(years((2024, number)))) for number in range(11)])
    assert len(traces(made, "markers")) == 8
    assert len(made.columns) == 11
    assert made.key[-1].label == "3 more are in the table"


def test_table_has_a_row_a_period_the_newest_first():
    made = chart(years((2023, 1), (2024, 2)), years((2024, 3)))
    assert [row.label for row in made.rows] == ["2024", "2023"]
    assert [cell and cell.value for cell in made.rows[1].cells] == [1, None]


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="nothing to draw"):
        chart([])


@pytest.mark.parametrize("heights", [[0, 0, 0], [100, 101, 102, 5], [286] * 8, [3.0]])
def test_labels_are_moved_apart_and_stay_inside(heights):
    moved = sorted(curves.apart(heights, [curves.LABEL_HEIGHT] * len(heights)))
    gaps = [after - before for before, after in pairwise(moved)]
    assert min(gaps, default=curves.LABEL_HEIGHT) >= curves.LABEL_HEIGHT - 1e-9
    assert moved[-1] <= curves.HEIGHT


def test_a_label_that_has_room_stays():
    assert curves.apart([10.0, 200.0], [15, 15]) == [10.0, 200.0]


def test_a_label_of_two_lines_has_room_for_both():
    assert curves.apart([10.0, 10.0, 10.0], [15, 30, 15]) == [10.0, 32.5, 55.0]


def test_a_long_name_stands_in_two_lines_and_what_is_longer_is_cut():
    name = "Узбекистан, легковые автомобили и внедорожники"
    assert curves.folded(name) == ["Узбекистан, легковые", "автомобили и внедорожники"]
    assert curves.folded(f"{name} всех марок")[-1].endswith("…")
    assert curves.folded("Казахстан") == ["Казахстан"]


def test_few_months_have_their_names_below():
    axis = chart([figure(1, f"2025-{month:02d}") for month in range(1, 7)]).picture["layout"]["xaxis"]
    assert list(axis["ticktext"])[:2] == ["Jan 2025", "Feb"]


def test_months_of_many_years_have_the_years_below():
    numbers = [figure(1, f"{year}-{month:02d}") for year in (2022, 2023, 2024) for month in (1, 2, 3)]
    assert list(chart(numbers).picture["layout"]["xaxis"]["ticktext"]) == ["2022", "2023", "2024"]


def test_index_has_a_line_at_its_level():
    made = chart(years((2023, 100), (2024, 120)), level=100)
    assert [shape["y0"] for shape in made.picture["layout"]["shapes"]] == [100]


def test_summary_says_first_and_last():
    made = chart(Curve("All", (derived(5, "2025-01"), derived(7, "2025-02"))))
    assert made.summary == "All: 5 vehicles in January 2025, 7 vehicles in February 2025."


def test_period_of_a_chart_is_the_newest_and_its_figures_are_known():
    rows = years((2023, 1), (2024, 2))
    assert chart(rows).figures == {one.pk for one in rows}
    assert chart(rows).rows[0].label == Period.year(2024).label


def test_the_label_stands_where_the_line_ends_and_not_at_part_of_a_year():
    made = chart([*years((2023, 50), (2024, 60)), figure(9, "2025-01")])
    (label,) = made.picture["layout"]["annotations"]
    assert (label["text"], label["y"], label["ay"]) == ("All", 60, 0)

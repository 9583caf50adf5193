"""The SVG in a page: well-formed, readable, linked, in the page's own colours."""

import re
from xml.etree import ElementTree

import pytest

from plants.charts import charts
from plants.charts.marks import Curve
from plants.drawing import pages
from plants.models import Figure
from plants.periods import Period
from plants.rankings import rankings
from plants.series import comparable
from tests import factories
from tests.plants.charts.test_curves import chart, derived, figure, years

pytestmark = pytest.mark.django_db


def drawn(made):
    """The `<svg>` of a page's drawing, without the gutters beside it."""
    text = re.sub(r"<span class=.gutter.*?</span>", "", pages.on_page(made))
    return ElementTree.fromstring(text)


def by_year(**more):
    return charts.by_year(
        "slug", "Production <b>", "Vehicles", comparable.compare(Figure.objects.all()), **more
    )


def rects(svg):
    return [rect for rect in svg.iter("rect") if "%" in rect.get("width", "")]


def test_bars_stand_as_high_as_their_values_and_open_their_evidence():
    figures = [
        factories.figure(period=Period.year(year), value=value) for year, value in ((2023, 50), (2024, 100))
    ]
    svg = drawn(by_year())
    low, high = (float(rect.get("height")) for rect in rects(svg))
    assert high == pytest.approx(2 * low, abs=0.02)
    assert [link.get("href") for link in svg.iter("a")] == [one.get_absolute_url() for one in figures]


def test_title_and_words_are_there_and_escaped():
    factories.figure(value=100)
    svg = drawn(by_year())
    assert svg.get("aria-labelledby") == "slug-drawing-title slug-drawing-words"
    assert svg.find("title").text == "Production <b>"
    assert svg.find("desc").text == "Kazakhstan: 100 vehicles in 2025."


@pytest.mark.parametrize(
    ("fields", "pattern"), [({"period": Period.months(2025, 1, 7)}, "hatch"), ({"status": "target"}, "dots")]
)
def test_part_of_a_year_is_hatched_and_a_promise_dotted(fields, pattern):
    factories.figure(**fields)
    svg = drawn(by_year())
    assert [rect.get("fill") for rect in rects(svg)] == [f"url(#slug-{pattern}-series-2)"]
    assert [one.get("id") for one in svg.iter("pattern")] == [f"slug-{pattern}-series-2"]


def test_colours_follow_the_page():
    factories.figure()
    text = pages.on_page(by_year())
    assert "var(--series-2, #" in text
    assert ' style="' not in text


def test_capacity_is_a_dashed_line():
    factories.figure(value=1000)
    capacity = factories.figure(metric="capacity", value=5000, period=None)
    compared = comparable.compare(Figure.objects.filter(metric="production"))
    svg = drawn(charts.by_year("slug", "Output", "Vehicles", compared, capacity))
    assert [line.get("x2") for line in svg.iter("line") if line.get("stroke-dasharray")] == ["100%"]


def test_ranking_lies_with_names_and_values():
    for number, name in enumerate(("Kia", "JAC", "BYD"), start=1):
        factories.figure(brand=factories.brand(name), value=number * 1000)
    svg = drawn(charts.ranking(*rankings()))
    assert [text.text for text in svg.iter("text")] == ["BYD", "3,000", "JAC", "2,000", "Kia", "1,000"]
    assert len(rects(svg)) == 3


def test_a_gap_breaks_the_line():
    svg = drawn(chart(years((2019, 1), (2020, 2), (2022, 3), (2023, 4))))
    pieces = [group for group in svg.iter("g") if group.get("stroke-linecap")]
    assert [len(list(group)) for group in pieces] == [2]


def test_derived_points_are_hollow():
    svg = drawn(chart(Curve("All", (derived(5, "2025-01"), figure(6, "2025-02")))))
    assert [circle.get("fill")[:11] for circle in svg.iter("circle")] == ["var(--paper", "var(--serie"]


def test_promised_pieces_are_dashed_and_end_in_a_diamond():
    svg = drawn(chart([*years((2023, 1), (2024, 2)), figure(9, "2025", status="target")]))
    dashes = [group.get("stroke-dasharray") for group in svg.iter("g") if group.get("stroke-linecap")]
    assert dashes == [None, "5 5"]
    assert len(list(svg.iter("path"))) == 1


def test_lines_have_their_names_at_their_ends():
    svg = drawn(chart(years((2023, 1), (2024, 2)), Curve("Other", tuple(years((2024, 5))))))
    ends = next(one for one in svg.iter("svg") if one.get("class") == "ends")
    assert [text.text for text in ends.iter("text")] == ["All", "Other"]


def test_many_links_are_left_out_of_the_order_of_the_tabulator_key():
    few = drawn(chart(years(*((year, 1) for year in range(2000, 2010)))))
    many = drawn(
        chart([figure(1, f"{year}-{month:02d}") for year in range(2015, 2022) for month in range(1, 13)])
    )
    assert {link.get("tabindex") for link in few.iter("a")} == {None}
    assert {link.get("tabindex") for link in many.iter("a")} == {"-1"}

"""Charts: what is drawn opens its evidence, and a part of a year never looks like a year."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from plants.charts import charts
from plants.drawing import pages
from plants.models import Figure
from plants.periods import Period
from plants.rankings import rankings
from plants.series import comparable
from tests import factories

pytestmark = pytest.mark.django_db


def chart(**more):
    return charts.by_year("slug", "Production", "Vehicles", comparable.compare(Figure.objects.all()), **more)


def test_every_bar_carries_the_address_of_its_figure():
    figures = [factories.figure(period=Period.year(year), value=year) for year in (2023, 2024)]
    (trace,) = chart().picture["data"]
    assert list(trace["customdata"]) == [figure.get_absolute_url() for figure in figures]
    assert list(trace["y"]) == [2023, 2024]


def test_part_of_a_year_is_hatched_labelled_and_in_the_key():
    factories.figure(period=Period.year(2024), value=145_300)
    factories.figure(period=Period.months(2025, 1, 7), value=83_200)
    made = chart()
    (trace,) = made.picture["data"]
    assert list(trace["marker"]["pattern"]["shape"]) == ["", "/"]
    assert list(trace["text"]) == ["145k", "Jan–Jul"]
    assert made.key[-1].colour == "partial"


def test_whole_years_alone_have_no_such_key():
    factories.figure()
    assert len(chart().key) == 1


def test_a_promise_is_dotted_and_said_to_be_one():
    factories.figure(status="target")
    made = chart()
    assert list(made.picture["data"][0]["marker"]["pattern"]["shape"]) == ["."]
    assert made.key[-1].label == "Not output: target"


def test_a_country_keeps_its_colour():
    factories.figure(country=factories.country("KZ"), value=10)
    alone = chart().key[0].colour
    factories.figure(country=factories.country("UZ"), value=20)
    assert alone in {entry.colour for entry in chart().key if entry.label == "Kazakhstan"}


def test_axis_has_round_steps_written_short():
    factories.figure(metric="export_value", unit="USD", value=455_000_000)
    axis = chart().picture["layout"]["yaxis"]
    assert list(axis["ticktext"]) == ["0", "100m", "200m", "300m", "400m", "500m"]


def test_on_a_telephone_a_number_that_a_higher_bar_would_cover_is_left_out():
    for year in range(2020, 2025):
        for code, value in (("UZ", 200), ("KZ", 100)):
            factories.figure(country=factories.country(code), value=value, period=Period.year(year))
    factories.figure(country=factories.country("KZ"), value=50, period=Period.months(2025, 1, 3))
    low, high = chart().picture["data"]
    assert "narrow" not in high["meta"]
    assert (low["text"][-2:], low["meta"]["narrow"][-2:]) == (["100", "Jan–Mar"], ["", "Jan–Mar"])
    assert drawn_classes(chart()) == [("100", "roomy")]


def drawn_classes(made):
    svg = ElementTree.fromstring(re.sub(r"<span.*?</span>", "", pages.on_page(made)))
    return [(text.text, text.get("class")) for text in svg.iter("text") if text.get("class") == "roomy"]


def test_a_year_without_a_figure_keeps_its_place():
    for year in (2021, 2024):
        factories.figure(period=Period.year(year))
    axis = chart().picture["layout"]["xaxis"]
    assert list(axis["categoryarray"]) == ["2021", "2022", "2023", "2024"]


def test_table_names_the_window_and_leaves_out_empty_years():
    factories.figure(period=Period.months(2025, 1, 7))
    factories.figure(period=Period.year(2021))
    assert [row.label for row in chart().rows] == ["January–July 2025", "2021"]


def test_capacity_is_a_line_and_no_bar():
    factories.figure(value=1000)
    capacity = factories.figure(metric="capacity", value=5000, period=None)
    compared = comparable.compare(Figure.objects.filter(metric="production"))
    made = charts.by_year("slug", "Output", "Vehicles", compared, capacity)
    assert [shape["y0"] for shape in made.picture["layout"]["shapes"]] == [5000]
    assert len(made.picture["data"]) == 1
    assert made.picture["layout"]["yaxis"]["range"][1] >= 5000


def test_ranking_draws_the_largest_first():
    for number, name in enumerate(("Kia", "JAC", "BYD"), start=1):
        factories.figure(brand=factories.brand(name), value=number)
    made = charts.ranking(*rankings())
    assert list(made.picture["data"][0]["y"]) == ["BYD", "JAC", "Kia"]
    assert made.title == "Kazakhstan: production by brand, 2025"


def test_picture_is_plain_json():
    factories.figure()
    assert json.loads(json.dumps(chart().picture, cls=DjangoJSONEncoder))["data"][0]["type"] == "bar"


def test_summary_says_first_and_last_in_words():
    factories.figure(value=100, period=Period.year(2023))
    factories.figure(value=120, period=Period.year(2024))
    assert chart().summary == "Kazakhstan: 100 vehicles in 2023, 120 vehicles in 2024."

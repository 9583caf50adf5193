"""Charts as files: whole by themselves, with title, key and source; PNG with letters, fonts or none."""

from xml.etree import ElementTree

import pytest

from plants.drawing import canvas, sheets
from tests.plants.charts.test_curves import chart, figure, years

SVG = "{http://www.w3.org/2000/svg}"


def texts(made):
    root = ElementTree.fromstring(sheets.svg(made))
    return [text.text for text in root.iter(f"{SVG}text")]


def sample():
    marks = [
        *years((2022, 1000), (2023, 2000)),
        figure(3000, "2024", status="target", publisher="The Bureau"),
    ]
    return chart(marks)


def test_sheet_says_what_whose_and_what_its_signs_mean():
    told = texts(sample())
    assert {"Production", "Vehicles a year", "Dashed: target or forecast", "AutoTrack"} <= set(told)
    assert any(text.startswith("Source: ") and "The Bureau" in text for text in told)


def test_sheet_is_drawn_in_colours_of_its_own():
    drawn = sheets.svg(sample())
    assert "var(" not in drawn
    assert drawn.startswith("<?xml")


@pytest.mark.parametrize(
    "letters", ["Qq", "Юж", "Әә", "Ғғ", "Ққ", "Ңң", "Өө", "Ұұ", "Үү", "Һһ", "Іі", "№—", "−…"]
)
def test_letters_of_all_three_languages_show(letters):
    """Only the package's font is there: a letter that it had not would be as empty a box as any other."""
    drawn = sheets.svg(sample())
    missing, asked = (
        sheets.rastered(drawn.replace(">Production<", f">{one}<")) for one in ("\u4e00\u4e8c", letters)
    )
    assert asked != missing


def test_a_long_title_is_in_two_lines_within_the_sheet():
    lines = canvas.wrapped("The production of passenger cars in Kazakhstan and elsewhere " * 2, 700, 21)
    assert len(lines) == 2
    assert all(canvas.width_of(line, 21) <= 700 for line in lines)


def test_a_name_too_long_is_cut():
    assert canvas.cut("An uncommonly long name of a works", 100).endswith("…")
    assert canvas.cut("Kia", 100) == "Kia"


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.125, "0.12"), (-0.001, "0"), (-2.5, "-2.5")])
def test_coordinates_are_short(value, text):
    assert canvas.number(value) == text

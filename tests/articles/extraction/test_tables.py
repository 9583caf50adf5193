"""Tables: what a number is, when and of what class, by its row and its column."""

from datetime import date

import pytest

from .worlds import claims

YEARS = "Indicator | 2024, actual | 2025 | 2028\n"
#: A row under years, and what it claims: metric, unit, and the value of each year.
ROWS = [
    ("Output, thousand vehicles | 83.2 | 90 | 120", ("production", "vehicles"), [83_200, 90_000, 120_000]),
    ("Employed, thousand people | 4.5 | 5 | 6", ("jobs", "people"), [4_500, 5_000, 6_000]),
    ("Localisation, % | 31 | 35 | 50", ("localization", "percent"), [31, 35, 50]),
    ("Investment, billion tenge | 41 | 52 | 60", ("investment", "KZT"), [41e9, 52e9, 60e9]),
    ("Exports, million US dollars | 12 | 15 | 40", ("export_value", "USD"), [12e6, 15e6, 40e6]),
    ("Growth of output, % | 5.1 | 7 | 9", None, []),
]


@pytest.mark.parametrize(("row", "kind", "values"), ROWS)
def test_a_row_names_what_its_numbers_are(row, kind, values):
    found = claims(YEARS + row, title="Kazakhstan's car industry to 2028")
    assert [c.value for c in found] == values
    assert {(c.metric, c.unit) for c in found} == ({kind} if kind else set())
    assert [c.status for c in found] == ["actual", "target", "target"][: len(values)]
    assert [c.period[0].year for c in found] == [2024, 2025, 2028][: len(values)]


def test_a_row_of_a_part_keeps_the_indicator_and_gives_its_class_to_no_other():
    rows = "Output, thousand vehicles | 83.2 | 90 | 120\nof them buses | 1.2 | 2 | 3\nExports | 9 | 15 | 40"
    found = claims(YEARS + rows, title="Kazakhstan's car industry to 2028")
    assert [(c.metric, c.value, c.segment) for c in found if c.period[0].year == 2024] == [
        ("production", 83_200, None),
        ("production", 1_200, "bus"),
        ("exports", 9, None),
    ]


def test_after_a_table_of_indicators_the_text_goes_on_with_the_first():
    rows = "Output, thousand vehicles | 83.2 | 90 | 120\nExports, units | 900 | 1,500 | 4,000\n\n"
    text = 'Not all are so hopeful. "I expect 100 thousand vehicles in 2028," one analyst said.'
    found = claims(YEARS + rows + text, title="Kazakhstan's car industry to 2028")
    assert [(c.metric, c.value) for c in found][-1] == ("production", 100_000)


def test_years_over_brands_are_of_what_the_title_counts():
    table = "Brand | 2023 | 2024\nKia | 410 | 520\nJAC | 95 | 36"
    found = claims(table, title="Kazakhstan's car sales by brand")
    assert [(c.metric, c.brand, c.value, c.period[0]) for c in found] == [
        ("sales", "Kia", 410, date(2023, 1, 1)),
        ("sales", "Kia", 520, date(2024, 1, 1)),
        ("sales", "JAC", 95, date(2023, 1, 1)),
        ("sales", "JAC", 36, date(2024, 1, 1)),
    ]

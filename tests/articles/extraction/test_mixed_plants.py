"""Plants that make several classes of vehicle or brands, and plants that only their description names."""

from datetime import date

import pytest

from .worlds import claims, only

SEVERAL = "Tulpar Motors of Chuy assembles Hyundai trucks, special machinery and, since 2010, JAC buses."


def slots(text, **options):
    return [(c.metric, c.brand, c.segment) for c in claims(text, **options)]


def test_each_start_has_the_brand_and_class_beside_it():
    text = "Tulpar Motors has assembled Hyundai trucks since 2005 and JAC buses since 2009."
    assert slots(text) == [("launch", "Hyundai", "truck"), ("launch", "JAC", "bus")]
    assert slots(SEVERAL) == [("launch", "JAC", "bus")]


def test_what_a_mixed_plant_makes_is_of_no_one_class_or_brand():
    text = f"{SEVERAL} Its capacity is 1,500 units a year. In 2024 it built 402."
    assert slots(text)[1:] == [("capacity", None, None), ("production", None, None)]


def test_a_brand_keeps_the_class_that_it_is_told_with():
    text = "Tulpar Motors makes Hyundai trucks. In 2024 it built 214 Hyundais."
    assert slots(text) == [("production", "Hyundai", "truck")]
    text = "Tulpar Motors makes Hyundai cars. In 2024 it built 214 Hyundai buses and 40 Hyundais."
    assert slots(text)[-1][2] != "truck"


@pytest.mark.parametrize(
    ("text", "plant"),
    [
        (
            "Pamir Trolleybus, a venture of the city hall, made 40 buses in Tajikistan in 2024.",
            "Pamir Trolleybus",
        ),
        ("Rustam Karimov, a lawyer of the city hall, saw 40 buses made in Tajikistan in 2024.", None),
    ],
)
def test_a_venture_is_known_by_what_it_is_called(text, plant):
    assert only(text).plant == plant


def test_what_is_ready_is_vehicles_or_a_plant():
    assert [c.metric for c in claims("Forty buses from Tulpar Motors will be ready by 2026.")] == [
        "production"
    ]
    assert [c.metric for c in claims("The Tulpar Motors bus plant will be ready in 2026.")] == ["launch"]


def test_a_year_of_months_that_is_still_running_is_this_year():
    claim = only(
        "The plan of Tulpar Motors for the twelve months is to make 300 buses.", published=date(2025, 5, 21)
    )
    assert claim.period == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_project_is_priced_and_a_plan_is_of_its_own_date():
    text = (
        "A car plant will be built in Chuy. The project is priced at $500 million. "
        "It is to produce 120,000 cars annually, to employ 4,000 workers and have 50% local content by 2028."
    )
    assert [(c.metric, c.value) for c in claims(text)] == [
        ("investment", 500_000_000),
        ("capacity", 120_000),
        ("jobs", 4_000),
        ("localization", 50),
    ]


def test_turnover_is_no_output():
    text = "In 2024 Tulpar Motors built 402 buses and had a turnover of 13.7 billion soms."
    assert [c.metric for c in claims(text)] == ["production", "sales_value"]

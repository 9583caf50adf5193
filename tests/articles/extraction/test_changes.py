"""Changes on a year earlier ride on the level they belong to."""

from decimal import Decimal

import pytest

from .worlds import claims, only

RIDING = [
    ("Kazakhstan made 5,300 cars, up 17.5% on 2024.", "17.5"),
    ("Kazakhstan made 5,300 cars (-17.5%).", "-17.5"),
    ("Kazakhstan made 5,300 cars, less than half of what it did a year ago (-52%).", "-52"),
    ("Kazakhstan made 5,300 cars, nearly a third fewer than in 2024 (-31.5%).", "-31.5"),
    ("Output of cars in Kazakhstan fell 17.5 percent to 5,300.", "-17.5"),
    ("Output of cars in Kazakhstan doubled to 5,300.", "100"),
    ("Output of cars in Kazakhstan was halved, to 5,300.", "-50"),
    ("Kazakhstan made 5,300 cars, 8.3 times more than a year earlier.", "730"),
    ("Output of cars in Kazakhstan grew 1.4-fold to 5,300.", "40"),
    ("В Казахстане выпустили 5 300 машин, в 2,3 раза больше, чем годом ранее.", "130"),
    ("В Казахстане выпустили 5 300 машин, на четверть больше, чем в 2024-м.", "25"),
    ("В Казахстане выпустили 5 300 машин, вдвое меньше, чем годом ранее.", "-50"),
    ("Қазақстан 5 300 көлік шығарды, бұл 16,7 пайызға артық.", "16.7"),
    ("O‘zbekiston 5 300 ta avtomobil ishlab chiqardi, bu 12 foizga ko‘p.", "12"),
]


@pytest.mark.parametrize(("text", "change"), RIDING)
def test_change_rides_on_its_level(text, change):
    claim = only(text)
    assert (str(claim.value), f"{float(claim.change_pct):g}") == ("5300", change)


def test_a_change_without_a_level_is_a_claim_without_a_value():
    claim = only("Car production in Kazakhstan fell 5.7% in July.")
    assert (claim.metric, claim.value, str(claim.change_pct)) == ("production", None, "-5.7")


def test_a_comparison_is_a_claim_in_its_own_period():
    first, second = claims("Kazakhstan made 5,300 cars in July 2025 against 4,100 a year earlier.")
    assert (first.value, first.period[0].year) == (5_300, 2025)
    assert (second.value, second.period[0].year) == (4_100, 2024)


def test_from_one_level_to_another():
    first, second = claims(
        "Выпуск Chevrolet Cobalt в Узбекистане в 2024 году сократился со 101,9 тыс. до 93,6 тыс. машин."
    )
    assert (first.value, first.period[0].year, second.value, second.period[0].year) == (
        101_900,
        2023,
        93_600,
        2024,
    )


def test_a_month_on_the_month_before_is_no_change():
    text = "June 2025 output of cars in Kazakhstan was worth KZT 16.74bn, 10.4% less than May's KZT 18.68bn."
    assert [claim.change_pct for claim in claims(text)] == [None, None]


def test_this_represents_speaks_of_the_sentence_before():
    claim = only("Kazakhstan made 5,300 cars in July. This represents a 50.1% increase on July 2024.")
    assert float(claim.change_pct) == pytest.approx(50.1)


def test_a_percentage_of_the_year_before_is_a_change():
    claim = only("Легковых автомобилей в Казахстане собрано 91 240 штук, или 93,4% к уровню прошлого года.")
    assert (claim.value, claim.change_pct) == (91_240, Decimal("-6.6"))


def test_a_change_after_what_is_compared_is_of_what_it_is_held_against():
    text = (
        "В Казахстане в 2024 году выпустили 9 300 машин. "
        "Годом ранее их было 8 800, то есть выпуск вырос на 5,7%."
    )
    assert [(c.value, c.change_pct) for c in claims(text)] == [(9_300, Decimal("5.7")), (8_800, None)]

"""Country, region and plant of each number."""

import pytest

from .worlds import claims

#: Text, and for each number its value, country, region and plant.
ROWS = [
    (
        "Ввезено 5 887 легковых автомобилей в Узбекистан. Поставщики: Казахстан (1 702 штуки), Россия (811).",
        [(5_887, "UZ", None, None), (1_702, "UZ", None, None), (811, "UZ", None, None)],
    ),
    (
        "UzAuto Motors is to make 100 buses at its Andijan works. Uzbekistan's plants made 3,655 in 2024.",
        [(100, "UZ", "Andijan", "UzAuto Motors"), (3_655, "UZ", None, None)],
    ),
    (
        "Совместно с «Ростехом» «Тулпар Моторс» построит завод мощностью 120 тыс. машин в год.",
        [(120_000, "KG", None, "Тулпар Моторс")],
    ),
]


@pytest.mark.parametrize(("text", "numbers"), ROWS)
def test_where(text, numbers):
    assert [(c.value, c.country, c.region, c.plant) for c in claims(text)] == numbers


def test_a_day_after_the_month_makes_a_dateline_too():
    text = "Almaty, Sept. 3, 2025. /Agency/. The Tulpar Motors plant in Chuy region made 212 trucks."
    assert [(c.region, c.plant) for c in claims(text)] == [("Chuy", "Tulpar Motors")]


def test_of_them_is_of_no_plant_where_the_total_is_of_none():
    text = (
        "Tulpar Motors opened a shop.\n\nKyrgyzstan bought 6,980 new trucks in 2024. Of them 1,744 were Kia."
    )
    assert [c.plant for c in claims(text) if c.value == 1_744] == [None]

"""What is said once and holds for what follows: lists, tables, plants, periods."""

from datetime import date
from decimal import Decimal

from .worlds import claims

LIST = """Kazakhstan produced 83,200 vehicles from January to July 2025.

The most produced brands were:
• Hyundai: 30,800 units
• Chevrolet: 16,500
• Kia: 14,800"""

IMPORTS = """Импорт легковых автомобилей в Кыргызстан в 2024 году:
Китай — 17 644;
Корея — 4 765;
Россия — 1 582."""

TABLE = """Car production in Kazakhstan

Type | Jan-Dec 2021 | Change, %
Passenger cars | 80,679 | +24
Trucks | 10,647 | -3.5
Locomotives | 41 | +5"""


def test_items_take_metric_period_and_country_of_what_stands_above():
    _, *items = claims(LIST)
    assert [(c.brand, c.value) for c in items] == [
        ("Hyundai", 30_800),
        ("Chevrolet", 16_500),
        ("Kia", 14_800),
    ]
    assert {(c.metric, c.country, c.period) for c in items} == {
        ("production", "KZ", (date(2025, 1, 1), date(2025, 7, 31)))
    }


def test_countries_in_a_list_of_imports_are_counterparts():
    found = claims(IMPORTS)
    assert [(c.counterpart, c.value) for c in found] == [("CN", 17_644), ("KR", 4_765), ("RU", 1_582)]
    assert {(c.metric, c.country, c.segment) for c in found} == {("imports", "KG", "passenger")}


def test_columns_give_periods_and_changes():
    found = claims(TABLE)
    assert [(c.segment, c.value, c.change_pct) for c in found] == [
        ("passenger", 80_679, 24),
        ("truck", 10_647, Decimal("-3.5")),
    ]
    assert {c.period for c in found} == {(date(2021, 1, 1), date(2021, 12, 31))}


def test_a_single_plant_is_carried_with_its_region():
    text = (
        "«Тулпар Моторс» в Чуйской области выпустил 500 машин за полугодие. На заводе работают 300 человек."
    )
    assert [(c.metric, c.plant, c.region) for c in claims(text)] == [
        ("production", "Тулпар Моторс", "Chuy"),
        ("jobs", "Тулпар Моторс", "Chuy"),
    ]


def test_models_in_one_sentence():
    text = "In July 2025 Uzbekistan made 9,600 cars. Models: Chevrolet Cobalt 5,200 (up 4%), Gentra 4,400."
    assert [(c.model, c.value) for c in claims(text)] == [(None, 9_600), ("Cobalt", 5_200), ("Gentra", 4_400)]


def test_a_number_repeated_is_one_claim():
    said = "Kazakhstan made 83,200 cars in January-July 2025."
    text = f"{said} Once more: {said}"
    assert len(claims(text)) == 1


def test_respectively_pairs_names_with_numbers():
    text = "In 2024 Hyundai and Kia made 13,500 and 3,800 cars in Kazakhstan respectively."
    assert [(c.brand, c.value) for c in claims(text)] == [("Hyundai", 13_500), ("Kia", 3_800)]


def test_a_plant_nobody_listed_is_named_by_its_shape():
    text = "Ташкентский тракторный завод собрал 2 800 тракторов за полугодие. Завод даёт работу 1 350 людям."
    assert {claim.plant for claim in claims(text)} == {"Ташкентский тракторный завод"}


def test_scales_and_currencies_of_columns():
    text = (
        "Импорт автомобилей в Кыргызстан в 2024 году\n\nСтрана | Штук | Тыс. долл.\nКитай | 9 100 | 88 200,5"
    )
    assert [(c.metric, c.value, c.unit, c.counterpart) for c in claims(text)] == [
        ("imports", 9_100, "vehicles", "CN"),
        ("import_value", 88_200_500, "USD", "CN"),
    ]


def test_a_breakdown_leaves_the_brands_after_it_without_a_class():
    text = (
        "В Казахстане за полугодие собрали 60 000 машин: легковых — 50 000, грузовых — 9 000.\n"
        "Больше всего выпустили машин Hyundai — 21 000."
    )
    assert [c.segment for c in claims(text)] == [None, "passenger", "truck", None]


def test_a_plant_is_not_carried_to_another_place():
    text = (
        "«Тулпар Моторс» в Чуйской области выпустил 500 машин за полугодие. "
        "Костанайский завод собрал 9 000 машин."
    )
    assert [(c.plant, c.region) for c in claims(text)] == [
        ("Тулпар Моторс", "Chuy"),
        ("Костанайский завод", "Kostanay"),
    ]


def test_a_place_alone_heads_its_paragraph():
    text = "Проекты автопрома\n\nАндижанская область. Здесь построят автозавод на 9 тысяч машин в год."
    assert [c.region for c in claims(text)] == ["Andijan"]

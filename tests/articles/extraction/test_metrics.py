"""Which metric and status a number gets, and numbers that are no claims at all."""

import pytest

from .worlds import claims, only

METRICS = [
    ("Kazakhstan produced 5,300 vehicles in July.", "production", "actual"),
    ("Kazakhstan plans to build 5,300 cars in 2026.", "production", "target"),
    ("Analysts expect car sales in Kazakhstan to reach 205,000 units.", "sales", "forecast"),
    ("Dealers in Kazakhstan sold 12,870 new cars in June.", "sales", "actual"),
    ("Uzbekistan exported 31,400 cars to Russia in 2024.", "exports", "actual"),
    ("Kyrgyzstan imported 4,300 cars from China in 2024.", "imports", "actual"),
    ("The car plant in Kostanay is designed for 70,000 cars a year.", "capacity", "target"),
    ("The car plant in Kostanay employs 1,500 people.", "jobs", "actual"),
    ("The car plant in Kostanay will give work to 1,500 people.", "jobs", "target"),
    ("Investment in the car plant in Kostanay came to $200 million.", "investment", "actual"),
    ("The car plant in Kostanay plans to invest $200 million.", "investment", "target"),
    ("Localization at the car plant in Kostanay is 38 percent.", "localization", "actual"),
    ("UzAuto Motors held a 56.5% share of the car market.", "share", "actual"),
    ("Production of cars began at the Kostanay plant in May 2024.", "launch", "actual"),
    ("Завод в Костанае выпустил 9 854 машины за полугодие.", "production", "actual"),
    ("В Казахстане за месяц продали 17 240 автомобилей.", "sales", "actual"),
    ("Мощность автозавода в Костанае — 70 тыс. машин в год.", "capacity", "target"),
    ("На автозаводе в Костанае трудятся 1 500 человек.", "jobs", "actual"),
    ("В автозавод в Костанае вложили 90 млрд тенге.", "investment", "actual"),
    ("Қазақстан автозауыттары былтыр 148 мың көлік шығарды.", "production", "actual"),
    ("Қостанай автозауытында 4200 адам жұмыс істейді.", "jobs", "actual"),
    ("O‘zbekistonga 48 312 ta yengil avtomobil import qilindi.", "imports", "actual"),
    ("Быйыл Кыргызстанга 9 480 жеңил автоунаа импорттолду.", "imports", "actual"),
]
NOTHING = [
    "The 2025 model of the Kia costs $25,000 at dealers in Kazakhstan.",
    "The tyre plant in Andijan makes 3 million tyres a year.",
    "Call the Hyundai dealers in Almaty on +7 727 123 45 67.",
    "The car plant opened its doors to visitors on 12 tours.",
    "Kazakhstan launched a 10G network; sales of cars were not discussed.",
    "Some 13 thousand kilometres of roads will be repaired in Kazakhstan before new cars are sold.",
    "The automotive fleet of Kazakhstan numbers 5.5 million cars.",
    "UzAuto Motors owns a stake of 25% in the car plant.",
    "Автозавод в Костанае выпустил 139 тыс. автозапчастей.",
    "Штраф для автозавода в Костанае составил 12 млн тенге.",
]


@pytest.mark.parametrize(("text", "metric", "status"), METRICS)
def test_metric_and_status(text, metric, status):
    claim = only(text)
    assert (claim.metric, claim.status) == (metric, status)


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_yield_nothing(text):
    assert [claim.quote for claim in claims(text)] == []


def test_one_claim_a_number():
    text = "Kazakhstan produced 11,700 vehicles valued at KZT 164.9 billion ($305.3 million) in July 2025."
    assert [(c.metric, c.value, c.unit) for c in claims(text)] == [
        ("production", 11_700, "vehicles"),
        ("production_value", 164_900_000_000, "KZT"),
        ("production_value", 305_300_000, "USD"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Construction of the Kostanay car plant began in October 2023.",
        "Строительство автозавода в Костанае началось в октябре 2023 года.",
        "С начала года с конвейера автозавода в Костанае сходят новые машины.",
    ],
)
def test_the_start_of_building_is_no_start_of_production(text):
    assert claims(text) == []

"""Russian as newsrooms write it: the metric and number of a sentence, and who and what it is of."""

from datetime import date
from decimal import Decimal

import pytest

from .worlds import claims, only

SENTENCES = [
    ("Из ворот завода в Костанае за полугодие выехало 21,4 тыс. машин.", "production", 21_400),
    ("Автосалоны Казахстана в июле отдали покупателям 19 844 новых автомобиля.", "sales", 19_844),
    ("В Узбекистане за месяц зарегистрировали 2 311 электромобилей.", "sales", 2_311),
    ("За год в Узбекистане заключено 812 тыс. сделок купли-продажи автомобилей.", "sales", 812_000),
    ("Экспорт автомобилей принёс Узбекистану 210 млн долларов за полугодие.", "export_value", 210_000_000),
    ("Китай поставил в Узбекистан 12,8 тыс. электромобилей.", "imports", 12_800),
    ("Узбекистан закупил за рубежом 3 700 автомобилей.", "imports", 3_700),
    ("Таджикистан закупит у Hyundai 500 автобусов.", "imports", 500),
    ("Акимат Алматы закупит 300 автобусов в 2026 году.", "sales", 300),
    ("Автозавод в Костанае сможет собирать 90 тыс. машин в год.", "capacity", 90_000),
    ("Завод в Костанае к лету выйдет на проектные 50 тыс. машин в год.", "capacity", 50_000),
    ("На автозавод в Костанае потратят 110 млрд тенге.", "investment", 110_000_000_000),
    ("Автозавод в Костанае даст работу полутора тысячам человек.", "jobs", 1_500),
    ("В Костанае на автозаводе создано 742 рабочих места.", "jobs", 742),
    ("На автозаводе в Костанае 38% деталей — местные.", "localization", 38),
    ("На Chevrolet пришлось 46% продаж новых автомобилей в Казахстане.", "share", 46),
    ("В Казахстане за полгода собрали пару сотен электробусов.", "production", 200),
    ("В Казахстане за полгода собрали две с половиной тысячи автобусов.", "production", 2_500),
    ("В Казахстане за полгода собрали два десятка автобусов.", "production", 20),
    ("Выручка UzAuto Motors составила 8,9 трлн сумов, чистая прибыль — 812 млрд.", "sales_value", 8.9e12),
]

NOTHING = [
    "Стоимость Chevrolet Cobalt в Узбекистане выросла до 150 млн сумов.",
    "Чистая прибыль UzAuto Motors составила 812 млрд сумов.",
    "В Узбекистане на учёте состоит 4,1 млн легковых автомобилей.",
    "Ежедневно завод в Костанае выпускает 120 автомобилей.",
    "Завод в Костанае выпустил за полугодие 120 комбайнов.",
    "Автозавод в Костанае сыграл с соседями в футбол 2:0.",
]

CLASSES = [
    ("школьных автобусов", "bus"),
    ("кроссоверов Kia", "passenger"),
    ("малолитражек", "passenger"),
    ("седельных тягачей", "truck"),
    ("пожарных машин", "special"),
    ("автомобилей скорой помощи", "special"),
    ("единиц коммунальной техники", "special"),
    ("машин на электрической тяге", "electric"),
    ("электрических и гибридных автомобилей", "electric"),
    ("малотоннажных грузовиков", "lcv"),
    ("полуприцепов", "trailer"),
    ("таких же тракторов", "tractor"),
    ("коммерческих автомобилей", None),
]


@pytest.mark.parametrize(("text", "metric", "value"), SENTENCES)
def test_number_of_a_sentence(text, metric, value):
    claim = only(text)
    assert (claim.metric, claim.value) == (metric, Decimal(value))


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_yield_nothing(text):
    assert [claim.quote for claim in claims(text)] == []


@pytest.mark.parametrize(("vehicles", "segment"), CLASSES)
def test_classes_of_vehicle(vehicles, segment):
    assert only(f"Завод в Костанае выпустил за полугодие 320 {vehicles}.").segment == segment


@pytest.mark.parametrize(
    "verb", ["примет на работу", "трудоустроит", "наймёт", "наберёт", "обеспечит работой"]
)
def test_the_future_tense_promises(verb):
    assert only(f"Автозавод в Костанае {verb} 300 человек.").status == "target"


def test_a_model_has_the_brand_that_the_article_names():
    named = only("В Узбекистане в июле выпустили 900 машин Chevrolet Cobalt.")
    bare = only("В Узбекистане в июле выпустили 900 машин Cobalt.")
    assert (named.brand, bare.brand, bare.model) == ("Chevrolet", None, "Cobalt")


def test_another_country_takes_from_the_same_seller():
    text = (
        "В июле Корея отправила в Кыргызстан 7 318 подержанных машин. "
        "Казахстан за тот же месяц купил 2 104 автомобиля, Таджикистан — 1 870."
    )
    assert [(c.country, c.counterpart) for c in claims(text)] == [("KG", "KR"), ("KZ", "KR"), ("TJ", "KR")]


def test_several_buyers_are_no_counterpart():
    text = "В 2024 году Узбекистан экспортировал 420 автобусов, покупатели из Казахстана, Китая и России."
    claim = only(text)
    assert (claim.country, claim.counterpart) == ("UZ", None)


def test_a_plant_with_works_in_two_places_is_at_neither():
    text = (
        "UzAuto Motors собрала за квартал 77 тыс. машин, из них 59 тысяч — в Алматы, 15 тысяч — в Костанае."
    )
    assert [c.region for c in claims(text)] == [None, "Almaty", "Kostanay"]


def test_a_head_count_on_a_day():
    claim = only("На 1 января на автозаводе в Костанае работало 9 184 человека.")
    assert claim.period == (date(2025, 1, 1), date(2025, 1, 1))


def test_a_start_that_has_been_made_stays_one():
    text = "Автозавод в Костанае открылся 27 июня 2024 года и к осени выйдет на 5 тыс. машин в год."
    assert next(c.status for c in claims(text) if c.metric == "launch") == "actual"


def test_a_table_parted_by_wide_gaps():
    table = "            2023 г.     2024 г.\nКитай       5 730       7 415\nРоссия      1 644       2 870"
    found = claims(table, title="Импорт легковых автомобилей в Кыргызстан")
    assert [(c.counterpart, c.period[0].year, c.value) for c in found] == [
        ("CN", 2023, 5_730),
        ("CN", 2024, 7_415),
        ("RU", 2023, 1_644),
        ("RU", 2024, 2_870),
    ]

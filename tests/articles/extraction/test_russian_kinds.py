"""Russian kinds of expression: what is counted and what is not, and what each slot takes from where."""

from datetime import date
from decimal import Decimal

import pytest

from .worlds import claims, only

SENTENCES = [
    ("За полгода в Казахстане продано 31 тыс. машин. Лидеры:", "sales", 31_000),
    ("Всего в июле в Узбекистане собрано 41,3 тыс. автомобилей, в том числе:", "production", 41_300),
    ("За полгода экспорт автомобилей отечественного производства составил 2 310 единиц.", "exports", 2_310),
    ("В июле продажи импортных автомобилей в Узбекистане составили 3,9 тыс. единиц.", "sales", 3_900),
    ("Из Китая в Казахстан поступят 240 автобусов.", "imports", 240),
    ("Завод «Тулпар Моторс» поставил на рынок КНР 130 автомобилей.", "exports", 130),
    ("Завод в Костанае способен производить 15 тыс. тракторов в год.", "capacity", 15_000),
    ("Автозавод в Костанае каждый год будет выпускать до 20 тысяч машин.", "capacity", 20_000),
    ("Треть проданных в июле в Казахстане автомобилей — Chevrolet.", "share", "33.3"),
    ("На заводе Kia в Костанае 60% готовой продукции отправят соседям.", "share", 60),
    ("Заводы Казахстана с января выпустили 9 тыс. машин (+2 тыс. к прошлому году).", "production", 9_000),
    ("В июле в Казахстане выпущено 12 тыс. единиц автомобильной техники.", "production", 12_000),
]

NOTHING = [
    "В Казахстане выпускают 35 машин на 10 тысяч человек.",
    "Автобусы выйдут в Алматы на маршруты 11, 27, 38, 42 и 140, а также на № 55 и 61.",
    "Автозавод в Костанае освоил сборку двух гибридных моделей.",
    "В июне Узбекистан обогнал Россию по выпуску автомобилей на 20 400 машин.",
    "Автопром Казахстана растёт. У Китая — 320 тысяч машин.",
    "На 1 марта 2025 года в Узбекистане зарегистрировано 4 166 074 автомобиля.",
    "Выпуск двигателей для автомобилей в Узбекистане составил 248,2 тыс. штук.",
    "Завод в Костанае: по стоимости его машины ниже в три раза.",
    "Продано 75% государственной доли завода «Тулпар Моторс».",
]


@pytest.mark.parametrize(("text", "metric", "value"), SENTENCES)
def test_number_of_a_sentence(text, metric, value):
    claim = only(text, language="ru")
    assert (claim.metric, claim.value) == (metric, Decimal(value))


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_claim(text):
    assert [claim.quote for claim in claims(text, language="ru")] == []


def test_a_list_in_a_sentence_is_numbered():
    text = "Узбекистан собрал в июле больше всего машин: 1) Cobalt — 9 тыс. штук, 2) Gentra — 4 тыс. штук."
    found = claims(text, language="ru")
    assert [(c.model, c.value) for c in found] == [("Cobalt", 9000), ("Gentra", 4000)]


def test_the_last_item_of_a_list_ends_with_a_full_stop():
    text = "В июле в Казахстане продали больше всего этих машин:\nKia — 4 100;\nHyundai — 3 200;\nJAC — 870."
    assert [(c.brand, c.value) for c in claims(text, language="ru")][-1] == ("JAC", 870)


def test_a_saying_has_a_period_of_its_own():
    claim = only("В мае сообщалось, что акимат Алматы закупит 120 автобусов.")
    assert claim.period is None


def test_a_part_of_a_year_keeps_to_the_year_before_it():
    found = claims("В январе 2023 года в Казахстане продано 5 100 машин, в феврале — 6 300.")
    assert found[-1].period == (date(2023, 2, 1), date(2023, 2, 28))


def test_a_clause_without_a_verb_goes_on_about_a_plan():
    found = claims("В 2026 году завод в Костанае выпустит 10 тысяч машин, а позже — до 30 тысяч.")
    assert [c.status for c in found] == ["target", "target"]


def test_a_number_told_again_with_its_period_is_one():
    text = "Всего в Казахстане собрали 68,6 тысячи машин.\n\nЗа 2024 год заводы собрали 68,6 тысячи машин."
    assert only(text).period == (date(2024, 1, 1), date(2024, 12, 31))


def test_a_region_as_a_whole_is_no_plant():
    text = "В марте на «Тулпар Моторс» начали выпуск Kia. С начала года в области собрано 3 100 машин."
    assert claims(text)[-1].plant is None


def test_partners_of_a_venture_are_not_the_plant():
    text = (
        "В Костанае строят завод «Тулпар Моторс». Совместное предприятие UzAuto Motors и Kia сможет "
        "выпускать до 50 тысяч автомобилей в год."
    )
    assert "UzAuto" not in (claims(text)[-1].plant or "")


def test_a_region_of_origin_is_not_where_cars_are_sold():
    text = "В июле в Казахстане продано 12 тыс. машин, из которых 4 тыс. — Chevrolet костанайской сборки."
    assert [(c.metric, c.region) for c in claims(text)] == [("sales", None), ("sales", None)]


def test_machinery_is_of_all_kinds_after_cars():
    text = (
        "В июле в Казахстане продано 9 тыс. легковых автомобилей.\n\n"
        "Заводы страны выпустили 12 тыс. единиц техники."
    )
    assert claims(text, title="Рынок легковых автомобилей Казахстана")[-1].segment is None


def test_an_agency_and_its_town_are_no_place_of_the_news():
    claim = only("Алматы, Казахстан, zavod.kz — В Узбекистане за полгода продано 200 тыс. автомобилей.")
    assert (claim.country, claim.region) == ("UZ", None)


def test_brands_listed_after_the_word_for_a_plant_are_not_its_name():
    claim = claims("Завод Kia, Hyundai и JAC в Костанае сможет выпускать до 90 тыс. машин в год.")[0]
    assert (claim.plant, claim.brand) == (None, None)


def test_a_model_year_dates_no_start():
    text = "Завод UzAuto Motors запускает производство обновлённого Cobalt 2026."
    assert claims(text) == []


PARTS = [
    ("Электромобилей в июле в Казахстан ввезено 1 380, или 14,8%.", [("imports", 1_380), ("share", "14.8")]),
    (
        "В Узбекистане собрали 6 500 грузовиков, из которых 2 тыс. поедут за рубеж.",
        [("production", 6_500), ("exports", 2_000)],
    ),
    (
        "В июле в Узбекистан ввезли 40 электромобилей из Китая, ещё 14 пришлись на Россию.",
        [("imports", 40), ("imports", 14)],
    ),
    ("Ввоз машин в Казахстан вырос в 2,7 раза, или на 1 371 единицу, до 2 180.", [("imports", 2_180)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_a_total(text, expected):
    found = [(c.metric, c.value) for c in claims(text, language="ru") if c.value is not None]
    assert found == [(metric, Decimal(value)) for metric, value in expected]


def test_a_question_says_what_is_counted():
    text = "Сколько машин в год сможет выпускать автозавод Kia в Костанае?\n— На старте 10 тысяч."
    assert [(c.metric, c.value) for c in claims(text, title="Автозавод Kia", language="ru")] == [
        ("capacity", 10_000)
    ]


def test_analysts_who_report_expect_nothing():
    claim = only("В июле в Казахстане продано 10,8 тыс. машин, подсчитали аналитики.")
    assert claim.status == "actual"


def test_the_first_vehicles_date_a_start():
    claim = only(
        "В Костанае строят автозавод «Тулпар Моторс», первые кроссоверы сойдут с линии в мае 2026 года."
    )
    assert (claim.metric, claim.period) == ("launch", (date(2026, 5, 1), date(2026, 5, 31)))


def test_a_country_heads_a_paragraph():
    text = "Узбекистан. За полугодие собрано 200 тыс. машин.\n\nКыргызстан. Электромобилей ввезено 5 120."
    assert [c.country for c in claims(text, language="ru")] == ["UZ", "KG"]

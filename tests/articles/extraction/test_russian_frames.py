"""Russian sentences whose frame decides their numbers: who made them, who means to, what they are of."""

from decimal import Decimal

import pytest

from .worlds import claims

#: Text, and the plant of each of its numbers.
PLANTS = [
    ("В Костанае «Сарыкол» собрал 90 прицепов.", ["Сарыкол"]),
    ("В Костанае «Сарыкол» закрыли, собрано 90 прицепов.", [None]),
    ("Директор автозавода: «Мы растём быстро». В Костанае собрано 90 прицепов.", [None]),
    ("Новость дня: «Сарыкол» автозавод собрал 90 прицепов.", ["Сарыкол"]),
    (
        "Завод «Сарыкол» строят в Костанае. Инвестор, Hyundai Auto, вложит в проект 96 млн долларов.",
        ["Сарыкол"],
    ),
    (
        "Завод «Сарыкол» строят в Костанае. «Тулпар Моторс» вложил в цех 96 млн долларов.",
        ["Тулпар Моторс"],
    ),
]

#: Text, and the metric, value and status of each of its numbers.
NUMBERS = [
    (
        "В этом году завод в Костанае собирается в мае изготовить 4 800 машин.",
        [("production", 4_800, "target")],
    ),
    ("На заводе в Костанае собирается 4 800 машин.", [("production", 4_800, "actual")]),
    (
        "В этом году завод в Костанае изготовит 4 800 машин, а к 2030-му должен выйти на 70 тыс.",
        [("production", 4_800, "target"), ("production", 70_000, "target")],
    ),
    ("В июле в Казахстане собрано 4 800 машин, рост на 900 машин.", [("production", 4_800, "actual")]),
    (
        "Импорт машин в Узбекистан в июле:\nСтрана; штук; млн долл.\nКитай; 1 930; 51,4\nКорея; 211; 4,6",
        [
            ("imports", 1_930, "actual"),
            ("import_value", 51_400_000, "actual"),
            ("imports", 211, "actual"),
            ("import_value", 4_600_000, "actual"),
        ],
    ),
    (
        "В июле легковых автомобилей, считая и бензиновые, в Узбекистан завезли 31 420.",
        [("imports", 31_420, "actual")],
    ),
    ("В июле в Узбекистан завезли бензина 31 420 единиц.", []),
    ("Завод в Костанае делает автобусы. Потребность Алматы в них оценивают в 900 штук.", []),
    ("Автозавод в Костанае растёт. Местного в машине 12 процентов.", [("localization", 12, "actual")]),
    (
        "Завод в Костанае собрал 900 машин. Начат выпуск новых 120-сильных машин.",
        [("production", 900, "actual")],
    ),
    (
        "Завод в Костанае собрал 900 машин. Из собранных 300 машин купил Китай.",
        [("production", 900, "actual"), ("exports", 300, "actual")],
    ),
    (
        "Завод в Костанае экспортировал 900 машин. В 2026 году завод надеется выйти на 1 600 машин.",
        [("exports", 900, "actual"), ("production", 1_600, "target")],
    ),
    ("Автозавод в Костанае растёт. Доля местных деталей — не ниже 55%.", [("localization", 55, "actual")]),
    (
        "В июле в Казахстане продано 900 машин. Потрачено на них 148 млрд тенге.",
        [("sales", 900, "actual"), ("sales_value", 148_000_000_000, "actual")],
    ),
    ("В июле в Казахстане продано 900 машин. На маршрутах теперь 1 340 машин.", [("sales", 900, "actual")]),
    (
        "В июле в Казахстане продано 900 машин. Цена машины поднялась, за месяц она прибавила 11%.",
        [("sales", 900, "actual")],
    ),
    ("В июле в Казахстане продано 900 машин. Экспорт мяса — 61 млн долларов.", [("sales", 900, "actual")]),
    (
        "Завод в Костанае собрал 900 машин. В мае откроется вторая линия, её стоимость — 85 млн долларов.",
        [("production", 900, "actual"), ("launch", None, "target"), ("investment", 85_000_000, "target")],
    ),
    (
        "В июле в Алматы закупили 100 автобусов, а в 2026 году хотят купить ещё 400 таких же.",
        [("sales", 100, "actual"), ("sales", 400, "target")],
    ),
    (
        "Автозавод в Костанае. Доля местных деталей будет не ниже 55%, тогда как в нынешних машинах — 34%.",
        [("localization", 55, "target"), ("localization", 34, "actual")],
    ),
]

#: A title, text, and the class of vehicle of each of its numbers.
CLASSES = [
    (
        "",
        "В июле в Казахстане собрано 402 прицепа. На долю автопрома пришлось 38% машиностроения.",
        ["trailer", None],
    ),
    (
        "",
        "В июле в Казахстане продано 402 прицепа. Доля костанайских составила 38%.",
        ["trailer", "trailer"],
    ),
    (
        "Завод гибридных седанов в Костанае",
        "Завод «Сарыкол» собрал 402 машины.",
        ["electric"],
    ),
    (
        "Кроссоверы из Костаная",
        "Завод «Сарыкол» собрал 402 машины. Всего с 2010 года он собрал 9 тыс. легковых и грузовых машин.",
        [None, None],
    ),
    ("Легковые машины из Костаная", "Завод «Сарыкол» собрал 402 машины.", ["passenger"]),
    ("", "Завод в Костанае собрал 900 тракторов и 2,1 тыс. тракторных прицепов.", ["tractor", "trailer"]),
]

#: A title, text, and the metric, brand and model of each of its numbers.
BRANDS = [
    (
        "Казахстанские машины поехали в Китай",
        "Завод «Сарыкол» отгрузил 102 кроссовера JAC S3. До этого завод собрал 900 машин десяти марок.",
        [("exports", "JAC", "S3"), ("production", None, None)],
    ),
    (
        "Машины приехали",
        "Завод «Сарыкол» собрал 102 кроссовера JAC S3. До этого завод собрал 900 машин марки.",
        [("production", "JAC", "S3"), ("production", "JAC", None)],
    ),
]


@pytest.mark.parametrize(("text", "plants"), PLANTS)
def test_who_made_it(text, plants):
    assert [c.plant for c in claims(text, language="ru")] == plants


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_what_is_counted(text, expected):
    found = [(c.metric, c.value, c.status) for c in claims(text, language="ru")]
    assert found == [(m, None if value is None else Decimal(value), status) for m, value, status in expected]


@pytest.mark.parametrize(("title", "text", "classes"), CLASSES)
def test_class_of_vehicle(title, text, classes):
    assert [c.segment for c in claims(text, title=title, language="ru")] == classes


@pytest.mark.parametrize(("title", "text", "expected"), BRANDS)
def test_brand(title, text, expected):
    found = claims(text, title=title, language="ru")
    assert [(c.metric, c.brand, c.model) for c in found] == expected


WORDS = [
    "Тогда в Казахстан завезли 402 машины.",
    "Самой большой стала партия: в Казахстан завезли 402 машины.",
]


@pytest.mark.parametrize("text", WORDS)
def test_words_that_are_no_countries(text):
    assert [c.counterpart for c in claims(text, language="ru")] == [None]


def test_a_part_is_of_the_plant_that_the_whole_is_of():
    text = "Завод «Сарыкол» собрал 402 машины, причём 380 из них собраны в Алматы."
    assert [c.plant for c in claims(text, language="ru")] == ["Сарыкол", "Сарыкол"]


def test_worth_after_a_comparison_is_of_what_was_counted_first():
    text = (
        "Завод в Костанае за 2024 год изготовил 86 машин, на девятнадцать больше, чем годом ранее, "
        "общей стоимостью 74 млн долларов."
    )
    assert [c.period[0].year for c in claims(text, language="ru")] == [2024, 2024]


#: A sentence on cars sold in an article at a plant, and whose they are.
SOLD = [
    ("Рынок в июле вырос: продано 41 тыс. машин.", None),
    ("На рынок в июле продано 41 тыс. машин.", "Тулпар Моторс"),
]


@pytest.mark.parametrize(("text", "plant"), SOLD)
def test_the_market_is_no_plant(text, plant):
    found = claims(text, title="Завод «Тулпар Моторс» в Чуйской области", language="ru")
    assert [c.plant for c in found] == [plant]


#: A title of an article on money for a plant, and the brand that the money is for.
MONEY = [("Завод грузовиков JAC", "JAC"), ("Завод грузовиков строит JAC", None)]


@pytest.mark.parametrize(("title", "brand"), MONEY)
def test_money_is_for_the_brand_of_vehicles_named_early(title, brand):
    text = "Завод «Сарыкол» строят в Костанае, в проект вложат 96 млн долларов."
    assert [c.brand for c in claims(text, title=title, language="ru")] == [brand]


#: The last heading of a digest, and the countries of its numbers.
PARTS = [("РОССИЯ", ["KZ", "UZ"]), ("КЫРГЫЗСТАН", ["KZ", "UZ", "KG"])]


@pytest.mark.parametrize(("heading", "countries"), PARTS)
def test_a_part_of_a_digest_on_another_country_claims_nothing(heading, countries):
    text = (
        "КАЗАХСТАН\n\nВ июле собрано 900 машин.\n\nУЗБЕКИСТАН\n\nВ июле собрано 700 машин.\n\n"
        f"{heading}\n\nВ июле собрано 500 машин."
    )
    assert [c.country for c in claims(text, language="ru")] == countries


def test_a_holding_in_the_title_is_not_the_plant_of_a_part():
    text = (
        "Холдинг показал программу развития отрасли.\n\n"
        "UzAuto Motors обновит цех. Мощность вырастет до 400 тыс. машин в год.\n\n"
        "На экспорт холдинг отправил 61 тыс. машин."
    )
    found = claims(text, title="Что обещает «Узавтосаноат»", language="ru")
    assert [c.plant for c in found] == ["UzAuto Motors", "Узавтосаноат"]


def test_no_is_no_brand():
    text = "— Завод в Костанае стоит?\n— Нет, конечно. В июле мы собрали 402 машины."
    assert [c.brand for c in claims(text, language="ru")] == [None]

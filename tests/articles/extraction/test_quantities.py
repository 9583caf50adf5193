"""Numbers as they are printed: digits, words, scales, money, what they count."""

from decimal import Decimal

import pytest

from articles.extraction.measures import Measure
from articles.extraction.numbers import decimal_of
from plants.vocabulary import Qualifier, Segment

from .worlds import analysed

COUNTS = [
    ("en", "It made 11,700 cars.", 11_700),
    ("en", "It made 11.7 thousand cars.", 11_700),
    ("en", "It made 395.8k cars.", 395_800),
    ("en", "It made 30–35 thousand cars.", 35_000),
    ("en", "It made one thousand two hundred cars.", 1_200),
    ("en", "It made twenty-five cars.", 25),
    ("en", "Not a single car was made.", 0),
    ("ru", "Собрано 11 700 машин.", 11_700),
    ("ru", "Собрано 11\u00a0700 машин.", 11_700),
    ("ru", "Собрано 11\u202f700 машин.", 11_700),
    ("ru", "Собрано 11,7 тыс. машин.", 11_700),
    ("ru", "Собрано 11.700 машин.", 11_700),
    ("ru", "Собрано полторы тысячи машин.", 1_500),
    ("ru", "Собрано три тысячи машин.", 3_000),
    ("ru", "Собрано от 30 до 35 тысяч машин.", 35_000),
    ("kk", "Зауыт 140 мың көлік шығарды.", 140_000),
    ("uz", "Zavod 370 mingdan ortiq avtomobil yig‘di.", 370_000),
    ("ky", "Завод 1 миң 250 унаа чыгарды.", 1_250),
]
MONEY = [
    ("en", "It cost KZT 164.9 billion.", "KZT", 164_900_000_000),
    ("en", "It cost $200m.", "USD", 200_000_000),
    ("en", "It cost US$1.2bn.", "USD", 1_200_000_000),
    ("en", "It cost 1 billion 30 million 390.9 thousand soms.", "KGS", 1_030_390_900),
    ("ru", "Он стоил 1,16 трлн тенге.", "KZT", 1_160_000_000_000),
    ("ru", "Он стоил 25,2 млрд сомов.", "KGS", 25_200_000_000),
    ("ru", "Он стоил полтора миллиарда рублей.", "RUB", 1_500_000_000),
    ("ru", "Он стоил 50 млн долларов США.", "USD", 50_000_000),
    ("uz", "Bu 8,9 trln so‘mlik mahsulot.", "UZS", 8_900_000_000_000),
    ("kk", "Құны 90 млрд теңге.", "KZT", 90_000_000_000),
]
QUALIFIED = [
    ("en", "almost 7,000 cars", Qualifier.NEARLY),
    ("en", "not less than 200 thousand cars", Qualifier.AT_LEAST),
    ("en", "up to 70,000 cars", Qualifier.UP_TO),
    ("en", "around 300 cars", Qualifier.ABOUT),
    ("ru", "свыше 1,6 тыс. машин", Qualifier.OVER),
    ("ru", "не менее 200 тысяч машин", Qualifier.AT_LEAST),
    ("uz", "370 mingdan ortiq avtomobil", Qualifier.OVER),
    ("ky", "1 миңден ашуун унаа", Qualifier.OVER),
]
ARRIVALS = [
    ("ru", "мощностью до 70 тысяч автомобилей", Qualifier.UP_TO),
    ("ru", "вместе с заводом мощностью до 70 тысяч автомобилей", Qualifier.UP_TO),
    ("ru", "выпуск вырос до 70 тысяч автомобилей", None),
    ("ru", "сборка просела со 101 тысячи до 70 тысяч автомобилей", None),
]
NOT_NUMBERS = [
    ("en", "Call +7 727 123 45 67 now."),
    ("en", "It fell on 31.07.2025 at 12:30."),
    ("en", "The RAV4 and the T-250 came."),
    ("en", "Ten 10G lines: the 10G kind."),
]


@pytest.mark.parametrize(("language", "text", "value"), COUNTS)
def test_counts(language, text, value):
    found = [q for q in analysed(text, language).quantities if q.noun != "alien"]
    assert found[0].value == value


@pytest.mark.parametrize(("language", "text", "unit", "value"), MONEY)
def test_money(language, text, unit, value):
    (quantity,) = analysed(text, language).quantities
    assert (quantity.measure, quantity.unit, quantity.value) == (Measure.MONEY, unit, value)


@pytest.mark.parametrize(("language", "text", "qualifier"), QUALIFIED)
def test_qualifier_is_kept_inside_the_words(language, text, qualifier):
    analysis = analysed(text, language)
    (quantity,) = analysis.quantities
    assert quantity.qualifier is qualifier
    assert analysis.text(quantity.first, quantity.last) == text


@pytest.mark.parametrize(("language", "text"), NOT_NUMBERS)
def test_codes_dates_and_telephones_are_no_quantities(language, text):
    assert [q for q in analysed(text, language).quantities if not q.in_words] == []


@pytest.mark.parametrize(
    ("words", "segment"),
    [
        ("500 cars", Segment.PASSENGER),
        ("500 trucks", Segment.TRUCK),
        ("500 cars, trucks and buses", None),
        ("500 vehicles", None),
        ("500 electric cars", Segment.ELECTRIC),
    ],
)
def test_class_of_vehicle_counted(words, segment):
    (quantity,) = analysed(f"They built {words}.").quantities
    assert quantity.segment is segment


@pytest.mark.parametrize(
    ("digits", "language", "scaled", "value"),
    [
        ("1,163", "en", False, "1163"),
        ("1,163", "ru", True, "1.163"),
        ("1,163", "ru", False, "1163"),
        ("1.292", "en", True, "1.292"),
        ("1.234.567", "ru", False, "1234567"),
        ("1.234,5", "ru", False, "1234.5"),
    ],
)
def test_marks_part_thousands_or_decimals(digits, language, scaled, value):
    assert decimal_of(digits, language, scaled) == Decimal(value)


@pytest.mark.parametrize(("language", "text", "qualifier"), ARRIVALS)
def test_where_a_change_arrives_is_no_bound(language, text, qualifier):
    assert analysed(text, language).quantities[-1].qualifier == qualifier

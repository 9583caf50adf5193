"""Numbers as people read them."""

from decimal import Decimal

import pytest
from django.utils import translation

from plants import numbers
from plants.models import Figure
from plants.periods import Period


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("83200", "vehicles", "83,200 vehicles"),
        ("83200.0000", "vehicles", "83,200 vehicles"),
        ("1", "vehicles", "1 vehicle"),
        ("0", "vehicles", "0 vehicles"),
        ("1500", "people", "1,500 people"),
        ("52.50", "percent", "52.5%"),
        ("164900000000", "KZT", "KZT 164.9 billion"),
        ("1160000000000", "KZT", "KZT 1.16 trillion"),
        ("305300000", "USD", "USD 305.3 million"),
        ("999999", "USD", "USD 999,999"),
        ("12.5", "USD", "USD 12.5"),
    ],
)
def test_value_in_its_unit(value, unit, text):
    assert numbers.in_unit(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "text"), [("17.2", "+17.2%"), ("-17.5", "−17.5%"), ("0", "±0%"), ("730", "+730%")]
)
def test_change_has_a_sign(value, text):
    assert numbers.change(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("171442", "171k"),
        ("83200", "83.2k"),
        ("9400", "9,400"),
        ("457800", "458k"),
        ("1000000", "1m"),
        ("281800000", "282m"),
        ("1160000000000", "1.2tn"),
        ("0", "0"),
    ],
)
def test_short(value, text):
    assert numbers.short(Decimal(value)) == text


def test_qualifier_stands_before_the_number():
    figure = Figure(metric="capacity", unit="vehicles", value=Decimal(70_000), qualifier="up_to")
    assert numbers.stated(figure) == "up to 70,000 vehicles"


def test_change_alone_is_told_as_a_change():
    figure = Figure(metric="production", unit="vehicles", change_pct=Decimal("-4"))
    assert numbers.stated(figure) == "−4%"


def test_launch_is_told_by_its_period():
    figure = Figure(metric="launch", unit="date", period=Period.months(2025, 10, 10))
    assert numbers.stated(figure) == "October 2025"


@pytest.mark.parametrize(
    ("value", "unit", "russian", "kazakh"),
    [
        ("83200", "vehicles", "83 200 единиц", "83 200 көлік"),
        ("21", "vehicles", "21 единица", "21 көлік"),
        ("1502", "people", "1 502 человека", "1 502 адам"),
        ("12.5", "percent", "12,5 %", "12,5%"),
        ("1160000000000", "KZT", "1,16 трлн тенге", "1,16 трлн теңге"),
        ("305300000", "USD", "305,3 млн долл.", "305,3 млн доллар"),
        ("2500000", "INR", "2,5 млн INR", "2,5 млн INR"),
    ],
)
def test_value_in_other_languages(value, unit, russian, kazakh):
    for language, text in (("ru", russian), ("kk", kazakh)):
        with translation.override(language):
            assert numbers.in_unit(Decimal(value), unit).replace("\xa0", " ") == text


@pytest.mark.parametrize(
    ("value", "russian", "kazakh"), [("11713", "11,7 тыс.", "11,7 мың"), ("458000", "458 тыс.", "458 мың")]
)
def test_short_in_other_languages(value, russian, kazakh):
    for language, text in (("ru", russian), ("kk", kazakh)):
        with translation.override(language):
            assert numbers.short(Decimal(value)) == text.replace(" ", "\xa0")


def test_a_language_may_put_the_qualifier_behind():
    with translation.override("kk"):
        assert numbers.qualified("70 000 көлік", "nearly") == "70 000 көлік дерлік"


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("nearly ", "")), ("ru", ("почти ", "")), ("kk", ("", " дерлік"))]
)
def test_a_qualifier_stands_where_the_language_puts_it(language, words):
    with translation.override(language):
        assert numbers.around("nearly") == words
        assert numbers.around("") == ("", "")

"""Findings, and numbers as they write them."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from articles.auditing.frame import ENDS_LATER, NO_ROW
from articles.auditing.series import OTHER_THAN_KNOWN
from articles.auditing.wording import Amount, Word, finding, quantity
from articles.models import Claim, Finding


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("83200.0000", "vehicles", "83,200 vehicles"),
        ("1160000000000", "KZT", "KZT 1.16 trillion"),
        ("21400000000", "USD", "USD 21.4 billion"),
        ("305300000", "USD", "USD 305.3 million"),
        ("17.46357", "USD", "USD 17.5"),
        ("0.0005401", "USD", "USD 0.001"),
        ("257211.5", "USD", "USD 257,212"),
        ("40.7", "percent", "40.7 percent"),
        ("0", "vehicles", "0 vehicles"),
    ],
)
def test_quantity(value, unit, words):
    assert quantity(Decimal(value), unit) == words


def test_a_finding_is_told_in_the_readers_language():
    one = finding(
        Claim(),
        "jump",
        OTHER_THAN_KNOWN,
        given=Amount(Decimal(83200), "vehicles"),
        known=Amount(Decimal("1160000000000"), "KZT"),
    )
    assert one.told == one.message
    with translation.override("ru"):
        told = "Статья называет 83 200 единиц, а за тот же период известно 1,16 трлн тенге."
        assert one.told.replace("\xa0", " ") == told


def test_days_words_and_names_fill_in_too():
    words = {"slot": Word("brand"), "name": "Onix"}
    late = {"day": date(2025, 8, 31), "published": date(2025, 8, 1)}
    with translation.override("kk"):
        assert finding(Claim(), "x", NO_ROW, **words).told == "«Onix» атауына (марка) сай жазба жоқ."
        assert "2025\xa0ж. 31 тамыз" in finding(Claim(), "x", ENDS_LATER, **late).told
    assert "2025-08-31" in finding(Claim(), "x", ENDS_LATER, **late).message


def test_a_finding_of_before_is_told_as_it_was_written():
    with translation.override("ru"):
        assert Finding(message="Too much.").told == "Too much."

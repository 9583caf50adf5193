"""Sums in two currencies, against each other and the rate of the time."""

from decimal import Decimal

import pytest

from articles.auditing.currencies import borne_out, odd_pairs
from articles.auditing.rates import Rates
from articles.auditing.series import Series
from plants.periods import Period
from tests.articles.auditing.drafts import JULY, article, by_value, claim, known, money

BEFORE = JULY.year_before()
WINDOW = Period.months(2025, 1, 7)

#: 540 tenge to the dollar, known for the year before alone.
TENGE = Rates({"KZT": [(Period.year(2024), Decimal(1) / 540)]})
NOTHING = Rates()


def pair(text, tenge, dollars, opening, closing, **fields):
    """Two sums of one text, the quote of each up to and from where the second is opened."""
    return [
        money(tenge, "KZT", among=text, quote=text[: text.index(opening)].strip(), **fields),
        money(dollars, "USD", among=text, quote=text[text.index(closing) :], **fields),
    ]


def in_brackets(tenge, dollars, **fields):
    return pair("Worth KZT 1.16 trillion ($21.4 billion)", tenge, dollars, "(", "$", **fields)


TEXT = "Worth KZT 1.16 trillion ($21.4 billion)"


def found(claims, rates=TENGE, text=TEXT, series=None):
    return by_value(list(odd_pairs(article(text), claims, rates, series or Series())))


@pytest.mark.parametrize(
    ("tenge", "dollars"),
    [
        (164_900_000_000, 305_300_000),
        (72_000_000_000, 161_200_000),  # 447
        (200_000_000_000, 1_300_000_000),  # 154, as it was in 2013: a third of the known rate is near enough
    ],
)
def test_pairs_that_agree_with_the_rate(tenge, dollars):
    rates = Rates({"KZT": [(JULY, Decimal(1) / 450)]})
    assert not found(in_brackets(tenge, dollars), rates)


@pytest.mark.parametrize(
    ("tenge", "dollars", "likely"),
    [
        # Neither sum can be told to be the odd one, so each has a value that would repair the pair.
        (
            1_160_000_000_000,
            21_400_000_000,
            {1_160_000_000_000: 11_600_000_000_000, 21_400_000_000: 2_140_000_000},
        ),
        (88_260_000, 163_400_000, {88_260_000: 88_260_000_000, 163_400_000: 163_400}),
        (
            54_000_000_000,
            25_000_000,
            {54_000_000_000: 13_500_000_000, 25_000_000: 100_000_000},
        ),  # no power of ten
    ],
)
def test_a_pair_off_the_rate(tenge, dollars, likely):
    assert found(in_brackets(tenge, dollars)) == likely


def test_value_per_vehicle_tells_the_odd_one():
    claims = [*in_brackets(1_160_000_000_000, 21_400_000_000, period=WINDOW), claim(83_200, period=WINDOW)]
    assert found(claims) == {21_400_000_000: 2_140_000_000}


def test_other_sources_tell_the_odd_one():
    claims = in_brackets(1_160_000_000_000, 21_400_000_000)
    series = known((claims[0], JULY, 1_200_000_000_000))
    assert found(claims, series=series) == {21_400_000_000: 2_140_000_000}


def test_the_articles_other_pairs_tell_the_rate_where_none_is_known():
    claims = [
        *in_brackets(164_900_000_000, 305_300_000),
        *in_brackets(100_900_000_000, 186_800_000, period=BEFORE),
        *in_brackets(1_160_000_000_000, 21_400_000_000, period=WINDOW),
        claim(83_200, period=WINDOW),
    ]
    assert found(claims, NOTHING) == {21_400_000_000: 2_140_000_000}


def test_the_message_holds_both_sums_and_both_rates():
    claims = [*in_brackets(1_160_000_000_000, 21_400_000_000), claim(83_200)]
    (finding,) = odd_pairs(article(TEXT), claims, TENGE, Series())
    assert finding.message == (
        "KZT 1.16 trillion for USD 21.4 billion makes 54.2 KZT to the USD, where about 540 is expected."
    )


def test_nothing_is_said_without_a_rate():
    assert not found(in_brackets(1_160_000_000_000, 21_400_000_000), NOTHING)


def test_two_sums_side_by_side_may_be_two_sums():
    text = "Investors put in KZT 5 billion, then $40 million"
    assert not found(pair(text, 5_000_000_000, 40_000_000, ",", "$"), text=text)


def test_two_sums_side_by_side_that_are_a_power_of_ten_off_are_one():
    text = "They spent KZT 5 billion, or $93 million"
    assert found(pair(text, 5_000_000_000, 93_000_000, ",", "$"), text=text)[93_000_000] == 9_300_000


@pytest.mark.parametrize(
    "different", [{"metric": "sales_value"}, {"period": BEFORE}, {"plant_name": "Zarya"}]
)
def test_sums_of_two_cells_are_no_pair(different):
    tenge, dollars = in_brackets(1_160_000_000_000, 21_400_000_000)
    for name, value in different.items():
        setattr(dollars, name, value)
    assert not found([tenge, dollars])


def test_sums_far_apart_are_no_pair():
    text = "Worth KZT 1.16 trillion, said the ministry that was asked about it yesterday ($21.4 billion)"
    assert not found(pair(text, 1_160_000_000_000, 21_400_000_000, ",", "$"), text=text)


def test_overlapping_quotes_are_a_pair():
    claims = [
        money(1_160_000_000_000, "KZT", among=TEXT, quote="Worth KZT 1.16 trillion"),
        money(21_400_000_000, "USD", among=TEXT, quote="KZT 1.16 trillion ($21.4 billion)"),
    ]
    assert len(found(claims)) == 2


def test_a_sum_is_borne_out_by_what_is_known_of_the_other():
    tenge, dollars = in_brackets(1_160_000_000_000, 2_140_000_000)
    series = known((tenge, JULY, 1_160_000_000_000), (dollars, JULY, 21_400_000_000))
    assert borne_out(article(TEXT), [tenge, dollars], TENGE, series) == {dollars.pk}


def test_a_pair_off_the_rate_bears_nothing_out():
    tenge, dollars = in_brackets(1_160_000_000_000, 21_400_000_000)
    series = known((tenge, JULY, 1_160_000_000_000))
    assert not borne_out(article(TEXT), [tenge, dollars], TENGE, series)

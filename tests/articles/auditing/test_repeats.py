"""Several numbers for one fact."""

import pytest

from articles.auditing.repeats import printed_differently
from articles.auditing.series import Series
from tests.articles.auditing.drafts import JULY, by_value, claim, known


def found(*claims, series=None):
    return by_value(list(printed_differently(list(claims), series or Series())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(11_700), claim(11_713)),
        (claim(12_000, qualifier="nearly"), claim(11_713)),
        (claim(11_000, qualifier="over"), claim(11_713)),
        (claim(11_713), claim(11_713)),
        (claim(148_000), claim(147_900)),
    ],
)
def test_rounded_versions_agree(one, other):
    assert not found(one, other)


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        (11_713, 11_731, {11_713: None, 11_731: None}),
        (11_700, 11_913, {11_700: None, 11_913: None}),
        (13_725, 31_725, {13_725: None, 31_725: None}),  # two digits changed places
        (146_200, 1_462_000, {146_200: 1_462_000, 1_462_000: 146_200}),  # a nought, on either side
        (36_191, 7_146, {7_146: None}),  # a part that the slots cannot tell apart
        (30_000, 20_000, {20_000: None}),
    ],
)
def test_numbers_that_do_not(one, other, likely):
    assert found(claim(one), claim(other)) == likely


def test_what_other_sources_give_is_the_number():
    claims = [claim(84_600), claim(31_900), claim(4_500)]
    assert found(*claims).keys() == {31_900, 4_500}
    assert found(*claims, series=known((claims[1], JULY, 32_000))).keys() == {84_600, 4_500}


@pytest.mark.parametrize(
    "different",
    [
        {"period": JULY.year_before()},
        {"segment": "bus"},
        {"status": "forecast"},
        {"brand_name": "Kia"},
        {"metric": "sales"},
    ],
)
def test_numbers_of_two_cells(different):
    assert not found(claim(11_713), claim(11_731, **different))


def test_stages_of_a_capacity_and_several_investments_are_several():
    assert not found(claim(620, "capacity"), claim(1_700, "capacity"))
    assert not found(claim(200_000_000, "investment", "USD"), claim(210_000_000, "investment", "USD"))


def test_the_message_holds_both_numbers():
    (finding,) = printed_differently([claim(36_191), claim(7_146)], Series())
    assert finding.message == (
        "The article gives 7,146 vehicles and 36,191 vehicles for the same, so this may be only a part of it."
    )

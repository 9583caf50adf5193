"""Stated changes against stated levels."""

from decimal import Decimal

import pytest

from articles.auditing.changes import contradicted_changes
from articles.auditing.series import Series
from tests.articles.auditing.drafts import JULY, article, by_value, claim, known

BEFORE = JULY.year_before()


def changed(change, value, before, **fields):
    return [claim(value, change_pct=change, **fields), claim(before, period=BEFORE, **fields)]


def found(claims, text="", series=None):
    return list(contradicted_changes(article(text), claims, series or Series()))


@pytest.mark.parametrize(
    ("change", "value", "before"),
    [
        (50.1, 11_700, 7_800),
        (-4.4, 14_968, 15_657),
        (90, 1_278, 672),
        (160, 14_885, 5_622),  # "2.6 times"
        (470, 197_600, 34_400),  # "5.7-fold"
        (200, 6_000, 1_900),  # "tripled", 3.16 times
        (3.2, 205_100, 198_600),
        (-50, 31_466, 64_000),  # "cut in half"
        (100, 2_900, 1_250),  # "more than doubled"
        (-100, 0, 4_000),
        (20, 148_000, 124_000),
        (19, 75_400, 63_900),  # 18.0, where the year before was revised
    ],
)
def test_changes_that_hold(change, value, before):
    assert not found(changed(change, value, before))


@pytest.mark.parametrize(
    ("change", "value", "before", "likely"),
    [
        (45, 12_100, 7_800, {12_100: None}),  # 55: the change, or a level, so the claim that says both
        (-12, 112_000, 100_000, {112_000: None}),  # up, not down
        (50.1, 117_000, 7_800, {117_000: 11_700, 7_800: 78_000}),  # a nought too many, on either side
        (50.1, 11_700, 7_800_000, {11_700: 11_700_000, 7_800_000: 7_800}),  # "7800 thousand"
        (50.1, 11_700, 8, {8: 8_000}),  # a "thousand" lost: there are no 11.7 vehicles
        (300, 2_000, 31_000, {2_000: None, 31_000: None}),
        (-120, 800, 900, {800: None}),
    ],
)
def test_changes_that_do_not(change, value, before, likely):
    assert by_value(found(changed(change, value, before))) == likely


def test_the_message_holds_both_levels_and_both_changes():
    (finding,) = found(changed(45, 12_100, 7_800))
    assert finding.message == (
        "The article states a change of 45 percent, "
        "but from 7,800 vehicles to 12,100 vehicles is 55.1 percent."
    )


@pytest.mark.parametrize(
    ("text", "base", "part", "likely"),
    [
        ("from 4916 thousand to 40, increased to 74 thousand (8.3 times)", 4_916_000, 74_000, 40_740),
        ("went from 3127 thousand to 25, rising to 64 thousand, 8.2 times", 3_127_000, 64_000, 25_640),
    ],
)
def test_a_number_torn_apart_at_its_point(text, base, part, likely):
    claims = [
        claim(base, period=BEFORE, among=text, quote=text[: text.index(" to ")]),
        claim(
            part, change_pct=730 if "8.3" in text else 720, among=text, quote=text[text.index(" to ") + 1 :]
        ),
    ]
    assert by_value(found(claims, text)) == {Decimal(part): likely, Decimal(base): base / 1000}


def test_the_value_of_output_may_change_by_volume_where_that_of_imports_may_not():
    at_home = changed(12, 88_260_000_000, 64_500_000_000, metric="production_value", unit="KZT")
    abroad = changed(12, 88_260_000_000, 64_500_000_000, metric="import_value", unit="KZT")
    assert not found(at_home)
    assert found(abroad)


def test_one_of_two_bases_that_bears_the_change_out_is_enough():
    assert not found([*changed(50.1, 11_700, 7_800), claim(9_900, period=BEFORE)])


def test_levels_of_another_cell_say_nothing():
    assert not found([claim(11_700, change_pct=50.1), claim(900, period=BEFORE, segment="bus")])
    assert not found([claim(11_700, change_pct=50.1), claim(900, period=BEFORE, plant_name="Zarya")])


def test_a_share_may_grow_by_points():
    assert not found(changed(5, 45, 40, metric="share", unit="percent"))


def test_a_change_without_level_is_not_checked():
    assert not found([claim(None, change_pct=28.1), claim(7_800, period=BEFORE)])


def test_a_level_that_other_sources_bear_out_is_not_the_wrong_one():
    claims = changed(50.1, 117_000, 7_800)
    assert by_value(found(claims, series=known((claims[1], BEFORE, 7_750)))) == {117_000: 11_700}

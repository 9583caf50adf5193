"""Claims against figures that are known already."""

from datetime import date
from decimal import Decimal

import pytest

from articles.auditing.rates import Rates
from articles.auditing.series import Series, jumps
from plants.periods import Period
from tests import factories
from tests.articles.auditing.drafts import JULY, YEAR, article, by_value, claim, known, money

BEFORE, AFTER = JULY.year_before(), Period.months(2026, 7, 7)
RATES = Rates({"KZT": [(Period.year(2025), Decimal("0.002"))]})


def found(claimed, *numbers):
    series = known(*((claimed, period, value) for period, value in numbers))
    return by_value(list(jumps(article(), [claimed], series, RATES)))


@pytest.mark.parametrize(
    ("claimed", "numbers", "likely"),
    [
        (claim(117_000), [(JULY, 11_713)], 11_700),
        (claim(11_700), [(JULY, 200_000)], None),
        (claim(117), [(JULY, 11_713)], 11_700),
        (claim(60), [(JULY, 1_200)], None),  # a small series too, for the same period
        (claim(117_000), [(BEFORE, 7_800)], 11_700),
        (claim(74), [(AFTER, 40_740)], None),
        (claim(117_000), [(BEFORE, 7_800), (AFTER, 12_000)], 11_700),
        (claim(95_000, change_pct=30), [(BEFORE, 7_800)], 9_500),  # the stated change leads elsewhere
        (money(88_260_000, "KZT"), [(JULY, 88_260_000_000)], 88_260_000_000),
        (money(88_260_000, "KZT"), [(BEFORE, 64_500_000_000)], 88_260_000_000),
    ],
)
def test_jumps(claimed, numbers, likely):
    assert found(claimed, *numbers) == {claimed.value: likely}


@pytest.mark.parametrize(
    ("claimed", "numbers"),
    [
        (claim(11_700), [(JULY, 11_713)]),
        (claim(41_237), [(BEFORE, 13_116)]),
        (claim(184_789), [(BEFORE, 41_237)]),
        (claim(117_000), [(JULY, 11_713), (JULY, 120_000)]),  # one source agrees
        (claim(117_000), [(JULY, 60_000), (BEFORE, 7_800)]),  # so does one of the same month
        (claim(117_000), [(BEFORE, 7_800), (AFTER, 125_000)]),  # it grew, and stayed
        (claim(30_000, change_pct=2230), [(BEFORE, 1_290)]),  # the article says by how much
        (claim(12_000, change_pct=1100), [(BEFORE, 1_010)]),
        (claim(767), [(BEFORE, 20)]),  # beginnings
        (money(2_200_000, "USD"), [(BEFORE, 47_220)]),
        (money(5, "CNY"), [(BEFORE, 47_000_000)]),  # no rate says whether that is much
        (claim(0), [(BEFORE, 4_340)]),
        (claim(50, "capacity", period=YEAR), [(YEAR, 50_000)]),
    ],
)
def test_what_is_no_jump(claimed, numbers):
    assert not found(claimed, *numbers)


def test_a_name_without_row_is_in_no_series():
    claimed = claim(117_000, plant_name="Zarya")
    assert not found(claimed, (JULY, 11_713))


def test_a_part_of_what_is_borne_out_is_left_to_the_repeats():
    whole, part = claim(1_030_000), claim(107_000)
    assert not list(jumps(article(), [whole, part], known((whole, JULY, 1_031_000)), RATES))


def test_what_another_currency_bears_out_is_no_jump():
    claimed = money(2_140_000_000, "USD")
    series = known((claimed, JULY, 21_400_000_000))
    assert list(jumps(article(), [claimed], series, RATES))
    assert not list(jumps(article(), [claimed], series, RATES, {claimed.pk}))


def test_the_message_holds_both_numbers():
    claimed = claim(117_000)
    (finding,) = jumps(article(), [claimed], known((claimed, JULY, 11_713)), RATES)
    assert finding.message == (
        "The article gives 117,000 vehicles, against 11,713 vehicles known of the same period."
    )


@pytest.mark.parametrize(
    ("period", "neighbour"),
    [
        (Period.months(2024, 1, 2), Period.months(2025, 1, 2)),  # February of a leap year
        (Period.months(2023, 1, 2), Period.months(2024, 1, 2)),
        (Period.year(2024), Period.year(2025)),
        (Period(date(2024, 2, 29), date(2024, 2, 29)), Period(date(2025, 2, 28), date(2025, 2, 28))),
    ],
)
def test_the_year_after(period, neighbour):
    claimed = claim(117_000, period=period)
    assert known((claimed, neighbour, 5)).neighbours(claimed) == [5]


@pytest.mark.django_db
def test_figures_of_other_sources_in_one_query(django_assert_num_queries):
    source = factories.source()
    own = factories.article(source=source)
    country, brand = factories.country(), factories.brand("Kia")
    for period, value, fields in [
        (JULY, 100, {}),
        (BEFORE, 200, {"brand": brand}),
        (AFTER, 300, {"brand": brand}),
        (JULY, 400, {"source": source}),
        (YEAR, 500, {}),
        (JULY, 600, {"status": "target"}),
    ]:
        factories.figure(period=period, value=value, country=country, **fields)
    whole, kia = claim(1), claim(1, brand_id=brand.pk, brand_name="Kia")
    with django_assert_num_queries(1):
        series = Series.from_database(own, [whole, kia])
    assert (series.at(whole, JULY), series.neighbours(whole)) == ([100], [])
    assert (series.at(kia, JULY), series.neighbours(kia)) == ([], [200, 300])

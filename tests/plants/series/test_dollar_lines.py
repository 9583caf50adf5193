"""Series of money in dollars: the rate that is taken, and what is never converted."""

from decimal import Decimal

import pytest

from plants.models import ExchangeRate
from plants.series.dollars import Rates, dollar_lines
from plants.series.points import Derivation, Flag, Grain
from plants.series.windows import lines
from tests.plants.unsaved import figure, period, source


def rate(when, usd, currency="KZT", **fields):
    fields = {"kind": "dataset"} | fields
    return ExchangeRate(
        currency=currency, period=period(when), usd_per_unit=Decimal(usd), source=source(**fields)
    )


def money(value, when, unit="KZT", **fields):
    return figure(value, when, metric="production_value", unit=unit, **fields)


def in_dollars(figures, *rates, grain=Grain.MONTH):
    return [point for line in dollar_lines(lines(figures, grain), Rates(rates)) for point in line.points]


@pytest.mark.parametrize(
    ("rates", "expected", "is_wide"),
    [
        ([("2025-07", "0.002"), ("2025", "0.001")], 2000, False),
        ([("2025-07/2025-09", "0.003"), ("2025", "0.001")], 3000, True),
        ([("2025", "0.001")], 1000, True),
        # A day's rate is no average of the month, and another month's says nothing.
        ([("2025-07-15", "0.002"), ("2025-06", "0.002")], None, False),
        ([("2024", "0.002")], None, False),
    ],
)
def test_rate_of_the_period_or_the_nearest_wider(rates, expected, is_wide):
    points = in_dollars([money(1_000_000, "2025-07")], *(rate(*one) for one in rates))
    assert [int(point.value) for point in points] == ([expected] if expected else [])
    assert all((Flag.WIDE_RATE in point.flags) == is_wide for point in points)


def test_converted_point_names_figure_and_rate():
    stated, average = money(1_000_000, "2025-07"), rate("2025-07", "0.002")
    (point,) = in_dollars([stated], average)
    assert (point.inputs, point.rate, point.unit) == ((stated,), average, "USD")
    assert point.derived == Derivation.DOLLARS


def test_stated_dollars_win_for_the_same_cell_alone():
    average = rate("2025-07", "0.002")
    dollars = money(1_900, "2025-07", unit="USD")
    (point,) = in_dollars([money(1_000_000, "2025-07"), dollars], average)
    assert (point.value, point.derived) == (1_900, Derivation.STATED)
    of_buses = money(1_900, "2025-07", unit="USD", segment="bus")
    assert len(in_dollars([money(1_000_000, "2025-07"), of_buses], average)) == 2


def test_what_is_no_money_has_no_dollars():
    assert in_dollars([figure(5, "2025-07")], rate("2025-07", "0.002")) == []


def test_the_more_authoritative_rate_is_taken():
    implied, official = rate("2025-07", "0.003", kind="news"), rate("2025-07", "0.002")
    assert in_dollars([money(1_000_000, "2025-07")], implied, official)[0].rate is official


def test_a_span_of_years_is_not_converted_at_the_first_years_rate():
    rates = Rates([rate("2024", "0.002")])
    assert rates.average("KZT", period("2024-01/2025-12")) is None

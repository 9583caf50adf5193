"""The words of the domain: which unit stands with which metric."""

import pytest

from plants.vocabulary import MONEY_METRICS, UNIT_OF_METRIC, Metric, unit_fits


def test_every_metric_has_its_unit():
    assert MONEY_METRICS | UNIT_OF_METRIC.keys() == set(Metric)
    assert not MONEY_METRICS & UNIT_OF_METRIC.keys()


@pytest.mark.parametrize(
    ("metric", "unit"),
    [
        ("production", "vehicles"),
        ("imports", "vehicles"),
        ("capacity", "vehicles"),
        ("jobs", "people"),
        ("localization", "percent"),
        ("share", "percent"),
        ("launch", "date"),
        ("investment", "USD"),
        ("sales_value", "KZT"),
    ],
)
def test_unit_fits(metric, unit):
    assert unit_fits(metric, unit)


@pytest.mark.parametrize(
    ("metric", "unit"),
    [
        ("production", "people"),
        ("production", "KZT"),
        ("production", ""),
        ("jobs", "vehicles"),
        ("share", "vehicles"),
        ("launch", "percent"),
        ("investment", "vehicles"),
        ("investment", "usd"),
        ("investment", "USDT"),
        ("investment", "USD\n"),
        ("export_value", ""),
    ],
)
def test_unit_does_not_fit(metric, unit):
    assert not unit_fits(metric, unit)


def test_unknown_metric_is_an_error():
    with pytest.raises(ValueError, match="wheels"):
        unit_fits("wheels", "vehicles")

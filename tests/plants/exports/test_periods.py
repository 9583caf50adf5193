"""The database writes a period as `Period` does."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from plants.api.fields import KnownDate
from plants.exports.periods import ExactDate, PeriodKind, PeriodLabel, edges
from plants.models import Figure
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

MONTHS = [
    Period.months(year, first, last)
    for year in (2023, 2024)
    for first in range(1, 13)
    for last in range(first, 13)
]
DAYS = [Period(day, day) for day in (date(2024, 2, 29) + timedelta(days=31 * n) for n in range(12))]
OTHERS = [
    Period(date(2020, 10, 1), date(2021, 6, 30)),
    Period(date(2019, 1, 1), date(2021, 12, 31)),
    Period(date(2024, 3, 5), date(2024, 3, 31)),
    Period(date(2024, 1, 1), date(2024, 1, 30)),
    Period(date(2024, 12, 31), date(2025, 1, 1)),
    Period(date(2023, 12, 1), date(2024, 12, 31)),
]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_as_python_writes_them(language):
    source = factories.source()
    for period in [*MONTHS, *DAYS, *OTHERS]:
        factories.figure(source=source, period=period)
    days = edges("period")
    with translation.override(language):
        rows = Figure.objects.values_list(
            "period", *days, PeriodKind(*days), PeriodLabel(*days), ExactDate(*days)
        )
        assert len(rows) == len(MONTHS) + len(DAYS) + len(OTHERS)
        for period, *written in rows:
            known = KnownDate().to_representation(period)
            assert written == [period.start, period.end, period.kind, period.label, known]


def test_no_period():
    factories.figure(period=None)
    days = edges("period")
    assert list(Figure.objects.values_list(PeriodKind(*days), PeriodLabel(*days), ExactDate(*days))) == [
        (None,) * 3
    ]

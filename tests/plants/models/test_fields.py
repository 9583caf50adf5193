"""Periods in the database: inclusive in Python, half-open and bounded in PostgreSQL."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from plants.models import ExchangeRate, Figure, PlantEvent
from plants.models.fields import PeriodFormField
from plants.periods import Period
from tests import factories

MADE = {
    "figure_period_bounded": lambda: (factories.figure(), "period"),
    "investment_announced_bounded": lambda: (factories.investment(), "announced"),
    "plant_event_period_bounded": lambda: (
        PlantEvent.objects.create(
            plant=factories.plant(),
            plant_status="closed",
            source=factories.source(),
            period=Period.year(2024),
        ),
        "period",
    ),
    "exchange_rate_period_bounded": lambda: (
        ExchangeRate.objects.create(
            currency="KZT", usd_per_unit=1, source=factories.source(), period=Period.year(2024)
        ),
        "period",
    ),
}


def write(row, column: str, value: str) -> None:
    """Past the field, as another program might."""
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{row._meta.db_table}" SET "{column}" = %s::daterange WHERE id = %s',  # noqa: S608
            [value, row.pk],
        )


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["empty", "[2024-01-01,)", "(,2024-01-01)"])
@pytest.mark.parametrize("rule", MADE)
def test_period_has_both_ends(rule, value):
    row, column = MADE[rule]()
    with pytest.raises(IntegrityError, match=rule):
        write(row, column, value)


@pytest.mark.django_db
def test_last_day_is_inside():
    figure = factories.figure(period=Period.months(2024, 2, 2))
    with connection.cursor() as cursor:
        cursor.execute("SELECT upper(period) FROM plants_figure WHERE id = %s", [figure.pk])
        assert cursor.fetchone() == (date(2024, 3, 1),)
    assert Figure.objects.get(period=Period.months(2024, 2, 2)).period.end == date(2024, 2, 29)


def test_form_takes_both_days_or_neither():
    field = PeriodFormField()
    assert field.clean(["2024-01-01", "2024-12-31"]) == Period.year(2024)
    assert field.clean(["", ""]) is None


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (["2024-01-01", ""], "Give both the first and the last day, or neither."),
        (["", "2024-01-01"], "Give both the first and the last day, or neither."),
        (["2024-02-01", "2024-01-01"], "The last day is before the first day."),
    ],
)
def test_form_refuses(days, sentence):
    with pytest.raises(ValidationError, match=sentence):
        PeriodFormField().clean(days)

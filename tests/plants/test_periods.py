"""Periods: what a run of days is called, reading one, and the same window a year before."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from plants.periods import Period, PeriodKind, month_name


def days(text: str) -> Period:
    first, last = text.split("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("2025-01-01/2025-12-31", "year", "2025"),
        ("2025-07-01/2025-07-31", "month", "July 2025"),
        ("2024-02-01/2024-02-29", "month", "February 2024"),
        ("2025-01-01/2025-01-31", "month", "January 2025"),
        ("2025-01-01/2025-03-31", "quarter", "Q1 2025"),
        ("2025-10-01/2025-12-31", "quarter", "Q4 2025"),
        ("2025-01-01/2025-06-30", "half", "January–June 2025"),
        ("2025-07-01/2025-12-31", "half", "July–December 2025"),
        ("2025-01-01/2025-02-28", "ytd", "January–February 2025"),
        ("2025-01-01/2025-11-30", "ytd", "January–November 2025"),
        ("2025-02-01/2025-04-30", "span", "February–April 2025"),
        ("2025-04-01/2025-09-30", "span", "April–September 2025"),
        ("2024-02-01/2024-02-28", "span", "Feb. 1, 2024 – Feb. 28, 2024"),
        ("2025-07-15/2025-07-15", "day", "July 15, 2025"),
        ("2025-01-01/2025-01-01", "day", "Jan. 1, 2025"),
        ("2021-01-01/2025-12-31", "span", "2021–2025"),
        ("2024-07-01/2025-06-30", "span", None),
        ("2025-01-01/2025-07-15", "span", None),
    ],
)
def test_kind_and_label(text, kind, label):
    period = days(text)
    assert period.kind == PeriodKind(kind)
    if label:
        assert period.label == label


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", "2024-01-01/2024-12-31"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2023-02", "2023-02-01/2023-02-28"),
        ("2024-12", "2024-12-01/2024-12-31"),
        ("2024-03-15", "2024-03-15/2024-03-15"),
        ("2024-02-29", "2024-02-29/2024-02-29"),
    ],
)
def test_parse(text, period):
    assert Period.parse(text) == days(period)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "spring",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-03-15-1",
        "15.03.2024",
        "2024/03",
        "0",
        "9" * 30,
    ],
)
def test_parse_refuses_with_a_sentence(text):
    with pytest.raises(ValueError, match="is not a date as 2024, 2024-03 or 2024-03-15"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2025-01-01/2025-12-31", "2024-01-01/2024-12-31"),
        ("2025-01-01/2025-07-31", "2024-01-01/2024-07-31"),
        ("2025-02-01/2025-02-28", "2024-02-01/2024-02-29"),
        ("2024-02-01/2024-02-29", "2023-02-01/2023-02-28"),
        ("2024-02-29/2024-02-29", "2023-02-28/2023-02-28"),
        ("2024-01-01/2024-02-29", "2023-01-01/2023-02-28"),
        ("2024-07-01/2025-06-30", "2023-07-01/2024-06-30"),
        ("2025-07-15/2025-07-20", "2024-07-15/2024-07-20"),
    ],
)
def test_year_before(text, before):
    assert days(text).year_before() == days(before)


def test_day_before_leap_day_stays_that_day():
    assert days("2025-02-10/2025-02-28").year_before() == days("2024-02-10/2024-02-29")
    assert days("2025-02-27/2025-02-27").year_before() == days("2024-02-27/2024-02-27")


def test_end_before_start_is_refused():
    with pytest.raises(ValueError, match="a period ends on 2024-01-01, before it starts on 2024-01-02"):
        days("2024-01-02/2024-01-01")


@pytest.mark.parametrize(
    ("text", "grows"),
    [
        ("2025-01-01/2025-01-31", True),
        ("2025-01-01/2025-12-31", True),
        ("2025-02-01/2025-12-31", False),
        ("2025-01-01/2025-07-15", False),
        ("2024-01-01/2025-01-31", False),
    ],
)
def test_is_from_january(text, grows):
    assert days(text).is_from_january is grows


@pytest.mark.parametrize(("first", "last"), [(1, 1), (2, 2), (1, 12), (7, 9)])
def test_months_are_whole(first, last):
    period = Period.months(2024, first, last)
    assert (period.start.day, period.start.month, period.end.month) == (1, first, last)
    assert period.after.day == 1


def test_periods_sort_by_start_then_end():
    year, january = Period.year(2025), Period.months(2025, 1, 1)
    assert sorted([year, january, Period.year(2024)]) == [Period.year(2024), january, year]


DAYS = st.dates(date(1901, 1, 1), date(2100, 12, 31))


@given(st.tuples(DAYS, DAYS).map(sorted))
def test_any_period_has_a_kind_a_label_and_a_year_before(ends):
    period = Period(*ends)
    assert period.label
    assert period.kind in PeriodKind
    before = period.year_before()
    assert abs((before.end - before.start) - (period.end - period.start)) <= timedelta(days=1)
    assert (before.start.year, before.end.year) == (period.start.year - 1, period.end.year - 1)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_parse_reads_what_is_written(day):
    assert Period.parse(day.isoformat()) == Period(day, day)
    assert Period.parse(day.isoformat()[:7]).kind == PeriodKind.MONTH
    assert Period.parse(str(day.year)).kind == PeriodKind.YEAR


@pytest.mark.parametrize(
    ("text", "russian", "kazakh"),
    [
        ("2025-01-01/2025-12-31", "2025", "2025"),
        ("2025-07-01/2025-07-31", "июль 2025", "2025 ж. шілде"),
        ("2025-01-01/2025-03-31", "1 кв. 2025", "2025 ж. 1-тоқсан"),
        ("2025-01-01/2025-11-30", "январь–ноябрь 2025", "2025 ж. қаңтар–қараша"),
        ("2025-08-15/2025-08-15", "15 августа 2025", "2025 ж. 15 тамыз"),
    ],
)
def test_label_in_other_languages(text, russian, kazakh):
    for language, label in (("ru", russian), ("kk", kazakh)):
        with translation.override(language):
            assert days(text).label.replace("\xa0", " ") == label


@pytest.mark.parametrize(("language", "name"), [("en", "Sep"), ("ru", "сент."), ("kk", "қыр.")])
def test_month_in_few_letters(language, name):
    with translation.override(language):
        assert month_name(9, "abbreviated") == name

"""Periods, resolved against the day of publication: 20 August 2025."""

from datetime import date

import pytest

from articles.extraction.days import shifted

from .worlds import analysed


def days(first, last):
    return date.fromisoformat(first), date.fromisoformat(last)


PERIODS = [
    ("en", "January–July 2025", days("2025-01-01", "2025-07-31")),
    ("en", "from January to July 2025", days("2025-01-01", "2025-07-31")),
    ("en", "in the first two months of 2023", days("2023-01-01", "2023-02-28")),
    ("en", "in the third quarter of 2018", days("2018-07-01", "2018-09-30")),
    ("en", "in the first half of 2018", days("2018-01-01", "2018-06-30")),
    ("en", "in January-February", days("2025-01-01", "2025-02-28")),
    ("en", "in November", days("2024-11-01", "2024-11-30")),
    ("en", "last year", days("2024-01-01", "2024-12-31")),
    ("en", "last month", days("2025-07-01", "2025-07-31")),
    ("en", "since the beginning of the year", days("2025-01-01", "2025-08-20")),
    ("en", "by 2030", days("2030-01-01", "2030-12-31")),
    ("en", "in early 2023", days("2023-01-01", "2023-03-31")),
    ("en", "in the spring of 2014", days("2014-03-01", "2014-05-31")),
    ("en", "on 18 July 2024", days("2024-07-18", "2024-07-18")),
    ("en", "on October 21, 2024", days("2024-10-21", "2024-10-21")),
    ("en", "by the end of the year", days("2025-01-01", "2025-12-31")),
    ("ru", "за 10 месяцев 2024 года", days("2024-01-01", "2024-10-31")),
    ("ru", "в январе — октябре 2019-го", days("2019-01-01", "2019-10-31")),
    ("ru", "с января по июль 2025 года", days("2025-01-01", "2025-07-31")),
    ("ru", "в прошлом месяце", days("2025-07-01", "2025-07-31")),
    ("ru", "с начала года", days("2025-01-01", "2025-08-20")),
    ("ru", "в III квартале 2024 года", days("2024-07-01", "2024-09-30")),
    ("ru", "в первом полугодии", days("2025-01-01", "2025-06-30")),
    ("ru", "к концу 2027 года", days("2027-01-01", "2027-12-31")),
    ("ru", "в 2017 и 2018 годах", days("2017-01-01", "2018-12-31")),
    ("kk", "қаңтар-шілде айларында", days("2025-01-01", "2025-07-31")),
    ("kk", "былтыр", days("2024-01-01", "2024-12-31")),
    ("uz", "2024-yilning yanvar–oktabr oylarida", days("2024-01-01", "2024-10-31")),
    ("uz", "1996-yildan 2006-yilning iyun oyigacha", days("1996-01-01", "2006-06-30")),
    ("ky", "2025-жылдын январь айында", days("2025-01-01", "2025-01-31")),
]


@pytest.mark.parametrize(("language", "text", "expected"), PERIODS)
def test_period(language, text, expected):
    (mention,) = analysed(text, language).periods
    assert mention.past == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "a year earlier"), ("ru", "годом ранее"), ("kk", "бір жыл бұрын"), ("uz", "bir yil avval")],
)
def test_a_year_earlier_moves_the_period_of_the_context(language, text):
    (mention,) = analysed(text, language).periods
    assert (mention.past, mention.shift) == (None, -1)


@pytest.mark.parametrize("text", ["it may be so", "after 2035", "more than half of it", "5,000 tonnes"])
def test_no_period(text):
    assert [m.past for m in analysed(text).periods if m.past] == []


def test_a_month_without_a_year_lies_behind_or_ahead():
    (mention,) = analysed("in October").periods
    assert mention.days(ahead=False) == days("2024-10-01", "2024-10-31")
    assert mention.days(ahead=True) == days("2025-10-01", "2025-10-31")


def test_without_a_day_of_publication_only_full_dates_are_known():
    assert [m.past for m in analysed("last year and in May", published=None).periods] == [None, None]


def test_a_leap_february_moves_to_a_short_one():
    assert shifted(days("2024-01-01", "2024-02-29"), -1) == days("2023-01-01", "2023-02-28")

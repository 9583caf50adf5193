"""Money, jobs and starts at a plant, in the languages that tell them each their own way."""

from datetime import date

import pytest

from .worlds import claims


def of(metric, text, **options):
    return [c for c in claims(text, **options) if c.metric == metric]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Tulpar Motors car plant in Chuy: 400 jobs."),
        ("ru", "Автозавод Tulpar Motors в Чуйской области — это 400 рабочих мест."),
        ("uz", "O‘zbekistondagi avtomobil zavodi loyihasi – 400 ish o‘rni."),
    ],
)
def test_places_of_work_are_promised(language, text):
    assert [c.status for c in of("jobs", text, language=language)] == ["target"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Tulpar Motors car plant in Chuy has created 400 jobs."),
        ("ru", "На автозаводе Tulpar Motors создано 400 рабочих мест."),
        ("kk", "Қостанайдағы автозауытта 400 жұмыс орны ашылды."),
    ],
)
def test_places_of_work_that_were_made_are_there(language, text):
    assert [c.status for c in of("jobs", text, language=language)] == ["actual"]


def test_local_partners_have_no_country_of_their_own():
    text = (
        "A Chinese investor puts $30 million into the Tulpar Motors plant, local partners another $5 million."
    )
    assert [c.counterpart for c in of("investment", text)] == ["CN", None]


def test_what_was_spent_of_a_plan():
    text = "$28 million of the planned $75 million has been spent on the Tulpar Motors car plant in Chuy."
    assert [c.status for c in of("investment", text)][:1] == ["actual"]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            "Production of cars started at the Tulpar Motors car plant in Kyrgyzstan on Monday.",
            (date(2025, 8, 18), date(2025, 8, 18)),
        ),
        (
            "ru",
            "Первые седаны сойдут с линии автозавода Tulpar Motors в декабре.",
            (date(2025, 12, 1), date(2025, 12, 31)),
        ),
        (
            "en",
            "Electric cars: assembly at the Tulpar Motors plant in Chuy from the second half of 2026.",
            (date(2026, 7, 1), date(2026, 12, 31)),
        ),
    ],
)
def test_starts(language, text, days):
    assert [c.period for c in of("launch", text, language=language)] == [days]


def test_a_range_of_months_starts_nothing():
    text = "The Tulpar Motors plant in Chuy produces Chevrolets: 3,100 of them from January to August."
    assert not of("launch", text)

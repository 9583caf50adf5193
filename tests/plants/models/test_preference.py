"""The rule of preference says the same in the database and in Python."""

import random

import pytest

from plants.models import Figure
from plants.models.preference import digest
from plants.periods import Period
from plants.series.choice import choices
from tests import factories

pytestmark = pytest.mark.django_db


def test_database_and_python_choose_alike():
    chance = random.Random(7)  # noqa: S311 - the same figures every time
    origin = factories.source()
    for _ in range(120):
        factories.figure(
            value=chance.choice([None, 0, 7, 900, 911, 12.5, 1000]),
            change_pct=3,
            quote=chance.choice(["", "words"]),
            qualifier=chance.choice(["", "about"]),
            period=Period.year(chance.randint(2000, 2009)),
            source=factories.source(
                kind=chance.choice(["agency", "association", "company", "dataset", "news"]),
                published=chance.choice([None, Period.year(2024), Period.months(2024, 1, 1)]),
                origin=chance.choice([None, None, origin]),
            ),
        )
    in_database = set(Figure.objects.preferred())
    assert in_database == {choice.figure for choice in choices(Figure.objects.select_related("source"))}
    assert len(in_database) == 10


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"period": None},
        {"period": Period.months(1998, 2, 2)},
        {"segment": "bus", "status": "target", "metric": "sales"},
        {"country": None},
    ],
)
def test_digest_is_what_the_database_keeps(fields):
    stored = factories.figure(**fields)
    stored.refresh_from_db()
    assert digest(stored) == stored.cell


def test_digest_tells_every_slot_apart():
    brand = factories.brand()
    model = factories.vehicle_model(brand=brand)
    subjects = [
        {},
        {"brand": brand},
        {"brand": brand, "model": model},
        {"plant": factories.plant()},
        {"segment": "bus"},
        {"counterpart": factories.country("UZ")},
        {"status": "target"},
        {"metric": "sales"},
        {"period": Period.months(2025, 1, 11)},
    ]
    assert len({factories.figure(**fields).cell for fields in subjects}) == len(subjects)

"""The project's own files: they are sound, and all of every file arrives."""

import pytest

from plants.models import Figure
from plants.reference import loading, reading
from plants.vocabulary import TRACKED_COUNTRIES


@pytest.fixture(scope="module")
def tables():
    return reading.read()


@pytest.mark.django_db
def test_all_rows_arrive_and_arrive_once(tables):
    first = {outcome.name: len(outcome.created) for outcome in loading.load(tables)}
    events = first.pop("plant events")
    assert first == {name: len(rows) for name, rows in tables.items()}
    assert events >= sum(bool(row["opened"]) for row in tables["plants"])
    assert not any(outcome.created | outcome.changed | outcome.kept for outcome in loading.load(tables))
    assert set(TRACKED_COUNTRIES) <= set(Figure.objects.values_list("country_id", flat=True))


def test_every_source_but_a_few_can_be_opened(tables):
    without = [row for row in tables["sources"] if not row["url"]]
    assert len(without) < 0.1 * len(tables["sources"])

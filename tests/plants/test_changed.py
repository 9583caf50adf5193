"""What is new: rows that articles or people have added or changed since a moment, in a bounded number."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.utils import timezone

from plants import changed
from plants.models import PlantEvent
from plants.periods import Period
from plants.reference import loading, reading
from tests import factories

pytestmark = pytest.mark.django_db

TOLD = {"quote": "83,200 vehicles"}


def since(days=7):
    return changed.changed_since(timezone.now() - timedelta(days=days))


def test_rows_that_changed_and_how_many():
    for _row in range(changed.MOST_ROWS + 2):
        factories.figure(**TOLD)
    investment = factories.investment(**TOLD)
    event = PlantEvent.objects.create(
        plant=factories.plant(), plant_status="closed", source=factories.source(), quote="It closed."
    )
    found = since()
    assert (len(found["figures"].rows), found["figures"].count) == (changed.MOST_ROWS, changed.MOST_ROWS + 2)
    assert (found["investments"].rows, found["events"].rows) == ([investment], [event])


def test_what_is_loaded_with_the_reference_data_is_no_news():
    loading.load(reading.read())
    assert {kind: changes.count for kind, changes in since().items()} == {
        "figures": 0,
        "events": 0,
        "investments": 0,
        "plants": 0,
    }


def test_what_a_person_edits_is_news(admin_user):
    figure, plant = factories.figure(), factories.plant()
    assert since()["figures"].rows == []
    for row in (figure, plant):
        LogEntry.objects.log_actions(admin_user.pk, [row], CHANGE)
    assert (since()["figures"].rows, since()["plants"].rows) == ([figure], [plant])


def test_nothing_changed_after_now():
    factories.figure(**TOLD)
    assert since(days=-1)["figures"].rows == []


def test_newest_report_comes_first():
    old, new = (
        factories.figure(source=factories.source(published=Period.year(year)), **TOLD)
        for year in (2020, 2025)
    )
    assert since()["figures"].rows == [new, old]


def test_count_stops_where_nobody_reads_on(monkeypatch):
    monkeypatch.setattr(changed, "MOST_COUNTED", 2)
    for _row in range(3):
        factories.figure(**TOLD)
    assert (since()["figures"].count, since()["figures"].is_more) == (2, True)

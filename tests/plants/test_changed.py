"""What is new: rows that were added or changed since a moment, in a bounded number."""

from datetime import timedelta

import pytest
from django.utils import timezone

from plants import changed
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def since(days=7):
    return changed.changed_since(timezone.now() - timedelta(days=days))


def test_rows_that_changed_and_how_many():
    for _row in range(changed.MOST_ROWS + 2):
        factories.figure()
    investment = factories.investment()
    found = since()
    assert (len(found["figures"].rows), found["figures"].count) == (changed.MOST_ROWS, changed.MOST_ROWS + 2)
    assert found["investments"].rows == [investment]
    assert (found["events"].rows, found["events"].count) == ([], 0)


def test_nothing_changed_after_now():
    factories.figure()
    assert since(days=-1)["figures"].rows == []


def test_newest_report_comes_first():
    old, new = (
        factories.figure(source=factories.source(published=Period.year(year))) for year in (2020, 2025)
    )
    assert since()["figures"].rows == [new, old]


def test_count_stops_where_nobody_reads_on(monkeypatch):
    monkeypatch.setattr(changed, "MOST_COUNTED", 2)
    for _row in range(3):
        factories.figure()
    assert (since()["figures"].count, since()["figures"].is_more) == (2, True)

"""What is new: the rows of the industry that were added or changed since a moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from plants.models import Figure, Investment, Plant, PlantEvent

#: As many rows of a kind as are shown.
MOST_ROWS = 5

#: Beyond this many the count says "over": a count of all would read them all.
MOST_COUNTED = 1000

#: Of so many rows that changed last, those with the newest reports are shown.
_AMONG = 100


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one kind: those to show, and how many there are, at most `MOST_COUNTED`."""

    rows: list[Any]
    count: int

    @property
    def is_more(self) -> bool:
        return self.count >= MOST_COUNTED


def changed_since(moment: datetime) -> dict[str, Changes]:
    """The figures, plants, events and investments that were added or changed, in a bounded number of rows."""
    figures = Figure.objects.filter(updated__gte=moment, value__isnull=False).for_list()
    events = PlantEvent.objects.filter(updated__gte=moment).select_related(
        "plant__country", "source", "brand"
    )
    investments = Investment.objects.filter(updated__gte=moment).select_related("country", "plant", "source")
    plants = Plant.objects.filter(updated__gte=moment).select_related("country")
    return {
        "figures": _of(figures),
        "events": _of(events),
        "investments": _of(investments),
        "plants": Changes(list(plants.order_by("-updated")[:MOST_ROWS]), _count(plants)),
    }


def _of(rows: QuerySet[Any]) -> Changes:
    """The rows whose reports are the newest among those that changed last."""
    last = list(rows.order_by("-updated", "-pk")[:_AMONG])
    return Changes(_newest_reports(last)[:MOST_ROWS], _count(rows))


def _newest_reports(rows: Iterable[Any]) -> list[Any]:
    def day(row: Any) -> int:
        published = row.source.published
        return published.end.toordinal() if published else 0

    return sorted(rows, key=lambda row: (-row.updated.date().toordinal(), -day(row), -row.pk))


def _count(rows: QuerySet[Any]) -> int:
    return rows.order_by()[:MOST_COUNTED].count()

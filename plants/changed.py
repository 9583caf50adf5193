"""What is new: the rows of the industry that articles and people have added or changed since a moment.

What is loaded from the reference files is no news, though all of it is new to the database once: news are
rows whose own words are kept, which come from articles, and rows that people have edited.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.db.models import Model, Q, QuerySet

from plants.models import Figure, Investment, Plant, PlantEvent
from plants.periods import Period

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
    edited = _edited_since(moment)
    told = ~Q(quote="")
    figures = Figure.objects.filter(told | edited[Figure], updated__gte=moment, value__isnull=False)
    # People edit events among their plant's, which is then what is logged.
    events = PlantEvent.objects.filter(told, updated__gte=moment)
    investments = Investment.objects.filter(told | edited[Investment], updated__gte=moment)
    plants = Plant.objects.filter(edited[Plant], updated__gte=moment)
    return {
        "figures": _of(figures, Figure.objects.for_list()),
        "events": _of(events, PlantEvent.objects.select_related("plant__country")),
        "investments": _of(investments, Investment.objects.select_related("country")),
        "plants": Changes(
            list(plants.select_related("country").order_by("-updated")[:MOST_ROWS]), _count(plants)
        ),
    }


def _edited_since(moment: datetime) -> dict[type[Model], Q]:
    """The rows of every model that people have added or changed in the admin."""
    logged = LogEntry.objects.filter(
        action_time__gte=moment, action_flag__in=(ADDITION, CHANGE), content_type__app_label="plants"
    )
    keys: dict[str, set[int]] = defaultdict(set)
    for name, key in logged.values_list("content_type__model", "object_id")[:MOST_COUNTED]:
        if key and key.isdecimal():
            keys[name].add(int(key))
    return {model: Q(pk__in=keys[str(model._meta.model_name)]) for model in (Figure, Investment, Plant)}


def _of(rows: QuerySet[Any], shown: QuerySet[Any]) -> Changes:
    """The rows whose reports are the newest among those that changed last, read as `shown`."""
    last = rows.order_by("-updated", "-pk").values_list("pk", "updated", "source__published")[:_AMONG]
    keys = [key for key, _updated, _published in sorted(last, key=_newest_report)[:MOST_ROWS]]
    by_key = shown.in_bulk(keys)
    return Changes([by_key[key] for key in keys], _count(rows))


def _newest_report(row: tuple[int, datetime, Period | None]) -> tuple[int, ...]:
    key, updated, published = row
    return -updated.date().toordinal(), -published.end.toordinal() if published else 0, -key


def _count(rows: QuerySet[Any]) -> int:
    return rows.order_by()[:MOST_COUNTED].count()

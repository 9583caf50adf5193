"""The steps of a plant's life, from the dates in its row."""

from collections.abc import Iterator, Mapping
from typing import Any

from plants.models import Plant, PlantEvent
from plants.reference.changes import Outcome, Values, edited, stood_on, write
from plants.reference.reading import Row
from plants.vocabulary import PlantStatus, Status

#: What a plant becomes at the date in each of these columns.
BECOMES = {
    "announced": PlantStatus.ANNOUNCED,
    "opened": PlantStatus.OPERATING,
    "closed": PlantStatus.CLOSED,
}

Key = tuple[str, str]


def events_of(row: Row) -> Iterator[tuple[PlantStatus, Any]]:
    """What the plant became, and when; a site under construction has no date for it."""
    for column, becomes in BECOMES.items():
        if row[column]:
            yield becomes, row[column]
    if row["status"] == PlantStatus.CONSTRUCTION:
        yield PlantStatus.CONSTRUCTION, None


def load_events(rows: list[Row], plants: Outcome, source_ids: Mapping[str, int]) -> Outcome:
    """One event a plant and step, with the plant's first source.

    A plant that people have edited keeps its events as they are.
    """
    wanted: dict[Key, Values] = {
        (row["plant_id"], str(becomes)): {
            "plant_id": plants.rows[row["plant_id"]].pk,
            "plant_status": str(becomes),
            "status": str(Status.ACTUAL),
            "period": period,
            "source_id": source_ids[row["sources"][0]],
        }
        for row in rows
        for becomes, period in events_of(row)
    }
    accepted = stood_on(PlantEvent)
    found = _found(wanted, accepted)
    _leave_edited_plants(wanted, found, plants)
    found = {key: event for key, event in found.items() if key in wanted}
    outcome = write("plant events", PlantEvent, wanted, found, edited(PlantEvent) | accepted)
    outcome.gone = _gone(outcome, plants)
    return outcome


def _found(wanted: Mapping[Key, Values], accepted: set[int]) -> dict[Key, PlantEvent]:
    """The event that stands for each one wanted.

    The very same one first, whoever made it; else one for that step that no article's words made.
    """
    slugs = {plant_id: slug for slug, plant_id in Plant.objects.values_list("slug", "pk")}
    events = PlantEvent.objects.filter(brand=None, status=Status.ACTUAL).order_by("pk")
    found: dict[Key, PlantEvent] = {}
    for event in events:
        key = (slugs[event.plant_id], event.plant_status)
        if key not in wanted:
            continue
        if all(getattr(event, name) == value for name, value in wanted[key].items()):
            found[key] = event
        elif event.pk not in accepted:
            found.setdefault(key, event)
    return found


def _leave_edited_plants(wanted: dict[Key, Values], found: Mapping[Key, PlantEvent], plants: Outcome) -> None:
    for key in [key for key, values in wanted.items() if values["plant_id"] in plants.guarded]:
        event, values = found.get(key), wanted.pop(key)
        if event is None or any(getattr(event, name) != value for name, value in values.items()):
            plants.note(key[0])


def _gone(outcome: Outcome, plants: Outcome) -> list[str]:
    of_files = {row.pk for row in plants.rows.values()} - plants.guarded
    stays = {event.pk for event in outcome.rows.values()} | outcome.guarded
    events = PlantEvent.objects.filter(plant__in=of_files).exclude(pk__in=stays)
    return [f"{event.plant.slug} {event.plant_status}" for event in events.select_related("plant")]

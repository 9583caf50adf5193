"""Promises in the database: what counts as one, what answers it, whose they are."""

from datetime import date

import pytest

from plants.models import PlantEvent
from plants.periods import Period
from plants.promises.promise import promise_of, promises
from tests import factories

pytestmark = pytest.mark.django_db

TODAY = date(2026, 6, 1)


def told(at=TODAY, **scope):
    return [f"{promise.outcome} {promise.verdict.reason}" for promise in promises(at, **scope)]


def target(value=200, **fields):
    return factories.figure(**{"status": "target", "value": value} | fields)


def news(year, **fields):
    return factories.source(published=Period.year(year), **fields)


def test_both_sentences_and_by_how_much():
    made = target(200, quote="200 by 2025", source=news(2023))
    actual = factories.figure(value=150, quote="150 were made")
    (promise,) = promises(TODAY)
    assert (promise.made, promise.verdict.answer.rows) == (made, (actual,))
    assert (promise.outcome, promise.due, promise.off_by) == ("missed", date(2025, 12, 31), -25)


def test_repeats_of_a_promise_are_one_and_another_number_is_another():
    for _ in range(3):
        target(200)
    target(300)
    assert sorted(len(promise.repeats) for promise in promises(TODAY)) == [0, 2]


def test_time_is_an_argument():
    target(200, source=news(2023))
    factories.figure(value=250, source=news(2026))
    assert told(date(2022, 1, 1)) == []
    assert told(date(2025, 1, 1)) == ["pending ahead"]
    assert told(date(2026, 1, 1)) == ["kept reached"]


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ({"value": 80}, "kept reached"),
        ({"value": 60}, "pending no_date"),
        # What was made before the promise is no answer to it.
        ({"value": 80, "period": Period.year(2019)}, "pending no_date"),
        ({"value": 80, "status": "forecast"}, "pending no_date"),
        ({"value": 80, "metric": "sales"}, "pending no_date"),
        ({"value": 80, "period": Period.months(2024, 1, 11)}, "kept reached"),
        # Where no output is known, a capacity at work.
        ({"value": 80, "metric": "capacity", "period": None}, "kept reached"),
    ],
)
def test_capacity_against_the_best_year_of_the_plant(actual, expected):
    plant = factories.plant()
    target(70, metric="capacity", plant=plant, period=None, source=news(2021))
    factories.figure(**{"plant": plant, "period": Period.year(2024)} | actual)
    capacity = [promise for promise in promises(TODAY) if promise.made.metric == "capacity"]
    assert [f"{one.outcome} {one.verdict.reason}" for one in capacity] == [expected]


def test_another_plants_output_is_no_answer():
    target(70, plant=factories.plant())
    factories.figure(value=80, plant=factories.plant())
    factories.figure(value=80)
    assert told() == ["unknown silence"]


def test_a_part_shows_that_the_whole_was_reached():
    target(70)
    factories.figure(value=80, segment="passenger")
    assert told() == ["kept reached"]


def test_derived_year_answers():
    target(70)
    source = factories.source()
    factories.figure(value=60, period=Period.months(2025, 1, 11), source=source)
    factories.figure(value=9, period=Period.months(2025, 12, 12), source=source)
    (promise,) = promises(TODAY)
    assert (promise.outcome, promise.reached, len(promise.verdict.answer.rows)) == ("missed", 69, 2)


def test_start_against_the_earliest_start_of_the_plant():
    plant = factories.plant()
    due = Period.months(2025, 8, 8)
    factories.figure(
        metric="launch", unit="date", value=None, status="target", plant=plant, period=due, source=news(2024)
    )
    factories.figure(metric="launch", unit="date", value=None, plant=plant, period=Period.parse("2025-10-21"))
    PlantEvent.objects.create(
        plant=plant, plant_status="operating", period=Period.year(2003), source=factories.source()
    )
    (promise,) = promises(TODAY)
    assert (promise.outcome, promise.verdict.days_late) == ("missed", 51)


def test_promised_event_of_a_plant():
    plant = factories.plant()
    fields = {"plant": plant, "plant_status": "operating"}
    PlantEvent.objects.create(
        **fields, status="target", period=Period.months(2025, 8, 8), source=news(2024), quote="in August"
    )
    assert told() == ["unknown silence"]
    PlantEvent.objects.create(**fields, period=Period.parse("2025-08-20"), source=factories.source())
    assert told() == ["kept reached"]
    assert told(plant=plant, country="KZ") == ["kept reached"]
    assert told(country="UZ") == []


def test_plant_that_was_closed_before():
    plant = factories.plant(status="closed")
    target(70, plant=plant, period=None, metric="capacity")
    PlantEvent.objects.create(
        plant=plant, plant_status="closed", period=Period.year(2022), source=factories.source()
    )
    assert told() == ["missed closed"]


def test_brand_narrows_and_so_does_the_time_it_is_due():
    brand = factories.brand()
    target(200, brand=brand)
    target(200, brand=brand, period=Period.year(2030))
    target(300)
    assert len(promises(TODAY, brand=brand)) == 2
    assert [one.due.year for one in promises(TODAY, due=Period.year(2030))] == [2030]


def test_any_row_that_tells_a_promise_leads_to_it():
    rows = [target(200), target(200)]
    target(300)
    first, second = (promise_of(row, TODAY) for row in rows)
    assert first.key == second.key
    assert set(first.rows) == set(rows)
    assert promise_of(factories.figure(value=150), TODAY) is None


def test_promised_step_of_a_plant_by_its_row():
    fields = {"plant": factories.plant(), "status": "target", "plant_status": "operating"}
    events = [PlantEvent.objects.create(source=factories.source(), **fields) for _row in range(2)]
    promise = promise_of(events[1], TODAY)
    assert (promise.key, promise.repeats) == (f"plant-event-{events[0].pk}", (events[1],))
    assert (promise.metric, str(promise)) == ("launch", f"{events[0].plant}: Operating")


def test_constant_number_of_queries(django_assert_max_num_queries):
    def more(count):
        for _ in range(count):
            plant = factories.plant(operator=factories.organisation())
            target(200, plant=plant, brand=factories.brand())
            factories.figure(value=150, plant=plant)
            PlantEvent.objects.create(plant=plant, plant_status="operating", source=factories.source())

    more(2)
    with django_assert_max_num_queries(24) as few:
        assert len(promises(TODAY)) == 2
    more(10)
    with django_assert_max_num_queries(len(few)):
        assert len(promises(TODAY)) == 12

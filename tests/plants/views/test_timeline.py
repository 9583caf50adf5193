"""The line of time: what happened, by year, and nothing that was only promised."""

import pytest

from plants.models import PlantEvent
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/timeline/"


@pytest.fixture
def told():
    kia = factories.brand("Kia")
    plant = factories.plant(name="Kostanay works")
    plant.brands.add(kia)
    event = {"plant": plant, "source": factories.source(publisher="Kursiv"), "quote": "was opened"}
    PlantEvent.objects.create(plant_status="operating", period=Period.year(2020), **event)
    PlantEvent.objects.create(plant_status="operating", period=Period.year(2030), status="target", **event)
    launch = {"metric": "launch", "unit": "date", "value": None, "plant": plant, "brand": kia}
    factories.figure(period=Period.months(2022, 5, 5), **launch)
    factories.investment(announced=Period.year(2021), country=factories.country("UZ"), project="Lines")


def kinds(client, **asked):
    return [one.kind.value for one in client.get(ADDRESS, asked).context["happenings"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["launch", "investment", "operating"]),
        ({"country": "KZ"}, ["launch", "operating"]),
        ({"kind": "investment"}, ["investment"]),
        ({"brand": "kia"}, ["launch"]),
        ({"kind": "closed"}, []),
    ],
)
def test_newest_first_without_what_was_only_promised(client, told, asked, found):
    assert kinds(client, **asked) == found


def test_years_count_what_they_hold_and_gaps_keep_their_place(client, told):
    context = client.get(ADDRESS).context
    assert [(year, len(rows)) for year, rows in context["years"]] == [(2022, 1), (2021, 1), (2020, 1)]
    assert [(bar["year"], bar["total"]) for bar in context["strip"]["bars"]] == [
        (2020, 1),
        (2021, 1),
        (2022, 1),
    ]


def test_words_and_source_stand_beside_what_happened(client, told):
    shown = client.get(ADDRESS).content.decode()
    assert "<mark>was opened</mark>" in shown
    assert "Kursiv" in shown


def test_nothing_says_which_filter_to_drop(client, told):
    (one,) = client.get(ADDRESS, {"country": "UZ", "kind": "launch"}).context["droppable"][:1]
    assert (one.label, one.count, one.query) == ("Country", 1, "kind=launch")

"""The page of a plant: every number on it leads somewhere."""

import pytest
from django.utils.html import strip_tags

from plants.models import Ownership, PlantEvent
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def page(client, plant):
    return client.get(plant.get_absolute_url()).content.decode()


def test_capacity_opens_the_figure_that_states_it(client):
    plant = factories.plant(capacity=70_000)
    figure = factories.figure(metric="capacity", plant=plant, value=70_000, period=None)
    assert f'href="{figure.get_absolute_url()}">70,000 vehicles' in page(client, plant)


def test_capacity_without_a_figure_leads_to_the_sources(client):
    assert 'href="#sources">70,000 vehicles' in page(client, factories.plant(capacity=70_000))


def test_owners_have_their_percentages(client):
    plant = factories.plant()
    Ownership.objects.create(plant=plant, organisation=factories.organisation(name="Allur"), percent="75.50")
    Ownership.objects.create(plant=plant, organisation=factories.organisation(name="Kia"))
    shown = page(client, plant)
    assert "75.5%" in shown
    assert "share not known" in shown


def test_promises_are_told_from_what_happened(client):
    plant = factories.plant()
    fields = {"plant": plant, "source": factories.source(publisher="Kursiv")}
    PlantEvent.objects.create(plant_status="announced", period=Period.year(2023), **fields)
    PlantEvent.objects.create(plant_status="operating", period=Period.year(2027), status="target", **fields)
    shown = page(client, plant)
    assert shown.index("2023") < shown.index("2027")
    assert shown.count('class="promised"') == 1
    assert "Kursiv" in shown


def test_output_is_drawn_against_capacity(client):
    plant = factories.plant(capacity=5000)
    factories.figure(metric="capacity", plant=plant, value=5000, period=None)
    factories.figure(plant=plant, value=900)
    chart = client.get(plant.get_absolute_url()).context["chart"]
    assert list(chart.picture["data"][0]["y"]) == [900]
    assert chart.key[-1].colour == "capacity"


def test_page_begins_with_its_output_and_how_much_of_the_capacity_that_is(client):
    plant = factories.plant(name="Kostanay works", capacity=1000)
    factories.figure(plant=plant, value=850)
    factories.figure(plant=plant, value=500, period=Period.year(2024))
    shown = page(client, plant)
    told = " ".join(strip_tags(shown).split())
    assert "Kostanay works made 850 vehicles in 2025, 70% derived more than a year before." in told
    assert "It used 85% of its capacity in 2025." in shown
    assert 'href="#capacity">1,000</a>' in shown


def test_old_sales_are_no_key_figure_and_old_output_is(client):
    plant = factories.plant()
    for metric, year in (("jobs", 2025), ("sales", 2015), ("production", 2016)):
        unit = "people" if metric == "jobs" else "vehicles"
        factories.figure(plant=plant, metric=metric, unit=unit, period=Period.year(year))
    keys = client.get(plant.get_absolute_url()).context["keys"]
    assert [key.metric for key in keys] == ["production", "jobs"]

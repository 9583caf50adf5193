"""The pages of promises: the list, one promise with both its sentences, and the league."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from plants.models import PlantEvent
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def body(client, address, **asked):
    return client.get(address, asked).content.decode()


@pytest.fixture
def missed():
    """A promise of 200 that came to 150, with the words of both."""
    company = factories.organisation(slug="allur", name="Allur")
    plant = factories.plant(slug="kostanay", name="Kostanay works", operator=company)
    said = {"quote": "200 vehicles by 2025", "source": factories.source(published=Period.year(2024))}
    factories.figure(plant=plant, value=150, quote="only 150 vehicles")
    return factories.figure(plant=plant, status="target", value=200, **said)


@pytest.fixture
def ahead():
    year = timezone.localdate().year + 1
    return factories.figure(status="target", metric="sales", value=900, period=Period.year(year))


def named(response):
    return [str(one.made.metric) for one in response.context["promises"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["sales", "production"]),
        ({"outcome": "missed"}, ["production"]),
        ({"outcome": "pending", "metric": "sales"}, ["sales"]),
        ({"operator": "allur"}, ["production"]),
        ({"company": "allur"}, ["production"]),
        ({"plant": "kostanay"}, ["production"]),
        ({"country": "kz"}, ["sales", "production"]),
        ({"country": "UZ"}, []),
        ({"outcome": "perhaps"}, []),
    ],
)
def test_list_and_its_filters(client, missed, ahead, asked, found):
    assert named(client.get("/promises/", asked)) == found


def test_list_says_by_how_much_and_counts_outcomes(client, missed, ahead):
    shown = body(client, "/promises/")
    assert "−25%" in shown
    assert "1 missed" in shown
    assert "1 pending" in shown


def test_filters_that_give_nothing_say_which_to_drop(client, missed, ahead):
    context = client.get("/promises/", {"outcome": "missed", "metric": "sales"}).context
    told = [(one.label, one.value, one.count, one.query) for one in context["droppable"]]
    assert told == [("Outcome", "Missed", 1, "metric=sales"), ("Metric", "Sales", 1, "outcome=missed")]


def test_both_sentences_stand_on_one_page(client, missed):
    shown = body(client, f"/promises/figure-{missed.pk}/")
    assert "<mark>200 vehicles by 2025</mark>" in shown
    assert "<mark>only 150 vehicles</mark>" in shown
    assert "−25%" in shown
    assert shown.index("2024") < shown.rindex("What it came to")


def test_a_repeat_leads_to_the_promise(client, missed):
    again = factories.figure(plant=missed.plant, status="target", value=200, source=factories.source())
    response = client.get(f"/promises/figure-{again.pk}/")
    assert (response.status_code, response.url) == (302, f"/promises/figure-{missed.pk}/")


@pytest.mark.parametrize("key", ["figure-0", "plant-event-1", "figure-", "figure-9999999999999999999", "x"])
def test_no_such_promise(client, key):
    assert client.get(f"/promises/{key}/").status_code == 404


def test_what_happened_is_no_promise(client):
    assert client.get(f"/promises/figure-{factories.figure().pk}/").status_code == 404


def test_promised_step_of_a_plant_has_a_page(client):
    event = PlantEvent.objects.create(
        plant=factories.plant(name="Muras"),
        plant_status="operating",
        status="target",
        period=Period.year(2020),
        source=factories.source(),
        quote="to open in 2020",
    )
    shown = body(client, f"/promises/plant-event-{event.pk}/")
    assert "Muras: Operating, 2020" in shown
    assert "<mark>to open in 2020</mark>" in shown


def test_league_opens_the_promises_it_counts(client, missed):
    shown = body(client, reverse("promise-standings"), by="operator")
    assert 'href="/promises/?operator=allur&amp;outcome=missed">1</a>' in shown
    assert "25%" in shown
    assert "Kazakhstan" in body(client, reverse("promise-standings"), by="nonsense")


def test_pages_of_country_plant_and_company_show_their_promises(client, missed):
    for page in (missed.country, missed.plant, missed.plant.operator):
        block = client.get(page.get_absolute_url()).context["promised"]
        assert [one.made for one in block.promises] == [missed]
        assert block.total == 1


def test_home_shows_what_is_due_and_what_was_lately_decided(client):
    today = timezone.localdate()
    soon, late = (today + timedelta(days=days) for days in (60, -60))
    factories.figure(metric="launch", unit="date", value=None, status="target", period=Period(soon, soon))
    kept = {"metric": "jobs", "unit": "people", "period": Period(late, late)}
    factories.figure(status="target", value=10, **kept)
    factories.figure(value=12, **kept)
    context = client.get("/").context
    assert [one.made.metric for one in context["ahead"]] == ["launch"]
    assert [one.made.metric for one in context["decided"]] == ["jobs"]

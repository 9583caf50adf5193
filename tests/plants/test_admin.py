"""Entering the industry by hand: what fits is stored, what does not is told in a sentence."""

from decimal import Decimal

import pytest

from plants.models import Country, Figure, Organisation, Plant, Region
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

FIGURE = "/admin/plants/figure/add/"
PLANT = "/admin/plants/plant/add/"


def formset(prefix, *rows):
    data = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for n, row in enumerate(rows):
        data |= {f"{prefix}-{n}-{name}": value for name, value in row.items()}
    return data


def figure_data(**fields):
    return {
        "metric": "production",
        "value": "11700",
        "unit": "vehicles",
        "status": "actual",
        "period_0": "2025-01-01",
        "period_1": "2025-07-31",
        "country": factories.country().pk,
        **formset("claims"),
    } | fields


def errors(response):
    assert response.status_code == 200
    return " ".join(str(error) for error in response.context["errors"])


def test_figure_with_a_source_is_stored(admin_client):
    response = admin_client.post(FIGURE, figure_data(source=factories.source().pk))
    assert response.status_code == 302, errors(response)
    figure = Figure.objects.get()
    assert figure.value == Decimal(11_700)
    assert figure.period == Period.months(2025, 1, 7)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"source": ""}, "Name the source"),
        ({"unit": "people"}, "The unit does not fit the metric"),
        ({"unit": "KZT"}, "The unit does not fit the metric"),
        ({"value": ""}, "Give a value or a change"),
        ({"value": "-1"}, "not below zero"),
        ({"value": "1e30"}, "24 digits"),
        ({"period_1": ""}, "both the first and the last day"),
        ({"period_1": "2024-12-31"}, "before the first day"),
        ({"metric": "share", "unit": "percent"}, "at most 100"),
        ({"metric": "launch", "unit": "date"}, "a period and no value"),
        ({"quote": "a\x00b"}, "Null characters"),
    ],
)
def test_figure_that_breaks_a_rule(admin_client, broken, sentence):
    data = figure_data(source=factories.source().pk) | broken
    assert sentence in errors(admin_client.post(FIGURE, data))
    assert not Figure.objects.exists()


def test_second_figure_of_a_source_for_a_cell(admin_client):
    data = figure_data(source=factories.source().pk)
    admin_client.post(FIGURE, data)
    assert "same cell" in errors(admin_client.post(FIGURE, data | {"value": "1"}))


def plant_data(**fields):
    return {
        "name": "Allur",
        "slug": "allur",
        "status": "operating",
        "country": factories.country().pk,
        **formset("ownerships"),
        **formset("events"),
    } | fields


def test_plant_with_lists_owners_and_events(admin_client):
    owner, source = factories.organisation(), factories.source()
    event = {"plant_status": "operating", "status": "actual", "source": source.pk}
    event |= {"period_0": "2010-01-01", "period_1": "2010-12-31"}
    data = plant_data(aliases="СарыаркаАвтоПром\r\n\r\n SAP \r\nSAP", segments=["passenger", "bus"])
    data |= formset("ownerships", {"organisation": owner.pk, "percent": "51"}) | formset("events", event)
    response = admin_client.post(PLANT, data)
    assert response.status_code == 302, errors(response)
    plant = Plant.objects.get()
    assert plant.aliases == ["СарыаркаАвтоПром", "SAP"]
    assert plant.segments == ["passenger", "bus"]
    assert plant.ownerships.get().percent == 51
    assert plant.events.get().period == Period.year(2010)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"latitude": "50"}, "both latitude"),
        ({"latitude": "50", "longitude": "500"}, "both latitude"),
        ({"segments": ["spaceship"]}, "spaceship"),
        ({"status": "ruined"}, "ruined"),
        ({"capacity": "-1"}, "greater than or equal to 0"),
        ({"capacity": "99999999999"}, "less than or equal to"),
        ({"aliases": "x" * 201}, "200"),
    ],
)
def test_plant_that_breaks_a_rule(admin_client, broken, sentence):
    assert sentence in errors(admin_client.post(PLANT, plant_data(**broken)))


def test_owners_of_one_plant(admin_client):
    owner = factories.organisation().pk
    twice = formset("ownerships", {"organisation": owner}, {"organisation": owner})
    assert "duplicate" in errors(admin_client.post(PLANT, plant_data(**twice)))
    too_much = formset("ownerships", {"organisation": owner, "percent": "101"})
    assert "at most 100 percent" in errors(admin_client.post(PLANT, plant_data(**too_much)))


def test_the_same_event_twice_in_one_form(admin_client):
    event = {"plant_status": "closed", "status": "actual", "source": factories.source().pk}
    response = admin_client.post(PLANT, plant_data(**formset("events", event, event)))
    assert "tells of this step" in errors(response)


def test_town_is_in_the_country_of_its_region(admin_client):
    town = {"name": "Rudny", "slug": "rudny"}
    data = {"name": "Kostanay", "slug": "kostanay", "kind": "region", "country": factories.country().pk}
    response = admin_client.post("/admin/plants/region/add/", data | formset("towns", town))
    assert response.status_code == 302, errors(response)
    rudny = Region.objects.get(slug="rudny")
    assert (rudny.kind, rudny.country_id, rudny.parent.slug) == ("town", "KZ", "kostanay")


def test_own_parent(admin_client):
    company = factories.organisation()
    data = {"name": "A", "slug": "a", "kind": "holding", "parent": company.pk}
    page = admin_client.post(f"/admin/plants/organisation/{company.pk}/change/", data, follow=True)
    assert "its own parent" in page.content.decode()


def test_code_of_a_country_stays(admin_client):
    country = factories.country()
    admin_client.post("/admin/plants/country/KZ/change/", {"code": "XX", "name": "Kazakhstan (new)"})
    assert list(Country.objects.values_list("code", "name")) == [(country.code, "Kazakhstan (new)")]


def test_row_that_others_need_is_not_deleted(admin_client):
    figure = factories.figure()
    page = admin_client.post(f"/admin/plants/source/{figure.source.pk}/delete/", {"post": "yes"})
    assert page.status_code == 200
    assert "protected" in page.content.decode()
    assert Figure.objects.exists()


def test_what_the_forms_cannot_see_is_a_sentence_too(admin_client, monkeypatch):
    monkeypatch.setattr(Organisation, "full_clean", lambda *args, **kwargs: None)
    factories.organisation(slug="taken")
    data = {"name": "A", "slug": "b", "kind": "unheard-of"}
    monkeypatch.setattr("django.forms.TypedChoiceField.valid_value", lambda *args: True)
    page = admin_client.post("/admin/plants/organisation/add/", data, follow=True)
    assert "This kind of organisation is not known." in page.content.decode()

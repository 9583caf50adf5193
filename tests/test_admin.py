"""Every model of the admin can be listed, searched, added and changed; only by those who may."""

from collections import defaultdict

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import fromstring

from tests import factories

pytestmark = pytest.mark.django_db

MODELS = [model for model in admin.site._registry if model._meta.app_label in {"articles", "plants"}]
NAMES = [model.__name__ for model in MODELS]


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def rows():
    factories.one_of_each()
    factories.claim()
    factories.feed()


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
@pytest.mark.parametrize("query", ["", "?q=o", "?q=%D0%B7%25_%27", "?e=1"])
def test_list_and_search(admin_client, rows, model, query):
    assert admin_client.get(address(model, "changelist") + query).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_queries_of_a_list_do_not_grow_with_its_rows(admin_client, model):
    def queries():
        for make in (factories.one_of_each, factories.claim, factories.feed):
            make()
        with CaptureQueriesContext(connection) as context:
            admin_client.get(address(model, "changelist"))
        return len(context)

    queries()  # the first row of a kind adds its filters
    few = queries()
    assert [queries() for _n in range(5)][-1] == few


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_search_finds_by_a_word(admin_client, rows, model):
    assert admin.site._registry[model].search_fields
    page = admin_client.get(address(model, "changelist") + "?q=no-such-word-anywhere")
    assert page.context["cl"].result_count == 0


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_add_page(admin_client, model, rf):
    rf.user = User(is_superuser=True, is_active=True)
    may_add = admin.site._registry[model].has_add_permission(rf)
    assert admin_client.get(address(model, "add")).status_code == (200 if may_add else 403)


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_change_page_saves_what_it_shows(admin_client, rows, model):
    row = model.objects.first()
    page = admin_client.get(address(model, "change", row.pk))
    assert page.status_code == 200
    response = admin_client.post(address(model, "change", row.pk), shown(page))
    assert response.status_code == 302, response.context["errors"]


def shown(page):
    """The fields of a change page as a browser would send them back."""
    (form,) = (
        form
        for form in fromstring(page.content.decode()).forms
        if form.get("method") == "post" and form.get("id", "").endswith("_form")
    )
    data = defaultdict(list)
    for name, value in form.form_values():
        data[name].append(value)
    return data


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_staff_without_permission(client, rows, model):
    client.force_login(User.objects.create_user("staff", is_staff=True))
    for page in (address(model, "changelist"), address(model, "add"), address(model, "change", 1)):
        assert client.get(page).status_code == 403


def test_models_stand_in_the_order_of_work():
    request = RequestFactory().get("/admin/")
    request.user = User(is_superuser=True, is_active=True)
    apps = {app["app_label"]: app["models"] for app in admin.site.get_app_list(request)}
    assert list(apps) == ["articles", "plants", "auth", "knox"]
    assert [model["object_name"] for model in apps["plants"][:3]] == ["Plant", "Investment", "Figure"]


def test_site_has_its_name(admin_client):
    page = admin_client.get("/admin/").content.decode()
    assert "AutoTrack" in page
    assert "Django administration" not in page


@pytest.mark.parametrize(
    "page",
    [
        "plants/plant/?q=%00",
        "plants/plant/?status__exact=%00",
        "plants/country/K%00/change/",
        "autocomplete/?term=%00&app_label=plants&model_name=figure&field_name=brand",
    ],
)
def test_null_bytes_are_a_bad_request(admin_client, page):
    assert admin_client.get(f"/admin/{page}").status_code == 400


@pytest.mark.parametrize("page", ["plants/plant/9999999999999999999999/change/", "plants/plant/x/change/"])
def test_row_that_is_not_there(admin_client, page):
    assert "doesn’t exist" in admin_client.get(f"/admin/{page}", follow=True).content.decode()

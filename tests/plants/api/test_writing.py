"""Figures are written by staff with the permission, and never without a source."""

import pytest
from django.contrib.auth.models import Permission, User
from knox.models import AuthToken

from plants.models import Figure
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/figures/"
JSON = "application/json"


@pytest.fixture
def entry():
    factories.country()
    source = factories.source(slug="bureau")
    return {
        "metric": "production",
        "value": 11_700,
        "unit": "vehicles",
        "period_start": "2025-07-01",
        "period_end": "2025-07-31",
        "country": "KZ",
        "source": source.slug,
    }


@pytest.fixture
def staff(client):
    user = User.objects.create_user("staff", is_staff=True)
    for act in ("add", "change", "delete"):
        user.user_permissions.add(Permission.objects.get(codename=f"{act}_figure"))
    client.force_login(user)
    return client


def test_staff_write(staff, entry):
    response = staff.post(ADDRESS, entry, JSON)
    assert response.status_code == 201, response.content
    assert response.json()["period_label"] == "July 2025"
    figure = Figure.objects.get()
    assert (figure.source.slug, figure.value, figure.period) == ("bureau", 11_700, Period.months(2025, 7, 7))
    changed = staff.patch(f"{ADDRESS}{figure.pk}/", {"value": 12_000}, JSON)
    assert (changed.status_code, changed.json()["value"]) == (200, 12_000)
    assert changed.json()["period_label"] == "July 2025"
    assert staff.delete(f"{ADDRESS}{figure.pk}/").status_code == 204
    assert not Figure.objects.exists()


def test_nobody_else_writes(client, entry):
    figure = factories.figure()
    reader = User.objects.create_user("reader")
    reader.user_permissions.add(Permission.objects.get(codename="add_figure"))
    User.objects.create_user("staff", is_staff=True)
    for name in (None, "reader", "staff"):
        if name:
            client.force_login(User.objects.get(username=name))
        expected = 403 if name else 401
        assert client.post(ADDRESS, entry, JSON).status_code == expected
        assert client.patch(f"{ADDRESS}{figure.pk}/", {"value": 1}, JSON).status_code == expected
        assert client.delete(f"{ADDRESS}{figure.pk}/").status_code == expected


def test_a_token_writes_what_its_account_may(client, entry):
    token = AuthToken.objects.create(User.objects.create_superuser("chief"))[1]
    response = client.post(ADDRESS, entry, JSON, headers={"Authorization": f"Token {token}"})
    assert response.status_code == 201


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"source": None}, "source"),
        ({"source": ""}, "source"),
        ({"source": "nobody"}, "source"),
        ({"source": "a\x00b"}, "source"),
        ({"source": ["bureau"]}, "source"),
        ({"source": {"slug": "bureau"}}, "source"),
        ({"metric": "wishes"}, "metric"),
        ({"unit": "KZT"}, ""),
        ({"value": -1}, ""),
        ({"value": "NaN"}, "value"),
        ({"value": "9" * 500}, "value"),
        ({"period_end": None}, "period_end"),
        ({"period_end": "2024-01-01"}, "period_end"),
        ({"model": 10**30}, "model"),
        ({"model": True}, "model"),
        ({"quote": "a\x00b"}, "quote"),
        ({"quote": "\ud800"}, "quote"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_is_refused(staff, entry, change, field):
    response = staff.post(ADDRESS, entry | change, JSON)
    assert response.status_code == 400, response.content
    problem = response.json()
    assert set(problem) == {"type", "title", "status", "detail", "errors"}
    assert field in {error["parameter"] for error in problem["errors"]}
    assert not Figure.objects.exists()


@pytest.mark.parametrize(
    "body", ["", "[]", '{"value": 1e400}', '{"value": Infinity}', "{", "null", "3", '{"metric": {}}', "\x00"]
)
def test_what_is_no_figure_is_refused(staff, body):
    assert staff.post(ADDRESS, body, JSON).status_code == 400


def test_the_same_cell_of_a_source_is_there_once(staff, entry):
    assert staff.post(ADDRESS, entry, JSON).status_code == 201
    again = staff.post(ADDRESS, entry, JSON)
    assert again.status_code == 400
    assert "already" in again.json()["detail"]


def test_a_figure_that_claims_rest_on_stays(staff):
    figure = factories.figure()
    factories.claim(state="accepted", figure=figure)
    response = staff.delete(f"{ADDRESS}{figure.pk}/")
    assert response.status_code == 409
    assert "claims rest on" in response.json()["detail"]


def test_a_session_writes_from_this_site_alone(entry, staff):
    strict = type(staff)(enforce_csrf_checks=True)
    strict.force_login(User.objects.get(username="staff"))
    assert strict.post(ADDRESS, entry, JSON).status_code == 403

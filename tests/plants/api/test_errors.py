"""Whatever is asked, the answer is a row, a list, or one sentence in one shape."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"


def refused(client, address, status=400):
    response = client.get(address)
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert set(problem) == {"type", "title", "status", "detail", "errors"}
    assert problem["status"] == status
    return problem


def test_unknown_parameter_is_named_with_the_known_ones(client):
    (error,) = refused(client, f"{ROOT}plants/?contry=KZ")["errors"]
    assert error["parameter"] == "contry"
    assert {"country", "status", "cursor", "page_size", "updated_since", "fields"} <= set(error["values"])


def test_bad_value_is_named_with_the_good_ones(client):
    for code in ("KZ", "UZ", "CN"):
        factories.country(code)
    problem = refused(client, f"{ROOT}plants/?country=XX&status=ruined")
    country, status = problem["errors"]
    assert (country["parameter"], country["values"]) == ("country", ["KZ", "UZ"])
    assert status["values"] == ["announced", "construction", "operating", "closed"]
    assert problem["detail"].startswith("“country” cannot be “XX”: it may be KZ, UZ.")


@pytest.mark.parametrize(
    "query",
    [
        "figures/?country=%00",
        "figures/?brand=a%00b",
        "plants/?name=%00",
        "figures/?%00=1",
        "figures/?country=%ED%A0%80",
        "figures/?model=99999999999999999999999999",
        "figures/?model=-1",
        "figures/?year=1e999",
        "figures/?year=NaN",
        "figures/?year=2025.5",
        "figures/?year=" + "9" * 200,
        "figures/?since=yesterday",
        "figures/?since=10000-01-01",
        "figures/?country=KZ&country=UZ",
        "plants/?name=" + "x" * 10_000,
        "figures/?cursor=x",
        "figures/?cursor=" + "9" * 5000,
        "figures/?cursor=%C2%B2",
        "figures/?cursor=e30=",
        "figures/?cursor=bnVsbA==",
        "figures/?page=1",
        "figures/?count=yes",
        "figures/?fields=nope",
        "figures/?omit=id,nope",
        "figures/?include=everything",
        "plants/?include=evidence",
        "figures/?updated_since=yesterday",
        "figures/?updated_since=2025-13-01",
        "figures/?updated_since=0001-01-01T00:00:00%2B14:00",
        "figures/?updated_since=9999-12-31T23:59:59-14:00",
        "series/?metric=production&by=colour",
        "series/?metric=production&grain=week",
        "series/?metric=production&include=everything",
        "series/?metric=production&currency=USD",
        "series/?country=KZ",
        "promises/?outcome=broken",
        "promises/?cursor=-1",
        "promises/?at=soon",
        "promises/standings/?by=colour",
        "figures/?page_size=0",
        "figures/?page_size=1001",
        "figures/?page_size=-5",
        "figures/?format=xml",
        "countries/?tracked=perhaps",
    ],
)
def test_bad_parameters(client, query):
    factories.country()
    (error,) = refused(client, ROOT + query)["errors"]
    assert error["detail"]


@pytest.mark.parametrize("wild", ["%25", "_", "\\", "'; DROP TABLE plants_plant; --"])
def test_wildcards_mean_themselves(client, wild):
    factories.plant(name="Allur")
    assert len(client.get(f"{ROOT}plants/?name={wild}").json()["results"]) == 0


@pytest.mark.parametrize(
    "address",
    [
        "brands/none/",
        "brands/%00/",
        "countries/XX/",
        "countries/Kazakhstan/",
        "figures/99999999999999999999999999/",
        "figures/999999999999999999/",
        "figures/x/",
        "nothing/",
        "nothing/at/all/",
    ],
)
def test_missing(client, address):
    assert refused(client, ROOT + address, 404)["detail"]


def test_one_row_takes_no_filter(client):
    factories.brand("JAC")
    (error,) = refused(client, f"{ROOT}brands/jac/?country=KZ")["errors"]
    assert error["values"] == ["fields", "omit", "include"]


def test_empty_value_asks_for_nothing(client):
    factories.plant()
    assert len(client.get(f"{ROOT}plants/?country=&status=").json()["results"]) == 1

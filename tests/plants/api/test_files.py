"""Every list of the API as a file, by its own address and the list's filters."""

import csv
import io

import pytest

from autotrack.api import TABLES, router
from plants.exports import books
from tests import factories

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"
NAMES = [table.name for table in TABLES]


def rows(response):
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


def test_every_list_of_rows_has_its_file():
    assert {prefix for prefix, _view, _name in router.registry} >= set(NAMES)
    # Series and promises are no rows of a table.
    assert len(NAMES) == len(router.registry) - 2


@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx", "parquet"])
@pytest.mark.parametrize("name", NAMES)
def test_every_format(client, name, suffix):
    factories.one_of_each()
    factories.claim()
    factories.brand().delete()
    response = client.get(f"{ROOT}{name}.{suffix}")
    assert response.status_code == 200
    assert len(response.getvalue()) > 20
    if suffix != "json":
        assert response["Content-Disposition"] == f'attachment; filename="autotrack-{name}.{suffix}"'
    if suffix == "csv":
        assert response["Content-Type"].startswith("text/csv; charset=utf-8")


def test_the_filters_of_the_list(client):
    factories.figure(value=1)
    factories.figure(value=2, country=factories.country("UZ"))
    (row,) = rows(client.get(f"{ROOT}figures.csv", {"country": "uz"}))
    assert row["value"] == "2"


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("contry=KZ", "contry"),
        ("country=XX", "country"),
        ("page=2", "page"),
        ("brand=%00", "brand"),
        ("year=" + "9" * 400, "year"),
        ("country=KZ&country=UZ", "country"),
    ],
)
def test_bad_parameters(client, query, parameter):
    response = client.get(f"{ROOT}figures.csv?{query}")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["errors"][0]["parameter"] == parameter


@pytest.mark.parametrize("name", ["nothing.csv", "figures.pdf", "figures.csv.zip", "series.xlsx/"])
def test_missing(client, name):
    response = client.get(ROOT + name)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_too_many_rows_for_a_spreadsheet(client, monkeypatch):
    monkeypatch.setattr(books, "MOST_ROWS", 1)
    factories.figure()
    response = client.get(f"{ROOT}figures.xlsx")
    assert response.status_code == 200
    assert response.getvalue()
    factories.figure()
    response = client.get(f"{ROOT}figures.xlsx")
    assert response.status_code == 400
    assert "at most 1 rows" in response.json()["detail"]


def test_what_changed_since(client):
    old, new = factories.figure(value=1), factories.figure(value=2)
    moment = new.__class__.objects.get(pk=new.pk).updated.isoformat()
    assert [row["id"] for row in rows(client.get(f"{ROOT}figures.csv", {"updated_since": moment}))] == [
        str(new.pk)
    ]
    assert old.pk < new.pk
    assert client.get(f"{ROOT}figures.csv?updated_since=yesterday").status_code == 400


@pytest.mark.django_db(transaction=True)
def test_the_same_version_is_not_sent_again(client):
    factories.figure()
    tag = client.get(f"{ROOT}figures.csv")["ETag"]
    again = client.get(f"{ROOT}figures.csv", headers={"If-None-Match": tag})
    assert again.status_code == 304
    factories.figure()
    assert client.get(f"{ROOT}figures.csv", headers={"If-None-Match": tag}).status_code == 200


def test_rejected_claims_are_for_staff(client, admin_client):
    factories.claim(state="rejected", reason="no")
    assert rows(client.get(f"{ROOT}claims.csv")) == []
    assert len(rows(admin_client.get(f"{ROOT}claims.csv"))) == 1


def test_head_makes_nothing(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        response = client.head(f"{ROOT}figures.csv")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize("name", NAMES)
def test_queries_do_not_grow(client, name, django_assert_max_num_queries):
    for _n in range(5):
        factories.one_of_each()
    with django_assert_max_num_queries(2):
        client.get(f"{ROOT}{name}.csv").getvalue()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading(admin_client, method):
    assert getattr(admin_client, method)(f"{ROOT}figures.csv").status_code == 405

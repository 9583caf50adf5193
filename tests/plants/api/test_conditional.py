"""What has not changed is not sent again; anyone's page may read."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.http import http_date

from plants.models import Brand, Source
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESSES = ["figures/", "brands/", "series/?metric=production", "promises/", "promises/standings/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_same_is_not_sent_again(client, address):
    factories.one_of_each()
    first = client.get(f"/api/v1/{address}")
    again = client.get(f"/api/v1/{address}", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_change_is_sent(client, address):
    factories.one_of_each()
    tag = client.get(f"/api/v1/{address}")["ETag"]
    Source.objects.update(publisher="Another")
    Brand.objects.update(owner="Another")
    assert client.get(f"/api/v1/{address}", headers={"If-None-Match": tag}).status_code == 200


def test_a_deletion_is_sent(client):
    keep, goes = factories.figure(), factories.figure()
    tag = client.get("/api/v1/figures/")["ETag"]
    goes.delete()
    response = client.get("/api/v1/figures/", headers={"If-None-Match": tag})
    assert [row["id"] for row in response.json()["results"]] == [keep.pk]


def test_tags_differ_by_address_and_by_who_asks(client, admin_client):
    factories.claim()
    tags = {
        client.get("/api/v1/claims/")["ETag"],
        client.get("/api/v1/claims/?page_size=5")["ETag"],
        admin_client.get("/api/v1/claims/")["ETag"],
    }
    assert len(tags) == 3


def test_date_alone_is_enough_once_it_is_settled(client, monkeypatch):
    factories.figure()
    assert "Last-Modified" not in client.get("/api/v1/figures/")
    later = timezone.now() + timedelta(seconds=5)
    monkeypatch.setattr("plants.versions.now", lambda: later)
    date = client.get("/api/v1/figures/")["Last-Modified"]
    assert client.get("/api/v1/figures/", headers={"If-Modified-Since": date}).status_code == 304
    old = http_date(0)
    assert client.get("/api/v1/figures/", headers={"If-Modified-Since": old}).status_code == 200


def test_series_are_made_once_a_version(client, django_assert_num_queries):
    factories.figure()
    first = client.get("/api/v1/series/?metric=production")
    with django_assert_num_queries(1):
        again = client.get("/api/v1/series/?metric=production")
    assert again.content == first.content
    factories.figure()
    assert client.get("/api/v1/series/?metric=production").content != first.content


def test_any_page_may_read_and_none_with_its_readers_cookies(client):
    response = client.get("/api/v1/countries/", headers={"Origin": "https://elsewhere.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"}
    allowed = client.options("/api/v1/countries/", headers=asked)
    assert "DELETE" not in allowed["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in client.get("/", headers={"Origin": "https://a.example"})


def test_a_page_s_file_has_a_version_for_each_language(client):
    factories.figure()
    english = client.get("/production/table.csv")["ETag"]
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    assert client.get("/production/table.csv")["ETag"] != english

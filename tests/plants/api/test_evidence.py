"""The sentences behind rows, on request and at a constant cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import review
from tests import factories

pytestmark = pytest.mark.django_db


def accepted():
    text = f"Plants grew. Kazakhstan made 11,700 vehicles in July 2025. It snowed. {factories.source().slug}"
    return review.accept(factories.claim(article=factories.article(text)))


def test_the_sentence_and_where_it_stands(client):
    figure = accepted()
    (row,) = client.get("/api/v1/figures/?include=evidence").json()["results"]
    (said,) = row["evidence"]
    assert "Kazakhstan made 11,700 vehicles in July 2025." in said["sentence"]
    assert said["quote"] == "11,700 vehicles"
    assert said["url"].startswith("http://testserver/articles/")
    one = client.get(f"/api/v1/figures/{figure.pk}/?include=evidence").json()
    assert one["evidence"] == row["evidence"]
    assert "evidence" not in client.get("/api/v1/figures/").json()["results"][0]


@pytest.mark.parametrize("name", ["figures", "investments", "plant-events"])
def test_evidence_costs_the_same_for_many(client, name):
    def queries():
        with CaptureQueriesContext(connection) as context:
            assert client.get(f"/api/v1/{name}/?include=evidence").status_code == 200
        return len(context)

    def make(times):
        for _n in range(times):
            factories.one_of_each()
            accepted()

    make(3)
    few = queries()
    make(15)
    assert queries() == few


def test_fields_and_omit(client):
    factories.figure()
    only = client.get("/api/v1/figures/?fields=id,value").json()["results"][0]
    assert list(only) == ["id", "value"]
    less = client.get("/api/v1/figures/?omit=source,quote").json()["results"][0]
    assert "id" in less
    assert not {"source", "quote"} & set(less)
    assert list(client.get("/api/v1/figures/?fields=id&include=evidence").json()["results"][0]) == [
        "id",
        "evidence",
    ]

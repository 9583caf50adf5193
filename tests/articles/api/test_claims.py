"""Claims over the API: the sentence, where it stands, and what became of it."""

import pytest

from articles.models import Finding
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/claims/"


def test_evidence(client):
    claim = factories.claim(brand_name="Hyundai", plant_name="Allur", ambiguous=["plant"])
    Finding.objects.create(claim=claim, kind="too-many", message="More than ever.", likely=1170)
    (row,) = client.get(ADDRESS).json()["results"]
    assert row["quote"] == "11,700 vehicles"
    assert claim.article.text[row["start"] : row["end"]] == row["quote"]
    assert row["source"]["publisher"] == claim.article.source.publisher
    assert row["article"]["title"] == claim.article.title
    assert row["unlinked"] == {"brand": "Hyundai", "plant": "Allur"}
    assert row["ambiguous"] == ["plant"]
    assert row["findings"] == [{"kind": "too-many", "message": "More than ever.", "likely": 1170}]
    assert row["period_label"] == "July 2025"
    assert row["url"] == f"http://testserver/articles/{claim.article_id}/#claim-{claim.pk}"


def test_rejected_ones_are_for_staff(client, admin_client):
    claim = factories.claim(state="rejected", reason="A list price.")
    assert len(client.get(ADDRESS).json()["results"]) == 0
    assert client.get(f"{ADDRESS}{claim.pk}/").status_code == 404
    assert admin_client.get(ADDRESS).json()["results"][0]["state"] == "rejected"


def test_accepted_one_names_its_figure(client):
    figure = factories.figure()
    factories.claim(state="accepted", figure=figure)
    assert client.get(ADDRESS, {"state": "accepted"}).json()["results"][0]["figure"] == figure.pk


def test_the_text_is_not_told(client):
    article = factories.article("A secret text of 11,700 vehicles.")
    factories.claim(article=article)
    assert "secret" not in client.get(ADDRESS).content.decode()


@pytest.mark.parametrize(("value", "count"), [("true", 1), ("false", 2)])
def test_findings(client, value, count):
    for n in range(3):
        claim = factories.claim()
        if n == 0:
            Finding.objects.create(claim=claim, kind="a", message="One.")
            Finding.objects.create(claim=claim, kind="b", message="Two.")
    assert len(client.get(ADDRESS, {"finding": value}).json()["results"]) == count


@pytest.mark.parametrize("parameters", [{"article": "1" * 30}, {"article": "x"}, {"finding": "1"}])
def test_bad_values(client, parameters):
    factories.claim()
    response = client.get(ADDRESS, parameters)
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == next(iter(parameters))

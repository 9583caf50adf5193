"""Articles over the API: the facts and the link, never the text."""

import pytest

from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/articles/"


def test_facts_without_the_text(client):
    article = factories.article("A secret text of 11,700 vehicles.", relevant=True)
    factories.claim(article=article)
    response = client.get(ADDRESS)
    (row,) = response.json()["results"]
    assert row["publisher"] == article.source.publisher
    assert row["link"] == article.source.url
    assert (row["published"], row["language"], row["claim_count"]) == ("2025-08-20", "en", 1)
    assert "secret" not in response.content.decode()
    assert "secret" not in client.get(f"{ADDRESS}{article.pk}/").content.decode()


def test_rejected_claims_are_not_counted(client):
    article = factories.article()
    factories.claim(article=article)
    factories.claim("July 2025", article=article, state="rejected", reason="A date.")
    assert client.get(f"{ADDRESS}{article.pk}/").json()["claim_count"] == 1


def test_only_readable_ones(client):
    failed = Article.objects.create(address="x", state="failed", failure="It is empty.")
    Article.objects.create(address="y")
    page = factories.article("A page.", state="split")
    read = factories.article(state="annotated")
    assert [row["id"] for row in client.get(ADDRESS).json()["results"]] == [read.pk]
    for hidden in (failed, page):
        assert client.get(f"{ADDRESS}{hidden.pk}/").status_code == 404


def test_country_is_that_of_claims_that_stand(client):
    kz, uz = factories.claim(), factories.claim(country=factories.country("UZ"))
    factories.claim(article=uz.article, start=0, end=10, quote="Kazakhstan", state="rejected", reason="None.")
    rows = client.get(ADDRESS, {"country": "KZ"}).json()["results"]
    assert [row["id"] for row in rows] == [kz.article_id]


@pytest.mark.parametrize(("value", "count"), [("true", 1), ("false", 1), ("", 3)])
def test_relevance(client, value, count):
    for relevant in (True, False, None):
        factories.article(relevant=relevant)
    assert len(client.get(ADDRESS, {"relevant": value}).json()["results"]) == count

"""Articles and their claims as files."""

import csv
import io

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def rows(response):
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


def test_articles_by_country(client):
    claim = factories.claim()
    factories.article(language="ru")
    assert len(rows(client.get("/articles.csv"))) == 2
    (row,) = rows(client.get("/articles.csv?country=KZ"))
    assert (row["id"], row["claim_count"]) == (str(claim.article_id), "1")
    assert client.get("/articles.csv?country=XX").status_code == 400


def test_claims_of_an_article(client, admin_client):
    article = factories.article()
    factories.claim(article=article)
    factories.claim(article=article, quote="July 2025", state="rejected", reason="no")
    (row,) = rows(client.get(f"/articles/{article.pk}.csv"))
    assert (row["quote"], row["state"], row["period_label"]) == ("11,700 vehicles", "proposed", "July 2025")
    assert len(rows(admin_client.get(f"/articles/{article.pk}.csv"))) == 2
    assert client.get("/articles/0.csv").status_code == 404

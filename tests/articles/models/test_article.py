"""Articles: the rules that the database keeps."""

import pytest
from django.db import IntegrityError

from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"state": "somewhere"}, "article_state_known"),
        ({"state": "failed"}, "article_failure_has_reason"),
        ({"failure": "no reason to fail"}, "article_failure_has_reason"),
        ({"state": "split"}, "article_text_once_stored"),
        ({"text": "words without a hash"}, "article_hashed_with_its_text"),
    ],
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        Article.objects.create(address="https://news.example/", **broken)


def test_database_refuses_a_stored_article_without_source():
    article = factories.article()
    with pytest.raises(IntegrityError, match="article_source_once_stored"):
        Article.objects.filter(pk=article.pk).update(source=None)


def test_database_refuses_the_same_text_twice():
    article = factories.article()
    with pytest.raises(IntegrityError, match="article_text_once"):
        factories.article(article.text)


def test_a_text_never_changes():
    article = factories.article()
    with pytest.raises(IntegrityError, match="article_text_stays"):
        Article.objects.filter(pk=article.pk).update(text="other words", sha256="0" * 64)

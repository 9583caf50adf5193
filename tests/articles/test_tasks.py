"""What a lost worker left behind is queued again, once; what stops half-way keeps its reason."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import tasks
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def queued(monkeypatch):
    """The keys of articles that would go to the worker."""
    keys = []
    monkeypatch.setattr(tasks.process, "delay", keys.append)
    return keys


def waiting(minutes, **fields):
    article = factories.article(**fields)
    Article.objects.filter(pk=article.pk).update(created=timezone.now() - timedelta(minutes=minutes))
    return article


def test_what_waits_too_long_is_queued_again_and_nothing_else(queued):
    lost = waiting(11)
    waiting(9)
    waiting(11, state="annotated")
    tasks.resume()
    assert queued == [lost.pk]


def test_the_next_turns_of_the_clock_queue_no_second_task(queued):
    lost = waiting(60)
    tasks.resume()
    tasks.resume()
    tasks.resume(0)
    assert queued == [lost.pk]
    Article.objects.update(requeued=timezone.now() - tasks.STRANDED_AFTER)
    tasks.resume()
    assert queued == [lost.pk, lost.pk]


def test_a_worker_that_starts_takes_up_all_that_is_unfinished(queued):
    article = factories.article()
    tasks.resume(0)
    assert queued == [article.pk]


def fails(*_args):
    raise RuntimeError("no such word")


def test_a_fault_is_kept_as_the_reason(monkeypatch):
    monkeypatch.setattr(tasks, "annotate", fails)
    article = factories.article()
    tasks.process(article.pk)
    article.refresh_from_db()
    assert (article.state, "no such word" in article.failure) == ("failed", True)


def test_what_was_read_before_stands_where_reading_it_again_fails(monkeypatch):
    monkeypatch.setattr(tasks, "annotate", fails)
    article = factories.article(annotated=timezone.now())
    claim = factories.claim(article=article)
    tasks.process(article.pk)
    article.refresh_from_db()
    assert (article.state, article.failure) == ("annotated", "")
    assert list(article.claims.all()) == [claim]

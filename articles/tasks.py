"""Tasks: each takes an id, calls one function, and may run twice without harm."""

import logging
from datetime import timedelta
from typing import Any

from celery import shared_task
from celery.signals import worker_ready
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles import feeds
from articles.annotation import annotate
from articles.ingestion import ingest
from articles.models import Article, Feed

logger = logging.getLogger(__name__)

#: An article that waits longer than this was lost by a worker or the broker.
STRANDED_AFTER = timedelta(minutes=10)


@shared_task
def process(article_id: int) -> None:
    """Fetch and store an article, then read it and all that it was split into."""
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        return
    try:
        for stored in ingest(article):
            annotate(stored.pk)
    except Exception as error:
        logger.exception("article %s could not be processed", article_id)
        fail_unfinished(article_id, error)


def fail_unfinished(article_id: int, error: Exception) -> None:
    """Keep a fault of ours as the reason, on the article and the parts that it did not finish.

    An article that was only to be read again stands as it was read before.
    """
    reason = (
        f"Reading stopped with a fault of the program ({type(error).__name__}: {error}); it is in the log."
    )
    unfinished = Article.objects.unfinished().filter(Q(pk=article_id) | Q(page_id=article_id))
    unfinished.filter(annotated__isnull=False).update(state=Article.State.ANNOTATED)
    for article in unfinished:
        article.fail(reason)


@shared_task
def resume(stranded_after_seconds: float = STRANDED_AFTER.total_seconds()) -> None:
    """Queue the articles that a lost worker left behind, each once in the time that strands it.

    Those that a worker holds at this moment are locked, and are passed over.
    """
    now = timezone.now()
    left = Article.objects.left_behind(now - timedelta(seconds=stranded_after_seconds), now - STRANDED_AFTER)
    with transaction.atomic():
        keys = list(left.select_for_update(skip_locked=True).values_list("pk", flat=True))
        Article.objects.filter(pk__in=keys).update(requeued=now)
    for pk in keys:
        process.delay(pk)


@worker_ready.connect
def resume_at_start(**_signal: Any) -> None:
    """A worker that starts takes up what the one before it left, without waiting for the clock."""
    resume.delay(0)


@shared_task
def read_feeds() -> None:
    for pk in Feed.objects.filter(active=True).values_list("pk", flat=True):
        read_feed.delay(pk)


@shared_task
def read_feed(feed_id: int) -> None:
    """Queue the articles that a feed lists and that are not here yet."""
    for article in feeds.read(Feed.objects.get(pk=feed_id)):
        process.delay_on_commit(article.pk)

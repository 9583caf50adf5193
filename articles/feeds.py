"""Reading a feed: from its address to new queued articles."""

import feedparser
from django.db import transaction
from django.utils import timezone

from articles.fetching import FetchError, fetch
from articles.ingestion import is_url, limits
from articles.models import Article, Feed


def read(feed: Feed) -> list[Article]:
    """The articles that the feed lists and that are not here yet, now stored as queued.

    A feed that cannot be read keeps the reason; the next turn of the clock tries again.
    """
    try:
        links = _links(fetch(feed.url, limits()).content)
        feed.failure = "" if links else f"No article is listed at {feed.url}; check that it is RSS or Atom."
    except FetchError as error:
        links, feed.failure = [], str(error)
    feed.checked = timezone.now()
    with transaction.atomic():
        feed.save(update_fields=["checked", "failure"])
        known = set(Article.objects.filter(address__in=links).values_list("address", flat=True))
        return [Article.objects.create(address=link) for link in links if link not in known]


def _links(content: bytes) -> list[str]:
    entries = feedparser.parse(content).entries
    links = [entry.get("link", "")[:1000] for entry in entries]
    return list(dict.fromkeys(link for link in links if is_url(link)))

"""Feeds: what they list is queued once; one that cannot be read keeps the reason."""

from functools import partial

import pytest

from articles import feeds, tasks
from articles.fetching import fetch, public_address
from articles.models import Article, Feed
from tests.articles.servers import misbehaving_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(monkeypatch):
    def here(host, port):
        return "127.0.0.1" if host == "news.example" else public_address(host, port)

    monkeypatch.setattr(feeds, "fetch", partial(fetch, resolve=here))
    with misbehaving_server() as address:
        yield address


def test_a_feed_queues_each_article_once(server):
    feed = Feed.objects.create(name="News", url=f"{server}/feed")
    assert [article.address for article in feeds.read(feed)] == [
        "http://news.example/1",
        "http://news.example/2",
    ]
    assert feeds.read(feed) == []
    assert set(Article.objects.values_list("state", flat=True)) == {Article.State.QUEUED}
    assert feed.checked
    assert feed.failure == ""


@pytest.mark.parametrize(
    ("path", "says"),
    [("broken", "answered 500"), ("inside", "private address"), ("article", "No article is listed")],
)
def test_a_feed_that_cannot_be_read_keeps_the_reason(server, path, says):
    feed = Feed.objects.create(name="News", url=f"{server}/{path}")
    assert feeds.read(feed) == []
    feed.refresh_from_db()
    assert says in feed.failure


def test_the_clock_reads_active_feeds_alone(monkeypatch):
    active = Feed.objects.create(name="A", url="https://a.example/feed")
    Feed.objects.create(name="B", url="https://b.example/feed", active=False)
    read = []
    monkeypatch.setattr(tasks.read_feed, "delay", read.append)
    tasks.read_feeds()
    assert read == [active.pk]

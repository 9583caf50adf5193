"""Taking articles in: from an address, a file or a record to a queued article.

The worker does the rest; see `articles.ingestion`.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from django.conf import settings
from django.db import transaction

from articles import tasks
from articles.fetching import too_large
from articles.ingestion import clean, is_url
from articles.models import Article, text_hash
from articles.records import ArticleRecord, MalformedLineError, parse_article

#: As many code points as an address may have.
LONGEST_ADDRESS = Article._meta.get_field("address").max_length or 0


class AddressError(ValueError):
    """What was to be taken in has no address that can be kept; the message says why."""


class RecordError(ValueError):
    """A line of a JSONL file is no article; the message says which line and why."""


def submit(address: str, *, content: bytes | None = None, accept_passing: bool = False) -> Article:
    """Take in a URL, or a file's name with its bytes, and queue it for the worker.

    A failed article of the same address is tried again instead of standing there twice. Raises
    AddressError for an address that is too long to keep.
    """
    address = _kept(address)
    article = Article.objects.filter(address=address, state=Article.State.FAILED).first()
    article = article or Article(address=address)
    article.content, article.accept_passing = content, accept_passing
    article.state, article.failure, article.requeued = Article.State.QUEUED, "", None
    if content is not None and len(content) > settings.ARTICLE_MAX_BYTES:
        # Kept without its bytes: the row says what happened, and does not fill the database.
        article.content = None
        article.state = Article.State.FAILED
        article.failure = too_large(address, settings.ARTICLE_MAX_BYTES)
    article.save()
    if article.state == Article.State.QUEUED:
        _queue(article)
    return article


def _kept(address: str) -> str:
    """The address as it can be kept: a file's name may hold bytes that are no text."""
    address = clean(address)
    if len(address) > LONGEST_ADDRESS:
        raise AddressError(
            f"{address[:60]}… is longer than {LONGEST_ADDRESS} characters; give a shorter address."
        )
    return address


@transaction.atomic
def submit_record(record: ArticleRecord, *, accept_passing: bool = False) -> Article | None:
    """Take in an article that comes with its text; None where that text is already here."""
    if Article.objects.filter(sha256=text_hash(record.text)).exists():
        return None
    article = submit(record.url or record.id, content=record.text.encode(), accept_passing=accept_passing)
    article.title, article.published = record.title[:500], record.published
    article.language, article.publisher = record.language, record.publisher[:200]
    article.save(update_fields=["title", "published", "language", "publisher"])
    return article


def retry(article: Article) -> None:
    """Queue a failed article again, with what was submitted."""
    if article.state != Article.State.FAILED:
        return
    article.state = Article.State.STORED if article.text else Article.State.QUEUED
    article.failure, article.requeued = "", None
    article.save(update_fields=["state", "failure", "requeued"])
    _queue(article)


def reread(article: Article) -> bool:
    """Queue an article to be read again; whether it had been read, for no other is."""
    read = Article.objects.filter(pk=article.pk, state=Article.State.ANNOTATED)
    is_queued = bool(read.update(state=Article.State.STORED, requeued=None))
    if is_queued:
        _queue(article)
    return is_queued


def _queue(article: Article) -> None:
    """Hand the article to a worker after commit; where the broker is away, the clock finds it later."""
    transaction.on_commit(partial(tasks.process.delay, article.pk), robust=True)


def records(content: bytes) -> Iterator[ArticleRecord | RecordError]:
    """The articles of a JSONL file in the guidelines' format; a line that is none comes as its error."""
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield _keepable(parse_article(line))
        except (MalformedLineError, AddressError) as error:
            yield RecordError(f"line {number} is not an article ({error}); it was skipped.")


def _keepable(record: ArticleRecord) -> ArticleRecord:
    """The record as it can be kept: named by its text where it has no name. Raises MalformedLineError."""
    text, url = clean(record.text), clean(record.url)
    if not text:
        raise MalformedLineError("“text” is empty")
    if url and not is_url(url):
        raise MalformedLineError("“url” is not an address on the web")
    return replace(
        record,
        id=_kept(record.id) or text_hash(text)[:12],
        text=text,
        title=clean(record.title),
        language=clean(record.language)[:3],
        url=_kept(url),
        publisher=clean(record.publisher),
    )

"""From a queued article to stored ones: fetch → extract text → split → detect language → store.

What fails keeps its reason and can be tried again.
"""

from textwrap import shorten
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.extraction import html
from articles.extraction.languages import detect
from articles.extraction.splitting import LineKind, Part, sentences, split_page
from articles.fetching import Fetched, FetchError, Limits, fetch
from articles.models import Article, text_hash
from plants.models import Source
from plants.periods import Period

#: Characters of a first line that stands for a title.
LONGEST_OPENING = 100


def is_url(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"}


def limits() -> Limits:
    return Limits(max_bytes=settings.ARTICLE_MAX_BYTES, seconds=settings.FETCH_SECONDS)


def clean(text: str) -> str:
    """The text as PostgreSQL can keep it: without NUL and lone surrogates, lines ending in LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8").strip()


def ingest(article: Article) -> list[Article]:
    """Fetch → extract text → split → detect language → store; the stored articles, ready to be read.

    Nothing is made for a text that is already here. On failure the article keeps the reason.
    """
    if article.state != Article.State.QUEUED:
        return list(Article.objects.filter(pk=article.pk, state=Article.State.STORED))
    try:
        page = _page(article)
    except (FetchError, html.UnreadableError) as error:
        article.fail(str(error))
        return []
    return _store(article.pk, page)


def _page(article: Article) -> html.Page:
    """The article's text with what the page says of itself; what was submitted with it goes first."""
    fetched = _fetched(article)
    if fetched.media_type == "text/plain" or article.title:
        page = html.Page(title="", text=html.decode(fetched.content))
    else:
        page = html.extract(fetched.content, url=fetched.url)
    text = clean(page.text)
    if not text:
        raise html.UnreadableError(f"No article was found in {fetched.url}; check that it holds text.")
    return html.Page(
        title=clean(article.title or page.title) or _opening(text),
        text=text,
        published=article.published or page.published,
        publisher=clean(article.publisher or page.publisher or ""),
        language=article.language or page.language,
    )


def _opening(text: str) -> str:
    """What stands for the title of a text without one: its first line, cut at a word."""
    return shorten(text.strip().splitlines()[0], LONGEST_OPENING, placeholder=" …")


def _fetched(article: Article) -> Fetched:
    if article.content is not None:
        content = bytes(article.content)
        looks_html = content.lstrip()[:1] == b"<"
        return Fetched(article.address, content, "text/html" if looks_html else "text/plain")
    if is_url(article.address):
        return fetch(article.address, limits())
    raise FetchError(f"The bytes of {article.address} were not kept; submit the file again.")


def _store(pk: int, page: html.Page) -> list[Article]:
    """Store the page's articles in one transaction, under a lock, once."""
    try:
        with transaction.atomic():
            article = Article.objects.select_for_update().get(pk=pk)
            if article.state != Article.State.QUEUED:
                return []
            if Article.objects.filter(sha256=text_hash(page.text)).exists():
                article.delete()
                return []
            parts = articles_on(page.text)
            if len(parts) < 2:
                _fill(article, page)
                return [article]
            return _split(article, page, parts)
    except IntegrityError:
        if not Article.objects.filter(sha256=text_hash(page.text)).exists():
            raise
        # Another worker stored the same text in between; it is the one that counts.
        Article.objects.filter(pk=pk, state=Article.State.QUEUED).delete()
        return []


def articles_on(text: str) -> list[Part]:
    """The articles of a page, without what stands around them.

    A page that opens with prose before any title is one article with headings of its own.
    """
    parts = [part for part in split_page(text) if _has_prose(part)]
    return parts if parts and parts[0].title else parts[:1]


def _has_prose(part: Part) -> bool:
    return any(sentence.kind is LineKind.PROSE for sentence in sentences(part.text))


def _split(article: Article, page: html.Page, parts: list[Part]) -> list[Article]:
    _fill(article, page, state=Article.State.SPLIT)
    made = []
    for part in parts:
        text = part.text.strip()
        if not text or Article.objects.filter(sha256=text_hash(text)).exists():
            continue
        one = Article(address=article.address, page=article, accept_passing=article.accept_passing)
        _fill(
            one,
            html.Page(
                title=part.title or page.title,
                text=text,
                published=part.published or page.published,
                publisher=page.publisher,
                language=page.language,
            ),
        )
        made.append(one)
    return made


def _fill(article: Article, page: html.Page, *, state: str = Article.State.STORED) -> None:
    article.title, article.text = page.title[:500], page.text
    article.sha256 = text_hash(page.text)
    article.published, article.publisher = page.published, (page.publisher or "")[:200]
    article.language = (page.language or detect(page.text))[:3]
    article.content, article.fetched = None, timezone.now()
    article.state, article.failure = state, ""
    if state == Article.State.STORED:
        article.source = _source(article)
    article.save()


def _source(article: Article) -> Source:
    """The source that the article's numbers carry: one already known by its address, or a new one."""
    known = Source.objects.filter(url=article.url).first() if article.url and not article.page else None
    if known:
        return known
    host = urlsplit(article.url).hostname if article.url else ""
    published = Period(article.published, article.published) if article.published else None
    return Source.objects.create(
        slug=f"article-{article.sha256[:16]}",
        publisher=article.publisher or host or article.address[:200],
        title=article.title,
        url=article.url,
        published=published,
        language=article.language,
    )

"""Articles: what was fetched, its text as fetched, and how far its reading has come."""

import hashlib
from datetime import datetime

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Left
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plants.models import Source
from plants.models.changes import Dated

#: As much of a text, in characters, as is searched: PostgreSQL keeps no more than a megabyte of words.
SEARCHED = 100_000

#: PostgreSQL's Russian search takes words in Latin letters for English ones: one index serves both.
SEARCH_WORDS = "russian"


def text_hash(text: str) -> str:
    """The SHA-256 of a text's UTF-8, in hexadecimal: what makes two texts the same."""
    return hashlib.sha256(text.encode()).hexdigest()


class ArticleQuerySet(models.QuerySet["Article"]):
    def readable(self) -> "ArticleQuerySet":
        """Articles with a text of their own: not the waiting, the failed, or pages that were split."""
        return self.filter(state__in=[Article.State.STORED, Article.State.ANNOTATED])

    def unfinished(self) -> "ArticleQuerySet":
        """Articles that a worker has yet to fetch or annotate."""
        return self.filter(state__in=[Article.State.QUEUED, Article.State.STORED])

    def left_behind(self, before: datetime, again: datetime) -> "ArticleQuerySet":
        """Unfinished articles from `before` that were not queued anew since `again`."""
        return self.unfinished().filter(
            Q(requeued__isnull=True) | Q(requeued__lte=again), created__lte=before
        )

    def for_list(self) -> "ArticleQuerySet":
        """With all that a row of a list shows, without the long columns."""
        return self.select_related("source").defer("content", "text", "words")

    def with_claim_count(self) -> "ArticleQuerySet":
        """Annotate `claim_count`: how many claims stand that no reviewer has rejected."""
        return self.annotate(claim_count=Count("claims", filter=~Q(claims__state="rejected")))


class Article(Dated):
    """One article as fetched, or the page that several were split from.

    `text` never changes once stored: claims index it by code points. A text that changed at the
    same address is a new article. `content` keeps the bytes of a file until it has been read, so that
    a failed one can be tried again. `requeued` is when an unfinished one was last given to a worker anew.
    """

    class State(models.TextChoices):
        """How far processing has come."""

        QUEUED = "queued", _("Queued")
        STORED = "stored", _("Stored, not yet read")
        ANNOTATED = "annotated", _("Read")
        SPLIT = "split", _("Split into its articles")
        FAILED = "failed", _("Failed")

    address = models.CharField(_("address or file"), max_length=1000)
    title = models.CharField(_("title"), max_length=500, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published = models.DateField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=3, blank=True)
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    content = models.BinaryField(null=True, editable=False)
    text = models.TextField(_("text as fetched"), blank=True, editable=False)
    sha256 = models.CharField(_("hash of the text"), max_length=64, blank=True, editable=False)
    fetched = models.DateTimeField(_("fetched"), null=True, blank=True, editable=False)
    annotated = models.DateTimeField(_("read"), null=True, blank=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.QUEUED, editable=False
    )
    failure = models.TextField(_("reason of failure"), blank=True, editable=False)
    relevant = models.BooleanField(_("about the industry"), null=True, editable=False)
    page = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="parts",
        editable=False,
        verbose_name=_("split from"),
    )
    requeued = models.DateTimeField(null=True, editable=False)
    accept_passing = models.BooleanField(
        _("accept claims that pass every check"),
        default=False,
        help_text=_("Without a reviewer, as soon as the article has been read."),
    )
    created = models.DateTimeField(auto_now_add=True)
    words = models.GeneratedField(
        expression=SearchVector("title", weight="A", config=SEARCH_WORDS)
        + SearchVector(Left("text", SEARCHED), weight="B", config=SEARCH_WORDS),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = [models.F("published").desc(nulls_last=True), "-pk"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [models.Index(fields=["state"]), GinIndex(name="article_words", fields=["words"])]
        constraints = [
            models.UniqueConstraint(
                name="article_text_once",
                fields=["sha256"],
                condition=~Q(sha256=""),
                violation_error_message=_("This text is here already."),
            ),
            models.CheckConstraint(
                name="article_hashed_with_its_text",
                condition=Q(text="", sha256="") | (~Q(text="") & Q(sha256__regex=r"^[0-9a-f]{64}$")),
                violation_error_message=_("A text is kept with its hash."),
            ),
            models.CheckConstraint(
                name="article_text_once_stored",
                condition=~Q(state__in=["stored", "annotated", "split"]) | ~Q(text=""),
                violation_error_message=_("An article that is stored has its text."),
            ),
            models.CheckConstraint(
                name="article_source_once_stored",
                condition=~Q(state__in=["stored", "annotated"]) | Q(source__isnull=False),
                violation_error_message=_("An article that is stored has a source."),
            ),
            models.CheckConstraint(
                name="article_failure_has_reason",
                condition=Q(state="failed") & ~Q(failure="") | ~Q(state="failed") & Q(failure=""),
                violation_error_message=_("A failed article has a reason, and only a failed one."),
            ),
            models.CheckConstraint(
                name="article_state_known",
                condition=Q(state__in=["queued", "stored", "annotated", "split", "failed"]),
                violation_error_message=_("This state of an article is not known."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.address

    def get_absolute_url(self) -> str:
        return reverse("article-detail", args=[self.pk])

    @property
    def url(self) -> str:
        """The address on the web, or nothing for a file."""
        return self.address if self.address.startswith(("http://", "https://")) else ""

    def fail(self, reason: str) -> None:
        """Keep the reason why this article could not be fetched or read; it can be tried again."""
        self.state, self.failure = self.State.FAILED, reason
        self.save(update_fields=["state", "failure"])

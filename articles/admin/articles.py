"""Articles: taken in through the worker, corrected, tried again; and the feeds that bring them."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import intake
from articles.admin.accepted import KeepsAccepted
from articles.admin.forms import ArticleForm, IntakeForm
from articles.models import Article, Claim, Feed
from plants.admin.options import RowAdmin

#: The states in which nothing was fetched from the address yet, so that it may still be corrected.
UNFETCHED = (Article.State.QUEUED, Article.State.FAILED)

#: How many sentences about a file's lines are shown.
MOST_MESSAGES = 10


@admin.register(Article)
class ArticleAdmin(KeepsAccepted):
    form = ArticleForm
    list_display = ("name", "state", "claim_count", "by", "published", "language", "relevant", "failure")
    ordering = ("-pk",)  # what was taken in last is what one looks for
    list_filter = ("state", "relevant", "language", "accept_passing")
    search_fields = ("title", "address", "source__publisher", "failure")
    autocomplete_fields = ("source",)
    date_hierarchy = "published"
    actions = ("retry", "reread")
    readonly_fields = (
        "state",
        "failure",
        "fetched",
        "annotated",
        "relevant",
        "page",
        "claim_count",
        "whole_text",
    )
    fieldsets = (
        (None, {"fields": ("title", "address", "publisher", "published", "language", "source")}),
        (
            gettext_lazy("Reading"),
            {"fields": (("state", "failure"), ("fetched", "annotated"), "relevant", "page", "claim_count")},
        ),
        (gettext_lazy("Text as fetched"), {"fields": ("whole_text",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).for_list().with_claim_count()  # type: ignore[attr-defined]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> tuple[str, ...]:
        fixed = obj is None or obj.state not in UNFETCHED
        return (*self.readonly_fields, "address") if fixed else self.readonly_fields

    @admin.display(description=gettext_lazy("article"), ordering="title")
    def name(self, article: Article) -> str:
        return str(article)

    @admin.display(description=gettext_lazy("publisher"), ordering="source__publisher")
    def by(self, article: Article) -> str:
        return article.source.publisher if article.source else article.publisher

    @admin.display(description=gettext_lazy("claims"), ordering="claim_count")
    def claim_count(self, article: Article) -> str:
        number = article.claim_count  # type: ignore[attr-defined]
        claims = reverse("admin:articles_claim_changelist")
        return format_html('<a href="{}?article__id__exact={}">{}</a>', claims, str(article.pk), number)

    @admin.display(description=gettext_lazy("text"))
    def whole_text(self, article: Article) -> str:
        return format_html('<div class="readonly article-text">{}</div>', article.text or "–")

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take in an address or a file: what fills an article is the worker's to say."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = IntakeForm(request.POST, request.FILES) if request.method == "POST" else IntakeForm()
        if form.is_valid():
            self._take_in(request, form)
            return HttpResponseRedirect(reverse("admin:articles_article_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Take in articles"),
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/articles/article/take_in.html", context)

    def _take_in(self, request: HttpRequest, form: IntakeForm) -> None:
        taken, wrong = form.take_in()
        for article in taken:
            self.log_addition(request, article, _("Taken in."))
        failed = [article.failure for article in taken if article.state == Article.State.FAILED]
        queued = len(taken) - len(failed)
        if queued or not (failed or wrong):
            self._tell_queued(request, queued)
        for sentence in (*failed, *wrong)[:MOST_MESSAGES]:
            self.message_user(request, sentence, messages.ERROR)

    @admin.action(description=gettext_lazy("Fetch and read again (failed ones)"), permissions=["change"])
    def retry(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        failed = list(queryset.filter(state=Article.State.FAILED))
        for article in failed:
            intake.retry(article)
            self.log_change(request, article, _("Queued again."))
        self._tell(request, len(failed), _("Only failed articles are tried again."))

    @admin.action(description=gettext_lazy("Read again (proposed claims give way)"), permissions=["change"])
    def reread(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        queued = [article for article in queryset if intake.reread(article)]
        for article in queued:
            self.log_change(request, article, _("Queued to be read again."))
        self._tell(request, len(queued), _("Only articles that have been read are read again."))

    def _tell(self, request: HttpRequest, number: int, otherwise: str) -> None:
        if number:
            self._tell_queued(request, number)
        else:
            self.message_user(request, otherwise, messages.WARNING)

    def _tell_queued(self, request: HttpRequest, number: int) -> None:
        sentence = ngettext(
            "%d article is queued for the worker.", "%d articles are queued for the worker.", number
        )
        self.message_user(request, sentence % number, messages.SUCCESS)

    def accepted_with(self, rows: list[Any]) -> Iterable[Claim]:
        return Claim.objects.filter(article__in=rows, state=Claim.State.ACCEPTED)


@admin.register(Feed)
class FeedAdmin(RowAdmin):
    list_display = ("name", "url", "active", "checked", "failure")
    list_filter = ("active",)
    search_fields = ("name", "url", "failure")
    readonly_fields = ("checked", "failure")

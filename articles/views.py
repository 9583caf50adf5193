"""The pages of articles: what each one states, with the words marked."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.views.generic import DetailView

from articles import marking
from articles.filters import ArticleFilter
from articles.models import Article, Claim
from plants.views.listing import FilteredList


class ArticleList(FilteredList):
    """Articles that have been fetched; staff see the waiting and the failed too."""

    model = Article
    filterset_class = ArticleFilter
    shown = ("country", "language")

    @property
    def queryset(self) -> QuerySet[Article]:  # type: ignore[override]
        own = Claim.objects.exclude(state=Claim.State.REJECTED).filter(article=OuterRef("pk")).order_by()
        counted = own.values("article").annotate(number=Count("pk")).values("number")
        return visible_to(self.request.user).for_list().annotate(number_of_claims=Subquery(counted))


class ArticleDetail(DetailView):
    """One article. A visitor sees the sentences that its claims stand in, staff the whole text."""

    def get_queryset(self) -> QuerySet[Article]:
        return visible_to(self.request.user).select_related("source", "page").defer("content")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        article, is_staff = self.object, self.request.user.is_staff
        claims = article.claims.for_list().select_related("figure", "investment", "event__plant")
        if not is_staff:
            claims = claims.exclude(state=Claim.State.REJECTED)
        stated = list(claims)
        return super().get_context_data(
            **kwargs,
            claims=stated,
            passages=marking.passages(article.text, stated),
            whole=marking.whole(article.text, stated) if is_staff and article.text else [],
            parts=article.parts.for_list(),
        )


def visible_to(user: Any) -> Any:
    """All articles for staff; for others those with a text of their own."""
    return Article.objects.all() if user.is_staff else Article.objects.readable()

"""The pages of articles: what each one states, with the words marked; and the search over everything."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, JsonResponse
from django.views.generic import DetailView, TemplateView

from articles import marking, search
from articles.filters import ArticleFilter
from articles.models import Article, Claim
from plants.search import Hit, names
from plants.views.listing import FilteredList

#: As many names as a page of results shows, and as many as are offered while typing.
MOST_NAMES = 12
MOST_SUGGESTIONS = 8

#: As many articles as a page of results shows.
MOST_ARTICLES = 20


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


class Search(TemplateView):
    """Everything that answers to some words: names first, then articles."""

    template_name = "articles/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = self.request.GET.get("q", "").strip()
        found = list(_articles(query)[: MOST_ARTICLES + 1]) if query else []
        return super().get_context_data(
            **kwargs,
            query=query[: search.LONGEST],
            hits=names(query, MOST_NAMES),
            articles=[(article, search.runs(article.snippet)) for article in found[:MOST_ARTICLES]],
            has_more=len(found) > MOST_ARTICLES,
        )


def _articles(query: str) -> Any:
    found = search.matching(Article.objects.readable().exclude(relevant=False), query)
    return search.with_snippets(found.for_list(), query)


def suggestions(request: HttpRequest) -> JsonResponse:
    """Names that begin with or resemble what has been typed so far, for the search field."""
    hits = names(request.GET.get("q", ""), MOST_SUGGESTIONS)
    return JsonResponse({"suggestions": [_suggestion(hit) for hit in hits]})


def _suggestion(hit: Hit) -> dict[str, str]:
    named = hit.named
    return {
        "name": named.name,
        "kind": str(named.kind.label),
        "where": named.where,
        "other_name": hit.other_name,
        "address": named.address,
    }

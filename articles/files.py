"""The data of the pages about the news as files, at the pages' addresses."""

from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from articles import exports
from articles.models import Article, Claim
from articles.views import ArticleList, visible_to
from plants.api.files import file
from plants.api.parameters import check_parameters, check_values
from plants.exports.files import Suffix


class ArticlesFile(APIView):
    """The articles that a page's filters leave, in the page's order."""

    queryset: QuerySet[Any] = Article.objects.all()

    @extend_schema(exclude=True)
    def get(self, request: Request, suffix: Suffix) -> HttpResponseBase:
        page = ArticleList()
        page.setup(request._request)
        check_parameters(request.query_params, list(page.filterset_class.base_filters))
        rows = page.get_queryset()
        check_values(page.filterset)
        return file(request, exports.ARTICLES, rows, suffix)


class ClaimsFile(APIView):
    """The claims of one article, in the order of its text."""

    queryset: QuerySet[Any] = Claim.objects.all()

    @extend_schema(exclude=True)
    def get(self, request: Request, suffix: Suffix, pk: int) -> HttpResponseBase:
        check_parameters(request.query_params, [])
        article = get_object_or_404(visible_to(request.user), pk=pk)
        claims = article.claims.order_by("start", "pk")
        if not request.user.is_staff:
            claims = claims.exclude(state=Claim.State.REJECTED)
        return file(request, exports.CLAIMS, claims, suffix)

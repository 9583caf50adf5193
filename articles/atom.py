"""The list of articles as an Atom feed, those published last first."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.filters import ArticleFilter
from articles.models import Article
from articles.views import visible_to
from plants.views.feeds import MOST_ENTRIES, ListFeed


class Articles(ListFeed):
    page = "article-list"
    title = gettext_lazy("AutoTrack: articles")
    filterset = ArticleFilter

    def all(self, request: HttpRequest) -> Any:
        return visible_to(request.user).for_list()

    def items(self, asked: Any) -> Any:
        return asked.qs[:MOST_ENTRIES]

    def item_description(self, item: Article) -> str:
        return item.source.publisher if item.source else item.publisher

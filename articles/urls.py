"""The pages about what the news said."""

from django.urls import path

from articles.atom import Articles
from articles.files import ArticlesFile, ClaimsFile
from articles.views import ArticleDetail, ArticleList, Search, suggestions

urlpatterns = [
    path("search/", Search.as_view(), name="search"),
    path("search/suggestions/", suggestions, name="search-suggestions"),
    path("articles/", ArticleList.as_view(), name="article-list"),
    path("articles/<int:pk>/", ArticleDetail.as_view(), name="article-detail"),
    path("articles.atom", Articles(), name="article-list-feed"),
    path("articles.<suffix:suffix>", ArticlesFile.as_view(), name="article-list-file"),
    path("articles/<int:pk>.<suffix:suffix>", ClaimsFile.as_view(), name="article-detail-file"),
]

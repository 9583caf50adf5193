"""The pages about what the news said."""

from django.urls import path

from articles.views import ArticleDetail, ArticleList

urlpatterns = [
    path("articles/", ArticleList.as_view(), name="article-list"),
    path("articles/<int:pk>/", ArticleDetail.as_view(), name="article-detail"),
]

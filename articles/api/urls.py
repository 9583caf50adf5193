"""What the API serves of the news, by address."""

from rest_framework.routers import SimpleRouter

from articles.api import evidence, views

#: Named here, so that evidence is there wherever the API is.
FINDERS = (evidence.sentences_of,)

router = SimpleRouter()
router.register("articles", views.ArticleViewSet)
router.register("claims", views.ClaimViewSet)

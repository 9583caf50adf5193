"""What the API serves of the news, by address."""

from rest_framework.routers import SimpleRouter

from articles.api import views

router = SimpleRouter()
router.register("articles", views.ArticleViewSet)
router.register("claims", views.ClaimViewSet)

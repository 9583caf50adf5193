"""All addresses of the site."""

from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import DefaultRouter

from articles.api.urls import router as articles_router
from plants.api.errors import not_found
from plants.api.urls import router as plants_router

api = DefaultRouter()
api.include_format_suffixes = False
api.registry = [*plants_router.registry, *articles_router.registry]

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("api/v1/schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("api/v1/", include((api.urls, "api"))),
    path("api/<path:rest>/", not_found),
]

"""All addresses of the API: what both apps serve under one root, its schema and its docs page."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import DefaultRouter

from articles import exports as articles_exports
from articles.api.urls import router as articles_router
from plants.api import computed, files
from plants.api.errors import not_found
from plants.api.urls import router as plants_router
from plants.exports import tables as plants_exports

router = DefaultRouter()
router.include_format_suffixes = False
router.registry = [*plants_router.registry, *articles_router.registry]

#: All tables that are served as files.
TABLES = (*plants_exports.TABLES, *articles_exports.TABLES)

urlpatterns = [
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("v1/schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("v1/", include(([*files.addresses(router.registry, TABLES), *computed.ADDRESSES], "files"))),
    path("v1/", include((router.urls, "api"))),
    # Whatever else is asked under here, line breaks and all, is answered in the API's own shape.
    re_path(r"^(?P<rest>[\s\S]*)/\Z", not_found),
    # A file that is not there; other addresses without a slash get theirs.
    re_path(r"^(?P<rest>.*\.\w+)$", not_found),
]

"""All addresses of the site."""

from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, reverse
from django.views.decorators.cache import cache_page

from articles.sitemaps import SITEMAPS
from autotrack.files import DataPackage

#: Seconds for which a list of addresses is kept.
SITEMAP_AGE = 3600

handler404 = "plants.views.former.not_found"


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the database answers too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where all addresses are listed."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        f"Disallow: {reverse('search-suggestions')}",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


_lists = cache_page(SITEMAP_AGE)

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        _lists(sitemaps.index),
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path(
        "sitemap-<section>.xml",
        _lists(sitemaps.sitemap),
        {"sitemaps": SITEMAPS},
        name="sitemap-section",
    ),
    path("", include("plants.urls")),
    path("", include("articles.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/datapackage.zip", DataPackage.as_view(), name="data-package"),
    path("api/", include("autotrack.api")),
    path("healthz", healthz, name="healthz"),
]

"""All addresses of the site."""

from django.contrib import admin
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from autotrack.files import DataPackage


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 while the database answers too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


urlpatterns = [
    path("", include("plants.urls")),
    path("", include("articles.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/datapackage.zip", DataPackage.as_view(), name="data-package"),
    path("api/", include("autotrack.api")),
    path("healthz", healthz, name="healthz"),
]

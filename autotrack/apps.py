"""Apps of Django that this project sets up in its own way."""

from django.contrib.admin import apps
from django.contrib.staticfiles.apps import StaticFilesConfig


class AdminConfig(apps.AdminConfig):
    """The admin, with the site of `autotrack.admin`."""

    default = False
    default_site = "autotrack.admin.Site"


class ServedFiles(StaticFilesConfig):
    """The static files of all packages. Leaves out what no page asks for: it would only be compressed and shipped in vain."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        # Of plotly's package only plotly.min.js is served.
        "datasets",
        "templates",
        "widgetbundle.js",
        # The API answers JSON alone, and its docs page is Swagger UI.
        "rest_framework",
        "redoc",
        "swagger-ui-es-*",
        "oauth2-redirect*",
    ]

"""Apps of Django that this project sets up in its own way.

None is the configuration of this package itself, so each says `default = False`; and the classes are
reached through their modules, because Django looks at every class that is named here.
"""

from django.contrib.admin import apps as admin
from django.contrib.staticfiles import apps as staticfiles


class AdminConfig(admin.AdminConfig):
    """The admin, with the site of `autotrack.admin`."""

    default = False
    default_site = "autotrack.admin.Site"


class ServedFiles(staticfiles.StaticFilesConfig):
    """The static files of all packages, without what no page asks for: that would be compressed in vain."""

    default = False
    ignore_patterns = [
        *staticfiles.StaticFilesConfig.ignore_patterns,
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

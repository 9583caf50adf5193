"""Django's collectstatic, without the files of packages that no page asks for."""

from typing import Any

from django.contrib.staticfiles.management.commands import collectstatic

#: These would only be compressed and shipped in vain.
NOT_SERVED = [
    # Of plotly's packages only the bundle is served.
    "npm",
    "package.json",
    "README.md",
    "datasets",
    "templates",
    "widgetbundle.js",
    # The API answers JSON alone, and its docs page is Swagger UI.
    "rest_framework",
    "redoc",
    "swagger-ui-es-*",
    "oauth2-redirect*",
]


class Command(collectstatic.Command):
    def set_options(self, **options: Any) -> None:
        options["ignore_patterns"] = [*options["ignore_patterns"], *NOT_SERVED]
        super().set_options(**options)

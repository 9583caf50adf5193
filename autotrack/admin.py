"""The admin's own site: its name, and the models in the order that people work with them."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.contrib import admin
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

#: What is entered and reviewed most often stands first; what is not named here comes last.
ORDER = (
    "Article",
    "Claim",
    "Feed",
    "Plant",
    "Investment",
    "Figure",
    "Organisation",
    "Brand",
    "VehicleModel",
    "Source",
    "Country",
    "Region",
    "ExchangeRate",
)


class Site(admin.AdminSite):
    site_header = _("AutoTrack")
    site_title = _("AutoTrack")
    index_title = _("Data entry and review")

    def admin_view(  # type: ignore[override]
        self, view: Callable[..., Any], cacheable: bool = False
    ) -> Callable[..., Any]:
        """A view for staff. An address with a null byte, which PostgreSQL takes nowhere, is a bad request."""
        answer = super().admin_view(view, cacheable)

        @wraps(answer)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if "\0" in unquote(request.get_full_path()):
                raise BadRequest("The address holds a null byte.")
            return answer(request, *args, **kwargs)

        return guarded

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: _place(app["models"][0]))


def _place(model: dict[str, Any]) -> int:
    name = model["object_name"]
    return ORDER.index(name) if name in ORDER else len(ORDER)

"""Answers that need not be sent again: an ETag and a date, and 304 where nothing has changed since."""

from collections.abc import Callable
from datetime import UTC
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from rest_framework.request import Request

from plants.models.changes import Dated
from plants.versions import Version, unchanged, version_of


def version(request: Request, *models: type[Dated], also: str = "") -> Version | None:
    """The version of what `request` asks of `models` (of all, where none are named); one query.

    None where it cannot be told. `also` says what else the answer depends on.
    """
    renderer = request.accepted_renderer.format if request.accepted_renderer else ""
    return version_of(request._request, *models, also=(renderer, str(request.user.is_staff), also))


def answer(request: Request, found: Version | None, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What `make` makes, dated; or 304 where the client has this version already."""
    if found is None:
        return _dated(request, make(), None)
    return _dated(request, unchanged(request._request, found, found.last_modified) or make(), found)


def _dated(request: Request, response: HttpResponseBase, found: Version | None) -> HttpResponseBase:
    if found:
        response["ETag"] = found.tag
        if found.last_modified is not None:
            response["Last-Modified"] = f"{found.changed.astimezone(UTC):%a, %d %b %Y %H:%M:%S GMT}"
    # Any cache may keep it, but asks whether it still holds.
    response["Cache-Control"] = "private, no-cache" if request.user.is_authenticated else "no-cache"
    patch_vary_headers(response, ["Accept", "Accept-Language", "Authorization", "Cookie"])
    return response


class Conditional:
    """A list or row of a view that is answered once a version."""

    depends_on: tuple[type[Dated], ...] = ()
    version: Version | None = None

    def list(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        made = super().list  # type: ignore[misc]
        return self._once(request, lambda: made(request, *args, **kwargs))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        made = super().retrieve  # type: ignore[misc]
        return self._once(request, lambda: made(request, *args, **kwargs))

    def _once(self, request: Request, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
        self.version = version(request, *self.depends_on)
        return answer(request, self.version, make)

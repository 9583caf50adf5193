"""Answers that need not be sent again: an ETag and a date, and 304 where nothing has changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.timezone import now
from rest_framework.request import Request

from plants.models.changes import Dated, newest_change

#: HTTP dates count whole seconds: what changed within the last could change again unseen.
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Version:
    """What an address answers as long as nothing changes."""

    tag: str
    changed: datetime

    @property
    def last_modified(self) -> int | None:
        is_settled = now() - self.changed > 2 * _SECOND
        return int(self.changed.timestamp()) if is_settled else None


def version(request: Request, *models: type[Dated], also: str = "") -> Version | None:
    """The version of what `request` asks of `models` (of all, where none are named); one query.

    None where it cannot be told. `also` says what else the answer depends on.
    """
    changed = newest_change(*models)
    if changed is None:
        return None
    renderer = request.accepted_renderer.format if request.accepted_renderer else ""
    parts = [
        changed.isoformat(),
        request.build_absolute_uri(),
        renderer,
        str(request.user.is_staff),
        request.headers.get("Accept-Language", ""),
        also,
    ]
    digest = sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()
    return Version(f'"{digest[:32]}"', changed)


def answer(request: Request, found: Version | None, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What `make` makes, dated; or 304 where the client has this version already."""
    if found is None:
        return _dated(request, make(), None)
    same = get_conditional_response(request._request, found.tag, found.last_modified)
    is_same = same is not None and same.status_code == 304
    return _dated(request, same if is_same and same is not None else make(), found)


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

"""Answers kept beside the broker: what was made of one version of the data is not made again."""

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.http import HttpResponse
from redis.exceptions import RedisError

from plants.api.conditional import Version
from plants.api.rendering import Json


def once(found: Version | None, seconds: int, make: Callable[[], Any]) -> HttpResponse:
    """What `make` makes, as JSON, made once for a version and kept for so long.

    Where the version cannot be told, or nothing keeps, it is made anew.
    """
    body = _kept(found)
    if body is None:
        body = Json().render(make())
        _keep(found, body, seconds)
    return HttpResponse(body, content_type="application/json")


def _kept(found: Version | None) -> bytes | None:
    try:
        return cache.get(f"api:{found.tag}") if found else None
    except RedisError:
        return None


def _keep(found: Version | None, body: bytes, seconds: int) -> None:
    if found:
        try:
            cache.set(f"api:{found.tag}", body, seconds)
        except RedisError:
            return

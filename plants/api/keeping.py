"""Answers kept beside the broker: what was made of one version of the data is not made again."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from plants import versions
from plants.api.rendering import Json
from plants.versions import Version


def once(found: Version | None, seconds: int, make: Callable[[], Any]) -> HttpResponse:
    """What `make` makes, as JSON, made once for a version and kept for so long.

    Where the version cannot be told, or nothing keeps, it is made anew.
    """

    def written() -> HttpResponse:
        return HttpResponse(Json().render(make()), content_type="application/json")

    return versions.once(found, seconds, written) if found else written()

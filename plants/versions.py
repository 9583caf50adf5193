"""Versions of an answer: as long as nothing changes it is neither sent again nor made again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.timezone import now
from django.utils.translation import get_language

from plants.models.changes import Dated, newest_change

#: HTTP dates count whole seconds: what changed within the last could change again unseen.
_SECOND = timedelta(seconds=1)

#: What is kept of an answer beside its body.
_HEADERS = ("Content-Type", "Content-Disposition", "HX-Push-Url")


@dataclass(frozen=True, slots=True)
class Version:
    """What an address answers as long as nothing changes."""

    tag: str
    changed: datetime

    @property
    def last_modified(self) -> int | None:
        is_settled = now() - self.changed > 2 * _SECOND
        return int(self.changed.timestamp()) if is_settled else None


def version_of(request: HttpRequest, *models: type[Dated], also: tuple[str, ...] = ()) -> Version | None:
    """The version of what an address tells of `models` (of all, where none are named); one query.

    None where it cannot be told. It holds for one address in one language; `also` says what else the
    answer depends on.
    """
    changed = newest_change(*models)
    if changed is None:
        return None
    parts = changed.isoformat(), request.build_absolute_uri(), get_language() or "", *also
    digest = sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()
    return Version(f'"{digest[:32]}"', changed)


def unchanged(request: HttpRequest, found: Version, last_modified: int | None = None) -> HttpResponse | None:
    """304 for a client that has this version already, or one no older than that date; None for others."""
    same = get_conditional_response(request, found.tag, last_modified)
    return same if same is not None and same.status_code == 304 else None


def once(found: Version, seconds: int, make: Callable[[], HttpResponse]) -> HttpResponse:
    """What `make` makes, made once for a version and kept for so many seconds."""
    stored = kept(found)
    if stored is None:
        stored = make()
        keep(found, stored, seconds)
    return stored


def kept(found: Version) -> HttpResponse | None:
    stored = cache.get(_key(found))
    return HttpResponse(stored[0], headers=stored[1]) if stored else None


def keep(found: Version, answer: HttpResponse, seconds: int) -> None:
    headers = {name: answer[name] for name in _HEADERS if name in answer}
    cache.set(_key(found), (answer.content, headers), seconds)


def _key(found: Version) -> str:
    return f"answer:{found.tag}"

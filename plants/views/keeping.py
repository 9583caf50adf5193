"""Pages kept for readers who are not signed in, by the version of the data, the day, language and address.

A page that depends on anything else is not to be kept.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.timezone import localdate
from django.utils.translation import get_language
from redis.exceptions import RedisError

from plants.models.changes import newest_change

#: For so many seconds a page is kept at most; a change of the data makes another one at once.
KEPT = 3600

#: What is kept of an answer beside its body.
_HEADERS = ("Content-Type", "HX-Push-Url")

View = Callable[..., HttpResponseBase]


def kept(view: View) -> View:
    """The view, answering from what was kept of the same version; 304 to who has that version already."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        tag = _tag(request)
        if tag is None:
            return view(request, *args, **kwargs)
        same = get_conditional_response(request, f'"{tag}"')
        if same is not None and same.status_code == 304:
            return _dated(same, tag)
        stored = _found(tag)
        if stored is not None:
            return _dated(stored, tag)
        made = _made(view(request, *args, **kwargs))
        if not _is_whole(request, made):
            return made
        _keep(tag, made)
        return _dated(made, tag)

    return answer


class Kept:
    """A view whose pages are kept; put it before the view's class.

    An address with parameters that are not among `parameters` is answered anew, or anybody could fill the
    cache.
    """

    parameters: tuple[str, ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: View = super().dispatch  # type: ignore[misc]
        is_known = set(request.GET) <= {"lang", *self.parameters}
        return kept(answer)(request, *args, **kwargs) if is_known else answer(request, *args, **kwargs)


def _tag(request: HttpRequest) -> str | None:
    """The version of a page; None where it is made for one reader, or the data is being written."""
    if request.method not in {"GET", "HEAD"} or request.user.is_authenticated:
        return None
    changed = newest_change()
    if changed is None:
        return None
    parts = (
        changed.isoformat(),
        localdate().isoformat(),
        get_language() or "",
        request.build_absolute_uri(),
        request.headers.get("HX-Request", ""),
        str(getattr(staticfiles_storage, "manifest_hash", "")),
    )
    return sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()[:32]


def _made(response: HttpResponseBase) -> HttpResponseBase:
    render = getattr(response, "render", None)
    return render() if render else response


def _is_whole(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether an answer is the same for all readers and can be kept in one piece."""
    is_personal = bool(request.META.get("CSRF_COOKIE_NEEDS_UPDATE")) or bool(response.cookies)
    return response.status_code == 200 and not response.streaming and not is_personal


def _found(tag: str) -> HttpResponse | None:
    try:
        stored = cache.get(f"page:{tag}")
    except RedisError:
        return None
    return HttpResponse(stored[0], headers=stored[1]) if stored else None


def _keep(tag: str, response: Any) -> None:
    headers = {name: response[name] for name in _HEADERS if name in response}
    try:
        cache.set(f"page:{tag}", (bytes(response.content), headers), KEPT)
    except RedisError:
        return


def _dated(response: HttpResponseBase, tag: str) -> HttpResponseBase:
    response["ETag"] = f'"{tag}"'
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Language", "Cookie", "HX-Request"])
    return response

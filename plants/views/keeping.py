"""Pages kept for readers who are not signed in, by the version of the data, the day, language and address.

A page that depends on anything else is not to be kept.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeGuard

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.timezone import localdate

from plants import versions
from plants.versions import Version, unchanged, version_of

#: For so many seconds a page is kept at most; a change of the data makes another one at once.
KEPT = 3600

View = Callable[..., HttpResponseBase]


def kept(view: View) -> View:
    """The view, answering from what was kept of the same version; 304 to who has that version already."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = _version(request)
        if found is None:
            return view(request, *args, **kwargs)
        stored: HttpResponseBase | None = unchanged(request, found) or versions.kept(found)
        if stored is None:
            stored = _made(view(request, *args, **kwargs))
            if not _is_whole(stored, request):
                return stored
            versions.keep(found, stored, KEPT)
        return _dated(stored, found)

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


def _version(request: HttpRequest) -> Version | None:
    """The version of a page; None where it is made for one reader, or the data is being written."""
    if request.method not in {"GET", "HEAD"} or request.user.is_authenticated:
        return None
    asked_by = request.headers.get("HX-Request", "")
    static_files = str(getattr(staticfiles_storage, "manifest_hash", ""))
    return version_of(request, also=(localdate().isoformat(), asked_by, static_files))


def _made(response: HttpResponseBase) -> HttpResponseBase:
    render = getattr(response, "render", None)
    return render() if render else response


def _is_whole(response: HttpResponseBase, request: HttpRequest) -> TypeGuard[HttpResponse]:
    """Whether an answer is the same for all readers and can be kept in one piece."""
    is_personal = bool(request.META.get("CSRF_COOKIE_NEEDS_UPDATE")) or bool(response.cookies)
    return response.status_code == 200 and isinstance(response, HttpResponse) and not is_personal


def _dated(response: HttpResponseBase, found: Version) -> HttpResponseBase:
    response["ETag"] = found.tag
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Language", "Cookie", "HX-Request"])
    return response

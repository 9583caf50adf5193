"""A page that is made once and kept until something that it could show changes."""

from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language
from django.views.generic import View

from plants.models.changes import newest_change

#: Seconds after which a page that nobody changed is made anew all the same.
LONGEST = 3600

#: The pages of another release are other pages; a process that starts makes its own.
_STARTED = timezone.now().isoformat()


class Kept(View):
    """Answers a visitor from the cache where nothing has changed since; put it before the view's class.

    Staff, and whoever asks while something is being written, get a page made for them; so does an address
    with parameters that are not among `parameters`, or anybody could fill the cache.
    """

    parameters: tuple[str, ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        is_known = set(request.GET) <= {"lang", *self.parameters}
        key = _key(request) if is_known else ""
        if key and (content := cache.get(key)) is not None:
            return HttpResponse(content)
        response: Any = super().dispatch(request, *args, **kwargs)
        if key and hasattr(response, "render"):
            response.render()
            if response.status_code == 200:
                cache.set(key, response.content, LONGEST)
        return response


def _key(request: HttpRequest) -> str:
    """The name of a page as it stands now; empty where it is not to be kept."""
    if request.method != "GET" or request.user.is_authenticated:
        return ""
    changed = newest_change()
    if changed is None:
        return ""
    parts = [
        _STARTED,
        changed.isoformat(),
        timezone.localdate().isoformat(),
        get_language() or "",
        request.get_host(),
        request.get_full_path(),
    ]
    digest = sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()
    return f"page:{digest[:40]}"

"""Pages of a class that are kept for readers who are not signed in."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View

from plants.views.keeping import kept


class Kept(View):
    """Answers as `kept` does; put it before the view's class.

    An address with parameters, but for the language, is made anew each time: there are so many of them
    that anybody could fill the cache.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        made = super().dispatch
        return (kept(made) if set(request.GET) <= {"lang"} else made)(request, *args, **kwargs)

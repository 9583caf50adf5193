"""The charts of any page, by its address: what pictures, frames and files of a chart ask for.

A page needs to do nothing for it but to have its charts in the context of its template.
"""

from collections.abc import Iterator
from copy import copy
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.contrib.auth.mixins import AccessMixin
from django.http import Http404, HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.views.generic.base import ContextMixin

from plants.charts.charts import Chart
from plants.former import present_address

#: What an address may say that is not of its page: which chart, and which sheet of a list.
_NOT_OF_THE_PAGE = ("chart", "page", "fragment")

#: How the marks of advertisers begin.
_TRACKS = ("utm_", "fbclid", "gclid", "yclid")


class MovedError(Exception):
    """The page is elsewhere; its address and query are told."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        parts = urlsplit(address)
        self.page, self.query = parts.path.strip("/"), QueryDict(parts.query, mutable=True)


def path_of(page: str) -> str:
    """A page's path by its name in the addresses of its files: "index" is the front page."""
    return "/" if page in {"", "index"} else f"/{page}/"


def name_of(path: str) -> str:
    """What the files of the page at a path are called by: the opposite of `path_of`."""
    return path.strip("/") or "index"


def query_of(request: HttpRequest) -> QueryDict:
    """What the address of a page says of its contents: its filters, its view, its language."""
    kept = request.GET.copy()
    for name in list(kept):
        if name in _NOT_OF_THE_PAGE or name.startswith(_TRACKS):
            del kept[name]
    return kept


def address(prefix: str, page: str, suffix: str, query: Any) -> str:
    """An address of a page or of what is made of it, with its query."""
    words = query.urlencode() if isinstance(query, QueryDict) else urlencode(query)
    return f"{prefix}{page}{suffix}?{words}" if words else f"{prefix}{page}{suffix}"


def charts_of(request: HttpRequest, page: str) -> dict[str, Chart]:
    """The charts of the page with this name and the request's filters, by slug.

    Raises Http404 where there is no such page or it has no answer, MovedError where it is elsewhere.
    """
    response = _answer(request, path_of(page))
    if response.status_code in {301, 302}:
        raise MovedError(response["Location"])
    context = getattr(response, "context_data", None)
    if response.status_code != 200 or context is None:
        raise Http404
    return {chart.slug: chart for value in context.values() for chart in charts_in(value)}


def _answer(request: HttpRequest, path: str) -> HttpResponseBase:
    """What the view of the page at a path answers, unrendered; of pages for all readers only.

    Raises Http404 and MovedError as `charts_of`.
    """
    try:
        match = resolve(path)
    except Resolver404 as error:
        raise Http404 from error
    made: Any = getattr(match.func, "view_class", None)
    if made is None or not issubclass(made, ContextMixin) or issubclass(made, AccessMixin):
        raise Http404
    asked = copy(request)
    asked.method, asked.path, asked.path_info = "GET", path, path
    asked.GET, asked.resolver_match = query_of(request), match  # type: ignore[assignment]
    view = made(**getattr(match.func, "view_initkwargs", {}))
    view.setup(asked, *match.args, **match.kwargs)
    # Past `dispatch`, where whole pages are kept: those have no charts to give.
    try:
        answer: HttpResponseBase = view.get(asked, *match.args, **match.kwargs)
    except Http404 as error:
        if address := present_address(match):
            raise MovedError(f"{address}?{asked.GET.urlencode()}") from error
        raise
    return answer


def charts_in(value: Any) -> Iterator[Chart]:
    """The chart that a value is, or those in a list; a lazy value is left alone.

    To look into the token of forms, which every page's context holds, would make a cookie of it, and a page
    with a cookie is one reader's own.
    """
    if issubclass(type(value), Chart):
        yield value
    elif issubclass(type(value), list | tuple):
        yield from (one for one in value if isinstance(one, Chart))

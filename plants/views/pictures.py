"""A page's chart as a picture at the page's address: `/countries/kz.svg?chart=production`, `….png`.

Without `?chart=` it is the page's first one.
"""

from enum import StrEnum
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import register_converter
from drf_spectacular.utils import extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.views import APIView

from plants.api.conditional import answer, version
from plants.api.errors import BadParameters, ParameterError
from plants.charts.charted import MovedError, address, charts_of
from plants.charts.charts import Chart
from plants.drawing import sheets
from plants.models import Figure
from plants.versions import Version, once

#: For so many seconds a picture is kept.
KEPT = 3600


class Kind(StrEnum):
    """The formats, as addresses end."""

    SVG = "svg"
    PNG = "png"


class KindConverter:
    """The end of an address that names a picture's format."""

    regex = "|".join(Kind)

    def to_python(self, value: str) -> Kind:
        return Kind(value)

    def to_url(self, value: str) -> str:
        return value


register_converter(KindConverter, "picture")


class AsAddressed(BaseContentNegotiation):
    """The format is that of the address, whatever a browser would rather have."""

    def select_parser(self, request: Any, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> tuple[Any, str]:
        return renderers[0], renderers[0].media_type


class Picture(APIView):
    """One chart of a page, with the page's filters. Raises BadParameters for a chart that it has not."""

    #: Whoever may read figures may see them drawn.
    queryset = Figure.objects.all()
    content_negotiation_class = AsAddressed

    @extend_schema(exclude=True)
    def get(self, request: Request, page: str, kind: Kind) -> HttpResponseBase:
        found = version(request)
        try:
            return answer(request, found, lambda: self.kept(request, page, kind, found))
        except MovedError as moved:
            if slug := request.query_params.get("chart"):
                moved.query["chart"] = slug
            return HttpResponseRedirect(address("/", moved.page or "index", f".{kind}", moved.query))

    def kept(self, request: Request, page: str, kind: Kind, found: Version | None) -> HttpResponseBase:
        """The picture as it was last drawn of this version; pages without filters are few enough to keep."""
        if found is None or not set(request.query_params) <= {"chart", "lang"}:
            return self.drawn(request, page, kind)
        return once(found, KEPT, lambda: self.drawn(request, page, kind))

    def drawn(self, request: Request, page: str, kind: Kind) -> HttpResponse:
        chart = chosen(charts_of(request._request, page), request.query_params.get("chart"))
        headers = {"Content-Disposition": f'inline; filename="autotrack-{chart.slug}.{kind}"'}
        if kind == Kind.PNG:
            return HttpResponse(sheets.png(chart), content_type="image/png", headers=headers)
        site = request.build_absolute_uri("/").rstrip("/")
        return HttpResponse(sheets.svg(chart, site), content_type="image/svg+xml", headers=headers)


def chosen(charts: dict[str, Chart], slug: str | None) -> Chart:
    """The chart of this name, the first one where none is named.

    Raises Http404 where a page has no chart, BadParameters where it has others.
    """
    if not charts:
        raise Http404
    if slug and slug not in charts:
        detail = f"“chart” cannot be “{slug}”: it may be {', '.join(charts)}."
        raise BadParameters(ParameterError("chart", detail, list(charts)))
    return charts[slug] if slug else next(iter(charts.values()))

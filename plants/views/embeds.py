"""One chart of a page alone, for a frame in a page elsewhere: `/embed/countries/kz/?chart=production`."""

from typing import Any

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.generic import View

from plants.charts.charted import MovedError, address, charts_of, name_of, path_of, query_of


@method_decorator(csp_replace({"frame-ancestors": ["*"]}), name="dispatch")
@method_decorator(xframe_options_exempt, name="dispatch")
class Embed(View):
    """A chart with its title, sources and the way back, which any page may frame; 404 where it is not."""

    def get(self, request: HttpRequest, page: str = "", **kwargs: Any) -> HttpResponse:
        page, slug = name_of(page), request.GET.get("chart", "")
        query = query_of(request)
        try:
            charts = charts_of(request, page)
        except MovedError as moved:
            moved.query["chart"] = slug
            return HttpResponseRedirect(address("/embed/", moved.page, "/", moved.query))
        if slug not in charts:
            raise Http404
        context = {"chart": charts[slug], "page_address": address("", path_of(page), "", query)}
        response = render(request, "embed.html", context)
        response["X-Robots-Tag"] = "noindex"
        return response

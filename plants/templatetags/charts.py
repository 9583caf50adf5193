"""Charts in pages: drawn on the server, with the numbers of their tables."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from plants import linked
from plants.charts.charted import address, charts_in, name_of, path_of, query_of
from plants.charts.charts import Chart
from plants.charts.citing import Citation
from plants.charts.marks import Number
from plants.drawing import pages
from plants.drawing.sheets import SIZE
from plants.models import Figure

register = template.Library()


@register.simple_tag
def drawing(chart: Chart) -> SafeString:
    """The chart as SVG, written by a library that escapes what it is given."""
    return mark_safe(pages.on_page(chart))


@register.simple_tag
def plotly_bundle() -> str:
    """The static file that is plotly.js here."""
    return f"plotly/{settings.PLOTLY.name}"


@register.simple_tag
def cell(chart: Chart, column: int, number: Number) -> SafeString:
    """A number of a chart's table as a link to its evidence; a derived one says that it is."""
    if isinstance(number, Figure):
        return linked.number(number)
    curve = chart.curves[column]
    return linked.point(number, curve.scope, curve.by)


@register.inclusion_tag("_components/chart_files.html", takes_context=True)
def chart_files(context: dict[str, Any], chart: Chart) -> dict[str, Any]:
    """The row under a chart: its data, its picture, its code for other pages, how to cite it.

    `table_file` in the context names the address of a file of what is drawn, `table_query` its query;
    else the data are the figures that are drawn.
    """
    request = context["request"]
    page, query = name_of(request.path), query_of(request)
    site = site_of(request)
    here = address(site, path_of(page), "", query) + f"#{chart.slug}"
    query["chart"] = chart.slug
    files = {kind: address("/", page, f".{kind}", query) for kind in ("csv", "json", "png", "svg")}
    if table := context.get("table_file"):
        files |= {
            kind: reverse(table, args=[kind]) + context.get("table_query", "") for kind in ("csv", "json")
        }
    return {
        "chart": chart,
        "files": files,
        "frame": address(f"{site}/embed", path_of(page), "", query),
        "citation": Citation(chart.title, here, timezone.localdate()),
    }


@register.inclusion_tag("_components/social.html", takes_context=True)
def social(context: Context) -> dict[str, Any]:
    """What other sites show of a link to this page: its first chart, as a picture with its words."""
    request = context["request"]
    values = context.flatten().values()
    chart = next((chart for value in values for chart in charts_in(value)), None)
    if chart is None:
        return {}
    query = query_of(request)
    site, name = site_of(request), name_of(request.path)
    page = address(site, path_of(name), "", query)
    query["chart"] = chart.slug
    return {"chart": chart, "page": page, "picture": address(f"{site}/", name, ".png", query), "size": SIZE}


def site_of(request: HttpRequest) -> str:
    """The site's own address: that which is set, else that which was asked."""
    return settings.SITE_NAMED or f"{request.scheme}://{request.get_host()}"

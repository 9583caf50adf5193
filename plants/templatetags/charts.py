"""Charts in pages: drawn on the server, with the numbers of their tables."""

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from plants.charts import Chart
from plants.drawing import pages
from plants.marks import Number
from plants.models import Figure
from plants.templatetags import figures

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
        return figures.number(number)
    curve = chart.curves[column]
    return figures.point(number, curve.scope, curve.by)

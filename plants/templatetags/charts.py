"""Charts in pages: drawn on the server, with the numbers of their tables."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from plants.charts import Chart
from plants.drawing import pages
from plants.marks import Number, address_of, value_of
from plants.models import Figure
from plants.templatetags.figures import number as figure_number

register = template.Library()


@register.simple_tag
def drawing(chart: Chart) -> SafeString:
    """The chart as SVG, written by a library that escapes what it is given."""
    return mark_safe(pages.on_page(chart))


@register.simple_tag
def cell(number: Number) -> SafeString:
    """A number of a chart's table with the way to its evidence; a derived one says that it is."""
    if isinstance(number, Figure):
        return figure_number(number)
    address, text = address_of(number), value_of(number)
    if not number.is_derived:
        return figure_number(number.inputs[0])  # type: ignore[arg-type]
    if address:
        return format_html('<a class="num num--derived" href="{}">{}</a>', address, text)
    return format_html('<span class="num--derived" title="{}">{}</span>', _("derived"), text)

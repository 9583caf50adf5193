"""The addresses of a page's files."""

from typing import Any

from django import template
from django.http import QueryDict

register = template.Library()


@register.simple_tag(takes_context=True)
def file_of_page(context: dict[str, Any], suffix: str, chart: str = "") -> str:
    """The address of this page's data as a file, with the filters that it has; of one chart where named."""
    request = context["request"]
    query = QueryDict(mutable=True)
    known = [*context["form"].fields, "sort"] if "form" in context else []
    query.update({name: request.GET[name] for name in known if name in request.GET})
    if chart:
        query["chart"] = chart
    address = f"{request.path.rstrip('/') or '/index'}.{suffix}"
    return f"{address}?{query.urlencode()}" if query else address

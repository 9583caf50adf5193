"""The same page in the other languages."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from autotrack import languages

register = template.Library()

register.filter("language_name", languages.name_of)


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language: the language's code and own name, and the page's addresses in it."""

    code: str
    name: str
    link: str
    address: str
    is_shown: bool


@register.simple_tag(takes_context=True)
def page_versions(context: dict[str, Any]) -> list[Version]:
    """This page in every language, its filters kept; none where an error left no request."""
    request = context.get("request")
    if request is None:
        return []
    query, shown = request.GET.copy(), get_language()
    versions = []
    for code, name in settings.LANGUAGES:
        query[languages.PARAMETER] = code
        link = f"?{query.urlencode()}"
        address = request.build_absolute_uri(f"{request.path}{link}")
        versions.append(Version(code, str(name), link, address, code == shown))
    return versions

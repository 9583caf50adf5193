"""What a page tells search engines about its data, as a schema.org Dataset."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from plants.licence import LICENCE

register = template.Library()

#: What could end the element that the data stands in, or begin another.
_ESCAPES = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&"}

#: The files of a page's data, by the end of their addresses.
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


@register.simple_tag(takes_context=True)
def dataset(context: dict[str, Any], name: str, description: str, place: str = "") -> SafeString:
    """This page's data as a Dataset with its files; of `place`, or of all five countries."""
    request = context["request"]
    page = request.build_absolute_uri(request.path)
    files = f"{page.rstrip('/')}" if request.path != "/" else f"{page}index"
    query = request.GET.urlencode()
    distribution = [
        _file(f"{files}.{suffix}{'?' + query if query else ''}", kind) for suffix, kind in MEDIA_TYPES.items()
    ]
    if request.path == "/":
        package = request.build_absolute_uri(reverse("data-package"))
        distribution.append(_file(package, "application/zip"))
    return _block(_told(name, description, place, request.build_absolute_uri(), distribution))


def _file(address: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}


def _told(name: str, description: str, place: str, address: str, files: list[Any]) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        # No shorter one is taken by those who read this.
        "description": f"{description} {_('Every number opens on the sentence it was read from.')}",
        "url": address,
        "inLanguage": get_language(),
        "isAccessibleForFree": True,
        "license": LICENCE["path"],
        "creator": {"@type": "Organization", "name": "AutoTrack", "url": settings.SITE_ADDRESS},
        "spatialCoverage": place or _("Central Asia"),
        "distribution": files,
    }


def _block(told: dict[str, Any]) -> SafeString:
    """Data, not a script; nothing in it ends the element that it stands in."""
    # A template's own _("…") is lazy.
    text = json.dumps(told, ensure_ascii=False, default=str).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')

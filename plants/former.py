"""Where a row is now that was renamed or merged: of its page, and of the files and pictures of that page."""

from django.urls import ResolverMatch, reverse

from plants.models import FormerAddress

#: Pages of one row, with the list that their slugs belong to.
KINDS = {
    "plant-detail": "plants",
    "brand-detail": "brands",
    "organisation-detail": "organisations",
    "investment-detail": "investments",
}


def present_address(match: ResolverMatch | None) -> str:
    """Where the row that an address named is now; empty where it named none that we knew."""
    kind = KINDS.get((match.url_name or "").removesuffix("-file")) if match else None
    if match is None or kind is None:
        return ""
    former = FormerAddress.objects.filter(kind=kind, slug=match.kwargs["slug"]).first()
    return reverse(match.view_name, kwargs=match.kwargs | {"slug": former.now}) if former else ""

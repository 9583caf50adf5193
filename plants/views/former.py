"""What is asked for at an address where nothing is: led on where it was renamed or merged, else told so."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from plants.models import FormerAddress

#: Pages of one row, with the list that their slugs belong to.
KINDS = {
    "plant-detail": "plants",
    "brand-detail": "brands",
    "organisation-detail": "organisations",
    "investment-detail": "investments",
}


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for status 404, or the way to where the row is now, the query kept."""
    address = present_address(request)
    if address:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    return render(request, "404.html", status=HTTPStatus.NOT_FOUND)


def present_address(request: HttpRequest) -> str:
    """Where the row that an address named is now; empty where it named none that we knew."""
    match = request.resolver_match
    kind = KINDS.get(match.url_name or "") if match else None
    if match is None or kind is None:
        return ""
    former = FormerAddress.objects.filter(kind=kind, slug=match.kwargs["slug"]).first()
    return reverse(match.view_name, args=[former.now]) if former else ""

"""What is asked for at an address where nothing is: led on where it was renamed or merged, else told so."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from plants.former import present_address


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for status 404, or the way to where the row is now."""
    return led_on(request) or render(request, "404.html", status=HTTPStatus.NOT_FOUND)


def led_on(request: HttpRequest) -> HttpResponse | None:
    """The way to where the row of an address is now, its query kept; None where it named none we knew."""
    address = present_address(request.resolver_match)
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address) if address else None

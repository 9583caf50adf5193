"""Lists in pages, each taken up where the last one ended: what is added meanwhile shifts nothing."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from plants.api import ordering
from plants.api.errors import BadParameters, ParameterError
from plants.models.changes import complete_until

PAGE_SIZE, LARGEST_PAGE = 100, 1000

#: The parameter that asks for rows by when they changed.
CHANGES = "updated_since"


_CHANGES_TOLD = (
    "Rows that changed at this moment or later, in the order of their changes. Pass the `as_of` of the "
    "first page the next time; what went is listed under `deletions`."
)


def page_size(request: Request) -> int:
    """Rows a page, as asked. Raises BadParameters for anything but a whole number from 1 to 1,000."""
    value = request.query_params.get("page_size") or str(PAGE_SIZE)
    if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= LARGEST_PAGE):
        why = f"it may be a whole number from 1 to {LARGEST_PAGE}."
        raise BadParameters(ParameterError("page_size", f"“page_size” cannot be “{value}”: {why}"))
    return int(value)


def wants_count(request: Request) -> bool:
    value = request.query_params.get("count") or "off"
    if value not in {"on", "off"}:
        raise BadParameters(
            ParameterError("count", f"“count” cannot be “{value}”: it may be on, off.", ["on", "off"])
        )
    return value == "on"


class Pages(BasePagination):
    """Pages by cursor, in the view's `order`; a list of changes in the order of the changes.

    Raises BadParameters for a cursor that was not given here, or for another order.
    """

    parameters: ClassVar[list[str]] = ["cursor", "page_size", "count"]

    def paginate_queryset(  # type: ignore[override]
        self, queryset: QuerySet[Any], request: Request, view: Any = None
    ) -> list[Any] | None:
        size, self.request, self.count = page_size(request), request, None
        is_changes = bool(request.query_params.get(CHANGES))
        order = view.change_order if is_changes else view.order
        place, self.as_of = self._place(order)
        if is_changes and self.as_of is None:
            self.as_of = complete_until().isoformat()
        if wants_count(request):
            self.count = queryset.count()
        rows = ordering.ordered(queryset, order)
        if place is not None:
            rows = ordering.after(rows, order, place)
        found = view.read(rows[: size + 1])
        self.place = ordering.position(found[size - 1], order) if len(found) > size else None
        return found[:size]

    def _place(self, order: ordering.Order) -> tuple[list[Any] | None, str | None]:
        """Where the page begins, and what its run of pages said of its completeness."""
        text = self.request.query_params.get("cursor")
        if not text:
            return None, None
        try:
            content = json.loads(urlsafe_b64decode(text.encode()))
            as_of = content["as_of"]
            if as_of is not None:
                datetime.fromisoformat(as_of)
            return ordering.parse(content["after"], order), as_of
        except (ValueError, TypeError, LookupError, RecursionError, binascii.Error) as error:
            detail = "“cursor” is not one of this list; take the address that “next” gives."
            raise BadParameters(ParameterError("cursor", detail)) from error

    @property
    def next(self) -> str | None:
        if self.place is None:
            return None
        content = json.dumps({"after": self.place, "as_of": self.as_of}, separators=(",", ":"))
        cursor = urlsafe_b64encode(content.encode()).decode()
        return replace_query_param(self.request.build_absolute_uri(), "cursor", cursor)

    def get_paginated_response(self, data: Any) -> Response:
        count = {} if self.count is None else {"count": self.count}
        as_of = {} if self.as_of is None else {"as_of": self.as_of}
        return Response({**count, **as_of, "next": self.next, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = {
            "type": ["string", "null"],
            "format": "uri",
            "description": "The next page, if any.",
            "example": "https://autotrack.example/api/v1/figures/?cursor=eyJhZnRlciI6WzFdfQ%3D%3D",
        }
        as_of = "All changes before this moment are in these pages; ask for those since it the next time."
        return {
            "type": "object",
            "required": ["next", "results"],
            "properties": {
                "count": {
                    "type": "integer",
                    "description": "How many rows in all, with `count=on`.",
                    "example": 1,
                },
                "as_of": {
                    "type": "string",
                    "format": "date-time",
                    "description": as_of,
                    "example": "2026-01-31T12:00:00Z",
                },
                "next": address,
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE}
        return [
            parameter("cursor", {"type": "string"}, "Where the page begins, as `next` gives it."),
            parameter("page_size", size, "Rows a page."),
            parameter("count", {"type": "string", "enum": ["on", "off"]}, "`on` counts all rows."),
            parameter(CHANGES, {"type": "string", "format": "date-time"}, _CHANGES_TOLD),
        ]


def parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    """A parameter of an address as OpenAPI describes it."""
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}


class Run:
    """Pages of what is no rows of a table: a list made anew for every page, in a stable order.

    Raises BadParameters for a page size or a cursor that cannot be.
    """

    parameters: ClassVar[list[str]] = ["cursor", "page_size", "count"]

    def __init__(self, request: Request) -> None:
        self.request = request

    @staticmethod
    def parameters_described() -> list[OpenApiParameter]:
        return [
            OpenApiParameter("cursor", str, description="Where the page begins, as `next` gives it."),
            OpenApiParameter("page_size", {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE}),
            OpenApiParameter("count", str, enum=["on", "off"], description="`on` counts all rows."),
        ]

    def page(self, everything: list[Any]) -> list[Any]:
        size, start = page_size(self.request), self._start()
        self.count = len(everything) if wants_count(self.request) else None
        self.rest = start + size if start + size < len(everything) else None
        return everything[start : start + size]

    def envelope(self) -> dict[str, Any]:
        """What stands around the page."""
        address = self.request.build_absolute_uri()
        following = replace_query_param(address, "cursor", str(self.rest)) if self.rest else None
        return ({} if self.count is None else {"count": self.count}) | {"next": following}

    def _start(self) -> int:
        text = self.request.query_params.get("cursor") or "0"
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            detail = "“cursor” is not one of this list; take the address that “next” gives."
            raise BadParameters(ParameterError("cursor", detail))
        return int(text)
